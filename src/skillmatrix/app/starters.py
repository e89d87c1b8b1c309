"""Files to begin with: a small matrix, a posting, what all postings share. Nothing that is there is written over."""

import re
from pathlib import Path

from skillmatrix import resources
from skillmatrix.errors import UserError
from skillmatrix.lint.engine import check_matrix
from skillmatrix.load.files import document_of
from skillmatrix.load.kinds import KINDS
from skillmatrix.model.organization import FILE_NAME

SAMPLE = "data-team"
"""The id of the matrix as it is packaged."""


OF_A_HOUSE = re.compile(r"^organization:\n(?: .*\n)+|^privacy_url: .*\n", re.MULTILINE)
STARTERS = {kind.name: kind.starter for kind in KINDS.values() if kind.starter}
"""The packaged file to begin with, by kind."""


def starter(kind: str) -> str:
    """The starter file of a kind, as it is packaged."""
    return resources.starter(STARTERS[kind]).read_text(encoding="utf-8")


def starter_posting(path: str) -> str:
    """The starter posting for a file at `path`; what an organisation's file beside it says is not said again."""
    text = starter("posting")
    if not (Path(path).parent / FILE_NAME).is_file():
        return text
    said = f"# Who the employer is stands in {FILE_NAME} beside this file."
    return OF_A_HOUSE.sub("", text).replace("\n# unit: {", f"\n{said}\n# unit: {{", 1)


def starter_matrix(name: str, path: str) -> str:
    """The starter matrix under another id, for a file at `path`; what makes it invalid there is a `UserError`."""
    text = starter("matrix").replace(f"\nid: {SAMPLE}\n", f"\nid: {name}\n", 1)
    findings = check_matrix(document_of(text.encode("utf-8"), Path(path).name)).findings
    if findings:
        cure = findings[0].help
        raise UserError(f"{path}: {findings[0].message}" + (f"; {cure}" if cure else ""))
    return text


def write_starter(text: str, path: Path, kind: str) -> None:
    """Write a new file; its first line names the schema, if `schema/` beside it has one for the kind."""
    schema = Path("schema") / f"{kind}.schema.json"
    if (path.parent / schema).is_file():
        text = f"# yaml-language-server: $schema={schema.as_posix()}\n{text}"
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        raise UserError(f"{path} is there already, and stays as it is; name another file with -o") from None
    except OSError as error:
        raise UserError(f"{path}: {error.strerror}") from None
