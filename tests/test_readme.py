"""The README is true: its commands run as they stand there, its links lead somewhere."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = "\n".join(re.findall(r"^```\n(.*?)^```$", README, re.MULTILINE | re.DOTALL))
# A line that begins with the program; what stands behind two blanks explains it.
COMMANDS = re.findall(r"^(?:\.venv/bin/)?skillmatrix (.*?)(?:  .*)?$", BLOCKS, re.MULTILINE)


def test_the_commands_of_the_readme_run_in_their_order(tmp_path: Path) -> None:
    for folder in ("matrices", "docs/adverts"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    home = os.environ | {"XDG_DATA_HOME": str(tmp_path), "LOCALAPPDATA": str(tmp_path), "LC_ALL": "C.UTF-8"}

    assert len(COMMANDS) >= 10
    for command in COMMANDS:
        program = (sys.executable, "-m", "skillmatrix", *shlex.split(command))
        done = subprocess.run(program, cwd=tmp_path, env=home, input=b"3\nq\n", capture_output=True, check=False)
        assert done.returncode == 0, f"skillmatrix {command}\n{done.stderr.decode()}"

    assert "Corporate Community Manager" in (tmp_path / "corporate-cm.md").read_text(encoding="utf-8")


def test_the_set_up_comes_first() -> None:
    words = ("make demo", "make test", "pipx install", "py -m venv", "skillmatrix assess")
    places = [README.index(word) for word in words]

    assert places == sorted(places)


@pytest.mark.parametrize("link", sorted(set(re.findall(r"\]\((?!https?:)([^)#]+)\)", README))))
def test_links_lead_to_files(link: str) -> None:
    assert (ROOT / link).is_file()


def test_make_targets_that_pages_name_exist() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    pages = [
        README,
        *(path.read_text(encoding="utf-8") for path in (ROOT / "CONTRIBUTING.md", *ROOT.glob("docs/*.md"))),
    ]
    named = {target for page in pages for target in re.findall(r"(?:^|`)make ([a-z]+)", page, re.MULTILINE)}

    assert {"demo", "test", "check"} <= named <= targets


INSTALLS = re.compile(
    r"(?:install|inject|pipx run|uvx|uv add|uv tool)\b[^\n]*?[ '\"]skillmatrix(?:-cli)?(?![\w-])(?! @ git)"
)
"""Lines that fetch us by name from an index. There is no release yet, and `skillmatrix` there is somebody else's."""
TEXTS = [
    path
    for pattern in (
        "*.md",
        "docs/**/*.md",
        "src/**/*.py",
        "templates/**/*",
        "action.yml",
        ".github/**/*.yml",
        ".pre*.yaml",
    )
    for path in ROOT.glob(pattern)
    if path.is_file() and path.suffix in {".md", ".py", ".yml", ".yaml", ".j2", ".js", ".typ"}
]


def test_no_text_tells_people_to_fetch_from_an_index_what_is_not_there() -> None:
    assert len(TEXTS) > 400
    found = {path.name: match[0] for path in TEXTS if (match := INSTALLS.search(path.read_text(encoding="utf-8")))}

    assert found == {}
    for line in ("pip install skillmatrix", "pip install 'skillmatrix-cli[pdf]'", "uvx skillmatrix-cli"):
        assert INSTALLS.search(line)
