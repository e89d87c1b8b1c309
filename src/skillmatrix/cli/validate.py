"""`skillmatrix validate`: check files, tell every finding, end with 1 if there is an error."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from skillmatrix.app.validation import Validation, ValidationRequest, validate
from skillmatrix.cli import completion
from skillmatrix.cli.colour import paints, wants_colour
from skillmatrix.cli.difference import print_difference
from skillmatrix.cli.options import (
    ColorOption,
    DateOption,
    ForceOption,
    ForeignOption,
    NoColorOption,
    OutputOption,
    YesOption,
    choice,
    today,
    when_coloured,
)
from skillmatrix.cli.output import write
from skillmatrix.cli.progress import counted
from skillmatrix.cli.surroundings import surroundings
from skillmatrix.cli.telling import tell
from skillmatrix.diagnostics import Severity
from skillmatrix.errors import Sentence, UserError
from skillmatrix.lint.policy import fails
from skillmatrix.lint.registry import RULES, firm
from skillmatrix.render.findings.forms import FORMS, render_findings

if TYPE_CHECKING:
    from skillmatrix.app.fixing import Fixer

WORST = ("info", "warning", "error", "never")

PathsArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="PATH",
        help="Files, folders and patterns; - is standard input. Default: this folder.",
        show_default=False,
    ),
]
FormOption = Annotated[
    str,
    typer.Option(
        "--output-format",
        metavar="FORMAT",
        help=f"The format of the findings: {', '.join(FORMS)}.",
        autocompletion=completion.one_of(*FORMS),
    ),
]
FailOption = Annotated[
    str | None,
    typer.Option(
        "--fail-on",
        metavar="SEVERITY",
        help="Exit with 1 if there is a finding this bad or worse: error, warning, info or never. Default: error.",
        show_default=False,
        autocompletion=completion.one_of(*WORST),
    ),
]
SelectOption = Annotated[
    list[str] | None,
    typer.Option(
        "--select",
        metavar="RULES",
        help="Check only these rules: ids, separated by commas.",
        show_default=False,
        autocompletion=completion.with_commas(completion.rules),
    ),
]
IgnoreOption = Annotated[
    list[str] | None,
    typer.Option(
        "--ignore",
        metavar="RULES",
        help="Do not check these rules: ids, separated by commas.",
        show_default=False,
        autocompletion=completion.with_commas(completion.rules),
    ),
]
StdinOption = Annotated[
    str | None,
    typer.Option(
        "--stdin-filename", metavar="NAME", help="The file name to show for standard input.", show_default=False
    ),
]

JobsOption = Annotated[
    int | None,
    typer.Option(
        "--jobs",
        metavar="N",
        min=1,
        help="How many processes check the files. Default: one; for many files, one per processor.",
        show_default=False,
    ),
]
FixOption = Annotated[bool, typer.Option("--fix", help="Fix what is safe to fix, then check.")]
DiffOption = Annotated[bool, typer.Option("--diff", help="Show what --fix would change, and change nothing.")]


def command(
    paths: PathsArgument = None,
    output_format: FormOption = "text",
    fail_on: FailOption = None,
    select: SelectOption = None,
    ignore: IgnoreOption = None,
    fix: FixOption = False,
    diff: DiffOption = False,
    yes: YesOption = False,
    stdin_filename: StdinOption = None,
    skip_foreign: ForeignOption = False,
    jobs: JobsOption = None,
    date: DateOption = None,
    output: OutputOption = None,
    force: ForceOption = False,
    color: ColorOption = "auto",
    no_color: NoColorOption = False,
) -> None:
    """Check your files: structure, references, levels, languages and wording. Findings name line and column."""
    when = when_coloured(color, no_color)
    output_format = choice("--output-format", output_format, list(FORMS))
    fail_on = choice("--fail-on", fail_on, WORST) if fail_on else None
    if diff and output is not None:
        raise UserError("--diff writes to standard output; leave out -o")
    asked = ValidationRequest(
        paths or (),
        today(date),
        select=_ids("--select", select),
        ignore=_ids("--ignore", ignore),
        skip_foreign=skip_foreign,
        stdin_name=stdin_filename,
        jobs=jobs,
        fix=fix,
        sure=yes,
        show=partial(print_difference, colour=wants_colour(when)) if diff else None,
    )
    done = validate(asked, surroundings(), counted)
    worst = fail_on or done.fail_on
    if done.fixer:
        tell(_summary(done.fixer))
    if not diff:
        write(_page(done, output_format, worst, colour=paints(when, output)), output, force=force)
    if done.fixer and done.fixer.refused:
        raise typer.Exit(2)
    if fails(done.findings, worst):
        raise typer.Exit(1)


def _page(done: Validation, form: str, worst: str, *, colour: bool) -> str:
    threshold = Severity.ERROR if worst == "never" else Severity(worst)
    return render_findings(form, done.findings, done.files, colour=colour, fail_on=threshold)


def _summary(fixer: "Fixer") -> Sentence:
    """`fixed 3 findings in 2 files`."""
    found = Sentence("1 finding") if fixer.findings == 1 else Sentence("{n} findings", n=fixer.findings)
    files = Sentence("in 1 file") if fixer.files == 1 else Sentence("in {n} files", n=fixer.files)
    if fixer.show:
        return Sentence("--fix would fix {findings} {files}", findings=found, files=files)
    return Sentence("fixed {findings} {files}", findings=found, files=files)


def _ids(option: str, values: Sequence[str] | None) -> tuple[str, ...]:
    """The ids of rules in an option that may be repeated and may hold several, with commas between them."""
    typed = [name.strip() for value in values or () for name in value.split(",") if name.strip()]
    named = tuple(choice(option, name, ["all", *RULES]) for name in typed)
    for name in named:
        if option == "--ignore" and name in firm():
            raise UserError("--ignore {name}: without this the file cannot be read, so it cannot be ignored", name=name)
    return named
