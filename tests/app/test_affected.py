"""What a commit can break in files that it does not touch."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from skillmatrix.app.validation import Validation, ValidationRequest, validate

CORPUS = Path(__file__).parents[1] / "corpus"
DAY = date(2026, 11, 22)
ANSWERS = "format: skillmatrix-answers/1\nmatrix: {id: small-team, version: '1'}\nperson: p7\ndate: 2026-11-01\nratings: {sql: 2}\n"
POSTING = "format: skillmatrix-posting/1\nmatrix: {id: %s}\nrole: %s\nremote: full\nremote_countries: [DE]\n"


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A repository with a matrix in a folder of its own, and a posting and answers for it in others."""
    (tmp_path / ".git").mkdir()
    for folder in ("team", "jobs", "people"):
        (tmp_path / folder).mkdir()
    matrix = (CORPUS / "good/data-team.yaml").read_text(encoding="utf-8").replace("id: data-team", "id: small-team")
    (tmp_path / "team/small-team.yaml").write_text(matrix, encoding="utf-8")
    (tmp_path / "people/answers.yaml").write_text(ANSWERS)
    (tmp_path / "jobs/analyst.yaml").write_text(POSTING % ("small-team", "analyst"))
    (tmp_path / "jobs/other.yaml").write_text(POSTING % ("enterprise-community-manager", "nobody"))
    return tmp_path


@pytest.fixture
def commit(around: Callable) -> Callable[..., Validation]:
    """`commit("a.yaml")`: what the hook checks when this file is committed."""

    def check(*paths: str) -> Validation:
        return validate(ValidationRequest(paths, DAY, skip_foreign=True, affected=True), around())

    return check


def rules(done: Validation) -> set[tuple[str, str]]:
    return {(each.location.file, each.rule.id) for each in done.findings if each.severity.value != "info"}


def rename(file: Path, old: str, new: str) -> None:
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new))


@pytest.mark.usefixtures("house")
def test_a_matrix_brings_its_answers_and_postings_along(commit: Callable) -> None:
    done = commit("team/small-team.yaml")
    assert done.files == ["jobs/analyst.yaml", "people/answers.yaml", "team/small-team.yaml"]


def test_a_renamed_role_breaks_the_posting_beside_it(house: Path, commit: Callable, around: Callable) -> None:
    rename(house / "team/small-team.yaml", "id: analyst", "id: analysis-lead")

    alone = validate(ValidationRequest(["team/small-team.yaml"], DAY), around())
    assert rules(alone) == set()
    assert ("jobs/analyst.yaml", "unknown-posting-role") in rules(commit("team/small-team.yaml"))


def test_a_renamed_matrix_leaves_its_posting_without_one(house: Path, commit: Callable) -> None:
    (house / "team/small-team.yaml").rename(house / "team/small-crew.yaml")
    rename(house / "team/small-crew.yaml", "id: small-team", "id: small-crew")

    assert ("jobs/analyst.yaml", "matrix-not-found") in rules(commit("team/small-crew.yaml"))


@pytest.mark.usefixtures("house")
def test_a_posting_finds_its_matrix_anywhere_in_the_repository(commit: Callable) -> None:
    done = commit("jobs/analyst.yaml")
    assert done.files == ["jobs/analyst.yaml"]
    assert ("jobs/analyst.yaml", "matrix-not-found") not in rules(done)


def test_settings_bring_everything_below_them_along(house: Path, commit: Callable) -> None:
    (house / "jobs/skillmatrix.yaml").write_text("format: skillmatrix-settings/1\n")
    done = commit("jobs/skillmatrix.yaml")
    assert done.files == ["jobs/analyst.yaml", "jobs/other.yaml", "jobs/skillmatrix.yaml"]


def test_a_file_that_is_not_ours_brings_nothing_along(house: Path, commit: Callable) -> None:
    (house / "compose.yaml").write_text("services: {}\n")
    assert commit("compose.yaml").files == []


def test_a_broken_or_vague_file_beside_it_is_not_meant(house: Path, commit: Callable) -> None:
    (house / "jobs/broken.yaml").write_text("format: skillmatrix-posting/1\nmatrix: [small-team\n")
    (house / "jobs/vague.yaml").write_text("format: skillmatrix-posting/1\nmatrix: small-team\n")
    (house / "jobs/number.yaml").write_text("format: skillmatrix-posting/1\nmatrix: {id: 7}\n")
    assert commit("team/small-team.yaml").files == [
        "jobs/analyst.yaml",
        "people/answers.yaml",
        "team/small-team.yaml",
    ]


def test_a_matrix_in_json_has_an_id_too(house: Path, commit: Callable) -> None:
    (house / "team/small-team.yaml").unlink()
    (house / "team/other.yml").write_text('{"format": "skillmatrix/1", "id": "small-team"}')
    assert "jobs/analyst.yaml" in commit("team/other.yml").files


def test_from_a_folder_inside_everything_is_named_from_there(
    house: Path, around: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = around()._replace(folder=house / "team")
    monkeypatch.chdir(house / "team")
    done = validate(ValidationRequest(["small-team.yaml"], DAY, affected=True), seen)
    assert done.files == ["../jobs/analyst.yaml", "../people/answers.yaml", "small-team.yaml"]
