"""What is told beside a result: on the way, by a function the caller gives; at the end, by an error with findings."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeAlias

from skillmatrix.errors import UserError

if TYPE_CHECKING:
    from skillmatrix.diagnostics import Finding

Tell: TypeAlias = Callable[["str | Sequence[Finding]"], None]
"""Takes a sentence, or the findings of a file that can be used all the same. There may be no findings."""


def tell_nobody(_: "str | Sequence[Finding]") -> None:
    """Takes what there is to tell and drops it."""


class UnusableFile(UserError):
    """A file cannot be used. `findings` is all that was found in it, warnings too; the sentence is the first error."""

    def __init__(self, findings: "Sequence[Finding]") -> None:
        self.findings = tuple(findings)
        first = next((each for each in findings if each.severity.value == "error"), self.findings[0])
        place = first.location
        super().__init__(f"{place.file}:{place.span.line}:{place.span.column}: {first.message}")
