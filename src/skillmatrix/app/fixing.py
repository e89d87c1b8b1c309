"""Fixing the files in which there is something to fix, or showing how that would change them."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from skillmatrix.app.outputs import put_in_place
from skillmatrix.app.surroundings import File
from skillmatrix.app.telling import Tell
from skillmatrix.errors import UserError
from skillmatrix.lint.fixing import fixed, unified_diff
from skillmatrix.lint.run import Run
from skillmatrix.source.document import Document, read_document


@dataclass(slots=True)
class Fixer:
    """Fixes files, or shows how it would if there is `show`, which takes a difference; and counts."""

    run: Run
    tell: Tell
    show: Callable[[str], None] | None
    findings: int = 0
    files: int = 0
    refused: int = 0

    def fix(self, file: File, document: Document) -> Document:
        """The document as it is in its file afterwards."""
        done = fixed(document, self.run.try_out)
        if not done.applied:
            return document
        try:
            if isinstance(file, Path) and not self.show:
                put_in_place(file, document.text, done.text)
        except UserError as error:
            self.tell(error.sentence)
            self.refused += 1
            return document
        self.findings += len(done.applied)
        self.files += 1
        if self.show:
            self.show(unified_diff(document.name, document.text, done.text))
            return document
        return read_document(done.text.encode("utf-8"), document.name)
