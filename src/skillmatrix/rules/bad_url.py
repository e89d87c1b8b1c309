"""An address begins with http:// or https:// and names a host.

Reports print addresses as links. One without https:// leads to a page on the reader's own computer, or nowhere.

Wrong:

    sources:
      survey: {title: Team survey, url: www.example.org/survey, note: Asked in spring.}

Right:

    sources:
      survey: {title: Team survey, url: "https://www.example.org/survey", note: Asked in spring.}

Wrong:

    format: skillmatrix-answers/1
    matrix: {id: data-team, version: "1"}
    person: p1
    date: 2026-11-20
    ratings:
      sql: {level: 3, evidence: [{url: wiki/queries, grade: 2}]}

Right:

    format: skillmatrix-answers/1
    matrix: {id: data-team, version: "1"}
    person: p1
    date: 2026-11-20
    ratings:
      sql: {level: 3, evidence: [{url: "https://wiki.example.org/queries", grade: 2}]}
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.address import explain_address
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.walk import walk_skills
from skillmatrix.route import Route

if TYPE_CHECKING:
    from skillmatrix.model.answers import Answers
    from skillmatrix.model.organization import Organization
    from skillmatrix.model.posting import Posting

RULE = Rule("bad-url", Severity.WARNING, "an address that a browser cannot open")


def check_matrix(matrix: Matrix) -> Iterator[Problem]:
    """The addresses of sources and resources."""
    for name, source in matrix.sources.items():
        yield from _look_at(("sources", name, "url"), source.url)
    for route, skill in walk_skills(matrix):
        for index, resource in enumerate(skill.resources):
            yield from _look_at((*route, "resources", index, "url"), resource.url)


def check_answers(answers: "Answers", _: Matrix) -> Iterator[Problem]:
    """The addresses of evidence."""
    for skill, rating in answers.ratings.items():
        for index, evidence in enumerate(rating.evidence):
            yield from _look_at(("ratings", skill, "evidence", index, "url"), evidence.url)


def check_posting(posting: "Posting") -> Iterator[Problem]:
    """The addresses of the employer and of the way to apply, which may also be an address for mail."""
    if posting.organization:
        yield from _look_at(("organization", "url"), posting.organization.url)
        yield from _look_at(("organization", "logo"), posting.organization.logo)
    if posting.apply and not (posting.apply.url or "").startswith("mailto:"):
        yield from _look_at(("apply", "url"), posting.apply.url)
    yield from _look_at(("privacy_url",), posting.privacy_url)


def check_organization(organization: "Organization") -> Iterator[Problem]:
    """The addresses that all papers of an organisation print."""
    for name in ("url", "logo", "privacy_url"):
        yield from _look_at((name,), getattr(organization, name))


def _look_at(route: Route, url: str | None) -> Iterator[Problem]:
    if url is not None and (found := explain_address(url)):
        yield Problem(RULE, route, *found)
