"""What is wrong with a value that an alias stands for: it is told at the alias, because the anchor may be all right."""

from collections.abc import Iterable

from skillmatrix.diagnostics import Finding, Location
from skillmatrix.source.document import Document


def at_aliases(findings: Iterable[Finding], document: Document) -> list[Finding]:
    """The findings, each where its value is used. What is wrong at the anchor as well is told there, and once."""
    found = [(finding, document.alias_span(finding.route)) for finding in findings]
    at_anchor = {_sameness(finding) for finding, alias in found if alias is None}
    told = []
    for finding, alias in found:
        if alias is None:
            told.append(finding)
        elif _sameness(finding) not in at_anchor:
            place = Location(document.name, alias)
            related = (*finding.related, (finding.location, "anchored here"))
            told.append(finding._replace(location=place, line_text=document.line(alias.line), related=related))
    return told


def _sameness(finding: Finding) -> tuple[object, ...]:
    return finding.location, finding.rule.id, finding.message
