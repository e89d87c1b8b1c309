"""`skillmatrix assess`: ask, save after every answer, show the result."""

import datetime as dt
import secrets
import shlex
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from skillmatrix.app.answer_files import data, newest
from skillmatrix.app.inputs import choose_role, find_matrix, open_matrix, require, require_optional
from skillmatrix.app.saving import locked
from skillmatrix.app.settings import load_settings, switched_off
from skillmatrix.assess.migration import Migration, migrate
from skillmatrix.assess.recorder import begin_answers, record
from skillmatrix.assess.selection import shuffled, skills_to_ask
from skillmatrix.assess.session import Session
from skillmatrix.assess.speech import Setting
from skillmatrix.cli.faces import Saver, ask
from skillmatrix.cli.options import (
    AddressOption,
    DateOption,
    LangOption,
    NoColorOption,
    RoleOption,
    catalogue,
    choice,
    language,
    today,
    wants_colour,
)
from skillmatrix.cli.output import tell_mixture
from skillmatrix.cli.screen import terminal_width
from skillmatrix.errors import UserError
from skillmatrix.lint.engine import check_against, check_answers
from skillmatrix.load.files import read_file
from skillmatrix.model.answers import Answers, Order, Rater, Rating
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.role import Role
from skillmatrix.model.text import in_language
from skillmatrix.source.display import visible
from skillmatrix.store.places import unused_answers_path
from skillmatrix.view.question import mixture_of_questions

RATERS: dict[str, Rater] = {"self": "self", "manager": "manager", "peer": "peer"}

MatrixArgument = Annotated[
    str | None,
    typer.Argument(help="Matrix: a file, or the id of one in ./matrices or of a packaged one.", show_default=False),
]
FileOption = Annotated[
    str | None,
    typer.Option(
        "--answers",
        "-a",
        help="File to save to and to go on with. Default: one in your data folder.",
        show_default=False,
    ),
]
PersonOption = Annotated[str, typer.Option("--person", help="Who is rated; a pseudonym is enough.")]
RaterOption = Annotated[str, typer.Option("--rater", help="Who rates: self, manager or peer.")]
PurposeOption = Annotated[str, typer.Option("--purpose", help="What the answers are for; it is written into them.")]
QuickOption = Annotated[
    bool, typer.Option("--quick", help="Ask at most 12 skills: must-haves, then what matters most.")
]
WithoutOption = Annotated[
    list[str] | None, typer.Option("--without", help="Leave out an optional category.", show_default=False)
]
CategoryOption = Annotated[
    list[str] | None, typer.Option("--category", help="Ask only the skills of this category.", show_default=False)
]
OnlyOption = Annotated[
    str | None, typer.Option("--only", help="Ask only what is unanswered, unknown or changed.", show_default=False)
]
AgainOption = Annotated[
    bool, typer.Option("--again", help="Begin anew in a new file; the earlier level is told after each answer.")
]
ShuffleOption = Annotated[bool, typer.Option("--shuffle", help="Ask in a random order, the same when you go on.")]
TargetsOption = Annotated[bool, typer.Option("--show-targets", help="Show the target levels while asking.")]
PlainOption = Annotated[bool, typer.Option("--plain", help="Line by line, for pipes and screen readers.")]
FormOption = Annotated[
    str | None,
    typer.Option(
        "--form",
        metavar="FILE",
        help="Ask nothing here; write one offline HTML page that asks in any browser and sends nothing.",
        show_default=False,
    ),
]


def command(
    matrix: MatrixArgument = None,
    role: RoleOption = None,
    answers: FileOption = None,
    lang: LangOption = None,
    address: AddressOption = "sie",
    person: PersonOption = "me",
    rater: RaterOption = "self",
    purpose: PurposeOption = "development",
    quick: QuickOption = False,
    without: WithoutOption = None,
    category: CategoryOption = None,
    only: OnlyOption = None,
    again: AgainOption = False,
    shuffle: ShuffleOption = False,
    show_targets: TargetsOption = False,
    plain: PlainOption = False,
    form: FormOption = None,
    date: DateOption = None,
    no_color: NoColorOption = False,
) -> None:
    """Rate yourself, one skill at a time. Saved after every answer; start it again and it goes on where you stopped."""
    who = RATERS[choice("--rater", rater, list(RATERS))]
    file = find_matrix(matrix)
    opened = open_matrix(file)
    tongue = language(lang, opened)
    texts = catalogue(tongue, address)
    day = today(date)
    if only is not None:
        only = choice("--only", only, ("unanswered", "unknown", "changed"))
    require_optional(without or (), opened)
    held = load_settings()
    left_out = switched_off(held, opened, without)
    wanted = AssessRequest(quick=quick, without=left_out, categories=_categories(category, opened), only=only)
    if form is not None:
        from skillmatrix.cli.assess_form import refuse_with_form, write_form
        from skillmatrix.render.form.data import OfflineForm

        refuse_with_form(answers=answers, only=only, again=again)
        chosen = choose_role(opened, role or _ask_role(opened, None, tongue))
        blank = begin_answers(opened, chosen, person=person, rater=who, purpose=purpose, day=day)
        brought = migrate(_in_order(blank, shuffle=shuffle), opened)
        asked = _asked(opened, chosen, brought, wanted)
        tell_mixture(mixture_of_questions(opened, asked, tongue, texts))
        page = OfflineForm(opened, chosen, asked, tongue, texts.address, brought.answers, show_targets)
        write_form(page, form, texts, file.path)
        return
    newest_file = newest(person, who, opened.id)
    path = _place(answers, newest_file, opened, person, who, day, again=again)
    with locked(path, texts):
        before = _earlier(path, opened)
        chosen = choose_role(opened, role or _ask_role(opened, before, tongue), before.role if before else None)
        before = before or begin_answers(opened, chosen, person=person, rater=who, purpose=purpose, day=day)
        brought = migrate(_in_order(before, shuffle=shuffle), opened)
        before = brought.answers
        asked = _asked(opened, chosen, brought, wanted)
        tell_mixture(mixture_of_questions(opened, asked, tongue, texts))
        session = Session(
            opened, chosen, asked, before.ratings, language=tongue, changed=brought.changed,
            check=[skill for skill, rating in before.ratings.items() if only == "unknown" and rating.unknown],
        )  # fmt: skip
        words = _command_line(matrix, chosen, answers, person=person, rater=who, lang=lang, address=address)
        setting = Setting(
            shlex.join([*words, *wanted.words()]), str(path), before.rater, before.person, texts.address, show_targets,
            terminal_width(), _last_time(newest_file, opened) if again else {}, brought.kept,
        )  # fmt: skip
        ask(session, setting, Saver(path, before, day, texts), plain=plain, colour=wants_colour(no_color))
    if session.is_done and session.progress.answered:
        from skillmatrix.cli.assess_result import show_result

        show_result(
            opened, chosen, record(before, session, day), day, held, wanted.without, session.language,
            catalogue(session.language, address), colour=wants_colour(no_color),
        )  # fmt: skip


class AssessRequest(NamedTuple):
    """Which of the role's skills are asked."""

    quick: bool
    without: tuple[str, ...]
    categories: tuple[str, ...]
    only: str | None

    def words(self) -> list[str]:
        """The options that say the same on the command line."""
        words = ["--quick"] * self.quick + [word for name in self.without for word in ("--without", name)]
        words += [word for name in self.categories for word in ("--category", name)]
        return words + (["--only", self.only] if self.only else [])


def _asked(matrix: Matrix, role: Role, brought: Migration, wanted: AssessRequest) -> tuple[str, ...]:
    """The skills to ask, in the order in which they are asked."""
    skills = skills_to_ask(matrix, role, quick=wanted.quick, without=wanted.without)
    ratings = brought.answers.ratings
    fits: dict[str | None, Callable[[str], bool]] = {
        None: lambda _: True,
        "unanswered": lambda skill: skill not in ratings,
        "unknown": lambda skill: skill in ratings and ratings[skill].unknown,
        "changed": lambda skill: skill in brought.changed,
    }
    skills = tuple(skill for skill in skills if fits[wanted.only](skill))
    if wanted.categories:
        skills = tuple(skill for skill in skills if matrix.category_of[skill].id in wanted.categories)
    if not skills:
        raise UserError("no skill of the role fits these options; there is nothing to ask")
    order = brought.answers.order
    return shuffled(skills, order.seed) if order else skills


def _categories(names: Sequence[str] | None, matrix: Matrix) -> tuple[str, ...]:
    known = [category.id for category in matrix.categories]
    return tuple(choice("--category", name, known) for name in names or ())


def _in_order(answers: Answers, *, shuffle: bool) -> Answers:
    """With a seed for the order of asking, if it is to be shuffled; a seed that the file has stays."""
    if not shuffle or answers.order:
        return answers
    return answers.model_copy(update={"order": Order(seed=secrets.randbelow(10**6))})


def _place(
    named: str | None, newest_file: Path | None, matrix: Matrix, person: str, rater: Rater, day: dt.date, *, again: bool
) -> Path:
    """The file to go on with, or a new one."""
    path = Path(named) if named else None
    if path is not None and path.is_dir():
        raise UserError(f"{path} is a folder; name a file in it")
    if path is not None and again and path.exists():
        raise UserError(f"{path} is there already; --again begins a new file")
    new = unused_answers_path(data(), matrix.id, person, rater, day)
    return path or (new if again else newest_file or new)


def _last_time(path: Path | None, matrix: Matrix) -> dict[str, Rating]:
    """What was answered in the assessment before this one."""
    earlier = _earlier(path, matrix) if path else None
    return dict(migrate(earlier, matrix).answers.ratings) if earlier else {}


def _earlier(path: Path, matrix: Matrix) -> Answers | None:
    """The answers that are in the file already, checked like any input."""
    if not path.exists() and not path.is_symlink():
        return None
    return require(check_against(check_answers(read_file(path)), matrix, advice=False))


def _ask_role(matrix: Matrix, before: Answers | None, tongue: str) -> str | None:
    """On a terminal, a list to choose from; in a pipe nobody is asked."""
    if (before and before.role) or not sys.stdin.isatty():
        return None
    for number, role in enumerate(matrix.roles, start=1):
        print(f"  {number}  {visible(in_language(role.title, (tongue, matrix.language)))} ({role.id})")
    print("> ", end="", flush=True)
    answer = sys.stdin.readline().strip()
    names = list(matrix.roles_by_id)
    if answer.isdecimal() and len(answer) < 4 and 1 <= int(answer) <= len(names):
        return names[int(answer) - 1]
    return answer or None


def _command_line(
    matrix: str | None,
    role: Role,
    answers: str | None,
    *,
    person: str,
    rater: Rater,
    lang: str | None,
    address: str,
) -> list[str]:
    """The words of the command that goes on with this assessment."""
    words = ["skillmatrix", "assess", *([matrix] if matrix else []), "--role", role.id]
    given = {"--answers": answers, "--lang": lang}
    words += [word for option, value in given.items() if value for word in (option, value)]
    usual = {"--person": (person, "me"), "--rater": (rater, "self"), "--address": (address, "sie")}
    return words + [word for option, (value, default) in usual.items() if value != default for word in (option, value)]
