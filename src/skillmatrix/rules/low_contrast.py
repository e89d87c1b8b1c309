"""The colour of a house can be read on white paper, and white can be read on it.

Headings, links and signs have this colour. People who see less need a contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3);
a lighter colour looks like a brand and reads like fog. The message names a nearby colour that would do.

Wrong:

    format: skillmatrix-organization/1
    name: Example Works
    look: {color: "#ffb000"}

Right:

    format: skillmatrix-organization/1
    name: Example Works
    look: {color: "#004b87"}
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.colours import BLACK, FOR_TEXT, WHITE, channels, contrast, readable, written

if TYPE_CHECKING:
    from skillmatrix.model.organization import Organization

RULE = Rule("low-contrast", Severity.ERROR, "a house colour that is too light to read")


def check(organization: "Organization") -> Iterator[Problem]:
    """The colour against white."""
    look = organization.look
    if look is None or look.color is None:
        return
    colour = channels(look.color)
    found = contrast(colour, WHITE)
    if found < FOR_TEXT:
        nearby = written(readable(colour, WHITE, BLACK))
        # Rounded down: 4.49 must not read as enough.
        reason = f"{look.color} has a contrast of {int(found * 10) / 10} to 1 on white, and text needs {FOR_TEXT}"
        yield Problem(RULE, ("look", "color"), f"{reason}; {nearby} is near and can be read")
