"""What we print ourselves is well worded: every role of every packaged matrix, in every kind, language and address."""

from dataclasses import replace
from pathlib import Path

import pytest

from skillmatrix import resources
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.lint.drafts import check_draft
from skillmatrix.lint.engine import check_matrix
from skillmatrix.lint.registry import ids
from skillmatrix.lint.subjects import DRAFT
from skillmatrix.load.draft import draft_of
from skillmatrix.load.files import read_file
from skillmatrix.load.law import read_law
from skillmatrix.model.matrix import Matrix
from skillmatrix.view.draft import draft_of_paper
from skillmatrix.view.jobdesc import JobDescOptions, build_jobdesc

# These speak of gaps that only a vacancy can fill.
ABOUT_GAPS = {
    "unfilled-gap", "incomplete-advert", "empty-section", "missing-pay", "missing-part-time", "missing-privacy-link",
}  # fmt: skip


def packaged(path: Path) -> Matrix:
    matrix = check_matrix(read_file(path)).value
    assert matrix is not None
    return matrix


MATRICES = {path.stem: packaged(path) for path in resources.matrices()}
PAPERS = [
    (matrix.id, role.id, kind, language, address)
    for matrix in MATRICES.values()
    if matrix.subject == "person"  # from a matrix about units there are no papers
    for role in matrix.roles
    for kind in ("internal", "ad", "profile", "task")
    for language, address in (("de", "sie"), ("de", "du"), ("de", "neutral"), ("en", "neutral"))
]


@pytest.mark.parametrize(("matrix_id", "role", "kind", "language", "address"), PAPERS)
@pytest.mark.parametrize("known", [True, False], ids=["with-role", "text-alone"])
def test_no_paper_of_a_packaged_matrix_has_a_finding_about_its_words(
    matrix_id: str, role: str, kind: str, language: str, address: str, known: bool
) -> None:
    matrix = MATRICES[matrix_id]
    wanted = JobDescOptions(kind, language, address)  # type: ignore[arg-type]
    draft = draft_of_paper(build_jobdesc(matrix, matrix.roles_by_id[role], wanted).paper, wanted.kind)
    draft = replace(draft, markets=("de",), law=read_law())
    if known:
        draft = replace(draft, matrix=matrix, role=matrix.roles_by_id[role])

    found = check_draft(draft, Catalogue("en"), "paper.md")

    assert [f"{f.message} [{f.rule.id}]" for f in found if f.rule.id not in ABOUT_GAPS] == []


def test_the_rules_left_out_above_exist() -> None:
    assert ids(DRAFT) >= ABOUT_GAPS


ADVERTS = sorted((Path(__file__).parents[2] / "docs" / "adverts").glob("*.??.md"))


@pytest.mark.parametrize("path", ADVERTS, ids=lambda path: path.name)
def test_the_adverts_in_the_documentation_have_no_findings(path: Path) -> None:
    draft = draft_of(path.read_text(encoding="utf-8"), language=path.name.split(".")[1], kind="ad")

    found = check_draft(replace(draft, markets=("de",), law=read_law()), Catalogue("en"), path.name)

    assert [f"{f.location.span.line}: {f.message} [{f.rule.id}]" for f in found] == []
