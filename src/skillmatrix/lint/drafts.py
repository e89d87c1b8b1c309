"""Checks a text of a job description that somebody edited: rules speak of lines and words, the catalogue to people."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any

from skillmatrix.diagnostics import Finding, Location, Remark, Severity, TextKey, anchor_of, in_order
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.lint.registry import ask, ids
from skillmatrix.lint.subjects import DRAFT, LINKED_DATA, LINKED_DATA_FILE, LINKED_DATA_ON_DAY
from skillmatrix.load.law import read_law
from skillmatrix.load.problems import fault_findings
from skillmatrix.model.draft import Draft
from skillmatrix.model.job_posting import find_job_postings
from skillmatrix.model.text import in_language
from skillmatrix.rules import job_board_required, limit_exceeded
from skillmatrix.source.document import Document, Span
from skillmatrix.source.limits import MAX_FINDINGS

NOWHERE = Span(1, 1, 1, 1)
"""The place of what is said about a whole text."""


def check_draft(draft: Draft, words: Catalogue, name: str) -> tuple[Finding, ...]:
    """All there is to say about a draft in the order of its lines, in the language of `words`; `name` is the file's."""
    return in_order(_in_text(remark, draft, words, name) for remark in first_of(ask(DRAFT, draft)))


def kinds_looked_for(markets: Collection[str]) -> int:
    """How many kinds of wording the law of these markets is about; without a market, how many are told anywhere.

    What is `missing-…` is no wording.
    """
    law = read_law()
    of_law = {rule for market in law.markets.values() for rule in market.duties}
    wording = [rule for rule in ids(DRAFT) if not rule.startswith("missing-")]
    if not markets:
        return sum(rule not in of_law for rule in wording)
    return sum(any(law.duty(name, rule) for name in markets) for rule in wording)


def check_linked_data(document: Document, words: Catalogue, today: date | None = None) -> tuple[Finding, ...]:
    """All there is to say about job adverts as JSON-LD: several may stand in a file. Other data has no findings.

    Without a day nothing is said about adverts that have ended.
    """
    faults = [*fault_findings(document), *(_in_file(each, document, words) for each in ask(LINKED_DATA_FILE, document))]
    if document.data is None and faults:
        return in_order(faults)
    postings = tuple(find_job_postings(document.data))
    if not postings:
        return in_order([*faults, _in_data(Remark(job_board_required.RULE, case="none"), document, words)])
    remarks = (
        remark._replace(route=(*route, *remark.route)) for route, data in postings for remark in _about(data, today)
    )
    return in_order([*faults, *(_in_data(remark, document, words) for remark in remarks)])


def _about(data: Mapping[str, Any], today: date | None) -> list[Remark]:
    seen_from_today = ask(LINKED_DATA_ON_DAY, data, today) if today else []
    return [*first_of(ask(LINKED_DATA, data)), *seen_from_today]


def _in_file(remark: Remark, document: Document, words: Catalogue) -> Finding:
    """What is said about the text of a file, at the place where it stands."""
    start = min(remark.start, len(document.text))
    span = document.span_of(start, min(remark.stop, len(document.text)))
    return tell(remark, words)._replace(location=Location(document.name, span), line_text=document.line(span.line))


def first_of(remarks: Sequence[Remark]) -> Sequence[Remark]:
    """The remarks that are told. Of very many only the first, with the number of all."""
    if len(remarks) <= MAX_FINDINGS:
        return remarks
    more = len(remarks) - MAX_FINDINGS
    values, case = {"count": more, "most": MAX_FINDINGS}, "one" if more == 1 else ""
    return [*remarks[:MAX_FINDINGS], Remark(limit_exceeded.RULE, values=values, case=case, severity=Severity.INFO)]


def _in_data(remark: Remark, document: Document, words: Catalogue) -> Finding:
    found = tell(remark, words)
    span = document.span(remark.route)
    anchor = anchor_of(document.data, remark.route)
    location = Location(document.name, span)
    return found._replace(location=location, line_text=document.line(span.line), route=remark.route, anchor=anchor)


def _in_text(remark: Remark, draft: Draft, words: Catalogue, name: str) -> Finding:
    found, span = tell(remark, words), _span(remark)
    line_text = draft.raw[span.line - 1] if remark.line and span.line <= len(draft.raw) else ""
    return found._replace(location=Location(name, span), line_text=line_text)


def tell(remark: Remark, words: Catalogue) -> Finding:
    """The remark in words; its place is still to be found."""
    values = {key: _said(value, words) for key, value in remark.values.items()}
    values["quote"] = words.quote(remark.quote)
    return Finding(
        remark.rule,
        _text(remark, "", words, values),
        Location("", NOWHERE),
        help=_text(remark, ".help", words, values),
        override=remark.severity,
        why=_why(remark, words, values),
        quote=remark.quote,
    )


def _why(remark: Remark, words: Catalogue, values: Mapping[str, object]) -> str:
    """Why it matters, and how far the source can be relied on."""
    parts = [_text(remark, ".why", words, values).strip()]
    if remark.values.get("from_memory"):
        parts.append(words.say("checks.from_memory"))
    if day := remark.values.get("looked_at"):
        parts.append(words.say("checks.looked_at", day=day))
    return " ".join(parts)


def _text(remark: Remark, end: str, words: Catalogue, values: Mapping[str, object]) -> str:
    """The text of the remark's case, or else of its rule; a rule need not say more than what is wrong."""
    plain = f"check.{remark.rule.id}{end}"
    special = f"check.{remark.rule.id}.{remark.case}{end}"
    key = special if remark.case and words.has(special) else plain
    return words.say(key, **values) if words.has(key) else ""


def _said(value: object, words: Catalogue) -> object:
    """A text of the catalogue or of a file in the language that is spoken, several things with commas between them."""
    if isinstance(value, TextKey):
        return words.say(value.key)
    if isinstance(value, Mapping):
        return in_language(dict(value), [words.language])
    if isinstance(value, tuple):
        return ", ".join(str(_said(part, words)) for part in value)
    return value


def _span(remark: Remark) -> Span:
    if remark.line is None:
        return NOWHERE
    line, column = remark.line.place(remark.start)
    last_line, last_column = remark.line.place(max(remark.stop - 1, remark.start))
    return Span(line, column, last_line, last_column + 1)
