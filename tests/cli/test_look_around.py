"""`list`, `show` and `jobdesc`: whole screens, and what is asked wrongly."""

from collections.abc import Callable
from pathlib import Path

import pytest

CORPUS = Path(__file__).parents[1] / "corpus"
MATRIX = "enterprise-community-manager"


def test_the_packaged_matrices_are_listed(run: Callable) -> None:
    assert run("list", "--lang", "en").out == (
        "data-team                     Data team 1.0 · 16 skills, 6 roles\n"
        "enterprise-community-manager  Enterprise Community Manager 1.1 · 37 skills, 6 roles\n"
        "open-source-maintainer        Open source project 1.0 · 17 skills, 5 roles\n"
        "process-areas                 Thirteen process areas 1.0 · 13 areas, 5 target profiles\n"
        "software-team                 Software team 1.0 · 8 skills, 7 roles\n"
    )


def test_matrices_in_the_folder_are_listed_first_and_a_broken_one_says_so(run: Callable, tmp_path: Path) -> None:
    (tmp_path / "matrices").mkdir()
    (tmp_path / "matrices" / "data-team.yaml").write_bytes((CORPUS / "good" / "data-team.yaml").read_bytes())
    (tmp_path / "matrices" / "half.yaml").write_text("format: skillmatrix/1\n")
    lines = run("list", "matrices").out.splitlines()
    assert lines[0].startswith("data-team ")
    assert lines[1].endswith("cannot be read; see: skillmatrix validate matrices/half.yaml")
    assert lines[2].startswith("enterprise-community-manager ")


def test_roles_and_skills_are_listed_in_the_order_of_the_matrix(run: Callable) -> None:
    roles = run("list", "roles", "--lang", "de", "-m", MATRIX).out.splitlines()
    assert roles[3] == "corporate-cm          Corporate Community Managerin / Corporate Community Manager"
    skills = run("list", "skills", "--lang", "en", "-m", MATRIX).out.splitlines()
    assert len(skills) == 37
    assert skills[0].startswith("resilience ")


def test_without_a_matrix_the_roles_of_all_are_listed_under_their_matrix(run: Callable) -> None:
    roles = run("list", "roles", "--lang", "en").out.splitlines()
    assert (roles[0], roles[7], roles[8]) == ("data-team:", "", "enterprise-community-manager:")
    assert roles[6] == "  data-scientist            Data Scientist"
    assert len(roles) == 5 + 4 + 6 + 6 + 5 + 5 + 7


@pytest.mark.parametrize(
    ("name", "title"),
    [("community-steward", "Open Source Community Steward"), ("sql-and-queries", ""), ("data-quality", "Data quality")],
)
def test_what_only_one_matrix_has_tells_which_matrix_is_meant(run: Callable, name: str, title: str) -> None:
    shown = run("show", name, "--lang", "en")
    assert (shown.code, shown.out.partition("\n")[0]) == (0 if title else 2, title)


def test_what_two_matrices_have_is_not_guessed(run: Callable) -> None:
    shown = run("show", "resources")
    assert shown.code == 2
    assert shown.err == (
        "skillmatrix: which matrix? Choose one with --matrix: enterprise-community-manager, open-source-maintainer\n"
    )


def test_answers_on_this_device_are_listed(run: Callable) -> None:
    assert "no answers yet" in run("list", "answers").out
    run("assess", "--role", "junior-cm", "--person", "Ümit Ö.", "--plain", input="3\n")
    assert "/uemit-oe_" in run("list", "answers").out


def test_a_wrong_word_is_guessed(run: Callable) -> None:
    shown = run("list", "rolls")
    assert (shown.code, "did you mean “roles”?" in shown.err) == (2, True)


@pytest.mark.parametrize("name", ["corporate-cm", "law-governance", "social"])
@pytest.mark.parametrize("lang", ["de", "en"])
def test_a_part_of_the_matrix_looks_like_this(run: Callable, golden: Callable, name: str, lang: str) -> None:
    shown = run("show", name, "--lang", lang)
    assert shown.code == 0
    golden(f"cli/show.{name}.{lang}.txt", shown.out)


def test_an_unknown_part_is_guessed(run: Callable) -> None:
    shown = run("show", "law-governence")
    assert (shown.code, "did you mean “law-governance”?" in shown.err) == (2, True)
    assert "see: skillmatrix list skills, skillmatrix list roles" in run("show", "zzzzzz").err
    assert "see: skillmatrix list skills" in run("show", "zzzzzz", "-m", MATRIX).err


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (("list", "matrices", "--lang", "DE"), ("list", "matrices", "--lang", "de")),
        (("list", "ROLES", "--lang", "En"), ("list", "roles", "--lang", "en")),
        (("show", "empathy", "--lang", "DE", "-f", "MD"), ("show", "empathy", "--lang", "de", "-f", "md")),
        (("jobdesc", "csmo", "-k", "AD", "--address", "Sie"), ("jobdesc", "csmo", "-k", "ad", "--address", "sie")),
        (("rules", "Share-Sum"), ("rules", "share-sum")),
        (("schema", "Answers"), ("schema", "answers")),
    ],
)
def test_capitals_do_not_matter_where_one_chooses(
    run: Callable, typed: tuple[str, ...], meant: tuple[str, ...]
) -> None:
    assert run(*typed) == run(*meant)
    assert run(*meant).code == 0


def test_a_job_description_goes_to_standard_output_and_what_it_leaves_out_to_standard_error(run: Callable) -> None:
    shown = run("jobdesc", "corporate-cm", "--kind", "ad", "--lang", "de")
    assert shown.code == 0
    assert shown.out.startswith("> Entwurf")
    assert "## Das brauchen Sie" in shown.out
    assert "minor requirements are left out (--all-requirements prints all): " in shown.err
    assert (
        "are left out" not in run("jobdesc", "corporate-cm", "--kind", "ad", "--all-requirements", "--lang", "de").err
    )


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("corporat-cm",), "did you mean “corporate-cm”?"),
        (("corporate-cm", "--kind", "advert"), "--kind advert"),
        (("corporate-cm", "-f", "xlsx"), "--format xlsx"),
        (("corporate-cm", "-o", "ad.doc"), "this command does not write .doc files; did you mean “.docx”?"),
        (("corporate-cm", "-o", "ad.odt"), "choose from .md, .html"),
        (("corporate-cm", "-o", "nowhere/ad.md"), "there is no folder nowhere"),
        (("corporate-cm", "--lang", "fr"), "the matrix has de, en"),
        (("corporate-cm", "--show", "levels"), "--show levels"),
        (("corporate-cm", "--matrix", "nowhere.yaml"), "there is no such file"),
    ],
)
def test_a_job_description_that_is_asked_for_wrongly(run: Callable, arguments: tuple[str, ...], told: str) -> None:
    shown = run("jobdesc", *arguments)
    assert (shown.code, shown.out, told in shown.err) == (2, "", True)


def test_the_same_job_description_has_the_same_bytes(run: Callable, tmp_path: Path) -> None:
    run("jobdesc", "csmo", "--lang", "en", "-o", "one.md")
    run("jobdesc", "csmo", "--lang", "en", "-o", "two.md", PYTHONHASHSEED="7")
    assert (tmp_path / "one.md").read_bytes() == (tmp_path / "two.md").read_bytes()
    assert "\\[law-governance\\]" in run("jobdesc", "csmo", "--show", "ids").out
    assert "law-governance" not in run("jobdesc", "csmo").out


def test_which_matrix_is_asked_when_there_are_several(run: Callable, tmp_path: Path) -> None:
    (tmp_path / "matrices").mkdir()
    for name in ("a", "b"):
        text = (CORPUS / "good" / "data-team.yaml").read_text().replace("id: data-team", f"id: {name}")
        (tmp_path / "matrices" / f"{name}.yaml").write_text(text)
    shown = run("jobdesc", "analyst")
    assert (shown.code, "which matrix? Choose one with --matrix: a, b" in shown.err) == (2, True)
    assert run("jobdesc", "analyst", "--matrix", "b").code == 0
    assert run("jobdesc", "analyst", "--matrix", "matrices/a.yaml").code == 0


def test_a_broken_matrix_ends_every_other_command_with_all_its_findings(run: Callable, tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_bytes((CORPUS / "bad" / "wrong-type" / "everything.yaml").read_bytes())
    for command in (
        ("jobdesc", "analyst", "--matrix"),
        ("list", "roles", "--matrix"),
        ("show", "sql", "--matrix"),
        ("assess",),
    ):
        shown = run(*command, "x.yaml")
        assert shown.code == 2
        assert shown.err.count("error:") == 7
