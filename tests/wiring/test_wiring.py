"""What other systems run: the pre-commit hooks in a scratch repository, the steps of the GitHub Action as a script."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
CORPUS = ROOT / "tests" / "corpus"
COMMIT = "0123456789abcdef0123456789abcdef01234567"
"""What docs/ci.md writes where a commit of this project belongs."""
POSTING = """\
format: skillmatrix-posting/1
matrix: {{id: {matrix}}}
role: analyst
remote: full
remote_countries: [DE]
"""

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


def page(first_line: str) -> str:
    """The example in docs/ci.md that begins with this comment."""
    blocks = re.findall(
        r"```(?:yaml|groovy)\n(.*?)```", (ROOT / "docs" / "ci.md").read_text(encoding="utf-8"), re.DOTALL
    )
    return next(block for block in blocks if block.startswith(first_line))


@pytest.fixture
def hooked(tmp_path: Path, repository: Path) -> Path:
    """A repository with the hooks as docs/ci.md has them, and with a YAML file that is not ours."""
    work = tmp_path / "work"
    work.mkdir()
    git(work, "init", "-q")
    config = page("# .pre-commit-config.yaml").replace("https://github.com/OWNER/skillmatrix", str(repository))
    config = config.replace(COMMIT, git(repository, "rev-parse", "HEAD").stdout.strip())
    (work / ".pre-commit-config.yaml").write_text(config)
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
    return work


def commit(work: Path) -> tuple[int, str]:
    """The exit code of a commit of everything, and what was said."""
    git(work, "add", "-A")
    done = git(work, "commit", "-m", "x")
    if "were modified" in done.stdout + done.stderr:  # fmt has laid a file out; the second try holds
        git(work, "add", "-A")
        done = git(work, "commit", "-m", "x")
    return done.returncode, done.stdout + done.stderr


def test_the_hooks_stop_a_bad_commit_and_let_a_good_one_through(hooked: Path) -> None:
    shutil.copy(CORPUS / "bad" / "share-sum" / "ninety.yaml", hooked / "ninety.yaml")
    code, said = commit(hooked)
    assert code != 0
    assert "add up to 90" in said

    shutil.copy(CORPUS / "good" / "data-team.yaml", hooked / "data-team.yaml")
    (hooked / "ninety.yaml").unlink()
    assert commit(hooked)[0] == 0


def test_a_renamed_role_stops_the_commit_though_the_posting_is_not_in_it(hooked: Path) -> None:
    (hooked / "team").mkdir()
    (hooked / "jobs").mkdir()
    matrix = hooked / "team" / "data-team.yaml"
    shutil.copy(CORPUS / "good" / "data-team.yaml", matrix)
    (hooked / "jobs" / "analyst.yaml").write_text(POSTING.format(matrix="data-team"))
    code, said = commit(hooked)
    assert (code, "matrix-not-found" in said) == (0, False)

    matrix.write_text(matrix.read_text().replace("id: analyst", "id: analysis-lead"))
    code, said = commit(hooked)
    assert code != 0
    assert "jobs/analyst.yaml:3:" in said
    assert "unknown-posting-role" in said


def test_a_matrix_that_is_nowhere_is_told_at_the_commit_that_goes_through(hooked: Path) -> None:
    (hooked / "analyst.yaml").write_text(POSTING.format(matrix="nowhere"))
    code, said = commit(hooked)
    assert code == 0
    assert "the matrix “nowhere” is not at hand" in said


@pytest.fixture
def action(tmp_path: Path, repository: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """`action(1, INPUT_PATHS="matrices")`: a step of the action as a runner starts it, in a folder with a bad matrix."""
    steps = yaml.safe_load((ROOT / "action.yml").read_text())["runs"]["steps"]
    work = tmp_path / "work"
    (work / "matrices").mkdir(parents=True)
    shutil.copy(CORPUS / "bad" / "share-sum" / "ninety.yaml", work / "matrices" / "ninety.yaml")
    runner = environment(work) | {
        "RUNNER_TEMP": str(tmp_path),
        "GITHUB_ACTION_PATH": str(repository),
        "GITHUB_WORKSPACE": str(work),
        "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md"),
    }
    usual = {"INPUT_PATHS": "matrices\n", "INPUT_FAIL_ON": "error", "INPUT_BASELINE": "", "INPUT_SARIF": ""}

    def step(number: int, **settings: str) -> subprocess.CompletedProcess[str]:
        command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", steps[number]["run"]]
        return subprocess.run(
            command, cwd=work, capture_output=True, text=True, check=False, env={**runner, **usual, **settings}
        )

    return step


def test_the_steps_of_the_action_mark_findings_and_fail_where_they_should(tmp_path: Path, action: Callable) -> None:
    work, summary = tmp_path / "work", tmp_path / "summary.md"
    prepared = action(0)
    assert prepared.returncode == 0, prepared.stderr

    found = action(1, INPUT_SARIF="out.sarif")
    assert found.returncode == 1, found.stderr
    assert "::error file=matrices/ninety.yaml,line=31," in found.stdout
    assert "share-sum" in (work / "out.sarif").read_text()
    assert summary.read_text().startswith("**skillmatrix:** 1 error")
    assert "`share-sum`" in summary.read_text()

    assert action(1, INPUT_PATHS=f"{work / 'matrices'}\r\n").stdout == found.stdout
    assert action(1, INPUT_FAIL_ON="never").returncode == 0

    empty = action(1, INPUT_PATHS="matrices/*.yml\n", INPUT_SARIF="none.sarif")
    assert empty.returncode == 2
    hostile = action(1, INPUT_PATHS="$(touch pwned)\n")
    assert hostile.returncode == 2
    assert not (work / "pwned").exists()

    program = tmp_path / "skillmatrix" / "bin" / "skillmatrix"
    subprocess.run([program, "validate", "--write-baseline", "known.json"], cwd=work, check=True, capture_output=True)
    assert action(1, INPUT_BASELINE="known.json").returncode == 0


def test_on_windows_the_programs_lie_in_another_folder(tmp_path: Path, action: Callable) -> None:
    scripts = tmp_path / "skillmatrix" / "Scripts"
    scripts.mkdir(parents=True)
    (scripts / "skillmatrix").write_text('#!/bin/sh\necho "here: $*"\n')
    (scripts / "skillmatrix").chmod(0o755)
    assert action(1).stdout == "here: validate --output-format github --fail-on error -- matrices\n"


@pytest.mark.parametrize("version", ["3.10", None])
def test_a_python_that_is_too_old_or_missing_is_refused_with_a_sentence(
    tmp_path: Path, action: Callable, version: str | None
) -> None:
    programs = tmp_path / "old"
    programs.mkdir()
    (programs / "bash").symlink_to(shutil.which("bash") or "/bin/bash")
    if version:
        (programs / "python3").write_text("#!/bin/sh\nexit 1\n")
        (programs / "python3").chmod(0o755)
    refused = action(0, PATH=str(programs))
    assert refused.returncode == 1
    assert refused.stdout == (
        "::error title=skillmatrix::skillmatrix needs Python 3.11 or newer; "
        "add a step with actions/setup-python before this one\n"
    )


def test_every_example_of_the_page_can_be_read_and_pins_what_it_takes_from_others() -> None:
    for name in (".pre-commit-config.yaml", ".github/workflows/matrices.yml", ".gitlab-ci.yml", "azure-pipelines.yml"):
        assert yaml.safe_load(page(f"# {name}"))
    workflow = yaml.safe_load(page("# .github/workflows/matrices.yml"))
    job = workflow["jobs"]["validate"]
    taken = [step["uses"] for step in job["steps"]]
    ours = yaml.safe_load((ROOT / ".github/workflows/ci.yml").read_text())["jobs"]["tests"]["steps"]
    assert [use.partition("@")[0] for use in taken] == [
        "actions/checkout",
        "actions/setup-python",
        "OWNER/skillmatrix",
        "github/codeql-action/upload-sarif",
    ]
    assert all(re.fullmatch(r"[0-9a-f]{40}", use.partition("@")[2]) for use in taken)
    assert {step["uses"] for step in ours if "uses" in step} <= set(taken)
    assert (workflow["permissions"], job["permissions"]) == ({}, {"contents": "read", "security-events": "write"})
    inputs = yaml.safe_load((ROOT / "action.yml").read_text())["inputs"]
    assert set(job["steps"][2]["with"]) <= set(inputs)


@pytest.mark.parametrize("name", ["# .gitlab-ci.yml", "# azure-pipelines.yml", "// Jenkinsfile"])
def test_every_command_of_the_page_runs(tmp_path: Path, name: str) -> None:
    shutil.copy(CORPUS / "good" / "data-team.yaml", tmp_path / "data-team.yaml")
    commands = re.findall(r"skillmatrix (validate .*?)$", page(name), re.MULTILINE)
    assert len(commands) >= 2
    for command in commands:
        words = [word.replace("$(Agent.TempDirectory)", str(tmp_path)) for word in shlex.split(command)]
        done = subprocess.run([sys.executable, "-m", "skillmatrix", *words], cwd=tmp_path, check=False)
        assert done.returncode == 0, command
    assert (tmp_path / "junit.xml").is_file()


@pytest.fixture
def pull_request(tmp_path: Path) -> Path:
    """A repository with two matrices, and a branch on which only one says something else."""
    history = ROOT / "tests" / "samples" / "history"
    work = tmp_path / "work"
    (work / "matrices").mkdir(parents=True)
    git(work, "init", "-q", "-b", "main")
    for name, number in (("service-desk", 1), ("other desk", 1)):
        shutil.copy(history / f"{number}.yaml", work / "matrices" / f"{name}.yaml")
    git(work, "add", "-A")
    git(work, "commit", "-qm", "x")
    git(work, "checkout", "-qb", "change")
    shutil.copy(history / "2.yaml", work / "matrices" / "service-desk.yaml")
    with (work / "matrices" / "other desk.yaml").open("a", encoding="utf-8") as file:
        file.write("# a comment\n")
    git(work, "commit", "-qam", "y")
    return work


def written(work: Path, script: str) -> subprocess.CompletedProcess[str]:
    """What the step that writes the changelog does on a system that runs steps as GitHub does."""
    variables = {**environment(work), "BASE": "main", "GITHUB_STEP_SUMMARY": str(work / "summary.md")}
    return subprocess.run(
        ["bash", "-e", "-c", script], cwd=work, env=variables, capture_output=True, text=True, check=False
    )


def test_a_pull_request_gets_the_changelog_of_what_it_changes(pull_request: Path) -> None:
    workflow = yaml.safe_load(page("# .github/workflows/matrix-changes.yml"))
    job = workflow["jobs"]["changes"]
    script = next(step["run"] for step in job["steps"] if step.get("name") == "Write the changelog")

    done = written(pull_request, script)

    assert (done.returncode, done.stderr) == (0, "")
    text = (pull_request / "changes.md").read_text(encoding="utf-8")
    assert text.startswith("# What changed: Service desk\n\nFrom version 1.0 to version 1.1\n")
    assert text.count("# What changed") == 1
    assert (pull_request / "summary.md").read_text(encoding="utf-8") == text
    assert (workflow["permissions"], job["permissions"]) == ({}, {"contents": "read", "pull-requests": "write"})
    uses = [step["uses"] for step in job["steps"] if "uses" in step]
    assert all(re.fullmatch(r"[0-9a-f]{40}", use.partition("@")[2]) for use in uses)


def test_a_matrix_that_cannot_be_read_fails_the_step(pull_request: Path) -> None:
    (pull_request / "matrices" / "service-desk.yaml").write_text("format: skillmatrix/1\nid: x\n", encoding="utf-8")
    git(pull_request, "commit", "-qam", "z")
    job = yaml.safe_load(page("# .github/workflows/matrix-changes.yml"))["jobs"]["changes"]
    script = next(step["run"] for step in job["steps"] if step.get("name") == "Write the changelog")

    done = written(pull_request, script)

    assert done.returncode == 2
    assert "HEAD:matrices/service-desk.yaml:" in done.stderr
