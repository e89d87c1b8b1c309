"""`skillmatrix validate`: check files, tell every finding, end with 1 if there is an error."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from skillmatrix.cli.options import NoColorOption, choice, wants_colour
from skillmatrix.diagnostics import Finding, Loaded, Severity, in_order
from skillmatrix.errors import UserError
from skillmatrix.lint.engine import check_against, check_answers, check_matrix
from skillmatrix.load.build import kind_of, refuse
from skillmatrix.load.files import document_of, read_file
from skillmatrix.model.answers import Answers
from skillmatrix.model.matrix import Matrix
from skillmatrix.resources import folder
from skillmatrix.source.document import Document

PathsArgument = Annotated[
    list[str] | None,
    typer.Argument(help="Files and folders; - is standard input. Default: this folder.", show_default=False),
]
FormOption = Annotated[str, typer.Option("--output-format", help="Form of the findings: text or json.")]
FailOption = Annotated[
    str, typer.Option("--fail-on", help="Exit with 1 from this severity on: error, warning, info or never.")
]


def command(
    paths: PathsArgument = None,
    output_format: FormOption = "text",
    fail_on: FailOption = "error",
    no_color: NoColorOption = False,
) -> None:
    """Check matrix and answers files: structure, references, levels, languages. Every finding has a place."""
    choice("--output-format", output_format, ("text", "json"))
    choice("--fail-on", fail_on, ("error", "warning", "info", "never"))
    documents = [_read(name) for name in _expand(paths or ["."])]
    if not documents:
        raise UserError("no matrix or answers file here; a file is ours if a line begins with format: skillmatrix")
    findings = check_all(documents)
    _print(findings, len(documents), output_format, wants_colour(no_color))
    if any(_weight(finding.severity) >= _threshold(fail_on) for finding in findings):
        raise typer.Exit(1)


def check_all(documents: list[Document]) -> tuple[Finding, ...]:
    """The findings in all documents. Answers are checked with their matrix if it is among them, near, or packaged."""
    findings: list[Finding] = []
    matrices: dict[str, Matrix] = {}
    answers: list[Loaded[Answers]] = []
    for document in documents:
        match kind_of(document):
            case "matrix":
                loaded = check_matrix(document)
                findings += loaded.findings
                if loaded.value is not None:
                    matrices[loaded.value.id] = loaded.value
            case "answers":
                answers.append(check_answers(document))
            case _:
                findings += refuse(document).findings
    for given in answers:
        matrix = _matrix_for(given, matrices)
        findings += (check_against(given, matrix) if matrix else given).findings
    return in_order(findings)


def _matrix_for(given: Loaded[Answers], known: dict[str, Matrix]) -> Matrix | None:
    if given.value is None:
        return None
    name = given.value.matrix.id
    for path in (Path("matrices") / f"{name}.yaml", folder("matrices") / f"{name}.yaml"):
        if name not in known and path.is_file() and (found := check_matrix(read_file(path)).value):
            known[name] = found
    return known.get(name)


def _expand(paths: list[str]) -> list[str]:
    """The files named, and those of ours in the folders named, each once, in order."""
    found: dict[str, None] = {}
    for name in paths:
        path = Path(name)
        if name != "-" and path.is_dir():
            found.update(dict.fromkeys(str(file) for file in sorted(path.rglob("*.y*ml")) if _is_ours(file)))
        else:
            found[name] = None
    return list(found)


def _is_ours(path: Path) -> bool:
    """A line `format: skillmatrix…` at column 1 in the first 4 KiB, so that a broken file is still ours."""
    hidden = any(part.startswith(".") and part not in {".", ".."} for part in path.parts)
    if hidden or path.suffix not in {".yaml", ".yml"} or not path.is_file():
        return False
    with path.open("rb") as file:
        head = file.read(4096)
    return any(
        line.lstrip(b"\"'").replace(b'"', b"").replace(b"'", b"").startswith(b"format: skillmatrix")
        for line in head.splitlines()
    )


def _read(name: str) -> Document:
    return document_of(sys.stdin.buffer.read(), "<stdin>") if name == "-" else read_file(Path(name), name)


def _print(findings: tuple[Finding, ...], files: int, form: str, colour: bool) -> None:
    if form == "json":
        from skillmatrix.render.findings.json import render_json

        sys.stdout.write(render_json(findings, files))
        return
    from skillmatrix.render.findings.text import render_text, summary

    if findings:
        print(render_text(findings, colour=colour))
    print(summary(findings, files))


def _weight(severity: Severity) -> int:
    return {Severity.INFO: 1, Severity.WARNING: 2, Severity.ERROR: 3}[severity]


def _threshold(fail_on: str) -> int:
    return {"info": 1, "warning": 2, "error": 3, "never": 4}[fail_on]
