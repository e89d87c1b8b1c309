"""Checking the files that were found, one after the other, and mending them where that is asked for."""

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from skillmatrix.cli.changes import print_difference, put_in_place
from skillmatrix.cli.files import STDIN, File, Found
from skillmatrix.cli.settings import SettingsFile
from skillmatrix.diagnostics import Finding, in_order
from skillmatrix.errors import UserError
from skillmatrix.lint.mending import mended, unified_diff
from skillmatrix.lint.run import REFERRING, Run, about_file
from skillmatrix.load.files import read_file
from skillmatrix.rules import not_marked, unreadable_file
from skillmatrix.source.display import visible
from skillmatrix.source.document import Document, read_document


@dataclass(frozen=True, slots=True)
class Checked:
    """The names of all files that were looked at, and what was found."""

    files: list[str]
    findings: tuple[Finding, ...]


@dataclass(slots=True)
class Mender:
    """Mends files, or shows how it would, and counts."""

    run: Run
    is_shown: bool
    colour: bool
    findings: int = 0
    files: int = 0
    refused: int = 0

    def mend(self, file: File, document: Document) -> Document:
        """The document as it is in its file afterwards."""
        done = mended(document, self.run.try_out)
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
        """`3 findings can be mended in 2 files`."""
        verb = "can be mended" if self.is_shown else "mended"
        counted = "1 finding" if self.findings == 1 else f"{self.findings:,} findings"
        return f"{counted} {verb} in {'1 file' if self.files == 1 else f'{self.files:,} files'}"


def check_found(
    found: Found, piped: Document | None, nearby: SettingsFile | None, run: Run, mender: Mender | None = None
) -> Checked:
    """Everything that was found, matrices before what refers to them; only one file is in memory at a time."""
    names: list[str] = []
    findings: list[Finding] = []
    for file in sorted(found.files, key=lambda file: found.kinds[file] in REFERRING):
        document = _read(file, piped)
        names.append(str(file) if document is None else document.name)
        if document and mender:
            document = mender.mend(file, document)
        findings += run.check(document) if document else run.policy.apply([_vanished(file)])
    if nearby and not _is_among(nearby.path, found) and (told := run.check(nearby.loaded.document)):
        names.append(nearby.loaded.document.name)
        findings += told
    names += [str(path) for path in (*found.unmarked, *found.unreadable)]
    findings += run.policy.apply(_not_checked(found))
    return Checked(sorted(names), in_order(findings))


def _read(file: File, piped: Document | None) -> Document | None:
    """The document in a file; nothing if it cannot be read any more."""
    if file == STDIN:
        return piped
    try:
        return read_file(file, str(file))
    except UserError:
        return None


def _vanished(file: File) -> Finding:
    return about_file(unreadable_file.RULE, str(file), "this file was there and cannot be read any more")


def _not_checked(found: Found) -> Iterator[Finding]:
    """What was seen in folders and is no file to check."""
    for path in found.unmarked:
        message, cure = "this file is not checked", "begin it with format: skillmatrix/1, or move it out of matrices/"
        yield about_file(not_marked.RULE, str(path), message, cure)
    for path, reason in found.unreadable.items():
        yield about_file(unreadable_file.RULE, str(path), "this cannot be read", reason)


def _is_among(settings: Path, found: Found) -> bool:
    return any(file != STDIN and os.path.realpath(file) == os.path.realpath(settings) for file in found.kinds)
