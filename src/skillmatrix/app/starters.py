"""Files to begin with: a small matrix, a posting, what all postings share. Nothing that is there is written over."""

from pathlib import Path

from skillmatrix import resources
from skillmatrix.app.matrices import HERE
from skillmatrix.app.outputs import write_new
from skillmatrix.errors import UserError, reason
from skillmatrix.lint.engine import check_matrix
from skillmatrix.load.files import document_of
from skillmatrix.load.kinds import KINDS

SAMPLE = "my-team"
"""The id of the matrix as it is packaged; no matrix that comes with skillmatrix has it."""


STARTERS = {kind.name: kind.starter for kind in KINDS.values() if kind.starter}
"""The packaged file to begin with, by kind."""


def starter(kind: str, language: str) -> str:
    """The starter file of a kind, as it is packaged for people who read the language."""
    return resources.starter(STARTERS[kind], language).read_text(encoding="utf-8")


def starter_matrix(name: str, path: str, language: str) -> str:
    """The starter matrix under another id, for a file at `path`; what makes it invalid there is a `UserError`."""
    text = starter("matrix", language).replace(f"\nid: {SAMPLE}\n", f"\nid: {name}\n", 1)
    findings = check_matrix(document_of(text.encode("utf-8"), Path(path).name)).findings
    if findings:
        cure = findings[0].help
        raise UserError(f"{path}: {findings[0].message}" + (f"; {cure}" if cure else ""))
    return text


def write_starter(text: str, path: Path, kind: str) -> None:
    """Write a new file; its first line names the schema, if `schema/` beside it or beside `matrices/` has one."""
    schema = Path("schema") / f"{kind}.schema.json"
    above = Path("..") / schema if path.parent == HERE else schema
    for place in dict.fromkeys((schema, above)):
        if (path.parent / place).is_file():
            text = f"# yaml-language-server: $schema={place.as_posix()}\n{text}"
            break
    try:
        if path.parent == HERE:
            HERE.mkdir(exist_ok=True)
        write_new(path, text.encode("utf-8"))
    except FileExistsError:
        raise UserError("{file} already exists and was left alone; name another file with -o", file=path) from None
    except OSError as error:
        raise UserError("{file}: {reason}", file=path, reason=reason(error)) from None
