"""A file laid out as all files are; refused where it would not say the same afterwards."""

from typing import NamedTuple

from skillmatrix.app.surroundings import STDIN, File, Surroundings
from skillmatrix.app.telling import UnusableFile
from skillmatrix.diagnostics import Finding
from skillmatrix.errors import UserError
from skillmatrix.load.build import refuse
from skillmatrix.load.files import document_of, read_file
from skillmatrix.load.kinds import KINDS
from skillmatrix.source.document import BOM, Document
from skillmatrix.source.layout import laid_out
from skillmatrix.source.limits import MAX_BYTES
from skillmatrix.source.meaning import same_meaning


class LaidOut(NamedTuple):
    """A file, what it says, and its text as it should be; `bom` is what standard input begins with, if it has one."""

    file: File
    document: Document
    text: str
    bom: str

    @property
    def is_changed(self) -> bool:
        """Whether the text is another one now."""
        return self.text != self.document.text


def lay_out(file: File, around: Surroundings) -> LaidOut:
    """The file with its text laid out; nothing is written. A file that is not ours is an `UnusableFile`."""
    bom, document = _read(file, around)
    if findings := _not_ours(document):
        raise UnusableFile(findings)
    return LaidOut(file, document, _laid_out(document), bom)


def _read(file: File, around: Surroundings) -> tuple[str, Document]:
    """The BOM of standard input, if it has one, and the document; a file keeps its BOM by itself."""
    if file != STDIN:
        return "", read_file(file, str(file))
    data = around.read_input(MAX_BYTES + 1)
    return BOM if data.startswith(BOM.encode("utf-8")) else "", document_of(data, "<stdin>")


def _not_ours(document: Document) -> tuple[Finding, ...]:
    """Why this is no file that we know how to lay out; nothing if it is one. Other mistakes do not matter here."""
    if isinstance(document.data, dict) and document.data.get("format") in {kind.format for kind in KINDS.values()}:
        return ()
    return refuse(document).findings


def _laid_out(document: Document) -> str:
    text = laid_out(document.text)
    if text == document.text or same_meaning(document.text, text):
        return text
    if not document.text.endswith(("\n", "\r")):
        raise UserError("{file} was left alone: its last text has no line end and would get one", file=document.name)
    raise UserError("{file} was left alone: after formatting it would not say the same", file=document.name)
