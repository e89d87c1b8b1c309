"""`skillmatrix plan --team`: the agenda of a training, by name and from numbers that may be shown."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

EXAMPLE = Path(__file__).parents[2] / "matrices" / "examples" / "team"
DAY = ("--date", "2026-11-30")


@pytest.fixture
def team(tmp_path: Path) -> str:
    shutil.copytree(EXAMPLE, tmp_path / "team")
    return "team/team.yaml"


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("agenda.named.de.txt", ("--lang", "de", "--named", "--hours", "8", "--programme", "two-days", *DAY)),
        ("agenda.en.md", ("--lang", "en", "--hours", "15", "-f", "md")),
    ],
)
def test_the_agenda_looks_like_this(
    run: Callable, golden: Callable, team: str, name: str, options: tuple[str, ...]
) -> None:
    shown = run("plan", "--team", team, *options)

    assert (shown.code, shown.err) == (0, "")
    golden(f"cli/{name}", shown.out)


def test_nobody_is_named_without_named(run: Callable, team: str) -> None:
    data = json.loads(run("plan", "--team", team, "--hours", "15", "-f", "json").out)

    assert {course["people"] for course in data["agenda"]["courses"]} == {None}


def test_an_agenda_without_names_hangs_on_shown_numbers_alone(run: Callable, tmp_path: Path, team: str) -> None:
    """Somebody moves within the levels below a target: no number changes, so nothing of the agenda does."""
    before = run("plan", "--team", team, "--hours", "15", "-f", "json").out
    file = next(path for path in sorted((tmp_path / "team").rglob("*.yaml")) if "resources: 2" in path.read_text())
    file.write_text(file.read_text().replace("resources: 2", "resources: 1"))

    assert run("plan", "--team", team, "--hours", "15", "-f", "json").out == before


def test_below_the_smallest_group_there_is_no_agenda(run: Callable, tmp_path: Path, team: str) -> None:
    for path in sorted((tmp_path / "team" / "answers").iterdir())[4:]:
        path.unlink()
    shown = run("plan", "--team", team, "--hours", "15", "--lang", "en", "-f", "md").out

    assert "There are no numbers that may be shown, so there is no agenda. At least 5 people have to answer." in shown
    assert json.loads(run("plan", "--team", team, "--hours", "15", "-f", "json").out)["agenda"] is None


def test_hours_in_which_no_course_fits_have_no_agenda(run: Callable, team: str) -> None:
    shown = run("plan", "--team", team, "--hours", "0.25", "--lang", "en", "-f", "md").out

    assert "No course of the list serves this team within these hours." in shown


def test_a_course_that_others_build_on_is_not_called_idle(run: Callable, team: str) -> None:
    told = json.loads(run("plan", "--team", team, "--hours", "15", "--programme", "two-days", "-f", "json").out)
    held = [course["id"] for course in told["agenda"]["courses"] if not course["skills"]]

    assert held == ["td-2-concept"]
    assert "td-2-concept" not in told["agenda"]["serves_nobody"]


@pytest.mark.parametrize("form", ["html", "docx", "xlsx", "csv", "json"])
def test_an_agenda_comes_in_every_form(run: Callable, tmp_path: Path, team: str, form: str) -> None:
    assert run("plan", "--team", team, "--hours", "15", "--named", "-o", f"agenda.{form}").code == 0
    assert (tmp_path / f"agenda.{form}").stat().st_size > 200


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ((), "say with --hours how many hours the training has, such as --hours 15"),
        (("--hours", "15", "--role", "corporate-cm"), "--team plans courses; with it go only --hours, --programme"),
        (("--hours", "15", "--programme", "two-day"), "there is no such programme; did you mean “two-days”?"),
    ],
)
def test_what_is_asked_wrongly_is_told_in_a_sentence(
    run: Callable, team: str, options: tuple[str, ...], message: str
) -> None:
    told = run("plan", "--team", team, *options, "--lang", "en")

    assert (told.code, told.out) == (2, "")
    assert message in told.err
