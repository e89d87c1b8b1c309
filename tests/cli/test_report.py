"""`skillmatrix report`: whole screens, and every way it can be asked wrongly."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

P7 = Path(__file__).parents[2] / "matrices" / "examples" / "p7.yaml"
DAY = ("--date", "2026-11-22")


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("report.de.txt", ("--lang", "de")),
        ("report.en.txt", ("--lang", "en")),
        ("report.de.du.md", ("--lang", "de", "--address", "du", "-f", "md")),
        ("report.en.md", ("--lang", "en", "-f", "md")),
        ("report.explain.de.txt", ("--lang", "de", "--explain", "--no-origin")),
        ("report.explain.en.md", ("--lang", "en", "--explain", "-f", "md")),
        ("report.json", ("--lang", "de", "-f", "json")),
        ("report.without.de.txt", ("--lang", "de", "--without", "personal", "--role", "senior-cm")),
    ],
)
def test_the_report_looks_like_this(run: Callable, golden: Callable, name: str, options: tuple[str, ...]) -> None:
    shown = run("report", P7, *options, *DAY)
    assert (shown.code, shown.err) == (0, "")
    golden(f"cli/{name}", shown.out)


def test_the_json_has_exactly_the_documented_keys(run: Callable) -> None:
    data = json.loads(run("report", P7, "-f", "json", *DAY).out)
    assert list(data) == [
        "format", "matrix", "role", "role_title", "person", "rater", "by", "date", "as_of", "purpose", "participants",
        "language", "status", "status_label", "reason", "band", "completeness", "coverage", "met", "mean_shortfall", "levels_missing", "surplus",
        "sensitivity", "gates", "ready", "skills", "views",
    ]  # fmt: skip
    assert list(data["coverage"]) == ["low", "high", "known", "evidenced"]
    assert list(data["met"]) == ["low", "high", "known"]
    assert list(data["sensitivity"]) == ["weights_20", "equal_weights", "confidence"]
    assert list(data["gates"][0]) == ["skill", "name", "gate", "level", "state"]
    for skill in data["skills"]:
        assert list(skill) == [
            "id", "name", "category", "category_name", "required", "required_name", "level", "level_name", "weight", "share",
            "must", "answer", "status", "gap", "coverage", "gain", "confidence", "evidence", "note",
        ]  # fmt: skip
    assert sum(skill["gain"] or 0 for skill in data["skills"]) == pytest.approx(1 - data["coverage"]["low"], abs=0.002)


def test_the_language_is_that_of_the_locale(run: Callable) -> None:
    assert run("report", P7, LC_ALL="de_DE.UTF-8").out.startswith("Kompetenzübersicht")
    assert run("report", P7, LC_ALL="", LC_MESSAGES="", LANG="en_GB.UTF-8").out.startswith("Skills overview")
    assert run("report", P7, LC_ALL="fr_FR.UTF-8").out.startswith("Skills overview")
    assert run("report", P7, LC_ALL="de_DE.UTF-8", LANG="en_GB.UTF-8").out.startswith("Kompetenzübersicht")


def test_no_line_is_wider_than_the_terminal(run: Callable) -> None:
    for width in (80, 60, 100):
        lines = run("report", P7, "--lang", "de", COLUMNS=str(width)).out.splitlines()
        assert max(map(len, lines)) <= width


def test_a_pipe_gets_plain_text(run: Callable) -> None:
    assert "\x1b" not in run("report", P7).out


def test_the_result_goes_to_the_file_that_is_named(run: Callable, tmp_path: Path) -> None:
    assert run("report", P7, "--lang", "en", "-o", "r.md").out == ""
    assert (tmp_path / "r.md").read_text().startswith("# Skills overview")
    run("report", P7, "-o", "r.json")
    assert json.loads((tmp_path / "r.json").read_text())["role"] == "corporate-cm"
    assert run("report", P7, "--lang", "en", "-o", "-").out.startswith("Skills overview")


def test_an_input_is_never_overwritten_and_a_link_never_followed(run: Callable, tmp_path: Path) -> None:
    answers = tmp_path / "a.yaml"
    answers.write_bytes(P7.read_bytes())
    (tmp_path / "link.md").symlink_to(tmp_path / "elsewhere.md")
    assert "one of the input files" in run("report", "a.yaml", "-f", "md", "-o", "a.yaml").err
    assert answers.read_bytes() == P7.read_bytes()
    assert "symbolic link" in run("report", "a.yaml", "-o", "link.md").err
    assert run("report", "a.yaml", "-o", ".").code == 2
    assert run("report", "a.yaml", "-o", "no/folder.md").code == 2


@pytest.mark.parametrize(
    ("change", "options", "code", "told"),
    [
        ({}, ("--role", "corporat-cm"), 2, "did you mean “corporate-cm”?"),
        ({}, ("--role", "zzz"), 2, "there are: junior-cm"),
        ({}, ("--matrix", "enterprise-comunity-manager"), 2, "did you mean “enterprise-community-manager”?"),
        ({}, ("--lang", "fr"), 2, "--lang fr: the matrix has de, en"),
        ({}, ("--address", "ihr"), 2, "choose sie, du or neutral"),
        ({}, ("--date", "22.11.2026"), 2, "write the day like 2026-11-22"),
        ({}, ("--date", "2026-02-30"), 2, "write the day like 2026-11-22"),
        ({}, ("-f", "pfd"), 2, "--format pfd"),
        ({}, ("--without", "social"), 2, "this category is not optional"),
        ({}, ("--without", "personel"), 2, "did you mean “personal”?"),
        ({}, ("--fail-under", "80"), 2, "between 0 and 1"),
        ({}, ("--fail-under", "nan"), 2, "between 0 and 1"),
        ({}, ("--fail-under", "0.9"), 1, ""),
        ({}, ("--fail-under", "0.7"), 0, ""),
        ({}, ("--fail-on", "blocked"), 1, ""),
        ({}, ("--fail-on", "red"), 2, "--fail-on red"),
        ({"law-governance:": "law-governence:"}, (), 0, "did you mean “law-governance”?"),
        ({"[other-version]": "[stale-answers]"}, (), 0, "given to version 1.0; the matrix is version 1.1"),
        ({"id: enterprise-community-manager": "id: other"}, (), 2, "there is no matrix “other”"),
        (
            {"id: enterprise-community-manager": "id: other"},
            ("--matrix", "enterprise-community-manager"),
            2,
            "[other-matrix]",
        ),
        ({"skillmatrix-answers/1": "skillmatrix-answers/2"}, (), 2, "[newer-format]"),
        ({"skillmatrix-answers/1": "skillmatrix/1"}, (), 2, "this is a matrix, not an answers file"),
        ({"empathy: 4": "empathy: 9"}, (), 2, "level 9 is not on the scale (0–5)"),
        ({"empathy: 4": "empathy: [4"}, (), 2, "[bad-syntax]"),
        ({"role: corporate-cm\n": ""}, (), 2, "which role? Choose one with --role"),
        ({"role: corporate-cm": "role: corporat-cm"}, (), 2, "[unknown-answer-role]"),
    ],
)
def test_what_is_wrong_is_said_once_and_with_the_right_exit_code(
    run: Callable, tmp_path: Path, change: dict[str, str], options: tuple[str, ...], code: int, told: str
) -> None:
    text = P7.read_text()
    for old, new in change.items():
        assert old in text
        text = text.replace(old, new)
    (tmp_path / "a.yaml").write_text(text)
    shown = run("report", "a.yaml", *options, *(() if "--date" in options else DAY))
    assert (shown.code, told in shown.err) == (code, True), shown.err
    assert "Traceback" not in shown.err


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (None, "there is no such file"),
        (b"", "[empty-file]"),
        (b"\x00\x01\x02", "[bad-character]"),
        (b"\xff\xfe", "[bad-encoding]"),
    ],
)
def test_a_file_that_is_no_answers_file_is_refused(
    run: Callable, tmp_path: Path, content: bytes | None, told: str
) -> None:
    if content is not None:
        (tmp_path / "a.yaml").write_bytes(content)
    shown = run("report", "a.yaml")
    assert (shown.code, told in shown.err) == (2, True)


def test_a_folder_is_refused(run: Callable) -> None:
    shown = run("report", ".")
    assert (shown.code, "is a folder" in shown.err) == (2, True)


def test_answers_come_from_standard_input_too(run: Callable) -> None:
    assert run("report", "-", "--lang", "en", input=P7.read_bytes()).out.startswith("Skills overview")


def test_without_a_file_the_newest_answers_are_taken_and_named(run: Callable) -> None:
    nothing = run("report")
    assert (nothing.code, "start with: skillmatrix assess" in nothing.err) == (2, True)
    run("assess", "--role", "junior-cm", "--plain", input="3\n")
    shown = run("report", "--lang", "en")
    assert shown.code == 0
    assert "me.self." in shown.err


def test_a_warning_that_a_comment_silences_is_silent_here_too(run: Callable, tmp_path: Path) -> None:
    text = P7.read_text()
    assert "ignore[other-version] answers to the version before" in text
    assert run("report", P7).err == ""
    (tmp_path / "a.yaml").write_text(text.replace("ignore[other-version]", "ignore[stale-answers]"))
    assert run("report", "a.yaml").err.count("[other-version]") == 1


def test_a_matrix_in_the_folder_matrices_comes_before_a_packaged_one(run: Callable, tmp_path: Path) -> None:
    packaged = P7.parents[1] / "enterprise-community-manager.yaml"
    (tmp_path / "matrices").mkdir()
    local = tmp_path / "matrices" / packaged.name
    local.write_bytes(packaged.read_bytes())
    assert run("report", P7).err == ""
    local.write_text(packaged.read_text() + "# ours\n")
    shown = run("report", P7)
    assert "is used instead of the packaged matrix with the same name" in shown.err


def test_the_origin_can_be_switched_off(run: Callable) -> None:
    assert "Rekonstruktion" in run("report", P7, "--lang", "de").out
    assert "Rekonstruktion" not in run("report", P7, "--lang", "de", "--no-origin").out


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("report.roles.de.txt", ("--all-roles", "--lang", "de")),
        ("report.roles.en.md", ("--all-roles", "--lang", "en", "-f", "md")),
        ("report.sheet.de.md", ("--sheet", "--lang", "de", "-f", "md")),
        ("report.sheet.en.txt", ("--sheet", "--lang", "en")),
    ],
)
def test_other_pages_from_the_same_answers_look_like_this(
    run: Callable, golden: Callable, name: str, options: tuple[str, ...]
) -> None:
    shown = run("report", P7, *options, *DAY)
    assert (shown.code, shown.err) == (0, "")
    golden(f"cli/{name}", shown.out)


def test_what_changed_since_an_earlier_file_is_told_in_parts_that_add_up(
    run: Callable, golden: Callable, tmp_path: Path
) -> None:
    text = P7.read_text().replace("date: 2026-11-20", "date: 2026-01-20").replace("crisis: unknown", "crisis: 2")
    (tmp_path / "old.yaml").write_text(
        text.replace("moderation: 3", "moderation: 1").replace("empathy: 4", "empathy: 3")
    )
    shown = run("report", P7, "--compare", "old.yaml", "--lang", "de", "-f", "md", *DAY)
    assert (shown.code, shown.err) == (0, "")
    since = shown.out[shown.out.index("## Seit der letzten Einschätzung") : shown.out.index("## Kurz gesagt")]
    golden("cli/report.since.de.md", since)


def test_nothing_changed_is_said_too(run: Callable) -> None:
    assert "nichts geändert" in run("report", P7, "--compare", P7, "--lang", "de", *DAY).out


def test_earlier_answers_of_somebody_else_are_named(run: Callable, tmp_path: Path) -> None:
    (tmp_path / "old.yaml").write_text(P7.read_text().replace("person: p7", "person: p8"))
    assert "old.yaml is about “p8”" in run("report", P7, "--compare", "old.yaml", *DAY).err
    assert run("report", P7, "--compare", "nowhere.yaml", *DAY).code == 2


def test_with_the_matrix_of_that_time_new_requirements_are_told_apart(run: Callable, tmp_path: Path) -> None:
    (tmp_path / "old.yaml").write_text(P7.read_text().replace("date: 2026-11-20", "date: 2026-01-20"))
    packaged = P7.parents[1] / "enterprise-community-manager.yaml"
    place = r"(\n  - id: corporate-cm\n.*?\n      empathy: \{level: )4"
    asked_more = re.sub(place, r"\g<1>5", packaged.read_text(), count=1, flags=re.DOTALL)
    (tmp_path / "enterprise-community-manager.yaml").write_text(asked_more)
    asked = ("report", P7, "--compare", "old.yaml", "--lang", "en", *DAY)

    assert "changed requirements" not in run(*asked).out
    assert "changed requirements of the role" in run(*asked, "--old-matrix", "enterprise-community-manager.yaml").out

    alone = run("report", P7, "--old-matrix", "enterprise-community-manager.yaml", *DAY)
    assert (alone.code, "--old-matrix needs --compare" in alone.err) == (2, True)
    run("init", "--id", "sales")
    other = run(*asked, "--old-matrix", "matrices/sales.yaml")
    assert (other.code, "matrices/sales.yaml is another matrix, “sales”" in other.err) == (2, True)
    (tmp_path / "enterprise-community-manager.yaml").write_text(asked_more.replace("corporate-cm", "company-cm"))
    gone = run(*asked, "--old-matrix", "enterprise-community-manager.yaml")
    assert (gone.code, "has no role “corporate-cm”" in gone.err) == (2, True)


def test_json_is_the_report_itself(run: Callable) -> None:
    for option in ("--all-roles", "--sheet"):
        assert run("report", P7, option, "-f", "json").code == 2
