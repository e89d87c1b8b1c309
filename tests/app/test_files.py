"""Finding files: what is ours, what is left out, what cannot be read."""

import os
import subprocess
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest

from skillmatrix.app import files, git
from skillmatrix.app.files import FoundFiles, kind_in
from skillmatrix.app.surroundings import STDIN, Surroundings
from skillmatrix.app.telling import Tell
from skillmatrix.errors import UserError

OURS = b"format: skillmatrix/1\n"
ANSWERS = b"format: skillmatrix-answers/1\n"
FOREIGN = b"services: {}\n"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def put(tmp_path: Path) -> Callable[..., Path]:
    def put(name: str, content: bytes = OURS) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        return path

    return put


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    subprocess.run(["git", "init", "-q", tmp_path], check=True, env=clean_environment())
    return tmp_path


def clean_environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}


def search(
    paths: Sequence[str],
    *,
    skip_foreign: bool = False,
    tell: Tell = lambda _: None,
    environment: Mapping[str, str] = os.environ,
) -> FoundFiles:
    around = Surroundings(Path.cwd(), environment, lambda _: b"", tell)
    return files.search(paths, around, skip_foreign=skip_foreign)


def found(*paths: str, skip_foreign: bool = False) -> list[str]:
    return [str(file) for file in search(paths, skip_foreign=skip_foreign).files]


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"format: skillmatrix/1\n", "matrix"),
        (b"format: skillmatrix-answers/1", "answers"),
        (b"# a comment\r\nformat: skillmatrix-posting/1\r\n", "posting"),
        (b"# old Mac\rformat: skillmatrix-settings/1\r", "settings"),
        (b"'format': \"skillmatrix/1\"\n", "matrix"),
        (b'"format" : skillmatrix/1\n', "matrix"),
        (b"\xef\xbb\xbfformat: skillmatrix/1\n", "matrix"),
        ("format: skillmatrix/1\n".encode("utf-16"), "matrix"),
        (b"title: [\nformat: skillmatrix/99\n\xff\xfe\x00", "matrix"),
        (b'{"format": "skillmatrix-answers/1"}', "answers"),
        (b'\n {\n  "format": "skillmatrix/1",', "matrix"),
        (b" format: skillmatrix/1\n", None),
        (b"- format: skillmatrix/1\n", None),
        (b"formats: skillmatrix/1\n", None),
        (b"# format: skillmatrix/1\n", None),
        (b"format: skilmatrix/1\n", None),
        (b"\xff\xfe\x00", None),
        (b"", None),
    ],
)
def test_a_file_is_ours_if_a_line_says_so(head: bytes, kind: str | None) -> None:
    assert kind_in(head) == kind


def test_only_the_first_4_kib_count(put: Callable) -> None:
    put("near.yaml", b"#" * 4000 + b"\n" + OURS)
    put("far.yaml", b"#" * 4096 + b"\n" + OURS)
    assert found() == ["near.yaml"]


def test_folders_are_searched_in_depth_and_sorted(put: Callable) -> None:
    for name in ("z.yaml", "a/b/c.yml", "a/z.yaml", ".draft.yaml"):
        put(name)
    put("compose.yaml", FOREIGN)
    put("README.md")
    put("a/data.json", b'{"format": "skillmatrix/1"}')
    assert found() == found(".") == [".draft.yaml", "a/b/c.yml", "a/z.yaml", "z.yaml"]
    assert found("a") == ["a/b/c.yml", "a/z.yaml"]


def test_hidden_folders_and_node_modules_are_not_entered_unless_named(put: Callable) -> None:
    for name in (
        ".git/x.yaml",
        ".venv/x.yaml",
        "node_modules/x.yaml",
        ".hidden/x.yaml",
        "a/.hidden/x.yaml",
        "a/x.yaml",
    ):
        put(name)
    (Path(".git") / "HEAD").unlink(missing_ok=True)
    assert found("a") == ["a/x.yaml"]
    assert found(".hidden", "node_modules") == [".hidden/x.yaml", "node_modules/x.yaml"]


def test_every_file_is_listed_once(put: Callable) -> None:
    put("a/x.yaml")
    assert found("a", "a/x.yaml", "./a", "a/x.yaml") == ["a/x.yaml"]


def test_linked_files_count_and_linked_folders_are_not_entered(put: Callable, tmp_path: Path) -> None:
    put("a/x.yaml")
    (tmp_path / "a" / "again").symlink_to(tmp_path / "a")
    (tmp_path / "a" / "folder.yaml").symlink_to(tmp_path / "a")
    (tmp_path / "a" / "y.yaml").symlink_to("x.yaml")
    assert found() == ["a/x.yaml", "a/y.yaml"]
    assert found("a/again") == ["a/again/x.yaml", "a/again/y.yaml"]
    assert search(["."]).unreadable == {}


def test_patterns_work_where_no_shell_expands_them(put: Callable) -> None:
    for name in ("m/a.yaml", "m/deep/er/b.yaml", "m/deep/c.yml", "m/.hidden.yaml", "m/.hidden/d.yaml", "other/e.yaml"):
        put(name)
    assert found("m/**/*.yaml") == ["m/a.yaml", "m/deep/er/b.yaml"]
    assert found("m/*.yaml") == ["m/a.yaml"]
    assert found("m/*/c.y?l") == ["m/deep/c.yml"]
    assert found("**/[ab].yaml") == ["m/a.yaml", "m/deep/er/b.yaml"]
    assert found("oth*") == ["other/e.yaml"]
    assert found(str(Path.cwd() / "m" / "*.yaml")) == [str(Path.cwd() / "m" / "a.yaml")]


def test_a_file_whose_name_looks_like_a_pattern_is_that_file(put: Callable) -> None:
    put("a[1].yaml")
    put("a1.yaml")
    assert found("a[1].yaml") == ["a[1].yaml"]


@pytest.mark.parametrize("path", ["none/*.yaml", "*.toml", "nowhere.yaml", "nowhere/", ""])
def test_what_is_named_and_is_not_there_is_wrong_use(path: str, put: Callable) -> None:
    put("x.yaml")
    with pytest.raises(UserError):
        found("x.yaml", path)


def test_nothing_of_ours_is_wrong_use(put: Callable) -> None:
    put("compose.yaml", FOREIGN)
    with pytest.raises(UserError, match="no matrix or answers file here"):
        found()


def test_a_named_file_counts_whatever_it_is_unless_foreign_ones_are_skipped(put: Callable) -> None:
    put("compose.yaml", FOREIGN)
    put("x.yaml", ANSWERS)
    put("y.json", b'{"format": "skillmatrix/1"}')
    assert found("compose.yaml", "x.yaml") == ["compose.yaml", "x.yaml"]
    given = search(["compose.yaml", "x.yaml", "y.json"], skip_foreign=True)
    assert (given.kinds, given.foreign) == ({Path("x.yaml"): "answers", Path("y.json"): "matrix"}, 1)


def test_a_commit_without_any_file_of_ours_is_no_wrong_use(put: Callable) -> None:
    """pre-commit hands over all YAML files of a commit."""
    put("compose.yaml", FOREIGN)
    assert found("compose.yaml", skip_foreign=True) == []


def test_standard_input_comes_first_and_a_file_can_have_its_name(put: Callable) -> None:
    put("-")
    put("!.yaml")
    assert search(["./-", "!.yaml", "-"]).files == [STDIN, Path("!.yaml"), Path("-")]


def test_a_yaml_file_in_matrices_that_does_not_say_what_it_is_is_told(put: Callable, tmp_path: Path) -> None:
    for name in ("matrices/lost.yaml", "matrices/deep/lost.yml", "matrices/.lint.yaml", "matrices/notes.txt", "x.yaml"):
        put(name, FOREIGN)
    put("matrices/good.yaml")
    assert sorted(map(str, search(["."]).unmarked)) == [
        "matrices/deep/lost.yml",
        "matrices/lost.yaml",
    ]
    assert len(search(["matrices/deep"]).unmarked) == 1
    assert len(search([str(tmp_path / "matrices")]).unmarked) == 2
    assert search(["matrices/lost.yaml", "x.yaml"], skip_foreign=True).unmarked == [Path("matrices/lost.yaml")]


def test_a_project_that_lies_in_some_folder_matrices_is_no_matter(put: Callable, tmp_path: Path) -> None:
    put("matrices/project/compose.yaml", FOREIGN)
    with pytest.raises(UserError, match="no matrix or answers file here"):
        search([str(tmp_path / "matrices" / "project")])


def test_inside_matrices_the_working_directory_is_matrices(put: Callable, monkeypatch: pytest.MonkeyPatch) -> None:
    put("matrices/sub/lost.yaml", FOREIGN)
    monkeypatch.chdir("matrices")
    assert search([]).unmarked == [Path("sub/lost.yaml")]


def test_what_cannot_be_read_in_a_folder_is_told_and_never_waited_for(put: Callable, tmp_path: Path) -> None:
    put("x.yaml")
    os.mkfifo(tmp_path / "pipe.yaml")
    (tmp_path / "gone.yaml").symlink_to("nowhere.yaml")
    (tmp_path / "circle.yaml").symlink_to("circle.yaml")
    (tmp_path / "zero.yaml").symlink_to("/dev/zero")
    (tmp_path / ".#x.yaml").symlink_to("user@host.1234")
    unreadable = search([]).unreadable
    assert {path.name: reason for path, reason in unreadable.items()} == {
        "pipe.yaml": "pipe.yaml is not a regular file",
        "gone.yaml": "gone.yaml: there is no such file",
        "circle.yaml": "circle.yaml: Too many levels of symbolic links",
        "zero.yaml": "zero.yaml is not a regular file",
    }


def test_a_folder_too_deep_to_be_entered_is_told(
    put: Callable, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put("x.yaml")
    for _ in range(20):
        os.mkdir("d" * 250)  # noqa: PTH102 - paths this long work only step by step
        monkeypatch.chdir("d" * 250)
    monkeypatch.chdir(tmp_path)
    unreadable = search([str(tmp_path)]).unreadable
    assert [reason.rpartition(": ")[2] for reason in unreadable.values()] == ["File name too long"]


@pytest.mark.parametrize("name", ["pipe.yaml", "circle.yaml", "nul\0.yaml"])
def test_a_named_path_that_cannot_be_read_is_wrong_use(name: str, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    (tmp_path / "circle.yaml").symlink_to("circle.yaml")
    with pytest.raises(UserError):
        found(name)


def test_what_git_ignores_is_left_out(put: Callable, repository: Path) -> None:
    put(".gitignore", b"/build/\n*.draft.yaml\n!keep.draft.yaml\n")
    for name in ("x.yaml", "x.draft.yaml", "keep.draft.yaml", "build/y.yaml", "a/build/z.yaml", "new\nline.yaml"):
        put(name)
    put("matrices/lost.draft.yaml", FOREIGN)
    assert found() == ["a/build/z.yaml", "keep.draft.yaml", "new\nline.yaml", "x.yaml"]
    assert search([]).unmarked == []
    assert found("a", str(repository / "a")) == sorted([str(repository / "a/build/z.yaml"), "a/build/z.yaml"])


@pytest.mark.usefixtures("repository")
def test_what_is_tracked_is_not_ignored(put: Callable) -> None:
    put(".gitignore", b"*.yaml\n")
    put("x.yaml")
    put("y.yaml")
    subprocess.run(["git", "add", "-f", "x.yaml"], check=True, env=clean_environment())
    assert found() == ["x.yaml"]


@pytest.mark.usefixtures("repository")
def test_what_is_named_counts_though_git_ignores_it(put: Callable) -> None:
    put(".gitignore", b"/build/\n")
    put("build/x.yaml")
    assert found("build/x.yaml") == ["build/x.yaml"]
    assert found("build") == ["build/x.yaml"]
    with pytest.raises(UserError):
        found(".")


def test_a_repository_inside_another_ignores_for_itself_and_can_be_ignored(put: Callable, repository: Path) -> None:
    put(".gitignore", b"/vendor/\n*.local.yaml\n")
    put("lib/.gitignore", b"secret.yaml\n")
    for folder in ("lib", "vendor/lib"):
        subprocess.run(["git", "init", "-q", repository / folder], check=True, env=clean_environment())
        for name in ("x.yaml", "secret.yaml", "own.local.yaml"):
            put(f"{folder}/{name}")
    assert found() == ["lib/own.local.yaml", "lib/x.yaml"]


def test_an_environment_of_a_hook_does_not_mislead_git(put: Callable, repository: Path) -> None:
    put(".gitignore", b"x.yaml\n")
    put("x.yaml")
    put("y.yaml")
    hook = {**os.environ, "GIT_DIR": str(repository / "elsewhere"), "GIT_WORK_TREE": "/"}
    assert search([], environment=hook).files == [Path("y.yaml")]


def test_the_configuration_of_a_work_tree_runs_nothing(
    put: Callable, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"):
        monkeypatch.setenv(name, "x@example.org")
    put(".gitignore", b"x.yaml\n")
    put("x.yaml")
    put("y.yaml")
    subprocess.run(["git", "add", "."], check=True)
    subprocess.run(["git", "commit", "-qm", "x"], check=True)
    trap = put("trap", b'#!/bin/sh\ntouch "%s"\n' % os.fsencode(repository / "sprung"))
    trap.chmod(0o755)
    for name in ("core.fsmonitor", "core.pager", "core.sshCommand", "core.editor", "alias.check-ignore"):
        subprocess.run(["git", "config", name, f"!{trap}" if name.startswith("alias") else str(trap)], check=True)
    for hook in ("fsmonitor-watchman", "post-index-change", "query-watchman"):
        put(f".git/hooks/{hook}", trap.read_bytes()).chmod(0o755)
    assert found() == ["y.yaml"]
    assert not (repository / "sprung").exists()
    subprocess.run(["git", "status"], check=True, capture_output=True)
    assert (repository / "sprung").exists(), "the trap works where nobody is careful"


@pytest.mark.usefixtures("repository")
def test_without_git_everything_counts(put: Callable) -> None:
    put(".gitignore", b"x.yaml\n")
    put("x.yaml")
    assert search([], environment={"PATH": ""}).files == [Path("x.yaml")]


def test_if_git_refuses_everything_counts_and_somebody_is_told(put: Callable) -> None:
    told: list[object] = []
    put(".git", b"gitdir: nowhere\n")
    put("x.yaml")
    assert search([], tell=told.append).files == [Path("x.yaml")]
    assert len(told) == 1
    assert str(told[0]).startswith("files that git ignores are included (fatal: ")


@pytest.mark.usefixtures("repository")
def test_a_git_that_does_not_answer_is_not_waited_for(
    put: Callable, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    told: list[object] = []
    put("x.yaml")
    put("bin/git", b"#!/bin/sh\nexec sleep 60\n").chmod(0o755)
    slow = {**os.environ, "PATH": f"{tmp_path / 'bin'}:{os.environ['PATH']}"}
    monkeypatch.setattr(git, "TIMEOUT", 0.2)
    assert search([], tell=told.append, environment=slow).files == [Path("x.yaml")]
    assert told == ["files that git ignores are included (git does not answer)"]


def fake_git(folder: Path) -> Path:
    """A program that leaves a trace where it is started."""
    folder.mkdir(exist_ok=True)
    program = folder / "git"
    program.write_text(f"#!/bin/sh\necho >> '{folder}/trace'\n", encoding="utf-8")
    program.chmod(0o755)
    return folder / "trace"


@pytest.mark.parametrize("search_path", [".:{PATH}", ":{PATH}", "{here}:{PATH}", "bin:{PATH}"])
def test_git_is_never_taken_from_the_folder_that_is_looked_at(
    put: Callable, repository: Path, monkeypatch: pytest.MonkeyPatch, search_path: str
) -> None:
    traces = [fake_git(repository), fake_git(repository / "bin")]
    put(".gitignore", b"x.yaml\n")
    put("x.yaml")
    put("y.yaml")
    monkeypatch.setenv("PATH", search_path.format(PATH=os.environ["PATH"], here=repository))

    assert found() == ["y.yaml"]
    assert not any(trace.exists() for trace in traces)


def test_without_a_folder_of_programs_nothing_is_ignored(put: Callable, repository: Path) -> None:
    put(".gitignore", b"x.yaml\n")
    put("x.yaml")
    assert search([], environment={"PATH": ""}).files == [Path("x.yaml")]
    assert repository.is_dir()


def test_files_that_git_could_bring_back_are_not_counted_and_those_of_other_work_trees_are(
    put: Callable, repository: Path
) -> None:
    subprocess.run(["git", "init", "-q", repository / "other"], check=True, env=clean_environment())
    for name in ("x.yaml", "sub/x.yaml", "other/x.yaml", "other/y.yml"):
        put(name)
    assert search([]).not_kept == 2
    assert search(["other"]).not_kept == 0
    assert search(["x.yaml"]).not_kept == 0


def test_up_to_five_hundred_files_are_few(put: Callable) -> None:
    for number in range(500):
        put(f"{number}.yaml", OURS if number % 2 else FOREIGN)
    files.require_few(search([]))
    put("deep/one-more.yml", FOREIGN)
    with pytest.raises(UserError, match="there are 501 YAML files here that are not in git; name a folder or files"):
        files.require_few(search([]))
