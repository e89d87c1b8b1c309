"""From `init matrix` to `report` in an empty folder, as people walk it: what a command says leads to the next one."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

WORDS = {
    "en_US.UTF-8": ("assess my-team", "Skills overview: Data Analyst", "reading "),
    "de_DE.UTF-8": ("assess my-team", "Kompetenzübersicht: Datenanalyse", "gelesen wird "),
}


@pytest.mark.parametrize("locale", WORDS)
def test_each_command_names_the_next_one_and_that_works(run_process: Callable, tmp_path: Path, locale: str) -> None:
    next_one, title, reading = WORDS[locale]
    made = run_process("init", "matrix", LC_ALL=locale)
    commands = re.findall(r"skillmatrix ((?:validate|assess) \S+)", made.err)
    assert commands == ["validate matrices/my-team.yaml", next_one]

    for command in commands:
        done = run_process(*command.split(), input="2\n2\n1\n2\n\n", LC_ALL=locale)
        assert done.code == 0, done
    assert done.out.endswith(": skillmatrix report\n")

    seen = run_process("report", LC_ALL=locale)
    assert (seen.code, title in seen.out) == (0, True)
    assert f"{reading}{tmp_path}/home/.local/share/skillmatrix/answers/my-team/me.self." in seen.err

    written = run_process("report", "-o", "report.html", LC_ALL=locale)
    assert written.err.splitlines()[-1].endswith(": report.html" if "de" in locale else "wrote report.html")
    advert = run_process("jobdesc", "-k", "ad", "-o", "ad.md", LC_ALL=locale)
    assert (advert.code, (tmp_path / "ad.md").is_file()) == (0, True)


def test_a_matrix_elsewhere_is_named_and_the_error_says_how(run: Callable) -> None:
    run("init", "matrix", "-o", "team.yaml")
    rated = run("assess", "team.yaml", "--plain", input="2\n2\n1\n2\n\n")
    assert (rated.code, rated.out.splitlines()[-1].rpartition(": ")[2]) == (0, "skillmatrix report --matrix team.yaml")
    lost = run("report")
    assert (lost.code, lost.err.splitlines()[-1].endswith("or write the path of its file")) == (2, True)
    assert run("report", "-m", "team.yaml").code == 0


def test_the_first_command_of_the_readme_finds_its_matrix_among_several(run: Callable) -> None:
    for name in ("one", "two"):
        run("init", "matrix", "--id", name)
    begun = run("assess", "--role", "corporate-cm", "--plain", input="3\nq\n")
    assert (begun.code, re.search("1 of 3[67] answered", begun.out) is not None) == (0, True)
    assert run("jobdesc", "corporate-cm").code == 0
    assert run("show", "empathy").code == 0
    several = run("assess", "--role", "analyst", "--plain")
    assert (several.code, several.err) == (2, "skillmatrix: which matrix? Choose one with --matrix: one, two\n")


def test_without_any_hint_the_matrices_are_listed(run: Callable) -> None:
    for name in ("one", "two"):
        run("init", "matrix", "--id", name)
    assert run("assess", "--plain").err == "skillmatrix: which matrix? Choose one with --matrix: one, two\n"
    listed = run("list", "roles").out
    assert listed == "one:\n  analyst  Data Analyst\n\ntwo:\n  analyst  Data Analyst\n"


def test_a_role_that_no_matrix_has_is_guessed(run: Callable) -> None:
    for name in ("one", "two"):
        run("init", "matrix", "--id", name)
    shown = run("assess", "--role", "analist", "--plain")
    assert (shown.code, shown.err) == (2, "skillmatrix: no matrix has a role “analist”; did you mean “analyst”?\n")


@pytest.mark.parametrize(
    "title",
    ["Corporate Community Manager", "corporate community manager", "Corporate Community Managerin", "corporate-cm"],
)
def test_a_role_is_understood_by_its_title(run: Callable, title: str) -> None:
    for command in (("jobdesc", title), ("jobdesc", "--role", title)):
        made = run(*command, "--no-check", "--lang", "en")
        assert (made.code, "Corporate Community Manager" in made.out.partition("## Task")[0]) == (0, True)


def test_a_role_is_suggested_by_a_title_that_is_nearly_right(run: Callable) -> None:
    shown = run("jobdesc", "Corporate Comunity Manager")
    assert (shown.code, "did you mean “corporate-cm”?" in shown.err) == (2, True)


def test_role_and_matrix_are_options_everywhere_and_must_not_contradict(run: Callable) -> None:
    run("init", "matrix", "--id", "one")
    assert run("assess", "-m", "one", "--plain", input="q\n").code == 0
    both = run("assess", "one", "-m", "two", "--plain")
    assert (both.code, both.err) == (2, "skillmatrix: --matrix two: you also wrote “one”; leave out one of them\n")
    both = run("jobdesc", "csmo", "--role", "junior-cm")
    assert (both.code, "--role junior-cm: you also wrote “csmo”" in both.err) == (2, True)


def test_answers_that_go_on_know_their_matrix(run: Callable) -> None:
    for name in ("one", "two"):
        run("init", "matrix", "--id", name)
    run("assess", "two", "--answers", "mine.yaml", "--plain", input="2\nq\n")
    gone_on = run("assess", "--answers", "mine.yaml", "--plain", input="q\n")
    assert (gone_on.code, "1 of 4 answered" in gone_on.out) == (0, True)
