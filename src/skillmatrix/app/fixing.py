"""Fixing the files that `validate --fix` finds something to fix in."""

import sys
from dataclasses import dataclass
from pathlib import Path

from skillmatrix.app.changes import print_difference, put_in_place
from skillmatrix.app.files import File
from skillmatrix.errors import UserError
from skillmatrix.lint.fixing import fixed, unified_diff
from skillmatrix.lint.run import Run
from skillmatrix.source.display import visible
from skillmatrix.source.document import Document, read_document


@dataclass(slots=True)
class Fixer:
    """Fixes files, or shows how it would, and counts."""

    run: Run
    is_shown: bool
    colour: bool
    findings: int = 0
    files: int = 0
    refused: int = 0

    def fix(self, file: File, document: Document) -> Document:
        """The document as it is in its file afterwards."""
        done = fixed(document, self.run.try_out)
        if not done.applied:
            return document
        try:
            if isinstance(file, Path) and not self.is_shown:
                put_in_place(file, document.text, done.text)
        except UserError as error:
            print(f"skillmatrix: {visible(str(error))}", file=sys.stderr)
            self.refused += 1
            return document
        self.findings += len(done.applied)
        self.files += 1
        if self.is_shown:
            print_difference(unified_diff(document.name, document.text, done.text), colour=self.colour)
            return document
        return read_document(done.text.encode("utf-8"), document.name)

    @property
    def summary(self) -> str:
        """`fixed 3 findings in 2 files`."""
        verb = "can fix" if self.is_shown else "fixed"
        counted = "1 finding" if self.findings == 1 else f"{self.findings:,} findings"
        return f"{verb} {counted} in {'1 file' if self.files == 1 else f'{self.files:,} files'}"
