"""The named pages of a team: gathered for a day, with all that is told about who and what is left out."""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, NamedTuple

from skillmatrix.analysis.targets import targets_of
from skillmatrix.analysis.team import by_name, member_of
from skillmatrix.analysis.team_sets import Wanted
from skillmatrix.app.learning import trainings_of
from skillmatrix.app.surroundings import Surroundings
from skillmatrix.app.team_answers import LeftOut, unusable
from skillmatrix.app.teams import GatheredTeam, gather
from skillmatrix.app.telling import Tell
from skillmatrix.app.two_people import tell_doubts
from skillmatrix.errors import Sentence, UserError
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.suggest import did_you_mean, nearest
from skillmatrix.model.team import FILE_NAME
from skillmatrix.view.blocks import Paper, Table
from skillmatrix.view.team_brief import team_briefs
from skillmatrix.view.team_data import team_data, team_table
from skillmatrix.view.team_find import FindInput, build_find_page, find_data, find_table
from skillmatrix.view.team_named import TeamInput
from skillmatrix.view.team_page import build_team_page
from skillmatrix.view.team_pairs import PairsInput, build_pairs_page, pairs_data, pairs_table


class Page(NamedTuple):
    """A page of a team, by language: as a paper, as a table for programs, and as plain data."""

    build: Callable[[str, Catalogue], Paper]
    table: Callable[[str], Table]
    data: Callable[[str], dict[str, Any]]
    briefs: Callable[[str, Catalogue, str], Iterable[Paper]] | None = None
    """For a screen: the page in fewer and fewer lines, which names the command that shows all of it."""
    in_short: Callable[[str, Catalogue], Paper] | None = None
    """The paper where it is read as it appears, if long lists are cut there."""

    def paper(self, language: str, words: Catalogue, *, with_data: bool, on_screen: bool = False) -> Paper:
        """The paper; `with_data` for the forms that show the table as well, `on_screen` where it is read at once."""
        paper = self.in_short(language, words) if on_screen and self.in_short else self.build(language, words)
        return replace(paper, data=self.table(language)) if with_data else paper


def named_team(reference: str | None, day: dt.date, around: Surroundings, leaving: Sequence[str] = ()) -> TeamInput:
    """Those of a team who agreed to be named, as of a day. `leaving` are names of some of them.

    What is left out is told. Nobody having agreed is a `UserError`.
    """
    gathered = gather(reference, day, around, named=True)
    tell_left_out(gathered.left_out, around.tell)
    tell_doubts(gathered.doubts, around.tell)
    if not gathered.members:
        raise UserError(
            "nobody has agreed to stand on this page; people agree with: skillmatrix answers share FILE --team {file}",
            file=reference or FILE_NAME,
        )
    given = _input(gathered, _known(leaving, gathered), reference or FILE_NAME)
    return given._replace(trainings=trainings_of(gathered.matrix, None, None, around.tell))


def named_page(given: TeamInput) -> Page:
    """What the team covers, where it hangs on one person, and what to learn."""
    build, table, data = partial(build_team_page, given), partial(team_table, given), partial(team_data, given)
    return Page(build, table, data, partial(team_briefs, given))


def find_in(team: TeamInput, asked: Sequence[str], occasion: str) -> FindInput:
    """Who can what is asked, such as `crisis:4` or the name of a skill: without a level, that of the team's target."""
    if not occasion.strip():
        raise UserError("say with --for what somebody is needed for, such as --for 'task force for the new platform'")
    wanted = dict.fromkeys(_wanted(each, team) for each in asked)
    return FindInput(team, tuple(wanted), occasion.strip())


def find_page(given: FindInput) -> Page:
    """Who can help, and who together can do all of it."""
    return Page(partial(build_find_page, given), lambda _: find_table(given), partial(find_data, given))


def pairs_in(team: TeamInput, skills: Sequence[str]) -> PairsInput:
    """Who could learn these skills from whom."""
    return PairsInput(team, tuple(dict.fromkeys(_skill(each, team.matrix) for each in skills)))


def pairs_page(given: PairsInput) -> Page:
    """A table of pairs for each skill."""
    return Page(partial(build_pairs_page, given), lambda _: pairs_table(given), partial(pairs_data, given))


def _wanted(asked: str, team: TeamInput) -> Wanted:
    """A skill and a level; names of skills may have colons, too."""
    name, colon, level = asked.rpartition(":")
    if not colon or _named(asked, team.matrix):
        skill = _skill(asked, team.matrix)
        targets = {target.skill: target.level for target in team.targets}
        return Wanted(skill, targets.get(skill, _middle(team.matrix)))
    levels = [str(each) for each in team.matrix.scale]
    if level.strip() not in levels:
        raise UserError(
            "{asked}: “{level}” is no level of the scale; choose from {levels}",
            asked=asked,
            level=level.strip(),
            levels=", ".join(levels),
        )
    return Wanted(_skill(name, team.matrix), int(level))


def _middle(matrix: Matrix) -> int:
    """The level above the middle of the scale: people at it work on their own."""
    return matrix.lowest + (matrix.highest - matrix.lowest + 1) // 2


def _named(name: str, matrix: Matrix) -> str | None:
    """The id of a skill that is named by id, or by what it is called in any language."""
    wanted = name.strip()
    return wanted if wanted in matrix.skills else _called(matrix).get(wanted.casefold())


def _called(matrix: Matrix) -> dict[str, str]:
    return {text.casefold(): skill.id for skill in matrix.skills.values() for text in skill.name.values()}


def _skill(name: str, matrix: Matrix) -> str:
    """The same; a name that no skill has is a `UserError`."""
    if found := _named(name, matrix):
        return found
    called = _called(matrix)
    meant = nearest(name.strip().casefold(), [*matrix.skills, *called])
    hint = (
        Sentence("did you mean “{name}”?", name=called.get(meant, meant))
        if meant
        else Sentence("see: skillmatrix list skills")
    )
    raise UserError("the matrix has no skill “{name}”; {hint}", name=name.strip(), hint=hint)


def tell_left_out(left_out: Sequence[LeftOut], tell: Tell) -> None:
    """Files by name; of people who did not agree only their number: nobody is to be asked why."""
    for each in left_out:
        if each.reason == "unusable":
            tell(unusable(each.place, each.error))
        elif each.reason == "other_matrix":
            tell(Sentence("{file} is left out: it belongs to another matrix", file=each.place))
        elif each.reason == "not_ours":
            tell(Sentence("{file} is left out: it does not say that it is a skillmatrix file", file=each.place))
    number = sum(each.reason == "not_agreed" for each in left_out)
    if number == 1:
        tell(Sentence("1 person has not agreed to be named, and is not counted"))
    elif number:
        tell(Sentence("{n} people have not agreed to be named, and are not counted", n=number))


def _known(names: Sequence[str], gathered: GatheredTeam) -> tuple[str, ...]:
    """The names in their order; whoever is not on the page cannot leave it."""
    known = [member.person for member in gathered.members]
    for name in names:
        if name not in known:
            hint = did_you_mean(name, known) or Sentence("on it are: {names}", names=", ".join(known))
            raise UserError("“{name}” is not on this page; {hint}", name=name, hint=hint)
    return tuple(name for name in known if name in names)


def _input(gathered: GatheredTeam, leaving: tuple[str, ...], path: str) -> TeamInput:
    days = [member.answers.date for member in gathered.members if member.answers]
    return TeamInput(
        gathered.team,
        gathered.matrix,
        by_name([member_of(each.person, each.answers, each.interest) for each in gathered.members]),
        targets_of(gathered.team, gathered.matrix),
        gathered.day,
        (min(days), max(days)) if days else None,
        sum(each.reason == "not_agreed" for each in gathered.left_out),
        leaving,
        path,
    )
