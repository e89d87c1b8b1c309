"""What other systems run: the pre-commit hooks in a scratch repository, the steps of the GitHub Action as a script."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
CORPUS = ROOT / "tests" / "corpus"

pytestmark = [pytest.mark.wheel, pytest.mark.xdist_group("wheel")]  # installs the package, which takes its time


def git(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    identity = ("-c", "user.name=n", "-c", "user.email=e@example.org", "-c", "commit.gpgsign=false")
    return subprocess.run(
        ["git", *identity, *words], cwd=folder, capture_output=True, text=True, check=False, env=environment(folder)
    )


def environment(folder: Path) -> dict[str, str]:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return {**os.environ, "PATH": path, "HOME": str(folder), "PRE_COMMIT_HOME": str(folder.parent / "hooks")}


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This project as a repository of its own, with what is in the working tree."""
    folder = tmp_path_factory.mktemp("project")
    left_out = shutil.ignore_patterns(".git", ".venv", "build", "dist", ".*_cache", ".hypothesis", "__pycache__")
    shutil.copytree(ROOT, folder, ignore=left_out, dirs_exist_ok=True)  # an unpacked sdist is no work tree of git
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    assert git(folder, "commit", "-qm", "x").returncode == 0
    return folder


def test_the_hooks_stop_a_bad_commit_and_let_a_good_one_through(tmp_path: Path, repository: Path) -> None:
    work = tmp_path / "work"
    work.mkdir()
    git(work, "init", "-q")
    revision = git(repository, "rev-parse", "HEAD").stdout.strip()
    hooks = [{"id": "skillmatrix-validate"}, {"id": "skillmatrix-fmt"}]
    config = {"repos": [{"repo": str(repository), "rev": revision, "hooks": hooks}]}
    (work / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config))
    (work / "compose.yaml").write_text("services: {}\n")
    installed = subprocess.run(
        [sys.executable, "-m", "pre_commit", "install"],
        cwd=work,
        capture_output=True,
        text=True,
        check=False,
        env=environment(work),
    )
    assert installed.returncode == 0, installed.stderr

    shutil.copy(CORPUS / "bad" / "share-sum" / "ninety.yaml", work / "ninety.yaml")
    git(work, "add", "-A")
    bad = git(work, "commit", "-m", "bad")
    assert bad.returncode != 0
    assert "add up to 90" in bad.stdout + bad.stderr

    shutil.copy(CORPUS / "good" / "data-team.yaml", work / "data-team.yaml")
    (work / "ninety.yaml").unlink()
    git(work, "add", "-A")
    good = git(work, "commit", "-m", "good")
    if good.returncode:  # fmt has laid the file out; the second try holds
        git(work, "add", "-A")
        good = git(work, "commit", "-m", "good")
    assert good.returncode == 0, good.stdout + good.stderr


def test_the_steps_of_the_action_mark_findings_and_fail_where_they_should(tmp_path: Path, repository: Path) -> None:
    steps = yaml.safe_load((ROOT / "action.yml").read_text())["runs"]["steps"]
    work = tmp_path / "work"
    (work / "matrices").mkdir(parents=True)
    shutil.copy(CORPUS / "bad" / "share-sum" / "ninety.yaml", work / "matrices" / "ninety.yaml")
    runner = {**environment(work), "RUNNER_TEMP": str(tmp_path), "GITHUB_ACTION_PATH": str(repository)}
    inputs = {"INPUT_PATHS": "matrices\n", "INPUT_FAIL_ON": "error", "INPUT_SARIF": "out.sarif"}

    def step(number: int, **settings: str) -> subprocess.CompletedProcess[str]:
        command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", steps[number]["run"]]
        return subprocess.run(
            command, cwd=work, capture_output=True, text=True, check=False, env={**runner, **settings}
        )

    prepared = step(0)
    assert prepared.returncode == 0, prepared.stderr
    found = step(1, **inputs)
    assert found.returncode == 1, found.stderr
    assert "::error file=matrices/ninety.yaml,line=31," in found.stdout
    assert "share-sum" in (work / "out.sarif").read_text()
    assert step(1, **{**inputs, "INPUT_FAIL_ON": "never", "INPUT_SARIF": ""}).returncode == 0
    hostile = step(1, **{**inputs, "INPUT_PATHS": "$(touch pwned)\n"})
    assert hostile.returncode == 2
    assert not (work / "pwned").exists()
