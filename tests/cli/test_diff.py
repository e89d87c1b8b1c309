"""`skillmatrix diff`: a history of five versions in a real repository, in every form and both languages."""

import json
import os
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from skillmatrix.schema.published import PUBLISHED

HISTORY = Path(__file__).parents[1] / "samples" / "history"
FILE = "service-desk.yaml"
STEPS = [(1, 2), (2, 3), (3, 4), (4, 5), (1, 5)]
STYLE = re.compile(r"<style>.*?</style>\n|<meta http-equiv=.*?>\n", re.DOTALL)
"""What web pages have in common: the style sheet, and the policy that allows it letter by letter."""
IDENTITY = (
    "-c",
    "user.name=a",
    "-c",
    "user.email=a@example.org",
    "-c",
    "commit.gpgsign=false",
    "-c",
    "tag.gpgsign=false",
)


def git(folder: Path, *words: str) -> None:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    subprocess.run(["git", *IDENTITY, *words], cwd=folder, check=True, capture_output=True, env=kept)


@pytest.fixture
def history(tmp_path: Path) -> Path:
    """Five versions of a matrix, one commit each, with tags v1 to v5; the last one is checked out."""
    git(tmp_path, "init", "-q", "-b", "main")
    for number in range(1, 6):
        shutil.copyfile(HISTORY / f"{number}.yaml", tmp_path / FILE)
        git(tmp_path, "add", FILE)
        git(tmp_path, "commit", "-qm", f"version {number}")
        git(tmp_path, "tag", f"v{number}")
    return tmp_path


def steps(old: int, new: int) -> tuple[str, str]:
    return f"v{old}:{FILE}", f"v{new}:{FILE}"


@pytest.mark.usefixtures("history")
@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize(
    ("old", "new", "form", "ending"),
    [
        *((*step, *form) for step in STEPS for form in (("md", "md"), ("terminal", "txt"))),
        *((*step, *form) for step in STEPS[2:3] for form in (("html", "html"), ("json", "json"))),
    ],
)
def test_a_history_reads_as_a_changelog(
    run: Callable, golden: Callable, old: int, new: int, form: str, ending: str, language: str
) -> None:
    shown = run("diff", *steps(old, new), "-f", form, "--lang", language)

    assert (shown.code, shown.err) == (0, "")
    golden(f"diff/{old}-{new}.{language}.{ending}", STYLE.sub("", shown.out))


@pytest.mark.usefixtures("history")
def test_a_history_in_processes_of_its_own(run_process: Callable) -> None:
    shown = run_process("diff", "v2:service-desk.yaml", FILE, "-f", "md", LC_ALL="de_DE.UTF-8")

    assert shown.code == 0
    assert "# Was sich geändert hat: Service-Desk\n\nVon Version 1.1 zu Version 2.2\n" in shown.out
    assert run_process("diff", FILE, FILE, "--exit-code").code == 0
    assert run_process("diff", "v2:service-desk.yaml", FILE, "--exit-code").code == 1


@pytest.mark.usefixtures("history")
def test_the_data_fit_their_schema(run: Callable) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    for old in range(1, 6):
        for new in range(1, 6):
            data = json.loads(run("diff", *steps(old, new), "-f", "json").out)
            jsonschema.Draft202012Validator(PUBLISHED["diff"]()).validate(data)
            assert data["differs"] == (old != new)


@pytest.mark.usefixtures("history")
def test_the_exit_code_says_whether_something_differs_if_it_is_asked_for(run: Callable) -> None:
    assert run("diff", *steps(1, 2)).code == 0
    assert run("diff", *steps(1, 2), "--exit-code").code == 1
    assert run("diff", *steps(2, 2), "--exit-code").code == 0


def test_layout_and_comments_are_no_difference(run: Callable, history: Path) -> None:
    text = (HISTORY / "5.yaml").read_text(encoding="utf-8")
    (history / FILE).write_text(
        f"# Ours.\n{text}".replace(
            "{de: Technik, en: Technology}", "\n      en: Technology\n      de: Technik  # all of it"
        ),
        encoding="utf-8",
    )

    shown = run("diff", f"HEAD:{FILE}", FILE, "--exit-code")

    assert shown.code == 0
    assert "Both versions say the same." in shown.out


@pytest.mark.usefixtures("history")
def test_what_is_suggested_can_be_pasted(run: Callable, history: Path) -> None:
    """The renames of the page, put into the file, are what was missing."""
    page = run("diff", *steps(3, 4), "-f", "md").out
    pasted = re.search(r"```yaml\n(.*?)```", page, re.DOTALL)
    assert pasted
    text = (HISTORY / "4.yaml").read_text(encoding="utf-8")
    text = text.replace(
        "renames: {conflict: deescalation, fax: null}\n", f"{pasted[1]}  conflict: deescalation\n  fax: null\n"
    )
    (history / FILE).write_text(text, encoding="utf-8")

    mended = json.loads(run("diff", f"v3:{FILE}", FILE, "-f", "json").out)

    assert mended["answers"]["missing_renames"] == {"skills": [], "roles": []}
    assert mended["answers"]["suggested_renames"] == {"skills": [], "roles": []}


def test_ids_of_packaged_matrices_are_versions_too(run: Callable) -> None:
    shown = run("diff", "data-team", "data-team", "--exit-code")

    assert (shown.code, "Both versions say the same." in shown.out) == (0, True)


@pytest.mark.skipif(os.name == "nt", reason="no file has such a name there")
def test_a_file_of_this_name_is_meant_rather_than_a_revision(run: Callable, history: Path) -> None:
    shutil.copyfile(HISTORY / "5.yaml", history / f"v1:{FILE}")

    assert json.loads(run("diff", f"v1:{FILE}", FILE, "-f", "json").out)["differs"] is False


def test_two_different_matrices_are_said_to_be_two(run: Callable) -> None:
    shown = run("diff", "data-team", "software-team")

    assert "These are two matrices: data-team and software-team." in " ".join(shown.out.split())


def test_standard_input_is_a_version_too(run: Callable) -> None:
    shown = run("diff", "-", HISTORY / "2.yaml", "-f", "json", input=(HISTORY / "1.yaml").read_bytes())

    assert json.loads(shown.out)["old"]["version"] == "1.0"


def test_a_broken_old_file_tells_its_findings(run: Callable, history: Path) -> None:
    (history / FILE).write_text("format: skillmatrix/1\nid: x\nscale: 3\n", encoding="utf-8")
    git(history, "commit", "-qam", "broken")

    shown = run("diff", f"HEAD:{FILE}", f"v5:{FILE}")

    assert shown.code == 2
    assert shown.out == ""
    assert f"HEAD:{FILE}:3:8: error: " in shown.err


def test_a_file_that_is_no_matrix_is_told(run: Callable, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("format: skillmatrix-answers/1\nmatrix: {id: x}\n", encoding="utf-8")

    shown = run("diff", "a.yaml", "data-team")

    assert shown.code == 2
    assert "a.yaml:1:" in shown.err
    assert "skillmatrix-answers/1" in shown.err


@pytest.mark.usefixtures("history")
@pytest.mark.parametrize(
    ("old", "told", "language"),
    [
        ("v9:service-desk.yaml", "v9:service-desk.yaml: git knows no revision “v9”", "C.UTF-8"),
        ("v9:service-desk.yaml", "v9:service-desk.yaml: git kennt keine Revision „v9“", "de_DE.UTF-8"),
        ("v1:old.yaml", "v1:old.yaml: there is no old.yaml in v1", "C.UTF-8"),
        ("gone.yaml", "gone.yaml: there is no such file", "C.UTF-8"),
        ("dta-team", "there is no matrix “dta-team”; did you mean “data-team”?", "C.UTF-8"),
    ],
)
def test_what_is_not_there_is_one_sentence(run: Callable, old: str, told: str, language: str) -> None:
    shown = run("diff", old, FILE, LC_ALL=language)

    assert (shown.code, shown.out) == (2, "")
    assert told in shown.err
    assert len(shown.err.splitlines()) == 1


@pytest.mark.usefixtures("history")
def test_the_ending_of_the_output_says_the_form(run: Callable, history: Path) -> None:
    for name, begins in (("a.md", "# What changed"), ("a.html", "<!doctype html>"), ("a.json", "{"), ("a.txt", "What")):
        shown = run("diff", *steps(1, 2), "-o", name)
        assert (shown.code, shown.err) == (0, f"skillmatrix: wrote {name}\n")
        assert (history / name).read_text(encoding="utf-8").startswith(begins)


@pytest.mark.usefixtures("history")
def test_other_forms_and_its_own_input_are_refused(run: Callable) -> None:
    assert "choose from" in run("diff", *steps(1, 2), "-f", "pdf").err
    refused = run("diff", f"v1:{FILE}", FILE, "-f", "md", "-o", FILE, "--force")
    assert (refused.code, "is one of the input files" in refused.err) == (2, True)


@pytest.mark.usefixtures("history")
def test_colours_only_come_beside_signs(run: Callable) -> None:
    plain = run("diff", *steps(1, 2), "--no-color").out
    coloured = run("diff", *steps(1, 2), "--color", "always").out

    assert "\x1b" not in plain
    assert "[-die-] {+unsere+}" in " ".join(plain.split())
    assert "\x1b[31mdie\x1b[0m" in coloured
    uncoloured = re.sub(r"\x1b\[[\d;]*m", "", coloured)
    assert [line.rstrip() for line in uncoloured.splitlines()] == plain.splitlines()


@pytest.mark.usefixtures("history")
def test_templates_of_ones_own_lay_it_out(run: Callable, history: Path) -> None:
    own = history / "own"
    own.mkdir()
    (own / "changes.md.j2").write_text("{{ paper.title }}!\n", encoding="utf-8")

    assert run("diff", *steps(1, 2), "-f", "md", "--templates", "own").out == "What changed: Service desk!\n"
