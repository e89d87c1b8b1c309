"""Files as git has them: from real repositories, whatever the names, with a sentence for all that is not there."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from skillmatrix.app.git import Answer, ask
from skillmatrix.app.revisions import read_revision
from skillmatrix.app.surroundings import Surroundings
from skillmatrix.errors import UserError
from skillmatrix.source.limits import MAX_BYTES

IDENTITY = ("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")


def environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}


def git(folder: Path, *words: str) -> str:
    done = subprocess.run(
        ["git", *IDENTITY, *words], cwd=folder, check=True, capture_output=True, text=True, env=environment()
    )
    return done.stdout.strip()


def commit(folder: Path, **files: str) -> str:
    """The files by name without `.yaml`, committed; the id of the commit."""
    for name, text in files.items():
        path = folder / f"{name.replace('__', '/')}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "x", "--allow-empty")
    return git(folder, "rev-parse", "HEAD")


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Two commits: `team.yaml` said 1 and says 2, `deep/team.yaml` says 3."""
    folder = tmp_path / "repository"
    folder.mkdir()
    git(folder, "init", "-q", "-b", "main")
    commit(folder, team="a: 1\n")
    commit(folder, team="a: 2\n", deep__team="a: 3\n", deep__own="a: 4\n")
    return folder


def around(folder: Path, **variables: str) -> Surroundings:
    return Surroundings(folder, {"PATH": os.environ["PATH"], **variables}, lambda _: b"", lambda _: None)


def read(folder: Path, name: str) -> object:
    return read_revision(name, around(folder)).data


@pytest.mark.parametrize(
    ("name", "number"),
    [("HEAD:team.yaml", 2), ("HEAD~1:team.yaml", 1), ("main:deep/team.yaml", 3), ("main:./team.yaml", 2)],
)
def test_a_file_is_read_as_it_was(repository: Path, name: str, number: int) -> None:
    assert read(repository, name) == {"a": number}
    assert read_revision(name, around(repository)).name == name


@pytest.mark.parametrize(
    ("name", "number"),
    [("HEAD:team.yaml", 2), ("HEAD:./team.yaml", 3), ("HEAD:own.yaml", 4), ("HEAD:../team.yaml", 2)],
)
def test_in_a_folder_the_path_is_from_the_top_and_else_from_here(repository: Path, name: str, number: int) -> None:
    assert read(repository / "deep", name) == {"a": number}


def test_without_a_revision_it_is_what_is_staged(repository: Path) -> None:
    (repository / "team.yaml").write_text("a: 5\n", encoding="utf-8")
    git(repository, "add", "team.yaml")
    (repository / "team.yaml").write_text("a: 6\n", encoding="utf-8")

    assert read(repository, ":team.yaml") == {"a": 5}


@pytest.mark.parametrize(
    "name", ["a b", "ä ö", "-rf", "$(touch x)", "a'b\"c", "a:b", "; touch x", "*", "--output=x", "HEAD"]
)
def test_a_hostile_name_is_a_name(repository: Path, name: str) -> None:
    (repository / f"{name}.yaml").write_text("a: 7\n", encoding="utf-8")
    git(repository, "add", "-A")
    git(repository, "commit", "-qm", "x")

    assert read(repository, f"HEAD:{name}.yaml") == {"a": 7}
    assert not (repository / "x").exists()


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("v9:team.yaml", "v9:team.yaml: git knows no revision “v9”"),
        ("--help:team.yaml", "--help:team.yaml: git knows no revision “--help”"),
        ("$(touch x):team.yaml", "$(touch x):team.yaml: git knows no revision “$(touch x)”"),
        ("HEAD:gone.yaml", "HEAD:gone.yaml: there is no gone.yaml in HEAD"),
        ("HEAD~1:deep/team.yaml", "HEAD~1:deep/team.yaml: there is no deep/team.yaml in HEAD~1"),
        ("HEAD:../../etc/passwd", "HEAD:../../etc/passwd: there is no ../../etc/passwd in HEAD"),
        (":gone.yaml", ":gone.yaml: nothing of this name is staged"),
        ("HEAD:deep", "HEAD:deep is a folder; name a file in it"),
        ("HEAD:", "HEAD:: write a revision, a colon and a path, such as HEAD:matrices/team.yaml"),
        ("HEAD:a\nb", "HEAD:a\nb: write a revision, a colon and a path, such as HEAD:matrices/team.yaml"),
    ],
)
def test_what_is_not_there_is_told_in_a_sentence(repository: Path, name: str, sentence: str) -> None:
    with pytest.raises(UserError) as error:
        read(repository, name)

    assert str(error.value) == sentence
    assert not (repository / "x").exists()


def test_outside_a_repository_a_name_with_a_colon_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"^HEAD:a\.yaml: there is no such file, and this folder is not in a git repos"):
        read(tmp_path, "HEAD:a.yaml")


def test_a_shallow_clone_says_how_to_get_the_rest(repository: Path, tmp_path: Path) -> None:
    first = git(repository, "rev-parse", "HEAD~1")
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{repository}", "shallow")

    assert read(tmp_path / "shallow", "HEAD:team.yaml") == {"a": 2}
    with pytest.raises(UserError, match=rf"this clone has not the whole history, and not {first}; run: git fetch --un"):
        read(tmp_path / "shallow", f"{first}:team.yaml")


def test_without_git_there_is_nobody_to_ask(repository: Path, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"^HEAD:team\.yaml: there is no git to ask; name a file$"):
        read_revision("HEAD:team.yaml", around(repository, PATH=str(tmp_path)))


@pytest.mark.skipif(os.name == "nt", reason="a script as a program")
@pytest.mark.parametrize(
    ("script", "sentence"),
    [("exec sleep 5", "git does not answer"), ("echo 'fatal: not today' >&2; exit 128", "git says: fatal: not today")],
)
def test_a_git_that_does_not_help_is_told(
    repository: Path, tmp_path: Path, script: str, sentence: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("skillmatrix.app.git.TIMEOUT", 0.5)
    program = tmp_path / "bin" / "git"
    program.parent.mkdir()
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)

    with pytest.raises(UserError) as error:
        read_revision("HEAD:team.yaml", around(repository, PATH=f"{program.parent}:/bin:/usr/bin"))
    assert str(error.value) == f"HEAD:team.yaml: {sentence}"


def test_a_broken_repository_is_told_as_git_says_it(repository: Path) -> None:
    shutil.rmtree(repository / ".git" / "objects")

    with pytest.raises(UserError, match=r"^HEAD:team\.yaml: git says: fatal: not a git repository"):
        read(repository, "HEAD:team.yaml")


def test_a_file_that_is_too_large_is_not_read_into_memory(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    commit(repository, large=" " * (MAX_BYTES + 1))
    asked: list[str] = []

    def noted(tree: Path, arguments: list[str], data: bytes, around: Surroundings) -> Answer:
        asked.append(arguments[-1])
        return ask(tree, arguments, data, around)

    monkeypatch.setattr("skillmatrix.app.revisions.ask", noted)

    (fault,) = read_revision("HEAD:large.yaml", around(repository)).faults
    assert fault.rule == "limit-exceeded"
    assert set(asked) == {"--batch-check"}


def test_a_program_named_by_the_repository_is_not_run(repository: Path, tmp_path: Path) -> None:
    trap = tmp_path / "trap"
    program = tmp_path / "run-me"
    program.write_text(f"#!/bin/sh\ntouch {trap}\ncat\n", encoding="utf-8")
    program.chmod(0o755)
    for name in ("core.fsmonitor", "core.pager", "diff.external", "filter.x.smudge", "diff.x.textconv"):
        git(repository, "config", name, str(program))
    (repository / ".gitattributes").write_text("*.yaml filter=x diff=x\n", encoding="utf-8")

    assert read(repository, "HEAD:team.yaml") == {"a": 2}
    assert not trap.exists()


def test_a_link_in_a_repository_is_no_way_out(repository: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.yaml").write_text("a: secret\n", encoding="utf-8")
    (repository / "link.yaml").symlink_to(tmp_path / "secret.yaml")
    commit(repository)

    assert "secret: " not in str(read(repository, "HEAD:link.yaml"))
    assert read(repository, "HEAD:link.yaml") == str(tmp_path / "secret.yaml")
