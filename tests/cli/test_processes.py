"""Each command in a process of its own, as people start it: it says byte by byte what it says in the process of the tests."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CORPUS = ROOT / "tests" / "corpus"
P7 = ROOT / "matrices" / "examples" / "p7.yaml"
DAY = ("--date", "2026-11-22")
ASSESS = ("assess", "--role", "junior-cm", "--answers", "new.yaml", "--lang", "en", *DAY)

RUNS: list[tuple[int, tuple[str | Path, ...], bytes]] = [
    (0, ("--version",), b""),
    (0, ("--help",), b""),
    (2, ("valdate",), b""),
    (0, (*ASSESS, "--plain"), b"3\nt\nein \xc3\xa4\nq\n"),
    (0, ASSESS, b"\xff\n3\n"),
    (2, ("assess", "--role", "junior-cm", "--answers", "broken.yaml"), b"3\n"),
    (0, ("report", P7, "--lang", "de", *DAY), b""),
    (0, ("report", P7, "-f", "json", *DAY), b""),
    (0, ("report", "-", "--lang", "en", *DAY), P7.read_bytes()),
    (2, ("report", "nowhere.yaml"), b""),
    (0, ("answers", "list"), b""),
    (2, ("answers", "export", "--person", "nobody"), b""),
    (0, ("migrate", "p7.yaml"), b""),
    (2, ("migrate", "broken.yaml"), b""),
    (0, ("jobdesc", "csmo", "--kind", "ad", "--lang", "de"), b""),
    (0, ("jobdesc", "corporate-cm", "-f", "html", "-o", "page.html"), b""),
    (2, ("jobdesc", "corporat"), b""),
    (0, ("validate", "data-team.yaml"), b""),
    (1, ("validate", "--output-format", "json", *DAY), b""),
    (1, ("validate", "-"), b"format: skillmatrix/1\n\xff"),
    (2, ("validate", "nowhere.yaml"), b""),
    (0, ("fmt", "-"), b"format:   skillmatrix/1\n"),
    (1, ("fmt", "--check", "ninety.yaml", "messy.yaml"), b""),
    (0, ("init", "matrix", "-o", "new.yaml"), b""),
    (2, ("init", "matrx"), b""),
    (0, ("schema", "matrix"), b""),
    (2, ("schema", "matrx"), b""),
    (0, ("templates", "eject", "own"), b""),
    (2, ("templates", "check", "nowhere"), b""),
    (0, ("rules", "share-sum"), b""),
    (2, ("rules", "share-summ"), b""),
    (0, ("list", "roles"), b""),
    (2, ("list", "rols"), b""),
    (0, ("show", "csmo", "--lang", "en"), b""),
    (2, ("show", "csm"), b""),
]


@pytest.mark.parametrize(
    ("code", "words", "given"), RUNS, ids=lambda value: " ".join(map(str, value)) if isinstance(value, tuple) else ""
)
def test_a_process_of_its_own_says_the_same(
    run: Callable, run_process: Callable, tmp_path: Path, code: int, words: tuple[str | Path, ...], given: bytes
) -> None:
    fill(tmp_path)
    alone = run_process(*words, input=given)
    files = left_in(tmp_path)
    fill(tmp_path)
    together = run(*words, input=given)

    assert alone.code == code, alone
    assert together == alone
    assert left_in(tmp_path) == files


def test_a_terminal_that_knows_ascii_only_gets_utf_8(run_process: Callable) -> None:
    shown = run_process(
        "report", P7, "--lang", "de", LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0", PYTHONIOENCODING="ascii"
    )

    assert (shown.code, shown.err) == (0, "")
    assert "Kompetenzübersicht" in shown.out


def fill(folder: Path) -> None:
    """Nothing but these files."""
    for path in folder.iterdir():
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    shutil.copy(CORPUS / "good" / "data-team.yaml", folder)
    shutil.copy(CORPUS / "bad" / "share-sum" / "ninety.yaml", folder)
    shutil.copy(P7, folder)
    (folder / "broken.yaml").write_text("format: skillmatrix-answers/1\nratings: [\n", encoding="utf-8")
    (folder / "messy.yaml").write_text("format:   skillmatrix/1\nid:    messy\n", encoding="utf-8")


def left_in(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
