"""Trainings in the next steps of a report: those that raise this person, from the file beside the matrix."""

from collections.abc import Callable
from pathlib import Path

import pytest

from .test_plan import ANSWERS, MATRIX, TRAININGS

ASKED = ("report", "a.yaml", "--lang", "en", "--date", "2026-11-22")
USABLE = TRAININGS.replace("{from: 2, to: 3}", "{from: 1, to: 2}")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "matrices" / "small").mkdir(parents=True)
    (tmp_path / "matrices" / "small.yaml").write_text(MATRIX)
    (tmp_path / "a.yaml").write_text(ANSWERS)
    return tmp_path / "matrices" / "small" / "trainings.yaml"


def lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if "hat lead" in line]


def test_a_next_step_names_what_raises_from_the_level_somebody_is_at(run: Callable, folder: Path) -> None:
    """“For experts” begins a level higher, so it is no step for a beginner."""
    folder.write_text(USABLE)
    shown = run(*ASKED)

    assert (shown.code, shown.err) == (0, "")
    assert lines(shown.out) == [
        "A training that leads there: “Read queries”",
        "Trainings that lead there: “Draw charts” and “For free”",
    ]


def test_a_programme_that_is_taken_as_a_whole_has_one_name(run: Callable, folder: Path) -> None:
    programme = "programmes: [{id: both, title: Both days, whole: true, hours: 12}]\n"
    inside = USABLE.replace("kind: course, hours: 8", "kind: course, programme: both, hours: 8")
    folder.write_text(
        inside.replace("trainings:", f"{programme}trainings:").replace(
            "kind: self-study, hours: 4", "kind: self-study, programme: both, hours: 4"
        )
    )

    assert "A training that leads there: “Both days”" in run(*ASKED).out


def test_without_trainings_there_is_no_line_about_them(run: Callable, folder: Path) -> None:
    assert not folder.exists()
    assert lines(run(*ASKED).out) == []


def test_trainings_with_errors_are_told_and_keep_nobody_from_a_report(run: Callable, folder: Path) -> None:
    folder.write_text(USABLE.replace("hours: 8", "hours: many"))
    shown = run(*ASKED)

    assert (shown.code, lines(shown.out)) == (0, [])
    assert "the report names no trainings: trainings.yaml" in shown.err
