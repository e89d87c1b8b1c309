"""A copy of the whole tree for walks through CONTRIBUTING: files are added there, and the real program is run."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
FOLDERS = ("src", "tests", "matrices", "templates", "docs")
FILES = ("pyproject.toml", "CONTRIBUTING.md", "README.md")


@dataclass(frozen=True)
class Scratch:
    """The copy, and what somebody does in it."""

    root: Path

    def write(self, name: str, text: str) -> None:
        """A new file, with the folders it needs; none that is there already."""
        (self.root / name).parent.mkdir(parents=True, exist_ok=True)
        with (self.root / name).open("x", encoding="utf-8") as file:
            file.write(text)

    def add_line(self, name: str, behind: str, line: str) -> None:
        """One line more, behind the one that holds these words."""
        lines = (self.root / name).read_text(encoding="utf-8").splitlines(keepends=True)
        [place] = [number for number, each in enumerate(lines) if behind in each]
        lines.insert(place + 1, f"{line}\n")
        (self.root / name).write_text("".join(lines), encoding="utf-8")

    def program(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """`skillmatrix` with these arguments, as the copy has it."""
        return self._python("-m", "skillmatrix", *arguments)

    def tests(self, *arguments: str) -> str:
        """What pytest says about the copy; nothing if all is well."""
        done = self._python("-m", "pytest", "-q", "-p", "no:cacheprovider", *arguments)
        return done.stdout + done.stderr if done.returncode else ""

    def types(self, name: str) -> str:
        """What mypy says about a module of the copy."""
        return self._python("-m", "mypy", "--strict", name).stdout

    def _python(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        # Without the settings of a measured run: lines of the copy are not lines of the project.
        settings = {"PATH": os.environ["PATH"], "HOME": str(self.root), "LC_ALL": "C.UTF-8"}
        settings["PYTHONPATH"] = str(self.root / "src")
        command = [sys.executable, *arguments]
        return subprocess.run(command, cwd=self.root, env=settings, capture_output=True, encoding="utf-8", check=False)


def scratch_copy(folder: Path) -> Scratch:
    """The tree, copied into an empty folder."""
    for name in FOLDERS:
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("gallery"))
    for name in FILES:
        shutil.copy(ROOT / name, folder / name)
    return Scratch(folder)


def section_of_contributing(heading: str) -> str:
    """What CONTRIBUTING says below a heading."""
    page = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    return page.partition(f"## {heading}\n")[2].partition("\n## ")[0]
