"""Files to begin with: a small matrix, a posting, what all postings share. Nothing that is there is written over."""

import re
from pathlib import Path

from skillmatrix import resources
from skillmatrix.app.matrices import HERE, MatrixFile
from skillmatrix.app.outputs import write_new
from skillmatrix.errors import UserError, reason
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.lint.engine import check_matrix
from skillmatrix.load.files import document_of
from skillmatrix.load.kinds import KINDS
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.organization import FILE_NAME
from skillmatrix.model.text import in_language

SAMPLE = "my-team"
"""The id of the matrix as it is packaged; no matrix that comes with skillmatrix has it."""


OF_THE_HOUSE = {
    "de": "Wer der Arbeitgeber ist, steht in {file} neben dieser Datei.",
    "en": "Who the employer is stands in {file} beside this file.",
}
"""A remark for people in a posting that does not say it again."""
OF_A_HOUSE = re.compile(r"^organization:\n(?: .*\n)+|^privacy_url: .*\n", re.MULTILINE)
ID_LINE = re.compile(r"^id:.*$", re.MULTILINE)
STARTERS = {kind.name: kind.starter for kind in KINDS.values() if kind.starter}
"""The packaged file to begin with, by kind."""


def starter(kind: str, language: str) -> str:
    """The starter file of a kind, as it is packaged for people who read the language."""
    return resources.starter(STARTERS[kind], language).read_text(encoding="utf-8")


def starter_posting(path: str, language: str) -> str:
    """The starter posting for a file at `path`; what an organisation's file beside it says is not said again."""
    text = starter("posting", language)
    if not (Path(path).parent / FILE_NAME).is_file():
        return text
    said = OF_THE_HOUSE.get(language, OF_THE_HOUSE["en"]).format(file=FILE_NAME)
    return OF_A_HOUSE.sub("", text).replace("\n# unit: {", f"\n# {said}\n# unit: {{", 1)


def starter_matrix(name: str, path: str, language: str) -> str:
    """The starter matrix under another id, for a file at `path`; what makes it invalid there is a `UserError`."""
    text = starter("matrix", language).replace(f"\nid: {SAMPLE}\n", f"\nid: {name}\n", 1)
    _require_clean(text, path)
    return text


def _require_clean(text: str, path: str) -> None:
    findings = check_matrix(document_of(text.encode("utf-8"), Path(path).name), advice=False).findings
    if findings:
        cure = findings[0].help
        raise UserError(f"{path}: {findings[0].message}" + (f"; {cure}" if cure else ""))


def copied_matrix(file: MatrixFile, matrix: Matrix, name: str, path: str, words: Catalogue) -> str:
    """A matrix at hand under another id, for a file at `path`, with a remark on where it comes from."""
    text = ID_LINE.sub(f"id: {name}", file.path.read_text(encoding="utf-8"), count=1)
    _require_clean(text, path)
    return f"# {_remark(matrix, words)}\n#\n{text}"


def _remark(matrix: Matrix, words: Catalogue) -> str:
    title = in_language(matrix.title, (words.language, matrix.language))
    licence = words.say("init.licence", licence=matrix.license) if matrix.license else ""
    return words.say("init.based_on", title=words.quote(title), version=matrix.version, licence=licence)


def write_starter(text: str, path: Path, kind: str) -> None:
    """Write a new file; its first line names the schema, if `schema/` beside it or beside `matrices/` has one."""
    try:
        if path.parent == HERE:
            HERE.mkdir(exist_ok=True)
        write_new(path, (_schema_line(path, kind) + text).encode("utf-8"))
    except FileExistsError:
        raise UserError("{file} already exists and was left alone; name another file with -o", file=path) from None
    except OSError as error:
        raise UserError("{file}: {reason}", file=path, reason=reason(error)) from None


def _schema_line(path: Path, kind: str) -> str:
    beside = Path("schema") / f"{kind}.schema.json"
    places = (beside, Path("..") / beside) if path.parent == HERE else (beside,)
    found = next((place.as_posix() for place in places if (path.parent / place).is_file()), None)
    return f"# yaml-language-server: $schema={found}\n" if found else ""
