"""Settings: which file holds in a folder, and what holds where there is none."""

from pathlib import Path

import pytest

from skillmatrix.app.settings import find_settings, load_settings
from skillmatrix.app.telling import UnusableFile
from skillmatrix.model.settings import Settings

SETTINGS = "format: skillmatrix-settings/1\n"


def write(path: Path, text: str = "") -> None:
    path.write_text(SETTINGS + text, encoding="utf-8")


def found(folder: Path) -> str | None:
    settings = find_settings(folder, lambda _: None)
    return settings.loaded.document.name if settings else None


def test_settings_are_found_upwards_as_far_as_the_folder_that_holds_git(tmp_path: Path) -> None:
    deep = tmp_path / "project" / "deep" / "er"
    deep.mkdir(parents=True)
    write(tmp_path / "skillmatrix.yaml")
    assert found(deep) is None
    assert found(tmp_path) == "skillmatrix.yaml"
    (tmp_path / "project" / ".git").mkdir()
    assert found(deep) is None
    write(tmp_path / "project" / "skillmatrix.yaml")
    assert found(deep) == "../../skillmatrix.yaml"
    write(tmp_path / "project" / "deep" / "skillmatrix.yaml")
    assert found(deep) == "../skillmatrix.yaml"


def test_a_matrix_of_that_name_is_not_taken_for_settings(tmp_path: Path) -> None:
    (tmp_path / "skillmatrix.yaml").write_text("format: skillmatrix/1\nid: skillmatrix\n")
    assert found(tmp_path) is None


def test_without_a_file_the_settings_are_the_usual_ones(tmp_path: Path) -> None:
    told: list[object] = []
    assert load_settings(tmp_path, told.append) == Settings(format="skillmatrix-settings/1")
    assert load_settings(tmp_path, told.append).max_age_months == 18
    assert told == []


def test_settings_with_an_error_are_not_used_and_all_that_was_found_in_them_comes_along(tmp_path: Path) -> None:
    write(tmp_path / "skillmatrix.yaml", "ignor: [share-sum]\nmax_age_months: many\n")
    with pytest.raises(UnusableFile, match=r"^skillmatrix.yaml:2:1: “ignor” has no meaning here$") as raised:
        load_settings(tmp_path, pytest.fail)
    assert [(each.location.span.line, each.rule.id) for each in raised.value.findings] == [
        (2, "unknown-field"),
        (3, "wrong-type"),
    ]


def test_settings_in_a_folder_where_everybody_may_write_hold_only_there(tmp_path: Path) -> None:
    below = tmp_path / "shared" / "project"
    below.mkdir(parents=True)
    (tmp_path / "shared" / ".git").mkdir()
    write(tmp_path / "shared" / "skillmatrix.yaml")
    assert found(below) == "../skillmatrix.yaml"

    (tmp_path / "shared").chmod(0o1777)
    told: list[object] = []
    assert find_settings(below, told.append) is None
    assert told == ["../skillmatrix.yaml is not used: everybody may write to its folder"]
    assert found(tmp_path / "shared") == "skillmatrix.yaml"
