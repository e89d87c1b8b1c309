"""Our Word files are read as our Markdown is, line by line."""

import pytest

from skillmatrix.load.edited import draft_in
from skillmatrix.load.files import read_file
from skillmatrix.model.draft import Draft, PaperKind
from skillmatrix.model.matrix import Matrix
from skillmatrix.render.docx import render_docx
from skillmatrix.render.markdown import render_markdown
from skillmatrix.resources import folder
from skillmatrix.view.blocks import Paper
from skillmatrix.view.jobdesc import JobDescOptions, build_jobdesc


@pytest.fixture(scope="module")
def matrix() -> Matrix:
    document = read_file(folder("matrices") / "enterprise-community-manager.yaml")
    return Matrix.model_validate(document.data, context={"language": "de"})


def paper_of(matrix: Matrix, kind: PaperKind) -> Paper:
    role = matrix.roles_by_id["corporate-cm"]
    return build_jobdesc(matrix, role, JobDescOptions(kind, "de", with_provenance=False)).paper


def said(draft: Draft) -> list[tuple[str, str, str]]:
    return [(line.kind, line.section, line.text) for line in draft.lines]


@pytest.mark.parametrize("kind", ["ad", "internal", "profile"])
def test_our_word_files_are_read_as_our_markdown_is(matrix: Matrix, kind: PaperKind) -> None:
    paper = paper_of(matrix, kind)
    word = draft_in(render_docx(paper), "paper.docx")
    markdown = draft_in(render_markdown(paper, "jobdesc").encode(), "paper.md")

    assert said(word) == said(markdown)
    assert (word.kind, word.language) == (kind, "de")
    assert word.lines[0].kind == "note"
