"""`skillmatrix validate`: check files, tell every finding, end with 1 if there is an error."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from skillmatrix.app.baseline import BASELINE, baseline_text
from skillmatrix.app.files import NothingFound
from skillmatrix.app.surroundings import Surroundings
from skillmatrix.app.validation import Validation, ValidationRequest, validate
from skillmatrix.cli import completion
from skillmatrix.cli.colour import paints, wants_colour
from skillmatrix.cli.difference import print_difference
from skillmatrix.cli.options import (
    ColorOption,
    DateOption,
    ForceOption,
    ForeignOption,
    JobsOption,
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
from skillmatrix.render.findings.forms import FORMS, OF_THE_REPOSITORY, render_findings
from skillmatrix.render.findings.statistics import render_statistics
from skillmatrix.render.findings.text import summary

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

FixOption = Annotated[bool, typer.Option("--fix", help="Fix what is safe to fix, then check.")]
AffectedOption = Annotated[
    bool,
    typer.Option(
        "--affected", help="Also check what these files can break in the repository, such as postings of a matrix."
    ),
]
StatisticsOption = Annotated[bool, typer.Option("--statistics", help="Count the findings of each rule instead.")]
BaselineOption = Annotated[
    str | None,
    typer.Option("--baseline", metavar="FILE", help="Leave out the findings in this baseline.", show_default=False),
]
WriteBaselineOption = Annotated[
    str | None,
    typer.Option(
        "--write-baseline",
        metavar="FILE",
        help="Write all findings to this file, for --baseline, instead of showing them.",
        show_default=False,
    ),
]
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
    affected: AffectedOption = False,
    statistics: StatisticsOption = False,
    baseline: BaselineOption = None,
    write_baseline: WriteBaselineOption = None,
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
    _refuse(output_format, output, diff=diff, statistics=statistics, baseline=baseline, write_baseline=write_baseline)
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
        affected=affected,
        baseline=Path(baseline) if baseline else None,
    )
    around = surroundings()
    done = _validated(asked, around, output_format, output, force=force)
    worst = fail_on or done.fail_on
    if done.fixer:
        tell(_summary(done.fixer))
    if write_baseline:
        write(baseline_text(done.in_repository(around).findings), write_baseline, kind=BASELINE, force=force)
        return
    if done.known:
        tell(_known(*done.known))
    if not diff:
        page = _page(done, output_format, worst, around, colour=paints(when, output))
        write(_counts(done) if statistics else page, output, force=force)
    _end(done, worst)


def _refuse(
    form: str, output: str | None, *, diff: bool, statistics: bool, baseline: str | None, write_baseline: str | None
) -> None:
    """Options that do not go together."""
    if diff and output is not None:
        raise UserError("--diff writes to standard output; leave out -o")
    if statistics and form != "text":
        raise UserError("--statistics is text; leave out --output-format")
    if write_baseline and (baseline or output or diff):
        raise UserError("--write-baseline writes all findings to one file; leave out --baseline, --diff and -o")


def _validated(
    asked: ValidationRequest, around: Surroundings, form: str, output: str | None, *, force: bool
) -> Validation:
    try:
        return validate(asked, around, counted)
    except NothingFound:
        if output is not None or form != "text":  # whoever waits for the file gets one
            write(render_findings(form, (), ()), output, force=force)
        raise


def _end(done: Validation, worst: str) -> None:
    if done.fixer and done.fixer.refused:
        raise typer.Exit(2)
    if fails(done.findings, worst):
        raise typer.Exit(1)


def _page(done: Validation, form: str, worst: str, around: Surroundings, *, colour: bool) -> str:
    if form in OF_THE_REPOSITORY:
        done = done.in_repository(around)
    threshold = Severity.ERROR if worst == "never" else Severity(worst)
    return render_findings(form, done.findings, done.files, colour=colour, fail_on=threshold)


def _counts(done: Validation) -> str:
    """`  3  error  duplicate-id  an id is used twice`, a line for each rule, and the sum."""
    return f"{render_statistics(done.findings)}{summary(done.findings, len(done.files))}\n"


def _known(known: int, gone: int) -> Sentence:
    """What a baseline did."""
    if gone:
        return Sentence(
            "the baseline leaves out {known}; {gone} are gone, so write it anew", known=_found(known), gone=gone
        )
    return Sentence("the baseline leaves out {known}", known=_found(known))


def _found(n: int) -> Sentence:
    return Sentence("1 finding") if n == 1 else Sentence("{n} findings", n=n)


def _summary(fixer: "Fixer") -> Sentence:
    """`fixed 3 findings in 2 files`."""
    found = _found(fixer.findings)
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
