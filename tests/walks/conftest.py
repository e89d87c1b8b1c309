"""A scratch copy of the repository, in which CONTRIBUTING is followed to the letter."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
COPIED = ("src", "tests", "templates", "matrices", "docs", "pyproject.toml", "README.md", "CONTRIBUTING.md")
LEFT_OUT = shutil.ignore_patterns(".*", "gallery", "golden", "walks")


@dataclass(frozen=True, slots=True)
class Scratch:
    """A copy of the repository, and the way its programs are run."""

    root: Path

    def write(self, name: str, text: str) -> None:
        """A new file, with the folders it needs."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        assert not path.exists()
        path.write_text(text, encoding="utf-8")

    def insert(self, name: str, line: str, *, before: str) -> None:
        """A new line in a file, before the line that begins like this."""
        path = self.root / name
        text = path.read_text(encoding="utf-8")
        assert text.count(f"\n{before}") == 1, f"{name} has to have one line that begins with {before}"
        path.write_text(text.replace(f"\n{before}", f"\n{line}\n{before}"), encoding="utf-8")

    def run(self, *module: str) -> subprocess.CompletedProcess[str]:
        """What a program says, such as `pytest` or `skillmatrix`, with the code of the copy."""
        env = os.environ | {"PYTHONPATH": str(self.root / "src"), "LC_ALL": "C.UTF-8"}
        command = (sys.executable, "-m", *module)
        return subprocess.run(command, cwd=self.root, env=env, capture_output=True, encoding="utf-8", check=False)

    def pytest(self, *arguments: str) -> str:
        """What pytest says of the copy; empty if all tests pass."""
        done = self.run("pytest", "-q", "--no-header", "-p", "no:cacheprovider", "-p", "no:xdist", *arguments)
        return done.stdout + done.stderr if done.returncode else ""


@pytest.fixture
def scratch(tmp_path: Path) -> Scratch:
    root = tmp_path / "skillmatrix"
    for name in COPIED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, root / name, ignore=LEFT_OUT)
        else:
            shutil.copy(ROOT / name, root / name)
    return Scratch(root)
