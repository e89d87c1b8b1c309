"""Checks a job description that was just made: a finding stands at the value in a file that its words came from."""

from collections.abc import Collection, Mapping
from typing import NamedTuple

from skillmatrix.diagnostics import Finding, Location, Remark, Rule, anchor_of, in_order
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.lint.drafts import NOWHERE, first_of, tell
from skillmatrix.lint.registry import ask
from skillmatrix.lint.subjects import DRAFT
from skillmatrix.model.draft import Draft
from skillmatrix.model.origin import FileKind, Origin
from skillmatrix.route import Route
from skillmatrix.source.document import Document


class PaperFiles(NamedTuple):
    """The files that a paper was made of, and the value that is meant where its words come from none of them."""

    documents: Mapping[FileKind, Document]
    subject: Origin


def check_paper(
    draft: Draft, words: Catalogue, files: PaperFiles, without: Collection[Rule] = ()
) -> tuple[Finding, ...]:
    """All there is to say about a paper, in the language of `words`, in the order of its files."""
    remarks = [remark for remark in ask(DRAFT, draft) if remark.rule not in without]
    return in_order(_finding(remark, words, files) for remark in first_of(remarks))


def _finding(remark: Remark, words: Catalogue, files: PaperFiles) -> Finding:
    """The finding at its value; where that is in none of the files, the section of the paper is named."""
    line = remark.line
    origin = line.origin(remark.start, remark.stop) if line else None
    is_known = origin is not None and origin.file in files.documents
    place = origin if origin and is_known else files.subject
    document = files.documents[place.file]
    route = _as_written(document.data, place.route)
    found = tell(remark, words)
    if line and not (is_known and route):
        section = words.quote(line.heading)
        found = found._replace(message=words.say("checks.in_the_paper", message=found.message, section=section))
    return _at(found, remark, document, route)


def _at(found: Finding, remark: Remark, document: Document, route: Route) -> Finding:
    """The finding at the words in a value; about a whole file it stands at its beginning."""
    if not route:
        return found._replace(location=Location(document.name, NOWHERE))
    span = document.span_of(*_offsets(document, route, remark))
    return found._replace(
        location=Location(document.name, span),
        line_text=document.line(span.line),
        route=document.written_route(route),
        anchor=anchor_of(document.written.data, document.written_route(route)),
    )


def _as_written(data: object, route: Route) -> Route:
    """The way to the value as far as the file has it. `offer: {de: [a, b]}` stands for a list of texts by language."""
    for at in range(len(route)):
        if isinstance(data, dict) and isinstance(route[at], int) and str(route[at]) not in data:
            route = (*route[:at], *route[at + 1 : at + 2], route[at])
        step = route[at]
        if isinstance(data, list) and isinstance(step, int):
            data = data[step]
        elif isinstance(data, dict) and str(step) in data:
            data = data[str(step)]
        else:
            return route[:at]
    return route


def _offsets(document: Document, route: Route, remark: Remark) -> tuple[int, int]:
    """Where the words stand in the text of the value; the whole value if they are not written there in one piece."""
    start, end = document.offsets(route)
    said = document.text[start:end]
    for words in (remark.quote, f"{remark.quote[:1].lower()}{remark.quote[1:]}"):
        places = [at for at in range(len(said)) if words and said.startswith(words, at)]
        if places and remark.line:
            before = remark.line.text[: remark.start].count(remark.quote)
            at = start + places[min(before, len(places) - 1)]
            return at, at + len(words)
    return start, end
