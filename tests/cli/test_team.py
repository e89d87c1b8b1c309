"""The named pages of a team, of the team that ships and of teams that are broken, torn apart or hostile."""

import json
import re
import shutil
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from skillmatrix.resources import folder

DAY = ("--date", "2026-11-30")
NAMED = ("report", "--named", *DAY)
FIND = ("find", "crisis:3", "Community strategy", "--for", "moving to the new platform", *DAY)
PAIRS = ("pairs", "crisis", "strategy", *DAY)


@pytest.fixture(autouse=True)
def team(tmp_path: Path) -> Path:
    """The folder of the team that ships, where the program runs; its file."""
    shutil.copytree(folder("matrices") / "examples" / "team", tmp_path, dirs_exist_ok=True)
    return tmp_path / "team.yaml"


def answers_of(team: Path, person: str) -> Path:
    return team.parent / "answers" / f"{person}.yaml"


def takes_back(team: Path, person: str) -> None:
    """What stands in the answers when somebody has taken back that they agreed."""
    path = answers_of(team, person)
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"^share.*\n(  .*\n)*", "", text, flags=re.MULTILINE).replace("shared_for:\n", ""))


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("named.de.txt", (*NAMED, "--lang", "de")),
        ("named.en.md", (*NAMED, "--lang", "en", "-f", "md")),
        ("named.json", (*NAMED, "--lang", "en", "-f", "json", "--leaving", "p4")),
        ("named.csv", (*NAMED, "--lang", "en", "-f", "csv")),
        ("leaving.en.txt", (*NAMED, "--lang", "en", "--leaving", "p4, p3")),
        ("find.de.txt", (*FIND, "--lang", "de")),
        ("find.en.md", (*FIND, "--lang", "en", "-f", "md")),
        ("find.json", (*FIND, "--lang", "en", "-f", "json")),
        ("find.csv", (*FIND, "--lang", "en", "-f", "csv")),
        ("pairs.de.txt", (*PAIRS, "--lang", "de")),
        ("pairs.en.md", (*PAIRS, "--lang", "en", "-f", "md")),
        ("pairs.json", (*PAIRS, "--lang", "en", "-f", "json")),
        ("pairs.csv", (*PAIRS, "--lang", "en", "-f", "csv")),
    ],
)
def test_the_pages_look_like_this(run: Callable, golden: Callable, name: str, options: tuple[str, ...]) -> None:
    shown = run("team", *options)
    assert (shown.code, shown.err) == (0, "")
    golden(f"team/{name}", shown.out)


@pytest.mark.parametrize("command", [NAMED, FIND, PAIRS])
@pytest.mark.parametrize("form", ["terminal", "md", "html", "csv", "json"])
def test_who_takes_back_what_they_agreed_to_is_nowhere_on_the_next_page(
    run: Callable, team: Path, command: tuple[str, ...], form: str
) -> None:
    before = run("team", *command, "-f", form)
    takes_back(team, "p4")
    after = run("team", *command, "-f", form)

    assert re.search(r"\bp4\b", before.out)
    assert not re.search(r"\bp4\b", after.out + after.err)
    assert after.err == "skillmatrix: 1 person has not agreed to be named, and is not counted\n"


def test_who_has_not_agreed_is_counted_in_no_figure(run: Callable, team: Path) -> None:
    takes_back(team, "p4")
    shown = json.loads(run("team", *NAMED, "-f", "json").out)

    assert shown["not_named"] == 1
    assert {skill["asked"] for skill in shown["skills"]} == {7}
    assert len(shown["people"]) == 7


def test_consent_to_another_purpose_is_none(run: Callable, team: Path) -> None:
    replace(team, "Fortbildung 2027 planen", "Beförderungen vorbereiten")
    replace(team, "plan training for 2027", "prepare promotions")
    shown = run("team", *NAMED)

    assert shown.code == 2
    assert "nobody has agreed to stand on this page; people agree with: skillmatrix answers share" in shown.err


def test_people_stand_by_name_whatever_their_levels_are(run: Callable, team: Path) -> None:
    replace(answers_of(team, "p8"), "person: p8", "person: Zoe")
    replace(team, "person: p8", "person: Zoe")
    replace(answers_of(team, "p7"), "person: p7", "person: anna")
    replace(team, "person: p7", "person: anna")
    shown = json.loads(run("team", *NAMED, "-f", "json").out)

    names = ["anna", "p1", "p2", "p3", "p4", "p5", "p6", "Zoe"]
    assert [person["name"] for person in shown["people"]] == names
    for skill in shown["skills"]:
        assert skill["holders"] == [name for name in names if name in skill["holders"]]
        assert skill["near"] == [name for name in names if name in skill["near"]]


def test_no_figure_is_about_a_person_as_a_whole(run: Callable) -> None:
    shown = json.loads(run("team", *NAMED, "-f", "json").out)

    assert {key for person in shown["people"] for key in person} == {"name", "skills"}
    assert {key for person in shown["people"] for skill in person["skills"] for key in skill} == {
        "id",
        "level",
        "answer",
        "interest",
    }


def test_who_leaves_must_be_on_the_page(run: Callable) -> None:
    shown = run("team", *NAMED, "--leaving", "p3,p44")

    assert shown.code == 2
    assert shown.err == "skillmatrix: “p44” is not on this page; did you mean “p4”?\n"
    assert "on it are: p1, p2, p3, p4, p5, p6, p7, p8" in run("team", *NAMED, "--leaving", "Maximilian").err


def test_nothing_is_lost_if_somebody_leaves_whom_others_can_replace(run: Callable) -> None:
    assert "Everything stays covered as it is." in run("team", *NAMED, "--leaving", "p6", "--lang", "en").out


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("report", "--leaving", "p3"), "--leaving is about people, so it needs --named"),
        (("report", "--named", "--leaving", " ,"), "--leaving names nobody; write the names with commas between them"),
        (("report", "--named", "--groups", "site"), "--groups is for the page without names; leave out --named"),
        (("find", "crisis:9", "--for", "x"), "crisis:9: “9” is no level of the scale; choose from 0, 1, 2, 3, 4, 5"),
        (("find", "crisis:", "--for", "x"), "crisis:: “” is no level of the scale"),
        (("find", "krisis", "--for", "x"), "the matrix has no skill “krisis”; did you mean “crisis”?"),
        (("find", "moderatoin", "--for", "x"), "the matrix has no skill “moderatoin”; did you mean “moderation”?"),
        (("find", "xyzzy", "--for", "x"), "the matrix has no skill “xyzzy”; see: skillmatrix list skills"),
        (("find", "crisis", "--for", " "), "say with --for what somebody is needed for"),
        (("find", "crisis"), "Missing option '--for'"),
        (("pairs", "xyzzy"), "the matrix has no skill “xyzzy”"),
        (("report", "--named", "--team", "gone.yaml"), "gone.yaml"),
    ],
)
def test_wrong_use_is_told_in_a_sentence(run: Callable, options: tuple[str, ...], told: str) -> None:
    shown = run("team", *options)

    assert shown.code == 2
    assert told in shown.err
    assert "Traceback" not in shown.err


def test_a_level_that_is_not_named_is_that_of_the_target_or_above_the_middle(run: Callable, team: Path) -> None:
    def level(skill: str) -> int:
        shown = json.loads(run("team", "find", skill, "--for", "x", *DAY, "-f", "json").out)
        return int(shown["skills"][0]["level"])

    assert level("crisis") == 4
    team.write_text(re.sub(r"targets:\n(  .*\n)*", "", team.read_text(encoding="utf-8")), encoding="utf-8")
    assert level("crisis") == 3


def test_a_skill_whose_name_has_a_colon_is_found(run: Callable, tmp_path: Path) -> None:
    matrix = tmp_path / "matrices" / "enterprise-community-manager.yaml"
    matrix.parent.mkdir()
    shutil.copy(folder("matrices") / matrix.name, matrix)
    replace(matrix, "en: Crisis and escalation management", "en: 'Crisis: escalation'")
    shown = run("team", "find", "Crisis: Escalation", "crisis: escalation:2", "--for", "x", *DAY, "-f", "json")

    assert [(skill["id"], skill["level"]) for skill in json.loads(shown.out)["skills"]] == [
        ("crisis", 4),
        ("crisis", 2),
    ]


def test_what_nobody_can_is_said(run: Callable) -> None:
    shown = run("team", "find", "crisis:5", "moderation", "--for", "x", *DAY, "--lang", "en")

    assert "Nobody on this page has reached the level asked" in shown.out
    assert json.loads(run("team", "find", "crisis:5", "moderation", "--for", "x", *DAY, "-f", "json").out)["sets"] == []


def test_without_targets_the_page_says_what_they_would_bring(run: Callable, team: Path) -> None:
    team.write_text(re.sub(r"targets:\n(  .*\n)*", "", team.read_text(encoding="utf-8")), encoding="utf-8")
    shown = run("team", *NAMED, "--lang", "en")

    assert "The team file names no targets yet." in shown.out
    assert "Must-haves and bottlenecks" not in shown.out
    assert re.search(r"Initiative +▓4 ▒3 ▒3 ▓4 ▓4 ▒3 ▓4 ▓4", shown.out)


def test_names_are_text_in_every_form(run: Callable, team: Path) -> None:
    name = "=1+1<script>alert(1)</script>"
    replace(answers_of(team, "p8"), "person: p8", f"person: '{name}'")
    replace(team, "person: p8", f"person: '{name}'")

    assert "<script>" not in run("team", *NAMED, "-f", "html").out
    assert f"\n'{name}," in run("team", *NAMED, "-f", "csv").out.replace("\r", "")
    assert name in [person["name"] for person in json.loads(run("team", *NAMED, "-f", "json").out)["people"]]


def test_half_a_file_is_left_out_by_name_and_the_others_stay(run: Callable, team: Path) -> None:
    path = answers_of(team, "p2")
    path.write_text(path.read_text(encoding="utf-8")[:500] + "\n  nothing: {level", encoding="utf-8")
    shown = run("team", *NAMED, "-f", "json")

    assert shown.code == 0
    assert "answers/p2.yaml is left out: " in shown.err
    assert "see: skillmatrix validate answers/p2.yaml" in shown.err
    assert len(json.loads(shown.out)["people"]) == 7


def test_files_of_another_matrix_and_other_files_are_left_out_by_name(run: Callable, team: Path) -> None:
    text = answers_of(team, "p2").read_text(encoding="utf-8")
    other = text.replace("id: enterprise-community-manager", "id: data-team").replace("person: p2", "person: x")
    (team.parent / "answers" / "other.yaml").write_text(other, encoding="utf-8")
    (team.parent / "answers" / "list.yaml").write_text("- milk\n", encoding="utf-8")
    shown = run("team", *NAMED)

    assert shown.code == 0
    assert "answers/other.yaml is left out: it belongs to another matrix" in shown.err
    assert "answers/list.yaml is left out: it does not say that it is a skillmatrix file" in shown.err


def test_one_page_holds_a_dozen_people_beside_each_other(run: Callable, team: Path) -> None:
    for number in range(9, 15):
        text = answers_of(team, "p8").read_text(encoding="utf-8").replace("person: p8", f"person: p{number}")
        answers_of(team, f"p{number}").write_text(text, encoding="utf-8")
    team.write_text(re.sub(r"members:\n(  .*\n?)*", "", team.read_text(encoding="utf-8")), encoding="utf-8")
    shown = run("team", *NAMED, "-f", "md", "--lang", "en").out

    assert "| Skill | Target | p1 | p2 | p3 | p4 | p5 | p6 | p7 | p8 | p9 | p10 | p11 | p12 | Have / need |" in shown
    assert "| Skill | Target | p13 | p14 | Have / need |" in shown


def test_levels_are_shades_in_a_spreadsheet_and_in_word(run: Callable) -> None:
    from docx import Document
    from openpyxl import load_workbook

    sheets = load_workbook(BytesIO(run("team", *NAMED, "-f", "xlsx", "--lang", "en").stdout))
    grounds = {cell.value: cell.fill.start_color.rgb for cell in sheets["People and skills"]["D"][1:] if cell.value}
    assert grounds[4] == "FFB0D3CC"
    assert grounds[3] == "FFD2E5E1"
    word = Document(BytesIO(run("team", *NAMED, "-f", "docx", "--lang", "en").stdout))
    colours = set(re.findall(r'w:fill="([0-9A-F]{6})"', word.element.xml))
    assert {"EDF4F2", "D2E5E1", "B0D3CC", "8AC0B6"} <= colours


def test_levels_are_shades_on_a_web_page_and_a_pdf_can_be_made(run: Callable) -> None:
    page = run("team", *NAMED, "-f", "html", "--lang", "en").out

    assert re.search(r'<td class="right shade-3"><span dir="auto">4</span></td>', page)
    assert '<td class="right muted"><span dir="auto">?</span></td>' in page
    assert '<th scope="row" class="left"><span dir="auto">Initiative</span></th>' in page
    assert run("team", *NAMED, "-f", "pdf").stdout.startswith(b"%PDF-")


def test_values_are_separated_as_german_spreadsheets_expect_it(run: Callable) -> None:
    shown = run("team", *NAMED, "-f", "csv", "--lang", "de", "--csv-separator", ";").out

    assert "\np1;resilience;Umgang mit Kritik und Belastung;4;rated;;4;false\n" in shown.replace("\r", "")


def test_a_word_file_takes_the_styles_of_another(run: Callable, tmp_path: Path) -> None:
    from docx import Document

    reference = Document()
    reference.sections[0].header.paragraphs[0].text = "Our house"
    reference.save(str(tmp_path / "house.docx"))
    made = run("team", *PAIRS, "-f", "docx", "--reference-doc", "house.docx").stdout

    assert Document(BytesIO(made)).sections[0].header.paragraphs[0].text == "Our house"
    assert "--reference-doc is for Word files" in run("team", *PAIRS, "--reference-doc", "house.docx").err


def test_an_advert_puts_first_what_the_team_lacks_and_does_not_say_why(run: Callable, golden: Callable) -> None:
    usual = run("jobdesc", "corporate-cm", "--kind", "ad", "--lang", "en", "--no-check")
    shown = run(
        "jobdesc", "corporate-cm", "--kind", "ad", "--lang", "en", "--no-check", "--for-team", "team.yaml", *DAY
    )

    assert (usual.code, shown.code) == (0, 0)
    golden("team/ad.en.md", shown.out)
    assert shown.err.startswith(
        "skillmatrix: comes first: “Crisis and escalation management”; level 4 is held by 0 of the 2 people asked for\n"
        "skillmatrix: comes first: “Law, data protection and policies”; level 4 is held by 1 of the 2 people asked for\n"
    )
    assert "team" not in set(re.findall(r"\w+", shown.out)) - set(re.findall(r"\w+", usual.out))
    assert not re.search(r"\bp[1-8]\b", shown.out + shown.err)


def test_only_an_advert_puts_something_first(run: Callable) -> None:
    shown = run("jobdesc", "corporate-cm", "--for-team", "team.yaml")

    assert shown.err == "skillmatrix: --for-team puts something first in an advert; add --kind ad\n"


def test_an_advert_needs_a_team_of_its_own_matrix(run: Callable) -> None:
    shown = run("jobdesc", "data-analyst", "-m", "data-team", "--kind", "ad", "--for-team", "team.yaml", *DAY)

    assert shown.code == 2
    assert "team.yaml is a team of another matrix, “enterprise-community-manager”" in shown.err


def test_a_team_that_lacks_nothing_changes_no_advert(run: Callable, team: Path) -> None:
    text = re.sub(
        r"targets:\n(  .*\n)*", "targets: [{skill: initiative, level: 1, people: 1}]\n", team.read_text("utf-8")
    )
    team.write_text(text, encoding="utf-8")
    usual = run("jobdesc", "corporate-cm", "--kind", "ad", "--lang", "en", "--no-check")
    shown = run(
        "jobdesc", "corporate-cm", "--kind", "ad", "--lang", "en", "--no-check", "--for-team", "team.yaml", *DAY
    )

    assert shown.out == usual.out
    assert "the team lacks nothing that the role asks for, so nothing is put first" in shown.err


def test_what_the_role_does_not_ask_for_is_told(run: Callable, team: Path) -> None:
    text = re.sub(r"targets:\n(  .*\n)*", "targets: [{skill: cm-network, level: 5}]\n", team.read_text("utf-8"))
    team.write_text(text, encoding="utf-8")
    shown = run("jobdesc", "social-media-manager", "--kind", "ad", "--lang", "en", "--for-team", "team.yaml", *DAY)

    assert "the team also lacks what the role does not ask for: “" in shown.err


def test_on_a_terminal_of_24_lines_the_page_says_what_is_missing_and_how_to_see_the_rest(run: Callable) -> None:
    shown = run("team", *NAMED, "--lang", "en", "--short").out.replace("\u00a0", " ")

    assert shown.count("\n") <= 23
    assert re.search(r"Crisis and escalation management \* +4 ▒2 ░1 ▒3 ▒3 ▒2  \?  \? ▒3 +0 / 2", shown)
    assert "* must-have · ? no rating · 32 more skills" in shown
    assert "1. Crisis and escalation management: Lead a crisis exercise" in shown
    assert "skillmatrix team report --named --date 2026-11-30 --lang en --full" in " ".join(shown.split())


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("de", "8 Personen · Stand 30. November 2026 · keine Rangfolge, keine Beurteilung"),
        ("en", "8 people · as of 30 November 2026 · ranks nobody, and is no appraisal"),
    ],
)
def test_a_screen_with_names_says_in_one_line_that_it_ranks_nobody(run: Callable, language: str, line: str) -> None:
    for lines in ("24", "60"):
        shown = run("team", *NAMED, "--lang", language, "--short", LINES=lines).out.replace("\u00a0", " ")
        assert shown.splitlines()[1] == line
        assert shown.count("\n") < int(lines)
        assert max(map(len, shown.splitlines())) <= 80


def test_a_screen_with_more_lines_has_more_skills_and_more_to_learn(run: Callable) -> None:
    shown = run("team", *NAMED, "--lang", "en", "--short", LINES="60").out.replace("\u00a0", " ")

    assert shown.count("\n") <= 59
    assert "People and skills, what is missing first" in shown
    assert "more skills have enough people" in shown
    assert "3. Measuring success, KPIs and reporting:" in shown


def test_on_a_screen_it_is_said_first_what_is_missing_if_somebody_leaves(run: Callable) -> None:
    shown = run("team", *NAMED, "--lang", "en", "--short", "--leaving", "p4").out.replace("\u00a0", " ")

    assert shown.count("\n") <= 23
    assert re.search(r"If p4 leaves\n  Skill +Target p1 p2 p3 p5 p6 p7 p8 Have / need\n", shown)
    assert re.search(r"Law, data protection and policies \* +4 ▒2 ░1 ▒3 ▒2 ▒2 ▒2 ▒3 +0 / 2", shown)
    assert "This part is about p4." in shown
    assert "Everything stays covered as it is." in run("team", *NAMED, "--short", "--leaving", "p6", "--lang", "en").out


def test_the_page_without_names_fits_on_a_screen(run: Callable) -> None:
    shown = run("team", "report", "--lang", "en", "--short").out.replace("\u00a0", " ")

    assert shown.count("\n") <= 23
    assert re.search(r"Connecting people and expertise \* +2 at level 4 +■+ +4 of 8", shown)
    assert not re.search(r"fewer than 3|\bp[1-8]\b", shown)
    assert "skillmatrix team report --lang en --full" in " ".join(shown.split())


def test_one_screen_is_no_other_form(run: Callable) -> None:
    shown = run("team", *NAMED, "--short", "-f", "html")

    assert shown.code == 2
    assert "--short prints one screen; leave out the other form" in shown.err


@pytest.mark.parametrize("options", [(*NAMED, "--lang", "de"), (*NAMED, "--lang", "en"), ("report", "--lang", "de")])
def test_a_team_of_eight_with_37_skills_is_one_page_of_paper(run: Callable, options: tuple[str, ...]) -> None:
    made = run("team", *options, "-f", "pdf").stdout

    assert len(re.findall(rb"/Type\s*/Page\b", made)) == 1


def test_categories_stand_beside_their_skills_on_a_web_page(run: Callable) -> None:
    page = run("team", *NAMED, "-f", "html", "--lang", "en").out

    assert page.count('<th scope="rowgroup" rowspan=') == 5
    assert '<th scope="rowgroup" rowspan="7" class="band" dir="auto"><span>Leadership</span></th>' in page


@pytest.mark.parametrize("command", [NAMED, ("report",), ("collect", "-o", "people.csv")])
def test_one_pseudonym_on_two_days_that_looks_like_two_people_is_told_and_counted_once(
    run: Callable, team: Path, command: tuple[str, ...]
) -> None:
    text = answers_of(team, "p2").read_text(encoding="utf-8").replace("person: p2", "person: p4")
    other = team.parent / "answers" / "other-device.yaml"
    other.write_text(re.sub(r"^date: .*$", "date: 2026-10-01", text, flags=re.MULTILINE), encoding="utf-8")
    shown = run("team", *command)

    assert shown.code == 0
    told = [line for line in shown.err.splitlines() if "two people" in line]
    assert told == [
        (
            "skillmatrix: answers/other-device.yaml and answers/p4.yaml both say person: p4 and may be by two people; "
            "only the newer one counts; if so, give one of them another pseudonym"
        )
    ]
    data = json.loads(run("team", *NAMED, "-f", "json").out)
    assert [person["name"] for person in data["people"]] == [f"p{number}" for number in range(1, 9)]


def test_an_advert_for_a_team_says_nothing_of_its_people_and_hr_is_told_why_beside_the_notes(
    run_process: Callable, team: Path
) -> None:
    replace(answers_of(team, "p3"), "  crisis: 3\n", "  crisis: {level: 3, note: Kim panicked in the drill.}\n")
    options = ("jobdesc", "corporate-cm", "--kind", "ad", "--lang", "en", "--date", "2026-11-30")
    usual, shown = run_process(*options), run_process(*options, "--for-team", "team.yaml")

    def firsts(advert: str) -> list[str]:
        found = re.findall(
            r"^## What (?:you need|would help|you can learn here)\n\n.*\n\n- (.{30})", advert, re.MULTILINE
        )
        assert len(found) == 3
        return found

    assert (usual.code, shown.code) == (0, 0)
    assert firsts(usual.out) == [
        "design a community from idea t",
        "describe a community in terms ",
        "Guide several communities thro",
    ]
    assert firsts(shown.out) == [
        "decide day to day whether a po",
        "assess critical situations wit",
        "Work out community rules with ",
    ]
    *reasons, note = shown.err.splitlines()
    assert reasons == [
        f"skillmatrix: comes first: “{skill}”; level 4 is held by {n} of the 2 people asked for"
        for skill, n in (
            ("Crisis and escalation management", 0),
            ("Law, data protection and policies", 1),
            ("Measuring success, KPIs and reporting", 1),
            ("Networked working and workflows", 1),
            ("Stakeholders and backing from management", 1),
        )
    ]
    assert usual.err.startswith("skillmatrix: 26 minor requirements are left out")
    assert note.startswith("skillmatrix: 23 minor requirements are left out")
    assert not re.search(r"\bp[1-8]\b|Kim|panicked", shown.out + shown.err)
    assert not re.search(r"comes first|held by|asked for", shown.out)
