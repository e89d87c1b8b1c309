"""What we print ourselves breaks no law that we know: held to all markets at once, with and without a vacancy."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import get_args

import pytest

from skillmatrix import resources
from skillmatrix.i18n.catalogue import LANGUAGES, Catalogue, messages
from skillmatrix.language.prose import QUOTED, walk_prose
from skillmatrix.lint.drafts import check_draft, check_linked_data
from skillmatrix.lint.engine import check_matrix, check_posting
from skillmatrix.load.draft import draft_of
from skillmatrix.load.files import document_of, read_file
from skillmatrix.load.law import read_law
from skillmatrix.model.draft import Draft, PaperKind
from skillmatrix.model.matrix import Matrix
from skillmatrix.view.draft import draft_of_paper
from skillmatrix.view.jobdesc import JobDescOptions, build_jobdesc

MARKETS = tuple(read_law().markets)
MATRICES = {path.stem: check_matrix(read_file(path)).value for path in resources.matrices()}
POSTING = """\
format: skillmatrix-posting/1
matrix: {id: MATRIX}
role: ROLE
organization: {name: Beispielwerk, about: {de: Wir bauen Dinge., en: We make things.}}
location: {city: Wien, country: AT}
employment: [full_time, part_time]
hours: {de: "35 Stunden, auch in Teilzeit", en: "35 hours, part time is possible"}
start: 2027-03-01
permanent: true
pay:
  {min: 58000, max: 68000, currency: EUR, per: year, overpay: true,
   note: {de: Überzahlung ist möglich, en: overpayment is possible}}
offer:
  - {de: 30 Tage Urlaub, en: 30 days of leave}
  - {de: Bezahlte Fortbildung, en: Paid training}
  - {de: Ein Fahrrad zum Leihen, en: A bicycle to borrow}
contact: {name: Team Personal, email: jobs@example.com}
apply: {url: "https://jobs.example.com/1", until: 2027-01-31}
privacy_url: "https://example.com/privacy"
date_posted: 2026-12-01
"""
# A job description still asks for what only the organisation knows.
PAPERS = [
    (matrix.id, role.id, kind, language, posted)
    for matrix in MATRICES.values()
    if matrix and matrix.subject == "person"  # from a matrix about units there are no papers
    for role in matrix.roles
    for kind in get_args(PaperKind)
    for language in LANGUAGES
    for posted in (True, False)
]


ON_DEMAND = "jobdesc.ad.must_decides"
"""A sentence that a posting has to ask for, and that a public employer does not: `only-musts-decide` tells it there."""


def known(draft: Draft) -> Draft:
    return replace(draft, markets=MARKETS, law=read_law(), today=date(2026, 11, 22))


@pytest.mark.parametrize(("matrix_id", "role", "kind", "language", "posted"), PAPERS)
def test_a_paper_of_ours_has_no_finding_but_its_gaps(
    matrix_id: str, role: str, kind: str, language: str, posted: bool
) -> None:
    matrix = MATRICES[matrix_id]
    assert matrix is not None
    text = POSTING.replace("MATRIX", matrix_id).replace("ROLE", role)
    posting = check_posting(document_of(text.encode(), "posting.yaml")).value
    wanted = JobDescOptions(kind, language, "sie")  # type: ignore[arg-type]
    given = posting if posted else None
    paper = build_jobdesc(matrix, matrix.roles_by_id[role], wanted, given).paper
    found = check_draft(known(draft_of_paper(paper, wanted.kind)), Catalogue(language), "paper.md")

    allowed = set() if posted and kind == "ad" else {"unfilled-gap"}
    assert {finding.rule.id for finding in found} <= allowed, [finding.message for finding in found]


ADVERTS = Path(__file__).parents[2] / "docs" / "adverts"


@pytest.mark.parametrize("path", sorted(ADVERTS.glob("*-cm.*.md")), ids=lambda path: path.name)
def test_the_adverts_in_the_documentation_have_no_finding_in_their_market(path: Path) -> None:
    draft = draft_of(path.read_text(encoding="utf-8"))
    draft = replace(draft, markets=("de",), law=read_law(), today=date(2026, 11, 22))

    assert [finding.message for finding in check_draft(draft, Catalogue(draft.language), path.name)] == []


@pytest.mark.parametrize("section", ["must", "offer", "apply"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_of_ours_breaks_the_law_anywhere_in_an_advert(section: str, language: str) -> None:
    headings = {"must": "Erforderlich", "offer": "Wir bieten", "apply": "Kontakt"}
    wanted = ("jobdesc.", "vacancy.")
    texts = [text for key, text in messages(language).items() if key.startswith(wanted) and key != ON_DEMAND]
    lines = [line for text in texts for line in ([text] if isinstance(text, str) else text.values())]
    draft = known(draft_of(f"## {headings[section]}\n\n" + "".join(f"- {line}\n" for line in lines), language=language))

    assert lines
    assert quoted(draft) == []


@pytest.mark.parametrize("matrix", MATRICES.values(), ids=list(MATRICES))
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_of_a_packaged_matrix_breaks_the_law_among_the_musts(language: str, matrix: Matrix) -> None:
    lines = [prose.text[language] for prose in walk_prose(matrix) if language in prose.text and prose.use not in QUOTED]
    draft = known(draft_of("## Erforderlich\n\n" + "".join(f"- {line}\n" for line in lines), language=language))

    assert len(lines) > 150
    assert quoted(draft) == []


def quoted(draft: Draft) -> list[str]:
    """What rules of law say about words; what a whole advert lacks is no matter of a sentence."""
    duties = {rule for market in read_law().markets.values() for rule in market.duties}
    found = check_draft(draft, Catalogue(draft.language), "texts.md")
    return [f"{f.rule.id}: {f.line_text}" for f in found if f.rule.id in duties and f.quote]


def test_data_about_anything_but_an_advert_is_told_and_broken_data_too() -> None:
    words = Catalogue("en")

    assert [f.rule.id for f in check_linked_data(document_of(b"[1, 2]", "a.json"), words)] == ["job-board-required"]
    assert [f.rule.id for f in check_linked_data(document_of(b"{", "a.json"), words)] == ["bad-syntax", "strict-json"]
