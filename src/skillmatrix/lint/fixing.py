"""Fixing a file: the safe edits of its findings, made only if nothing gets worse by them."""

import bisect
import difflib
import re
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import NamedTuple, TypeAlias

from skillmatrix.diagnostics import Finding
from skillmatrix.lint.registry import OF_READING, broken
from skillmatrix.source.display import visible
from skillmatrix.source.document import Document, read_document
from skillmatrix.source.edits import Edit, apply_edits

Check: TypeAlias = Callable[[Document], Iterable[Finding]]
"""All there is to say about a document. It is asked several times, about texts that are only tried, too."""

MAX_ROUNDS = 10
"""What is fixed can show what else is to be fixed; files of people need two or three rounds."""
MAX_TRIALS = 40
"""So many texts are tried for a file; with one edit that does harm among a thousand there are about twenty."""
MAX_TRIED = 2_000_000
"""Characters of all texts tried, of which there are at least `FEWEST_TRIALS`."""
FEWEST_TRIALS = 3


class Fixed(NamedTuple):
    """A text after fixing, what was fixed, and the findings that are left, with their places in the new text."""

    text: str
    applied: tuple[Finding, ...]
    left: tuple[Finding, ...]


class _State(NamedTuple):
    """A document, what there is to say about it, and what was fixed on the way to it."""

    document: Document
    findings: tuple[Finding, ...]
    made: tuple[Finding, ...] = ()


def fixed(document: Document, check: Check) -> Fixed:
    """The document's text with all safe edits made, round by round, until none is left.

    Edits after which the text could not be read, or had a finding of a kind that was not there before, are not made;
    nor are those about which nothing is known when enough texts were tried.
    A text that cannot be read stays as it is: where it breaks, nobody knows what the rest was meant to be.
    """
    state = _State(document, tuple(check(document)))
    applied: list[Finding] = []
    trials = _Trials(check, min(MAX_TRIALS, max(FEWEST_TRIALS, MAX_TRIED // (len(document.text) + 1))))
    for _ in range(MAX_ROUNDS if document.data is not None else 0):
        state = _round(state, trials)
        if not state.made:
            break
        applied += state.made
    return Fixed(state.document.text, tuple(applied), state.findings)


def unified_diff(name: str, before: str, after: str) -> str:
    """The difference in the form that `patch` reads, without colours; empty if there is none."""
    shown = visible(name)
    lines = difflib.unified_diff(_lines(before), _lines(after), shown, shown)
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def _lines(text: str) -> list[str]:
    """Lines with their ends as `patch` has them: a CR ends none."""
    return re.findall(r"[^\n]*\n|[^\n]+", text)


class _Trials:
    """Texts tried, as many as a file may cost: the work of a check grows with the file already."""

    def __init__(self, check: Check, left: int) -> None:
        self.check = check
        self.left = left

    def made(self, before: _State, made: tuple[Finding, ...]) -> _State:
        """What becomes of a document if the edits of these findings are made."""
        self.left -= 1
        text = apply_edits(before.document.text, (edit for finding in made for edit in finding.edits))
        document = read_document(text.encode("utf-8"), before.document.name)
        return _State(document, tuple(self.check(document)), made)


def _round(before: _State, trials: _Trials) -> _State:
    """What becomes of a document if all edits are made that fit beside each other and do no harm."""
    after = _State(before.document, before.findings)
    # One rule after the other: where one edit of a rule does harm, the others of this rule often do, too.
    whole = sorted(_apart(before.findings), key=lambda finding: finding.rule.id)
    waiting: deque[Sequence[Finding]] = deque([whole] if whole else [])
    while waiting and trials.left > 0:
        part = waiting.popleft()
        trial = trials.made(before, (*after.made, *part))
        if not _is_worse(trial, before):
            after = trial
        elif len(part) > 1:
            # One of them does harm: large parts first, down to the one that does.
            waiting += _parted(part)
    return after


def _parted(findings: Sequence[Finding]) -> list[list[Finding]]:
    """Those of each rule apart, or two halves of those of one rule."""
    rules = [list(same) for _, same in groupby(findings, key=lambda finding: finding.rule.id)]
    half = len(findings) // 2
    return rules if len(rules) > 1 else [list(findings[:half]), list(findings[half:])]


def _apart(findings: Iterable[Finding]) -> Sequence[Finding]:
    """Findings whose edits do not touch each other; those left out have their turn in the next round."""
    taken: list[Edit] = []
    chosen: list[Finding] = []
    for finding in findings:
        if finding.edits and all(_fits(edit, taken) for edit in finding.edits):
            chosen.append(finding)
            for edit in finding.edits:
                bisect.insort(taken, edit)
    return chosen


def _fits(edit: Edit, taken: Sequence[Edit]) -> bool:
    at = bisect.bisect(taken, edit)
    return all(other.end < edit.start or edit.end < other.start for other in taken[max(at - 1, 0) : at + 1])


def _is_worse(after: _State, before: _State) -> bool:
    """Whether the text cannot be read, or has a kind of finding that was not there.

    Where reading failed before, the other rules had no say; what they have to say now is not new.
    """
    kinds = {finding.rule.id for finding in before.findings}
    new = {finding.rule.id for finding in after.findings} - kinds
    return after.document.data is None or bool(new & OF_READING if kinds & broken() else new)
