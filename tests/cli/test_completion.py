"""Values that shells offer: asked like the shells ask, and in a real bash, zsh and fish where they are installed."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

SHELLS = ("bash", "zsh", "fish")
SCRIPT = "_SKILLMATRIX_COMPLETE"


@pytest.fixture
def offered(run: Callable) -> Callable[[str], list[str]]:
    """`offered("report --role cor")`: what bash is told."""

    def ask(line: str) -> list[str]:
        words = f"skillmatrix {line}"
        shown = run(_SKILLMATRIX_COMPLETE="complete_bash", COMP_WORDS=words, COMP_CWORD=str(len(words.split(" ")) - 1))
        return [value for value in shown.out.splitlines() if value]

    return ask


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("va", ["validate"]),
        ("report --role cs", ["csmo"]),
        ("assess --role senior-c", ["senior-cm"]),
        ("jobdesc corp", ["corporate-cm"]),
        ("jobdesc corporate-cm --against soc", ["social-media-manager"]),
        ("report --matrix ent", ["enterprise-community-manager"]),
        ("assess ent", ["enterprise-community-manager"]),
        ("show emp", ["empathy"]),
        ("show soc", ["social-media-manager", "social"]),
        ("assess --category per", ["personal"]),
        ("report -f x", ["xlsx"]),
        ("report -f j", ["json"]),
        ("jobdesc -f ", ["md", "html", "pdf", "docx", "jsonld"]),
        ("jobdesc --kind ", ["internal", "ad", "profile", "task"]),
        ("init ", ["matrix", "posting", "trainings", "organization", "team"]),
        ("schema f", ["findings"]),
        ("list ro", ["roles"]),
        ("jobdesc --market us-co", ["us-co"]),
        ("rules share", ["share-sum"]),
        ("validate --ignore share-sum,unused-s", ["share-sum,unused-skill"]),
        ("report --color ", ["auto", "always", "never"]),
        ("report --fail-on r", ["ready"]),
        ("report --lang ", ["de", "en"]),
        ("assess --rater m", ["manager"]),
        ("report --csv-separator t", ["tab"]),
        ("answers ex", ["export"]),
        ("templates e", ["eject"]),
    ],
)
def test_values_are_completed(offered: Callable, line: str, expected: list[str]) -> None:
    assert offered(line) == expected


def test_persons_and_answers_files_are_those_kept_here(run: Callable, offered: Callable, tmp_path: Path) -> None:
    run("assess", "--role", "junior-cm", "--person", "kim", "--plain", input="3\nq\n")
    (tmp_path / "mine.yaml").write_text("format: skillmatrix-answers/1\n", encoding="utf-8")

    assert offered("report --person k") == ["kim"]
    assert offered("report mi") == ["mine.yaml"]
    kept = offered("answers export /")
    assert [Path(path).parent.name for path in kept] == ["enterprise-community-manager"]
    assert Path(kept[0]).name.startswith("kim.self.")


def test_roles_are_those_of_the_matrix_that_was_named(run: Callable, offered: Callable) -> None:
    run("init", "matrix", "--id", "one")

    assert offered("assess --matrix one --role ") == ["analyst"]
    assert offered("assess -m matrices/one.yaml --role ") == ["analyst"]
    assert "analyst" in offered("assess --role ")
    assert "csmo" in offered("assess --role ")


@pytest.mark.parametrize("text", ["- 1\n", "format: skillmatrix/1\nroles: 3\n", "roles: [1]\n", "a: [", "\x00"])
def test_a_broken_file_offers_nothing_and_breaks_nothing(offered: Callable, tmp_path: Path, text: str) -> None:
    (tmp_path / "matrices").mkdir()
    (tmp_path / "matrices" / "broken.yaml").write_text(text, encoding="utf-8")

    assert offered("report --role cs") == ["csmo"]
    assert offered("show --matrix broken ") == []


def test_completing_a_value_imports_nothing_that_shows_pages(tmp_path: Path) -> None:
    listing = (
        "import atexit, sys\natexit.register(lambda: print('MODULES', *sys.modules, file=sys.stderr))\n"
        "from skillmatrix.__main__ import main\nmain()"
    )
    words = {SCRIPT: "complete_bash", "COMP_WORDS": "skillmatrix report --role csm", "COMP_CWORD": "3"}
    done = subprocess.run(
        [sys.executable, "-c", listing],
        cwd=tmp_path,
        env={**{name: value for name, value in os.environ.items() if not name.startswith("COV")}, **words},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout == "csmo\n"
    assert not {"jinja2", "rich", "textual", "typst", "docx"} & set(done.stderr.split())


def test_help_beside_a_value_is_in_the_language_of_the_reader(run: Callable) -> None:
    line = {SCRIPT: "complete_fish", "_TYPER_COMPLETE_ARGS": "skillmatrix ", "_TYPER_COMPLETE_FISH_ACTION": "get-args"}
    assert "validate\tCheck matrix and answers files; findings name line and column." in run(**line).out.splitlines()
    german = run(**line, LC_ALL="de_DE.UTF-8").out.splitlines()
    assert "validate\tDateien prüfen; Befunde nennen Zeile und Spalte." in german
    titles = run(**{**line, "_TYPER_COMPLETE_ARGS": "skillmatrix jobdesc cs"}).out.splitlines()
    assert titles == ["csmo\tChief Social Media Officer"]


@pytest.mark.parametrize("shell", [name for name in SHELLS if shutil.which(name)])
def test_a_real_shell_completes_a_role(tmp_path: Path, shell: str) -> None:
    """The shell reads the script that `--show-completion` gives, and is asked by its own means what it would offer."""
    environment = {"PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin", "HOME": str(tmp_path), "LC_ALL": "C.UTF-8"}
    script = tmp_path / "completion"
    source = subprocess.run(
        ["skillmatrix"], env={**environment, SCRIPT: f"source_{shell}"}, capture_output=True, text=True, check=True
    )
    script.write_text(source.stdout, encoding="utf-8")
    (tmp_path / "asks").write_text(QUESTIONS[shell], encoding="utf-8")
    done = subprocess.run(
        [shell, *ASKED[shell]], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False, timeout=60
    )
    assert "corporate-cm" in done.stdout, done
    assert "junior-cm" not in done.stdout


ASKED = {
    "bash": ("--norc", "asks"),
    "zsh": ("-f", "asks"),
    "fish": ("--no-config", "asks"),
}
QUESTIONS = {
    "bash": """source ./completion
COMP_WORDS=(skillmatrix report --role cor)
COMP_CWORD=3
_skillmatrix_completion skillmatrix
printf '%s\\n' "${COMPREPLY[@]}"
""",
    # What the script asks for comes back as a call of _arguments, which is only there while zsh completes.
    "zsh": """compdef() { :; }
_arguments() { print -r -- $1; }
source ./completion
words=(skillmatrix report --role cor)
CURRENT=4
_skillmatrix_completion
""",
    "fish": "source ./completion; complete -C 'skillmatrix report --role cor'\n",
}
