"""Several views of one person: whole pages, and every way to set side by side what does not belong together."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

SAMPLES = Path(__file__).parents[1] / "samples" / "views"
DAY = ("--date", "2026-11-22")
MANAGER = ("--with", "p7.manager.m1.yaml")
PEERS = tuple(word for number in (1, 2, 3, 4) for word in ("--with", f"p7.peer.c{number}.yaml"))
AGREED = ("--with", "p7.agreed.yaml")


@pytest.fixture(autouse=True)
def _samples(tmp_path: Path) -> None:
    for path in SAMPLES.glob("*.yaml"):
        shutil.copy(path, tmp_path)


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("views.de.md", ("p7.self.yaml", *MANAGER, *PEERS, "--lang", "de", "-f", "md")),
        ("views.du.txt", ("p7.self.yaml", *MANAGER, "--lang", "de", "--address", "du", "--no-origin")),
        ("views.explain.en.md", ("p7.self.yaml", *MANAGER, *PEERS, *AGREED, "--lang", "en", "--explain", "-f", "md")),
        ("views.sheet.de.md", ("p7.self.yaml", *MANAGER, *PEERS, *AGREED, "--sheet", "--lang", "de", "-f", "md")),
        ("views.json", ("p7.self.yaml", *MANAGER, *PEERS, *AGREED, "-f", "json")),
        ("views.csv", ("p7.self.yaml", *MANAGER, *PEERS, "--lang", "en", "-f", "csv", "--no-match")),
        ("manager.de.txt", ("p7.manager.m1.yaml", "--lang", "de", "--no-origin")),
        ("manager.sheet.en.txt", ("p7.manager.m1.yaml", "--sheet", "--lang", "en")),
        ("beginner.du.txt", ("p3.self.yaml", "--lang", "de", "--address", "du", "--no-origin")),
        ("beginner.sheet.en.md", ("p3.self.yaml", "--sheet", "--lang", "en", "-f", "md")),
        (
            "unknown-musts.neutral.md",
            ("p9.self.yaml", "--lang", "de", "--address", "neutral", "--no-match", "-f", "md"),
        ),
    ],
)
def test_the_pages_look_like_this(run: Callable, golden: Callable, name: str, options: tuple[str, ...]) -> None:
    shown = run("report", *options, *DAY)
    assert (shown.code, shown.err) == (0, "")
    golden(f"views/{name}", shown.out)


def test_of_two_colleagues_there_is_nothing_but_their_number(run: Callable) -> None:
    shown = run("report", "p7.self.yaml", *PEERS[:4], "--lang", "en", "-f", "md", *DAY).out
    assert "There are 2 ratings by colleagues. They are not shown until there are at least 3." in shown
    assert "Colleagues" not in shown
    views = json.loads(run("report", "p7.self.yaml", *PEERS[:4], "-f", "json", *DAY).out)["views"]
    assert views["raters"] == {"manager": 0, "peer": 2, "assessor": 0, "agreed": 0}
    assert {skill[key] for skill in views["skills"] for key in ("peers", "others", "difference")} == {None}
    assert views["topics"] == []


def test_no_format_names_a_colleague_or_a_single_rating(run: Callable) -> None:
    options = ("report", "p7.self.yaml", *PEERS, "--lang", "en", *DAY)
    texts = [run(*options, "-f", form).out for form in ("md", "html", "csv", "json")]
    for text in texts:
        assert not [name for name in ("c1", "c2", "c3", "c4") if f'"{name}"' in text or f" {name} " in text]
    assert "moderation" in texts[2]


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (
            ("p7.manager.m1.yaml", "--with", "p7.self.yaml"),
            "name the person's own answers first, then: --with p7.manager",
        ),
        (("p7.self.yaml", "--with", "p3.self.yaml"), "p3.self.yaml is about “p3”, not about “p7”"),
        (("p7.self.yaml", "--with", "p7.self.yaml"), "to see what changed, say: --compare p7.self.yaml"),
        (("p7.self.yaml", *MANAGER, *MANAGER), "p7.manager.m1.yaml is named twice"),
        (
            ("p7.self.yaml", *MANAGER, "--with", "again.yaml"),
            "are by the same rater, manager m1; name the newer one only",
        ),
        (("p7.self.yaml", "--with", "x.yaml", "--with", "y.yaml"), "x.yaml and y.yaml do not say who rated"),
        (("p7.self.yaml", *MANAGER, "--all-roles"), "leave out --with"),
        (("p7.peer.c1.yaml", "--sheet"), "a colleague's rating is never shown alone"),
        (("p7.self.yaml", "--compare", "p7.manager.m1.yaml"), "skillmatrix report OWN --with p7.manager.m1.yaml"),
        (("p7.self.yaml", "--no-match", "--explain"), "--explain is about the match"),
        (("p7.self.yaml", "--no-match", "-f", "json"), "-f json is about the match"),
    ],
)
def test_what_does_not_belong_together_is_refused_with_the_way_out(
    run: Callable, tmp_path: Path, options: tuple[str, ...], told: str
) -> None:
    again = (SAMPLES / "p7.manager.m1.yaml").read_text(encoding="utf-8")
    (tmp_path / "again.yaml").write_text(again, encoding="utf-8")
    for name in ("x.yaml", "y.yaml"):
        (tmp_path / name).write_text(again.replace("by: m1\n", ""), encoding="utf-8")
    shown = run("report", *options, *DAY)
    assert shown.code == 2
    assert told in shown.err
    assert shown.out == ""


def test_an_output_never_takes_the_place_of_somebody_elses_answers(run: Callable) -> None:
    shown = run("report", "p7.self.yaml", *MANAGER, "-f", "md", "-o", "p7.manager.m1.yaml", *DAY)
    assert "one of the input files" in shown.err


@pytest.mark.parametrize("options", [(), ("--compare", "old.yaml"), ("--all-roles",), ("--sheet",), MANAGER])
def test_without_the_match_no_percentage_is_left(run: Callable, tmp_path: Path, options: tuple[str, ...]) -> None:
    old = (SAMPLES / "p7.self.yaml").read_text(encoding="utf-8").replace("moderation: 3", "moderation: 1")
    (tmp_path / "old.yaml").write_text(old, encoding="utf-8")
    shown = run("report", "p7.self.yaml", *options, "--lang", "de", "--no-match", *DAY)
    assert shown.code == 0
    assert not [word for word in ("%", "Übereinstimmung", "Prozent") if word in shown.out]


def test_a_comparison_without_the_match_says_how_many_answers_changed(run: Callable, tmp_path: Path) -> None:
    old = (SAMPLES / "p7.self.yaml").read_text(encoding="utf-8").replace("moderation: 3", "moderation: 1")
    (tmp_path / "old.yaml").write_text(old, encoding="utf-8")
    options = ("report", "p7.self.yaml", "--no-match", "--lang", "en", "-f", "md", *DAY, "--compare")
    assert "Since 20 November 2026 1 answer has changed." in run(*options, "old.yaml").out
    assert "Since 20 November 2026 every answer has stayed the same." in run(*options, "p7.self.yaml").out


@pytest.mark.parametrize("form", ["md", "html", "csv", "json"])
def test_notes_can_be_left_out_of_every_format(run: Callable, tmp_path: Path, form: str) -> None:
    text = (SAMPLES / "p7.self.yaml").read_text(encoding="utf-8")
    noted = text.replace("moderation: 3", "moderation: {level: 3, note: Rotkehlchen}")
    (tmp_path / "noted.yaml").write_text(noted, encoding="utf-8")
    assert "Rotkehlchen" in run("report", "noted.yaml", "-f", form, *DAY).out
    shown = run("report", "noted.yaml", "-f", form, "--no-notes", "--lang", "en", *DAY).out
    assert "Rotkehlchen" not in shown
    assert "Evidence and confidence" not in shown


def test_what_others_wrote_beside_their_ratings_is_printed_nowhere(run: Callable, tmp_path: Path) -> None:
    text = (SAMPLES / "p7.manager.m1.yaml").read_text(encoding="utf-8")
    noted = text.replace("moderation: 4", "moderation: {level: 4, note: Rotkehlchen}")
    (tmp_path / "noted.yaml").write_text(noted, encoding="utf-8")
    for form in ("md", "html", "csv", "json"):
        assert "Rotkehlchen" not in run("report", "p7.self.yaml", "--with", "noted.yaml", "-f", form, *DAY).out
