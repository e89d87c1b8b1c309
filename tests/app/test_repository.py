"""Names of files as a CI system looks them up."""

from pathlib import Path

import pytest

from skillmatrix.app.repository import RepositoryNames
from skillmatrix.app.surroundings import Surroundings


def names(folder: Path, **environment: str) -> RepositoryNames:
    return RepositoryNames(Surroundings(folder, environment, lambda _: b"", lambda _: None))


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A work tree with a folder in it, and another one beside it."""
    top = (tmp_path / "tree").resolve()
    (top / ".git").mkdir(parents=True)
    (top / "deep" / "er").mkdir(parents=True)
    (tmp_path / "beside").mkdir()
    return top


@pytest.mark.parametrize("name", ["er/a.yaml", "./er//a.yaml", "../deep/er/a.yaml"])
def test_a_name_starts_at_the_top_of_the_work_tree(tree: Path, name: str) -> None:
    assert names(tree / "deep").of(name) == "deep/er/a.yaml"


def test_an_absolute_name_does_so_as_well(tree: Path) -> None:
    assert names(tree / "deep").of(str(tree / "deep/er/a.yaml")) == "deep/er/a.yaml"


def test_a_name_above_the_working_directory_does_so_as_well(tree: Path) -> None:
    assert names(tree / "deep" / "er").of("../../a.yaml") == "a.yaml"


@pytest.mark.parametrize("variable", ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"])
def test_what_the_ci_system_says_stands_before_the_work_tree(tree: Path, variable: str) -> None:
    assert names(tree / "deep", **{variable: str(tree.parent)}).of("a.yaml") == "tree/deep/a.yaml"


def test_a_workspace_that_does_not_hold_the_file_does_not_count(tree: Path) -> None:
    assert names(tree / "deep", GITHUB_WORKSPACE=str(tree.parent / "beside")).of("a.yaml") == "deep/a.yaml"


@pytest.mark.parametrize("value", ["", "relative/folder"])
def test_a_workspace_that_is_no_absolute_path_does_not_count(tree: Path, value: str) -> None:
    assert names(tree / "deep", GITHUB_WORKSPACE=value).of("a.yaml") == "deep/a.yaml"


def test_without_git_names_start_at_the_working_directory(tmp_path: Path) -> None:
    assert names(tmp_path.resolve()).of(str(tmp_path.resolve() / "x" / "a.yaml")) == "x/a.yaml"


def test_a_file_outside_keeps_its_name(tree: Path) -> None:
    outside = str(tree.parent / "beside" / "a.yaml")
    assert names(tree).of(outside) == outside


def test_standard_input_keeps_its_name(tree: Path) -> None:
    assert names(tree / "deep").of("<stdin>") == "<stdin>"


def test_a_link_in_the_repository_is_a_file_of_it_and_a_folder_is_followed(tree: Path) -> None:
    (tree.parent / "beside" / "real.yaml").write_text("")
    (tree / "link.yaml").symlink_to(tree.parent / "beside" / "real.yaml")
    (tree.parent / "way").symlink_to(tree)
    assert names(tree).of("link.yaml") == "link.yaml"
    assert names(tree).of(str(tree.parent / "way" / "deep" / "a.yaml")) == "deep/a.yaml"
