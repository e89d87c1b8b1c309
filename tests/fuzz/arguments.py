"""Gives random arguments to the real command, inside a scratch root where it can do no harm, and counts its tracebacks.

    python tests/fuzz/arguments.py --runs 500 --seed 1

Arguments name files to write and folders to go through, so no run of this may see a real folder. The program makes a
name space of its own (`unshare`: user, mount, net), a root in a folder of temporary files with the interpreter and the
libraries mounted read-only, and goes in there (`chroot`). Where that is not possible it refuses to run.
"""

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

MARK = "this-is-a-scratch-root"
"""A file of this name stands at the top of a scratch root, and nowhere else."""
ROOT = Path(__file__).resolve().parents[2]
SYSTEM = ("usr", "lib", "lib64", "bin", "etc/alternatives")
COMMANDS = ("assess", "report", "jobdesc", "validate", "fmt", "init", "show", "list", "rules", "schema", "templates", "answers", "migrate", "--version", "--help", "nonsense")  # fmt: skip
OPTIONS = (
    "-m", "--matrix", "-r", "--role", "-f", "--format", "-o", "--output", "--lang", "--address", "--date", "--templates", "--reference-doc", "--compare", "--explain", "--sheet",
    "--all-roles", "--without", "--fail-under", "--fail-on", "--fix", "--diff", "--check", "--select", "--ignore", "--output-format", "--stdin-filename", "--jobs", "--posting", "--organization",
    "--kind", "--against", "--market", "--check-file", "--plain", "--form", "--person", "--force", "--yes", "--nonsense", "--no-color", "--skip-foreign",
)  # fmt: skip
VALUES = (
    "", "-", "--", ".", "..", "x", "matrix.yaml", "answers.yaml", "posting.yaml", "settings.yaml", "folder", "folder/*.yaml", "**", "[", "missing.yaml", "fifo", "link", "unreadable.yaml", "a\nb", "\x1b[31m",
    "\udcff", "ä" * 200, "x" * 300, "md", "html", "json", "pdf", "docx", "xlsx", "csv", "terminal", "de", "en", "xx", "sie", "0", "-1", "0.5", "1e999", "nan", "2026-11-30", "0001-01-01", "9999-12-31",
    "analyst", "data-team", "enterprise-community-manager", "corporate-cm", "all", "unknown-skill", "error", "never", "out.md", "out.pdf", "out.docx", "list", "export", "erase", "eject", "check", "matrix",
)  # fmt: skip


def make_root() -> Path:
    """A folder that will be the root: a work folder with some files, and places for what is mounted."""
    top = Path(tempfile.mkdtemp(prefix="skillmatrix-scratch-"))
    (top / MARK).touch()
    for name in ("work/folder", "home", "tmp", "dev", "project", "python", *SYSTEM):
        (top / name).mkdir(parents=True, exist_ok=True)
    good = ROOT / "tests" / "corpus" / "good"
    for name, source in {
        "matrix": "data-team",
        "answers": "answers",
        "posting": "posting",
        "settings": "settings",
    }.items():
        shutil.copy(good / f"{source}.yaml", top / "work" / f"{name}.yaml")
    shutil.copy(good / "data-team.yaml", top / "work" / "folder" / "data-team.yaml")
    (top / "work" / "unreadable.yaml").write_text("format: skillmatrix/1\n", encoding="utf-8")
    (top / "work" / "unreadable.yaml").chmod(0)
    os.mkfifo(top / "work" / "fifo")
    (top / "work" / "link").symlink_to("matrix.yaml")
    return top


def enter(top: Path, asked: list[str]) -> int:
    """Run this program again inside the scratch root."""
    python = Path(sys.base_prefix)
    mounts = [(ROOT, top / "project"), (python, top / "python"), *((Path("/") / name, top / name) for name in SYSTEM)]
    lines = ["set -e"]
    for source, target in mounts:
        if source.is_dir():
            lines += [f"mount --bind '{source}' '{target}'", f"mount -o remount,bind,ro '{target}'"]
    inside = f"/python/bin/python{sys.version_info.major}.{sys.version_info.minor}"
    packages = Path(next(path for path in sys.path if path.endswith("site-packages"))).relative_to(ROOT)
    variables = f"HOME=/home PATH=/usr/bin:/bin LANG=C.UTF-8 PYTHONPYCACHEPREFIX=/tmp/cache PYTHONPATH=/project/src:/project/{packages}"
    lines += [
        f"exec chroot '{top}' /usr/bin/env -i {variables} {inside} /project/tests/fuzz/arguments.py --inside "
        + " ".join(asked)
    ]
    command = ["unshare", "--user", "--map-root-user", "--mount", "--net", "sh", "-c", "\n".join(lines)]
    return subprocess.run(command, check=False).returncode


def is_scratch() -> bool:
    """Whether the root of this process is a scratch root: it has the mark, and nothing that a real one has."""
    return Path("/", MARK).is_file() and not any(Path("/", name).exists() for name in ("root", "boot", "var", "proc/1"))


def arguments(chance: random.Random) -> list[str]:
    """A command, options with and without values, and files."""
    made = [chance.choice(COMMANDS)]
    for _ in range(chance.choice((0, 1, 2, 3, 5))):
        made += chance.choice(
            ([chance.choice(VALUES)], [chance.choice(OPTIONS)], [chance.choice(OPTIONS), chance.choice(VALUES)])
        )
    return made


def run_inside(runs: int, seed: int) -> int:
    """Start the command again and again. What ends with a traceback, a signal or too late is counted."""
    if not is_scratch():
        sys.exit("this is no scratch root; nothing was done")
    os.chdir("/work")
    endings: Counter[str] = Counter()
    failures = 0
    for number in range(runs):
        given = arguments(random.Random(f"{seed}/{number}"))
        try:
            command = [sys.executable, "-m", "skillmatrix", *given]
            done = subprocess.run(command, input=b"q\n", capture_output=True, timeout=60, check=False)
        except (ValueError, UnicodeEncodeError):
            continue  # no system hands over such arguments
        except subprocess.TimeoutExpired:
            endings["too late"] += 1
            failures += 1
            print(f"too late: {given!r}", flush=True)
            continue
        endings[str(done.returncode)] += 1
        told = done.stdout + done.stderr
        if done.returncode not in {0, 1, 2, 130} or b"Traceback" in told or b"internal error" in told:
            failures += 1
            print(f"{done.returncode}: {given!r}\n    {done.stderr[-500:]!r}", flush=True)
    print(f"{sum(endings.values())} runs, {failures} failures; endings {dict(sorted(endings.items()))}")
    return 1 if failures else 0


def main() -> int:
    """Outside: make the root and go in. Inside: run."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.inside:
        return run_inside(asked.runs, asked.seed)
    if shutil.which("unshare") is None:
        sys.exit("arguments are only tried in a scratch root, and unshare is missing here; nothing was done")
    top = make_root()
    try:
        return enter(top, ["--runs", str(asked.runs), "--seed", str(asked.seed)])
    finally:
        # What is mounted is so in the name space that has ended; should a mount ever be seen here, nothing is deleted.
        if not any(os.path.ismount(top / name) for name in ("project", "python", *SYSTEM)):
            shutil.rmtree(top, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
