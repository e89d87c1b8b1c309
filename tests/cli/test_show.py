"""`show`: a matrix, a role, a skill or a category in every form; and languages that meet are told of."""

import csv
import io
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest
from benchmarks import data

SAMPLES = Path(__file__).parents[1] / "samples"
PACKAGED = "enterprise-community-manager"
GARDEN = """\
format: skillmatrix-answers/1
matrix: {id: gartengruppe, version: "3"}
person: p1
rater: self
role: beet
language: de
date: 2026-11-20
purpose: development
ratings: {saeen: 1, kompost: 1}
"""
NOT_ENGLISH = "texts are not translated into English and are shown in German"


@pytest.fixture
def garden(tmp_path: Path) -> Path:
    """A German matrix in the folder `matrices`, and answers to it beside."""
    folder = tmp_path / "matrices"
    folder.mkdir()
    (folder / "gartengruppe.yaml").write_bytes((SAMPLES / "gartengruppe.yaml").read_bytes())
    (tmp_path / "answers.yaml").write_text(GARDEN, encoding="utf-8")
    return tmp_path


@pytest.mark.usefixtures("garden")
def test_an_id_or_a_path_of_a_matrix_shows_all_of_it(run: Callable) -> None:
    by_id = run("show", "gartengruppe")
    by_path = run("show", "matrices/gartengruppe.yaml")

    assert (by_id.code, by_id.err) == (0, "")
    assert by_id.out.startswith("Kompetenzmatrix „Gartengruppe“\n")
    assert by_id.out == by_path.out
    assert run("show", PACKAGED, "--lang", "en").out.startswith("Skill matrix “Enterprise Community Manager”\n")


@pytest.mark.usefixtures("garden")
def test_a_part_is_looked_for_in_the_matrix_that_is_named(run: Callable) -> None:
    assert run("show", "kompost").out.startswith("Kompostieren\n")
    assert run("show", "empathy", "-m", PACKAGED, "--lang", "en").out.startswith("Empathy and perspective-taking\n")
    assert run("show", PACKAGED, "-m", PACKAGED, "--lang", "en").out.startswith("Skill matrix")
    shown = run("show", "gartengruppe", "-m", PACKAGED)
    assert (shown.code, "there is no role, skill or category “gartengruppe”" in shown.err) == (2, True)


def test_a_name_of_both_is_the_matrix_and_how_to_get_the_part_is_said(run: Callable, garden: Path) -> None:
    path = garden / "matrices" / "gartengruppe.yaml"
    text = path.read_text(encoding="utf-8").replace("id: gartengruppe", "id: beete")
    path.unlink()
    (garden / "matrices" / "beete.yaml").write_text(text, encoding="utf-8")
    both = run("show", "beete")

    assert both.out.startswith("Kompetenzmatrix „Gartengruppe“")
    assert both.err == "skillmatrix: for the part with the same name: skillmatrix show beete -m beete\n"
    assert run("show", "beete", "-m", "beete").out.startswith("Beete\nGartengruppe\n")


def test_a_path_that_is_not_there_is_no_part(run: Callable) -> None:
    shown = run("show", "nowhere/matrix.yaml")

    assert (shown.code, shown.out, "there is no such file" in shown.err) == (2, "", True)


@pytest.mark.parametrize("name", ["gartengruppe", "beet", "kompost", "beete"])
def test_everything_has_every_form_of_text(run: Callable, garden: Path, name: str) -> None:
    assert run("show", name, "-f", "md").out.startswith("# ")
    assert run("show", name, "-f", "html").out.startswith("<!doctype html>")
    assert run("show", name, "-o", "page.html").code == 0
    assert '<html lang="de">' in (garden / "page.html").read_text(encoding="utf-8")


def test_the_suffix_decides_and_the_matrix_is_not_overwritten(run: Callable, garden: Path) -> None:
    assert run("show", "gartengruppe", "-o", "paper.md").code == 0
    assert (garden / "paper.md").read_text(encoding="utf-8").startswith("# Kompetenzmatrix")
    kept = run("show", "gartengruppe", "-f", "md", "-o", "matrices/gartengruppe.yaml")
    assert (kept.code, "is one of the input files" in kept.err) == (2, True)
    assert (garden / "matrices" / "gartengruppe.yaml").read_text(encoding="utf-8").startswith("# A matrix")


@pytest.mark.usefixtures("garden")
def test_a_day_is_printed_only_if_one_is_named(run: Callable) -> None:
    assert "Stand 22. November 2026" in run("show", "gartengruppe", "--date", "2026-11-22").out
    assert "Stand " not in run("show", "gartengruppe").out
    assert run("show", "gartengruppe", "--date", "tomorrow").code == 2


def test_csv_is_for_translators(run: Callable) -> None:
    shown = run("show", PACKAGED, "-f", "csv")
    found = list(csv.DictReader(io.StringIO(shown.out.removeprefix("\ufeff"))))

    assert shown.code == 0
    assert len(found) == 37 * 5
    assert (found[0]["skill"], found[0]["level"], found[0]["asked.en"][:2]) == ("resilience", "1", "I ")


@pytest.mark.usefixtures("garden")
@pytest.mark.parametrize(
    ("command", "texts"),
    [
        (("show", "gartengruppe"), 12),
        (("show", "kompost"), 7),  # its name, its area, 2 levels with 2 sentences, the role
        (("report", "answers.yaml", "--date", "2026-11-22"), None),
        (("report", "answers.yaml", "--date", "2026-11-22", "--all-roles"), 2),
        (("report", "answers.yaml", "--date", "2026-11-22", "--sheet"), None),
        (("jobdesc", "beet"), None),
    ],
)
def test_texts_in_another_language_are_told_of_once_and_stand_on_the_page(
    run: Callable, command: tuple[str, ...], texts: int | None
) -> None:
    shown = run(*command, "--lang", "en", "-f", "md")

    assert shown.code == 0
    assert (shown.err.count(NOT_ENGLISH), shown.out.count(f"{NOT_ENGLISH}.")) == (1, 1)
    if texts is not None:
        assert f"{texts} {NOT_ENGLISH}" in shown.err
    assert NOT_ENGLISH not in run(*command, "--lang", "de", "-f", "md").err


@pytest.mark.usefixtures("garden")
def test_questions_in_another_language_are_told_of_before_they_are_asked(run: Callable) -> None:
    asked = run(
        "assess", "gartengruppe", "--role", "beet", "--plain", "--lang", "en", "--answers", "a.yaml", input="q\n"
    )

    # 3 levels, 1 area, 2 skills with 2 sentences each
    assert asked.err == f"skillmatrix: 10 {NOT_ENGLISH}\n"
    assert "Säen" in asked.out


def test_a_matrix_in_another_language_gets_english_words(run: Callable, tmp_path: Path) -> None:
    (tmp_path / "boulangerie.yaml").write_bytes((SAMPLES / "boulangerie.yaml").read_bytes())
    shown = run("show", "boulangerie.yaml", LC_ALL="fr_FR.UTF-8")
    told = "The texts of the matrix are in French, the headings and sentences around them in English"

    assert shown.code == 0
    assert shown.err == f"skillmatrix: {told}\n"
    assert f"{told}." in " ".join(shown.out.split())
    assert "Conduite du levain" in shown.out
    assert run("jobdesc", "boulanger", "-m", "boulangerie.yaml").err.count(told) == 1


def test_the_packaged_matrix_mixes_nothing(run: Callable) -> None:
    for lang in ("de", "en"):
        assert run("show", PACKAGED, "--lang", lang).err == ""
        assert run("show", "empathy", "--lang", lang).err == ""


def test_styles_of_a_house_are_for_word_files(run: Callable) -> None:
    shown = run("show", "corporate-cm", "-f", "md", "--reference-doc", "house.docx")
    assert (shown.code, "--reference-doc is for Word files" in shown.err) == (2, True)

    shown = run("show", "corporate-cm", "-o", "role.docx", "--reference-doc", "house.docx")
    assert (shown.code, "house.docx is not a file" in shown.err) == (2, True)


def test_the_commands_that_a_large_matrix_names_show_what_they_say(run: Callable, tmp_path: Path) -> None:
    large = data.Shape(skills=160, categories=4, roles=1, required=5)
    (tmp_path / "the matrix.yaml").write_text(data.matrix(0, large), encoding="utf-8")

    lines = run("show", "the matrix.yaml").out.splitlines()
    part, whole = (line.partition("skillmatrix ")[2] for line in lines if "skillmatrix " in line)

    assert part == "show area-0 -m 'the matrix.yaml'"
    assert run(*shlex.split(part)).out.startswith("Area 0\n")
    assert run(*shlex.split(whole)).code == 0
    assert "Skill 159" in (tmp_path / "bench-0000.html").read_text(encoding="utf-8")


def test_a_category_is_its_skills_by_name_on_a_screen_and_in_full_on_paper(run: Callable) -> None:
    on_screen = run("show", "social", "-m", PACKAGED, "--lang", "en").out
    in_markdown = run("show", "social", "-m", PACKAGED, "--lang", "en", "-f", "md").out

    assert "  - Diplomatic skill: diplomacy\n" in on_screen
    assert "Level" not in on_screen
    assert "## Diplomatic skill\n" in in_markdown
    assert in_markdown.count("| Level | Self-assessment |") == len(on_screen.splitlines()) - 6
