"""The named pages of a team: gathered for a day, with all that is told about who and what is left out."""

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from skillmatrix.analysis.targets import targets_of
from skillmatrix.analysis.team import by_name, member_of
from skillmatrix.app.surroundings import Surroundings
from skillmatrix.app.team_answers import LeftOut
from skillmatrix.app.teams import GatheredTeam, gather
from skillmatrix.app.telling import Tell
from skillmatrix.errors import Sentence, UserError
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.model.suggest import did_you_mean
from skillmatrix.view.blocks import Paper
from skillmatrix.view.team_data import team_table
from skillmatrix.view.team_page import TeamInput, build_team_page


def named_team(reference: str | None, day: dt.date, around: Surroundings, leaving: Sequence[str] = ()) -> TeamInput:
    """Those of a team who agreed to be named, as of a day. `leaving` are names of some of them.

    What is left out is told. Nobody having agreed is a `UserError`.
    """
    gathered = gather(reference, day, around, named=True)
    tell_left_out(gathered.left_out, around.tell)
    if not gathered.members:
        raise UserError(
            "nobody has agreed to stand on this page; people agree with: skillmatrix answers share FILE --team {file}",
            file=reference or "team.yaml",
        )
    return _input(gathered, _known(leaving, gathered))


def named_page(given: TeamInput, language: str, words: Catalogue, *, with_data: bool) -> Paper:
    """The page; `with_data` also as a table, for the forms that show it."""
    paper = build_team_page(given, language, words)
    return replace(paper, data=team_table(given, language)) if with_data else paper


def tell_left_out(left_out: Sequence[LeftOut], tell: Tell) -> None:
    """Files by name; of people who did not agree only their number: nobody is to be asked why."""
    for each in left_out:
        if each.reason in FILES:
            tell(Sentence(FILES[each.reason], file=each.place, error=each.error))
    number = Counter(each.reason for each in left_out)["not_agreed"]
    if number == 1:
        tell(Sentence("1 person has not agreed to be named, and is not counted"))
    elif number:
        tell(Sentence("{n} people have not agreed to be named, and are not counted", n=number))


UNUSABLE = "{file} is left out: {error}; see: skillmatrix validate {file}"
OTHER_MATRIX = "{file} is left out: it belongs to another matrix"
NOT_OURS = "{file} is left out: its first lines do not say that it is a skillmatrix file"
FILES = {"unusable": UNUSABLE, "other_matrix": OTHER_MATRIX, "not_ours": NOT_OURS}


def _known(names: Sequence[str], gathered: GatheredTeam) -> tuple[str, ...]:
    """The names in their order; whoever is not on the page cannot leave it."""
    known = [member.person for member in gathered.members]
    for name in names:
        if name not in known:
            hint = did_you_mean(name, known) or Sentence("on it are: {names}", names=", ".join(known))
            raise UserError("“{name}” is not on this page; {hint}", name=name, hint=hint)
    return tuple(name for name in known if name in names)


def _input(gathered: GatheredTeam, leaving: tuple[str, ...]) -> TeamInput:
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
    )
