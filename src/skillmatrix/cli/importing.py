"""`skillmatrix import`: somebody else's matrix as one of ours, with a report of everything that did not fit."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from skillmatrix.app.importing import ImportRequest, ImportResult, import_sources, require_enough_kept, save_import
from skillmatrix.cli import completion
from skillmatrix.cli.colour import wants_colour
from skillmatrix.cli.options import DateOption, LangOption, MatrixOption, as_listed, choice, today
from skillmatrix.cli.output import LETTERS, format_of, write
from skillmatrix.cli.reader import interface_language
from skillmatrix.cli.screen import terminal_width
from skillmatrix.cli.shell import as_typed
from skillmatrix.cli.telling import tell
from skillmatrix.errors import Sentence, UserError
from skillmatrix.i18n.catalogue import LANGUAGES
from skillmatrix.importers.dialects import DIALECTS
from skillmatrix.importers.loss import ACTIONS, Action

if TYPE_CHECKING:
    from skillmatrix.importers.loss import Loss

STDOUT = "-"
MOST_TOLD = 10
"""Findings in the result that are told one by one."""
LEVELS = ACTIONS[1:]
ENDINGS = frozenset({".yaml", ".yml", ".json"})
"""Endings of files that people keep matrices and answers in."""
REPORTS = {".json": "json", ".md": "md", ".html": "html", ".txt": "terminal"}

SourcesArgument = Annotated[
    list[str],
    typer.Argument(metavar="SOURCE", help="The files to import: Excel, CSV or Markdown; several that belong together."),
]
DialectOption = Annotated[
    str | None,
    typer.Option(
        "--dialect",
        metavar="DIALECT",
        help=f"How to read the files: {', '.join(DIALECTS)}. Default: what their content looks like.",
        show_default=False,
        autocompletion=completion.one_of(*DIALECTS),
    ),
]
MappingOption = Annotated[
    str | None,
    typer.Option(
        "--mapping", metavar="FILE", help="What the columns of the tables mean. Default: guessed.", show_default=False
    ),
]
WriteMappingOption = Annotated[
    str | None,
    typer.Option(
        "--write-mapping",
        metavar="FILE",
        help="Write the mapping that was guessed to this file, so that you can correct it.",
        show_default=False,
    ),
]
OutputOption = Annotated[
    str | None,
    typer.Option(
        "--output", "-o", metavar="FILE", help="The new file; - is standard output, the default.", show_default=False
    ),
]
IntoOption = Annotated[
    str | None,
    typer.Option(
        "--into",
        metavar="FILE",
        help="Put it into this matrix: skills are found there by the ids of the source, comments stay.",
        show_default=False,
    ),
]
LossOption = Annotated[
    str | None,
    typer.Option(
        "--loss", metavar="FILE", help="Write the report to this file: .json, .md, .html or .txt.", show_default=False
    ),
]
FailOption = Annotated[
    str | None,
    typer.Option(
        "--fail-on-loss",
        metavar="FATE",
        help=f"End with exit code 1 if something was this or worse: {', '.join(LEVELS)}.",
        show_default=False,
        autocompletion=completion.one_of(*LEVELS),
    ),
]
DryRunOption = Annotated[
    bool, typer.Option("--dry-run", help="Write no matrix: show the report and, with --into, what would change.")
]
ForceOption = Annotated[
    bool,
    typer.Option(
        "--force", help="Let -o replace a file that is edited by hand, and write what is left where most is dropped."
    ),
]
RenameOption = Annotated[
    bool,
    typer.Option("--rename", help="Let ids of skills change, with all that names them and an entry in renames."),
]


def command(
    sources: SourcesArgument,
    dialect: DialectOption = None,
    mapping: MappingOption = None,
    write_mapping: WriteMappingOption = None,
    output: OutputOption = None,
    into: IntoOption = None,
    matrix: MatrixOption = None,
    loss: LossOption = None,
    fail_on_loss: FailOption = None,
    dry_run: DryRunOption = False,
    rename: RenameOption = False,
    date: DateOption = None,
    lang: LangOption = None,
    force: ForceOption = False,
) -> None:
    """Make a matrix of an Excel, CSV or Markdown file. A report says what was kept, changed, guessed and dropped.

    With -m the ratings in a Markdown list become an answers file for that matrix.

    \b
    For example:
      skillmatrix import skills.xlsx -o matrices/our-team.yaml
      skillmatrix import skills.csv --mapping mapping.yaml --into matrices/our-team.yaml --dry-run
    """  # noqa: D301 - no escape for people: click leaves lines alone that follow this character
    threshold = _threshold(fail_on_loss)
    report_form = format_of(None, loss, REPORTS, "json") if loss else ""
    if into and output:
        raise UserError("--into changes a matrix and -o writes a new one; leave one of them out")
    _require_ending(output)
    tongue = as_listed(lang or "", LANGUAGES) or interface_language()
    asked = ImportRequest(
        sources,
        tongue,
        dialect,
        mapping,
        into,
        None if output == STDOUT else output,
        matrix,
        today(date).isoformat(),
        rename,
    )
    result = import_sources(asked, tell)
    for note in result.notes:
        tell(note)
    _show_report(result, asked, dry_run=dry_run)
    if write_mapping:
        _write_mapping(result, write_mapping, force=force)
    if loss:
        write(_report(result.loss, report_form, tongue, None), loss, force=force)
    if not (dry_run or force):
        require_enough_kept(result, asked)
    _deliver(result, asked, dry_run=dry_run, force=force)
    _tell_findings(result)
    _tell_next(result, asked, write_mapping, dry_run=dry_run)
    if (threshold and result.loss.reaches(threshold)) or result.has_errors:
        raise typer.Exit(1)


def _require_ending(output: str | None) -> None:
    """A matrix is no spreadsheet: `-o skills.xlsx` would put one in the place of somebody's own workbook."""
    suffix = Path(output or "").suffix.lower()
    if LETTERS.fullmatch(suffix) and suffix not in ENDINGS:
        raise UserError(
            "{file}: import writes a matrix or answers, in a file that ends in .yaml; name it {other}",
            file=output,
            other=Path(str(output)).with_suffix(".yaml"),
        )


def _threshold(name: str | None) -> Action | None:
    if name is None:
        return None
    meant = choice("--fail-on-loss", name, list(LEVELS))
    return next(action for action in LEVELS if action == meant)


def _show_report(result: ImportResult, asked: ImportRequest, *, dry_run: bool) -> None:
    """Where the file goes to standard output, the report does not."""
    stream = sys.stdout if asked.into or asked.output or dry_run else sys.stderr
    report = _report(result.loss, "terminal", asked.language, wants_colour(stream=stream))
    print(report, end="", file=stream, flush=True)  # before what is said on standard error


def _deliver(result: ImportResult, asked: ImportRequest, *, dry_run: bool, force: bool) -> None:
    """Write the file, or show what would change in it."""
    if dry_run:
        if result.before is not None:
            from skillmatrix.lint.fixing import unified_diff

            print(unified_diff(str(asked.into), result.before, result.text), end="")
    elif not (asked.into or asked.output):
        write(result.text, None)
    elif asked.into and result.before == result.text:
        tell(Sentence("{file}: nothing to change", file=asked.into))
    else:
        tell(Sentence("wrote {file}", file=save_import(result, asked, force=force)))


def _report(loss: "Loss", form: str, language: str, colour: bool | None) -> str | bytes:
    if form == "json":
        from skillmatrix.render.data import render_data
        from skillmatrix.view.loss_data import loss_data

        return render_data(loss_data(loss))
    from skillmatrix.render.formats import FORMATS
    from skillmatrix.render.rendered import Layout
    from skillmatrix.view.loss import build_loss

    return FORMATS[form](build_loss(loss, language), Layout("report", terminal_width(), bool(colour))).content


def _write_mapping(result: ImportResult, path: str, *, force: bool) -> None:
    if result.mapping is None:
        raise UserError("--write-mapping: nothing was guessed, so there is no mapping to write")
    write(result.mapping, path, force=force)


def _tell_findings(result: ImportResult) -> None:
    """What is wrong with the result: the first of it, so that the report is not carried off the screen."""
    tell(result.findings[:MOST_TOLD])
    if (more := len(result.findings) - MOST_TOLD) > 0:
        tell(Sentence("more findings: {n}; see all of them with: skillmatrix validate", n=more))


def _tell_next(result: ImportResult, asked: ImportRequest, write_mapping: str | None, *, dry_run: bool) -> None:
    """What people do next."""
    if result.mapping and not write_mapping and result.loss.number("guessed"):
        tell(Sentence("what the columns mean was guessed; keep it and correct it with: --write-mapping mapping.yaml"))
    for old, new in () if asked.renames else result.renamed.items():
        tell(Sentence("{old} may be {new} now; with --rename it keeps its answers under the new id", old=old, new=new))
    written = None if dry_run else asked.into or asked.output
    if written and result.kind == "matrix" and not result.has_errors:
        tell(Sentence("look at it with: skillmatrix show {matrix}", matrix=as_typed([str(Path(written))])))
