"""`skillmatrix validate`: check files, tell every finding, end with 1 if there is an error."""

import sys
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from skillmatrix import resources
from skillmatrix.app.checking import Checked, check_found
from skillmatrix.app.files import HEAD, STDIN, FoundFiles, kind_in, search
from skillmatrix.app.inputs import HERE
from skillmatrix.app.settings import SettingsFile, find_settings
from skillmatrix.cli.options import DateOption, NoColorOption, OutputOption, choice, today, wants_colour
from skillmatrix.cli.output import write
from skillmatrix.diagnostics import Finding, Severity
from skillmatrix.errors import UserError
from skillmatrix.lint import run as lint
from skillmatrix.lint.policy import make_policy
from skillmatrix.lint.registry import RULES, firm
from skillmatrix.load.files import document_of
from skillmatrix.model.months import MAX_AGE_MONTHS
from skillmatrix.render.findings.forms import FORMS, render_findings
from skillmatrix.source.document import Document
from skillmatrix.source.limits import MAX_BYTES

if TYPE_CHECKING:
    from skillmatrix.app.fixing import Fixer

WEIGHTS = {"info": 1, "warning": 2, "error": 3, "never": 4}

PathsArgument = Annotated[
    list[str] | None,
    typer.Argument(help="Files, folders and patterns; - is standard input. Default: this folder.", show_default=False),
]
FormOption = Annotated[str, typer.Option("--output-format", help=f"Form of the findings: {', '.join(FORMS)}.")]
FailOption = Annotated[
    str | None,
    typer.Option(
        "--fail-on",
        help="Exit with 1 from this severity on: error, warning, info or never. Default: error.",
        show_default=False,
    ),
]
SelectOption = Annotated[
    list[str] | None,
    typer.Option("--select", metavar="RULES", help="Check only these rules: ids, with commas.", show_default=False),
]
IgnoreOption = Annotated[
    list[str] | None,
    typer.Option("--ignore", metavar="RULES", help="Leave these rules out: ids, with commas.", show_default=False),
]
StdinOption = Annotated[
    str | None,
    typer.Option("--stdin-filename", metavar="NAME", help="The name of standard input.", show_default=False),
]
ForeignOption = Annotated[bool, typer.Option("--skip-foreign", help="Pass over named files that are not ours.")]

JobsOption = Annotated[
    int | None,
    typer.Option(
        "--jobs",
        metavar="N",
        min=1,
        help="So many processes check the files. Default: one, and for many files one a processor.",
        show_default=False,
    ),
]
FixOption = Annotated[bool, typer.Option("--fix", help="Fix in the files what is safe to fix, then check.")]
DiffOption = Annotated[bool, typer.Option("--diff", help="Show what --fix would change; change nothing.")]


def command(
    paths: PathsArgument = None,
    output_format: FormOption = "text",
    fail_on: FailOption = None,
    select: SelectOption = None,
    ignore: IgnoreOption = None,
    fix: FixOption = False,
    diff: DiffOption = False,
    stdin_filename: StdinOption = None,
    skip_foreign: ForeignOption = False,
    jobs: JobsOption = None,
    date: DateOption = None,
    output: OutputOption = None,
    no_color: NoColorOption = False,
) -> None:
    """Check files of skillmatrix: structure, references, levels, languages, wording. Every finding has a place."""
    output_format = choice("--output-format", output_format, list(FORMS))
    fail_on = choice("--fail-on", fail_on, list(WEIGHTS)) if fail_on else None
    rules = RuleSelection(_ids("--select", select), _ids("--ignore", ignore))
    found = search(paths or [], skip_foreign=skip_foreign)
    piped = _piped(found, stdin_filename, skip_foreign=skip_foreign)
    if piped and fix and not diff:
        raise UserError("--fix changes files, and standard input is none; --diff shows what would change")
    if diff and output is not None:
        raise UserError("--diff goes to standard output; leave -o out")
    nearby = find_settings()
    run = _run(found, nearby, rules, today(date))
    fixer = _fixer(run, diff, wants_colour(no_color)) if fix or diff else None
    checked = check_found(found, piped, nearby, run, fixer=fixer, jobs=jobs)
    worst = fail_on or _fail_on(nearby)
    if fixer:
        print(f"skillmatrix: {fixer.summary}", file=sys.stderr)
    if not diff:
        is_painted = wants_colour(no_color) and output in {None, "-"}
        _tell(checked, output_format, worst, output, is_painted)
    if fixer and fixer.refused:
        raise typer.Exit(2)
    if any(WEIGHTS[finding.severity.value] >= WEIGHTS[worst] for finding in checked.findings):
        raise typer.Exit(1)


def check_all(documents: Iterable[Document], today: date | None = None) -> tuple[Finding, ...]:
    """The findings in documents, with the matrices that are at hand and without settings."""
    return lint.check_all(documents, lint.Run(today, elsewhere=at_hand()))


def at_hand() -> dict[str, Path]:
    """The matrices in `./matrices` and those that come with skillmatrix, by id."""
    return {path.stem: path for path in (*resources.matrices(), *sorted(HERE.glob("*.yaml")))}


class RuleSelection(NamedTuple):
    """Ids of rules from the command line."""

    select: tuple[str, ...]
    ignore: tuple[str, ...]


def _run(found: FoundFiles, nearby: SettingsFile | None, rules: RuleSelection, day: date) -> lint.Run:
    settings = nearby.loaded.value if nearby else None
    policy = make_policy(settings, rules.select, rules.ignore)
    if nearby:
        policy = policy._replace(top=nearby.path.parent, here=Path.cwd())
    refers = any(kind in lint.REFERRING for kind in found.kinds.values())
    months = settings.max_age_months if settings else MAX_AGE_MONTHS
    return lint.Run(day, months, policy, at_hand(), keeps_matrices=refers)


def _fixer(run: lint.Run, is_shown: bool, colour: bool) -> "Fixer":
    from skillmatrix.app.fixing import Fixer

    return Fixer(run, is_shown, colour)


def _tell(checked: Checked, form: str, worst: str, output: str | None, is_painted: bool) -> None:
    threshold = Severity.ERROR if worst == "never" else Severity(worst)
    page = render_findings(form, checked.findings, checked.files, colour=is_painted, fail_on=threshold)
    write(page, output, checked.files)


def _fail_on(nearby: SettingsFile | None) -> str:
    settings = nearby.loaded.value if nearby else None
    return settings.fail_on if settings else "error"


def _ids(option: str, values: Sequence[str] | None) -> tuple[str, ...]:
    """The ids of rules in an option that may be repeated and may hold several, with commas between them."""
    typed = [name.strip() for value in values or () for name in value.split(",") if name.strip()]
    named = tuple(choice(option, name, ["all", *RULES]) for name in typed)
    for name in named:
        if option == "--ignore" and name in firm():
            raise UserError(f"--ignore {name}: this is an error of reading, which cannot be silenced")
    return named


def _piped(found: FoundFiles, name: str | None, *, skip_foreign: bool) -> Document | None:
    """Standard input, if it is to be checked."""
    if STDIN not in found.kinds:
        if name is not None:
            raise UserError("--stdin-filename is the name of standard input: add - to the files")
        return None
    data = sys.stdin.buffer.read(MAX_BYTES + 1)
    kind = kind_in(data[:HEAD])
    if kind is None and skip_foreign:
        del found.kinds[STDIN]
        return None
    found.kinds[STDIN] = kind or ""
    return document_of(data, name or "<stdin>")
