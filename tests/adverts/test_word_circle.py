"""A Word file of ours that somebody saves anew in another word processor still says the same, line by line."""

import subprocess
from pathlib import Path

import pytest

from skillmatrix.load.edited import draft_in
from skillmatrix.load.files import read_file
from skillmatrix.model.draft import Draft, PaperKind
from skillmatrix.model.matrix import Matrix
from skillmatrix.render.docx import render_docx
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


@pytest.mark.office
@pytest.mark.parametrize("kind", ["ad", "internal"])
def test_a_word_file_saved_anew_by_libreoffice_says_the_same(matrix: Matrix, kind: PaperKind, tmp_path: Path) -> None:
    ours = render_docx(paper_of(matrix, kind))
    (tmp_path / "ours.docx").write_bytes(ours)
    command = ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", "docx"]
    subprocess.run([*command, "--outdir", "saved", "ours.docx"], cwd=tmp_path, check=True, capture_output=True)

    saved = draft_in((tmp_path / "saved" / "ours.docx").read_bytes(), "saved.docx")

    assert said(saved) == said(draft_in(ours, "ours.docx"))
