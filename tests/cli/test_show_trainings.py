"""The trainings of a matrix on its page: what each is, how long it takes, and what it can raise."""

from collections.abc import Callable
from pathlib import Path

import pytest

from .test_plan import MATRIX, TRAININGS

ASKED = ("show", "matrices/small.yaml", "--lang", "en", "-f", "md")
PROGRAMME = "programmes: [{id: both, title: Both days, whole: true, hours: 12}]\ntrainings:"
USABLE = TRAININGS.replace("{from: 2, to: 3}", "{from: 1, to: 2}")


@pytest.fixture
def trainings(tmp_path: Path) -> Path:
    (tmp_path / "matrices" / "small").mkdir(parents=True)
    (tmp_path / "matrices" / "small.yaml").write_text(MATRIX)
    return tmp_path / "matrices" / "small" / "trainings.yaml"


def test_each_training_stands_with_its_kind_its_length_and_what_it_can_raise(run: Callable, trainings: Path) -> None:
    trainings.write_text(USABLE)
    shown = run(*ASKED)

    assert (shown.code, shown.err) == (0, "")
    section = shown.out.partition("## The trainings\n\n")[2].partition("\n\n## ")[0]
    assert section.splitlines()[:4] == [
        "| Training | Kind | Length | Can raise |",
        "| --- | --- | --- | --- |",
        "| Read queries | course | 2 hours | SQL from 0 to 1 |",
        "| Draw charts | course | 8 hours | Charts from 0 to 2 |",
    ]


def test_a_programme_has_a_table_of_its_own(run: Callable, trainings: Path) -> None:
    inside = USABLE.replace("kind: course, hours: 8", "kind: course, programme: both, hours: 8")
    trainings.write_text(inside.replace("trainings:", PROGRAMME) + "note: Hours are guesses.\n")
    shown = run(*ASKED).out

    assert shown.index("| For experts |") < shown.index("Both days") < shown.index("| Draw charts |")
    assert "*Hours are guesses.*" in shown


def test_a_matrix_without_trainings_has_no_section_about_them(run: Callable, trainings: Path) -> None:
    assert not trainings.exists()
    assert "The trainings" not in run(*ASKED).out


def test_trainings_with_errors_are_told_and_the_page_stays(run: Callable, trainings: Path) -> None:
    trainings.write_text(USABLE.replace("hours: 8", "hours: many"))
    shown = run(*ASKED)

    assert (shown.code, "The trainings" in shown.out) == (0, False)
    assert "the page names no trainings: " in shown.err
