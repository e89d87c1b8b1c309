"""Roles that nobody is paid for: their papers ask for no pay, no line manager and no human resources."""

import pytest

from skillmatrix.lint.engine import check_matrix, check_posting
from skillmatrix.load.files import document_of, read_file
from skillmatrix.load.headings import kind_of_paper, section_of
from skillmatrix.model.employment import Employment, is_voluntary
from skillmatrix.model.matrix import Matrix
from skillmatrix.render.markdown import render_markdown
from skillmatrix.resources import folder
from skillmatrix.view.jobdesc import JobDescOptions, PaperKind, build_jobdesc


def packaged(name: str) -> Matrix:
    matrix = check_matrix(read_file(folder("matrices") / f"{name}.yaml"), advice=False).value
    assert matrix is not None
    return matrix


PROJECT = packaged("open-source-maintainer")
HEAD = "format: skillmatrix-posting/1\nmatrix: {id: open-source-maintainer}\nrole: maintainer\n"


def written(kind: PaperKind, language: str = "de", posting: str = "") -> str:
    """A paper about the role maintainer."""
    said = check_posting(document_of((HEAD + posting).encode(), "p.yaml")).value if posting else None
    role = PROJECT.roles_by_id["maintainer"]
    paper = build_jobdesc(PROJECT, role, JobDescOptions(kind, language, "sie"), said).paper
    return render_markdown(paper, "jobdesc")


@pytest.mark.parametrize(
    ("kinds", "answer"),
    [(("volunteer",), True), (("volunteer", "volunteer"), True), (("volunteer", "part_time"), False), ((), False)],
)
def test_a_role_is_voluntary_if_nothing_else_is_possible(kinds: tuple[Employment, ...], answer: bool) -> None:
    assert is_voluntary(kinds) is answer


def test_the_internal_paper_describes_a_role_and_not_a_job() -> None:
    german, english = written("internal"), written("internal", "en")
    assert "# Rollenbeschreibung" in german
    assert "## Ziel der Rolle" in german
    assert "Person in der Rolle (Kenntnisnahme)" in german
    assert "# Role description" in english
    for never in ("Stellen", "unterstellt", "Personalverantwortung", "Personalbereich", "vorgesetzte"):
        assert never not in german
    for never in ("Job ", "Reports to", "Line management", "Human resources"):
        assert never not in english


def test_the_advert_says_voluntary_in_the_place_of_pay_and_asks_for_a_link() -> None:
    german, english = written("ad"), written("ad", "en")
    assert "- **Tätigkeit:** Ehrenamtlich" in german
    assert "\n\nEin Link zu eigenen Beiträgen oder eine kurze Nachricht genügt. " in german
    assert " Melden Sie sich: ‹" in german
    assert "- **Kind of work:** Voluntary" in english
    assert "## How to join" in english
    for never in ("Vergütung", "Lebenslauf", "Bewerb"):
        assert never not in german
    for never in ("Pay:", "CV", "Apply"):
        assert never not in english


def test_what_a_posting_says_of_a_voluntary_role_is_printed() -> None:
    said = (
        "reports_to: Vorstand\npay: {note: Aufwandsentschädigung}\n"
        "apply: {url: 'https://example.org', until: 2027-01-31}\n"
    )
    assert "**Fachlich und disziplinarisch unterstellt:** Vorstand" in written("internal", posting=said)
    advert = written("ad", posting=said)
    assert "**Vergütung:** Aufwandsentschädigung" in advert
    assert "Melden Sie sich bis zum 31. Januar 2027: https://example.org." in advert


def test_a_posting_that_pays_makes_it_a_job() -> None:
    said = "employment: [part_time]\n"
    assert "# Stellenbeschreibung" in written("internal", posting=said)
    advert = written("ad", posting=said)
    assert "**Vergütung:** ‹bitte ergänzen" in advert
    assert "Ehrenamtlich" not in advert


@pytest.mark.parametrize("heading", ["So machen Sie mit", "Mitmachen", "How to join"])
def test_the_headings_are_known_again_when_somebody_edited_the_text(heading: str) -> None:
    assert section_of(heading) == "apply"
    assert kind_of_paper("Rollenbeschreibung") == kind_of_paper("Role description") == "internal"


def test_a_role_is_covered_by_one_or_the_other() -> None:
    team = packaged("data-team")
    role = team.roles_by_id["data-analyst"]
    said = render_markdown(build_jobdesc(team, role, JobDescOptions("internal", "en")).paper, "jobdesc")
    assert "**Covered by:** Another person in the same role or Senior Data Analyst" in said
