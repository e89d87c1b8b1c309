"""Environments of their own for skillmatrix and for each peer, with all bytecode compiled."""

import hashlib
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
REQUIREMENTS = ROOT / "benchmarks" / "requirements"
SILENCED = (
    "PYTHONDONTWRITEBYTECODE",
    "PYTHONPATH",
    "PYTHONUNBUFFERED",
    "PYTHONPROFILEIMPORTTIME",
    "LC_ALL",
    "LC_MESSAGES",
)
"""Variables that would change what is measured. The first would make every start compile what it imports."""


@dataclass(frozen=True, slots=True)
class Environment:
    """A Python with what is installed for it."""

    python: Path

    def program(self, name: str) -> str:
        """The path of an installed command."""
        return str(self.python.with_name(name))


@dataclass(frozen=True, slots=True)
class Environments:
    """Ours, and those of the peers if there are any."""

    ours: Environment
    checkers: Environment | None = None
    rendercv: Environment | None = None
    tables: Environment | None = None


def as_it_is() -> Environments:
    """The environment that runs this, without peers: for the smoke run."""
    return Environments(Environment(Path(sys.executable)))


def prepare(build: Path) -> Environments:
    """All of them in a folder. What is there and has the same requirements is taken as it is; ours is made anew."""
    ours = _made(
        build / "ours",
        [REQUIREMENTS / "pip.txt", ROOT / "constraints.txt"],
        ["--constraint", str(ROOT / "constraints.txt"), f"{ROOT}[office,org]", "openpyxl"],
    )
    _pip(ours, ["--force-reinstall", "--no-deps", str(ROOT)])
    _compile(ours)
    peers = [
        _made(
            build / name,
            [REQUIREMENTS / "pip.txt", REQUIREMENTS / f"{name}.txt"],
            ["-r", str(REQUIREMENTS / f"{name}.txt")],
        )
        for name in ("checkers", "rendercv", "tables")
    ]
    return Environments(ours, *peers)


def variables() -> dict[str, str]:
    """The environment variables of everything that is measured."""
    kept = {name: value for name, value in os.environ.items() if name not in SILENCED}
    return {**kept, "LANG": "C.UTF-8", "TERM": "xterm-256color"}


def _made(folder: Path, described_in: Sequence[Path], packages: Sequence[str]) -> Environment:
    environment = Environment(folder / "bin" / "python")
    wanted = hashlib.sha256(b"".join(path.read_bytes() for path in described_in)).hexdigest()
    stamp = folder / "made-for"
    if stamp.is_file() and stamp.read_text() == wanted:
        return environment
    print(f"installing {folder.name} …", file=sys.stderr, flush=True)
    subprocess.run([sys.executable, "-m", "venv", "--clear", folder], check=True)
    _pip(environment, ["--upgrade", "-r", str(REQUIREMENTS / "pip.txt")])
    _pip(environment, packages)
    _compile(environment)
    stamp.write_text(wanted)
    return environment


def _pip(environment: Environment, arguments: Sequence[str]) -> None:
    quiet = ["--quiet", "--disable-pip-version-check"]
    command = [str(environment.python), "-m", "pip", "install", *quiet, *arguments]
    subprocess.run(command, check=True, env=variables())


def _compile(environment: Environment) -> None:
    packages = environment.python.parent.parent / "lib"
    command = [str(environment.python), "-m", "compileall", "-q", "-j", "0", str(packages)]
    subprocess.run(
        command, check=False, env=variables(), stdout=subprocess.DEVNULL
    )  # a template in a package may not compile
