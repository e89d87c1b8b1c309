"""Not everything in a text is a must.

If everything decides, nothing does: people apply when they meet about 55 % of what is asked (Behavioural Insights
Team, more than 10,000 people), and public employers have to say what is mandatory and what only counts among equals.
Texts with fewer than five musts may be as short as that; a role that knows nothing but musts is told by `validate`.
Roles for beginners have nothing to wish for beyond their musts, and a text that says what is learned may have one more.

Wrong:

    <!-- ad de de -->
    ## Das brauchen Sie

    - Gespräche moderieren
    - Texte schreiben
    - Bilder bearbeiten
    - Filme schneiden
    - Treffen planen
    - Berichte schreiben

    ## Das ist von Vorteil

Right:

    <!-- ad de de -->
    ## Das brauchen Sie

    - Gespräche moderieren
    - Texte schreiben
    - Treffen planen

    ## Das ist von Vorteil

    - Bilder bearbeiten
    - Filme schneiden
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity
from skillmatrix.model.draft import Draft
from skillmatrix.model.fifths import with_guidance
from skillmatrix.model.must_haves import musts

RULE = Rule("only-musts", Severity.WARNING, "a text whose requirements are all musts")

FEW = 5
WISHES = ("wishes", "should", "nice")


def check(draft: Draft) -> Iterator[Remark]:
    """A text with at least five musts and no wish, unless the role has none either."""
    if draft.kind == "task" or (draft.kind == "ad" and _is_for_beginners(draft)):
        return  # nobody applies for a task, and what it does not need from the first day is learned in it
    rows = {line.number: line for line in draft.section("must") if line.kind in {"item", "cell"}}
    has_wishes = any(draft.section(name) for name in WISHES)
    role = draft.role
    few = FEW + 1 if draft.section("learn") else FEW
    if len(rows) >= few and not has_wishes and not (role and len(musts(role)) == len(role.requires)):
        yield Remark(RULE, next(iter(rows.values())), values={"count": len(rows)})


def _is_for_beginners(draft: Draft) -> bool:
    """Whether all musts of the role are levels at which people need guidance: there is nothing to wish for beyond."""
    role, matrix = draft.role, draft.matrix
    if role is None or matrix is None:
        return False
    levels = [required.must for skill in musts(role) if (required := role.requires[skill]).must is not None]
    return bool(levels) and all(with_guidance(level, matrix.lowest, matrix.highest) for level in levels)
