"""`skillmatrix assess`: ask, save after every answer, show the result."""

import secrets
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from skillmatrix.app.answer_files import read_answers
from skillmatrix.app.assessment import (
    Assessment,
    Rated,
    Selection,
    kept_answers,
    last_time,
    newest_file,
    place_for,
    prepare,
    told_apart,
)
from skillmatrix.app.inputs import choose_role, open_matrix, part_with_role, require_optional
from skillmatrix.app.matrices import find_matrix
from skillmatrix.app.results import Outcome
from skillmatrix.app.saving import Saver
from skillmatrix.app.settings import load_settings, switched_off
from skillmatrix.assess.results import Results
from skillmatrix.assess.speech import Setting
from skillmatrix.cli.assess_options import (
    ONLY,
    RATER_CHOICES,
    AgainOption,
    ByOption,
    CategoryOption,
    FileOption,
    FormOption,
    MatrixArgument,
    OnlyOption,
    ParticipantsOption,
    PersonOption,
    PlainOption,
    PurposeOption,
    QuickOption,
    RaterOption,
    ShuffleOption,
    TargetsOption,
)
from skillmatrix.cli.choosing import chosen_role, same, with_matrix
from skillmatrix.cli.colour import wants_colour
from skillmatrix.cli.faces import ask
from skillmatrix.cli.options import (
    AddressOption,
    ColorOption,
    DateOption,
    ForceOption,
    LangOption,
    MatrixOption,
    NoColorOption,
    RoleOption,
    WithoutOption,
    catalogue,
    choice,
    form_of_address,
    language,
    today,
    when_coloured,
)
from skillmatrix.cli.output import tell_mixture
from skillmatrix.cli.screen import terminal_height, terminal_width
from skillmatrix.cli.shell import as_typed
from skillmatrix.cli.surroundings import data, surroundings
from skillmatrix.cli.telling import tell
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.model.answers import RATERS, Answers
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.role import Role
from skillmatrix.model.settings import Settings
from skillmatrix.view.question import mixture_of_questions


def command(
    matrix: MatrixArgument = None,
    matrix_option: MatrixOption = None,
    role: RoleOption = None,
    answers: FileOption = None,
    lang: LangOption = None,
    address: AddressOption = "sie",
    person: PersonOption = "me",
    rater: RaterOption = "self",
    by: ByOption = None,
    purpose: PurposeOption = "development",
    participants: ParticipantsOption = None,
    quick: QuickOption = False,
    without: WithoutOption = None,
    category: CategoryOption = None,
    only: OnlyOption = None,
    again: AgainOption = False,
    shuffle: ShuffleOption = False,
    show_targets: TargetsOption = False,
    plain: PlainOption = False,
    form: FormOption = None,
    force: ForceOption = False,
    date: DateOption = None,
    color: ColorOption = "auto",
    no_color: NoColorOption = False,
) -> None:
    """Rate yourself, one skill at a time. Every answer is saved; run it again to continue where you stopped."""
    rated = Rated(person, RATER_CHOICES[choice("--rater", rater, RATERS)], purpose, today(date), by, participants)
    matrix = same(matrix, matrix_option, "--matrix") or _matrix_of(answers)
    file = with_matrix(matrix, lambda named: find_matrix(named, tell, part_with_role(role)))
    opened = open_matrix(file, tell)
    tongue = language(lang, opened)
    texts = catalogue(tongue, address, opened.subject)
    held = load_settings(surroundings().folder, tell)
    selection = _selection(opened, held, quick=quick, without=without, category=category, only=only, shuffle=shuffle)
    typed = Typed(matrix, answers, lang, address)
    request = AssessRequest(opened, role, rated, selection, tongue, texts, held, typed)
    if form is not None:
        from skillmatrix.cli.assess_form import refuse_with_form, write_form

        refuse_with_form(answers=answers, only=only, again=again)
        write_form(
            request.prepared(None), tongue, texts, form, show_targets=show_targets, with_match=held.match, force=force
        )
    else:
        colour = wants_colour(when_coloured(color, no_color))
        _ask(request, again=again, show_targets=show_targets, plain=plain, colour=colour)


def _matrix_of(answers: str | None) -> str | None:
    """The matrix that a file to go on with is about."""
    if answers is None or not Path(answers).is_file():
        return None
    given = read_answers(Path(answers))
    return given.matrix.id if given else None


class Typed(NamedTuple):
    """What was typed and is needed again to go on."""

    matrix: str | None
    answers: str | None
    lang: str | None
    address: str

    def command(self, role: Role, rated: Rated, selection: Selection) -> str:
        """The command that goes on with this assessment."""
        words = ["skillmatrix", "assess", *([self.matrix] if self.matrix else [])]
        words += ["--role", role.id] if role.requires else []
        words += _options({"--answers": self.answers, "--lang": self.lang})
        usual = {
            "--person": (rated.person, "me"),
            "--rater": (rated.rater, "self"),
            "--by": (rated.by or "", ""),
            "--address": (self.address, "sie"),
        }
        words += _options({option: value for option, (value, default) in usual.items() if value != default})
        words += ["--quick"] * selection.quick
        words += [word for name in selection.without for word in ("--without", name)]
        words += [word for name in selection.categories for word in ("--category", name)]
        return as_typed([*words, *_options({"--only": selection.only})])


class AssessRequest(NamedTuple):
    """Who is to be asked what, and in which words."""

    matrix: Matrix
    role: str | None
    rated: Rated
    selection: Selection
    language: str
    texts: Catalogue
    settings: Settings
    typed: Typed
    place: Path = Path()
    """The file of the answers, once it is known."""

    def prepared(self, before: Answers | None) -> Assessment:
        """What is asked, going on with the answers so far; the role is asked for if nobody named one."""
        named = self.role or _ask_role(self.matrix, before, self.texts)
        role = choose_role(self.matrix, named, before.role if before else None)
        asked = prepare(self.matrix, role, before, self.rated, self.selection)
        tell_mixture(mixture_of_questions(self.matrix, asked.skills, self.language, self.texts))
        return asked

    def results(self, asked: Assessment, *, colour: bool) -> Results:
        """Ways to the result, once it is there."""
        named = self.typed.answers
        resume = self.typed.command(asked.role, self.rated, self.selection._replace(only=None))
        around, address = surroundings(), form_of_address(self.typed.address)
        outcome = Outcome(
            asked,
            self.rated.day,
            self.settings,
            address,
            resume,
            again=self.report(named),
            folder=around.folder,
            matrix=self.typed.matrix,
            colour=colour,
        )
        moved = None if named else str(self.place)
        return Results(
            outcome.brief, outcome.full, outcome.save, lambda place: self.report(place if place != moved else named)
        )

    def report(self, answers: str | None) -> str:
        """The command that shows the report; without a file it takes the newest answers of the person."""
        rated, typed = self.rated, self.typed
        file = answers or (None if rated.rater == "self" else str(self.place))
        named = {"--lang": typed.lang, "--person": None if file or rated.person == "me" else rated.person}
        matrix = typed.matrix if typed.matrix and Path(typed.matrix).suffix else None
        words = ["skillmatrix", "report", *([file] if file else [])]
        return as_typed([*words, *_options({"--matrix": matrix, "--role": self.role, **named})])

    def resumed(self, role: Role, answers: str | None) -> str:
        """The command that goes on with this assessment in this file."""
        return self.typed._replace(answers=answers).command(role, self.rated, self.selection)


def _ask(request: AssessRequest, *, again: bool, show_targets: bool, plain: bool, colour: bool) -> None:
    """Ask, save, and show the result if nothing is left to ask."""
    opened, texts = request.matrix, request.texts
    named = request.typed.answers
    home = None if named and not again else data()
    rated = told_apart(request.rated, opened, named, home, secrets.token_hex(3))
    request = request._replace(rated=rated)
    newest = newest_file(opened, rated, home) if home else None
    path = place_for(named, newest, opened, rated, home, again=again)
    request = request._replace(place=path)
    with kept_answers(path, opened, texts, tell) as (file, before):
        asked = request.prepared(before)
        session = asked.session(request.language)
        setting = Setting(
            request.resumed(asked.role, named),
            str(path),
            asked.answers.rater,
            asked.answers.person,
            texts.address,
            show_targets,
            terminal_width(),
            terminal_height(),
            last_time(newest, opened, tell) if again else {},
            request.results(asked, colour=colour),
            asked.kept,
        )
        save = Saver(file, asked.answers, rated.day, texts, lambda path: request.resumed(asked.role, str(path)))
        ask(session, setting, save, plain=plain, colour=colour)


def _selection(
    matrix: Matrix,
    held: Settings,
    *,
    quick: bool,
    without: Sequence[str] | None,
    category: Sequence[str] | None,
    only: str | None,
    shuffle: bool,
) -> Selection:
    """Which skills are asked; categories can be switched off by options and by settings."""
    require_optional(without or (), matrix)
    known = list(matrix.paths)
    return Selection(
        quick,
        switched_off(held, matrix, without or ()),
        tuple(choice("--category", name, known) for name in category or ()),
        None if only is None else ONLY[choice("--only", only, list(ONLY))],
        secrets.randbelow(10**6) if shuffle else None,
    )


def _ask_role(matrix: Matrix, before: Answers | None, texts: Catalogue) -> str | None:
    """On a terminal, a list to choose from; in a pipe nobody is asked, nor where there is one role."""
    if (before and before.role) or not matrix.roles or not sys.stdin.isatty() or len(matrix.roles) == 1:
        return None
    return chosen_role(matrix, texts)


def _options(given: Mapping[str, str | None]) -> list[str]:
    """Options and their values as words; those without a value are left out."""
    return [word for option, value in given.items() if value for word in (option, value)]
