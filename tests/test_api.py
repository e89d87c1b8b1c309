"""The front door in Python: values in, values out, nothing printed, the same as the commands."""

import doctest
import io
import json
import re
import subprocess
import sys
import zipfile
from base64 import b64decode
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from html import unescape
from numbers import Integral
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

import skillmatrix
from skillmatrix import api

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "matrices" / "examples"
P7 = EXAMPLES / "p7.yaml"
POSTING = ROOT / "docs" / "adverts" / "senior-cm.yaml"
DAY = date(2026, 11, 22)
PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mNwAAAAQgBBhL+OYgAAAABJRU5ErkJggg=="
"""A picture of one pixel, as PNG."""
MATRIX: dict[str, Any] = {
    "format": "skillmatrix/1",
    "id": "small",
    "version": "1",
    "title": "Small",
    "languages": ["en"],
    "scale": {0: {"name": "none"}, 1: {"name": "some"}, 2: {"name": "much"}},
    "categories": [
        {
            "id": "data",
            "name": "Data",
            "skills": [{"id": "sql", "name": "SQL", "levels": {1: "I read queries.", 2: "I write queries."}}],
        }
    ],
    "roles": [{"id": "analyst", "title": "Analyst", "requires": {"sql": {"level": 2, "weight": Decimal("0.5")}}}],
}


def answers(**changes: object) -> dict[str, object]:
    usual = {
        "format": "skillmatrix-answers/1",
        "matrix": {"id": "small", "version": "1"},
        "person": "p1",
        "date": DAY,
        "ratings": {"sql": 1},
    }
    return usual | changes


@pytest.fixture
def small() -> api.Matrix:
    return api.load_matrix(MATRIX)


@pytest.fixture(scope="module")
def matrix() -> api.Matrix:
    return api.load_matrix("enterprise-community-manager")


@pytest.fixture(scope="module")
def report(matrix: api.Matrix) -> api.Report:
    return api.report(matrix, api.load_answers(P7, matrix), "corporate-cm", language="en", today=DAY)


# The door itself


def test_what_the_package_offers_is_what_the_api_offers() -> None:
    assert set(skillmatrix.__all__) == {*api.__all__, "__version__"}
    assert all(getattr(skillmatrix, name) is getattr(api, name) for name in api.__all__)
    assert set(skillmatrix.__all__) <= set(dir(skillmatrix))


def test_another_name_is_not_there() -> None:
    with pytest.raises(AttributeError, match="module 'skillmatrix' has no attribute 'load_all'"):
        skillmatrix.load_all  # type: ignore[attr-defined]  # noqa: B018 - it is asked for to be refused


@pytest.mark.parametrize("name", [name for name in api.__all__ if name != "Source"])
def test_every_name_explains_itself(name: str) -> None:
    assert len(getattr(api, name).__doc__) > 20


def test_the_examples_in_docstrings_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(EXAMPLES)
    functions = ("load_matrix", "load_answers", "validate", "score", "report", "job_description")
    found = {test.name.rpartition(".")[2]: test for test in doctest.DocTestFinder().find(api)}
    printed = io.StringIO()
    runner = doctest.DocTestRunner(verbose=False)
    for test in found.values():
        runner.run(test, out=printed.write)

    assert all(found[name].examples for name in functions)
    assert printed.getvalue() == ""


USER = '''\
"""As somebody writes it who has installed skillmatrix."""

from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path

import skillmatrix
from skillmatrix import Answers, Matrix, Report, UnusableFile, load_answers, load_matrix


def coverage(matrix: Matrix, answers: Answers) -> Fraction | None:
    return skillmatrix.score(matrix, answers, "analyst", without=["personal"]).coverage.low


def main(source: Mapping[str, object]) -> None:
    matrix = load_matrix(Path("data-team.yaml"))
    try:
        answers = load_answers(source, matrix)
    except UnusableFile as error:
        print(*(finding.location.span.line for finding in error.findings))
        raise
    print(coverage(matrix, answers), skillmatrix.__version__)
    report: Report = skillmatrix.report(matrix, answers, address="du")
    Path("report.html").write_text(report.render("html"))
    Path("report.pdf").write_bytes(report.render("pdf"))
    advert = skillmatrix.job_description(matrix, "analyst", kind="ad", posting="posting.yaml")
    Path("advert.docx").write_bytes(advert.render("docx"))
    for finding in skillmatrix.validate("matrices", source):
        print(finding.rule.id, finding.severity.value, finding.message)
'''
MISTAKES = {
    'wrong: str = skillmatrix.report(m, a).render("pdf")': 'expression has type "bytes", variable has type "str"',
    'also: bytes = skillmatrix.report(m, a).render("md")': 'expression has type "str", variable has type "bytes"',
    'skillmatrix.report(m, a).render("odt")': "No overload variant",
    "skillmatrix.load_everything()": 'Module has no attribute "load_everything"',
    "skillmatrix.score(m, m)": 'has incompatible type "Matrix"; expected "Answers"',
    'skillmatrix.job_description(m, kind="advert")': "incompatible type \"Literal['advert']\"",
}
HEAD = "import skillmatrix\n\n\ndef f(m: skillmatrix.Matrix, a: skillmatrix.Answers) -> None:\n"


def test_a_user_s_script_passes_mypy_strict_and_its_mistakes_do_not(tmp_path: Path) -> None:
    (tmp_path / "user.py").write_text(USER, encoding="utf-8")
    (tmp_path / "mistakes.py").write_text(HEAD + "".join(f"    {line}\n" for line in MISTAKES), encoding="utf-8")
    command = (sys.executable, "-m", "mypy", "--strict", "--config-file=", "user.py", "mistakes.py")
    checked = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)
    told = [line for line in checked.stdout.splitlines() if re.search(r": error:", line)]

    assert not [line for line in checked.stdout.splitlines() if not line.startswith(("mistakes.py", "Found"))]
    assert len(told) == len(MISTAKES), checked.stdout
    for number, (line, expected) in enumerate(zip(told, MISTAKES.values(), strict=True), start=5):
        assert line.startswith(f"mistakes.py:{number}:")
        assert expected in line


# Loading and checking


def test_a_mapping_says_what_a_file_says(small: api.Matrix) -> None:
    assert (small.id, small.skills["sql"].levels[2].text) == ("small", {"en": "I write queries."})
    assert small.roles_by_id["analyst"].requires["sql"].weight == Decimal("0.5")


def test_a_path_leads_to_the_file_whether_it_is_text_or_a_path() -> None:
    assert api.load_answers(str(P7)) == api.load_answers(P7)


def test_an_error_in_a_mapping_is_told_by_its_route(small: api.Matrix) -> None:
    with pytest.raises(api.UnusableFile, match=r"level 9 is not on the scale \(0–2\)") as caught:
        api.load_answers(answers(ratings={"sql": 9}), small)
    assert [finding.route for finding in caught.value.findings] == [("ratings", "sql")]


class Whole:
    """A number as libraries of tables have it: no `int`, and none of Python's own."""

    def __init__(self, value: int) -> None:
        self.value = value

    def __int__(self) -> int:
        return self.value


Integral.register(Whole)


@pytest.mark.parametrize("level", [1, Whole(1)])
def test_numbers_of_other_libraries_are_numbers(small: api.Matrix, level: object) -> None:
    assert api.load_answers(answers(ratings={"sql": level}), small).ratings["sql"].level == 1


@pytest.mark.parametrize(
    ("ratings", "told"),
    [
        ({"sql": float("nan")}, "nan cannot stand in a file; leave out what is not known"),
        ({"sql": {1, 2}}, "{1, 2} cannot stand in a file: write text, numbers, days, lists and mappings"),
        ({None: 1}, "None cannot be a key of a file: write text, or the number of a level"),
        ({"sql": 10**30}, "the data cannot stand in a file: "),
    ],
)
def test_what_no_file_can_say_is_an_error_that_says_why(small: api.Matrix, ratings: object, told: str) -> None:
    with pytest.raises(api.UserError) as caught:
        api.load_answers(answers(ratings=ratings), small)
    assert str(caught.value).startswith(told)


def test_data_that_holds_itself_is_refused() -> None:
    data = answers()
    data["ratings"] = data
    with pytest.raises(api.UserError, match="holds itself"):
        api.load_answers(data)


def test_answers_that_do_not_fit_the_matrix_are_not_scored(matrix: api.Matrix, small: api.Matrix) -> None:
    with pytest.raises(api.UnusableFile, match="belong to the matrix “enterprise-community-manager”, not to “small”"):
        api.score(small, api.load_answers(P7, matrix), "analyst")


def test_validate_finds_across_mappings_and_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "p1.yaml").write_text(
        'format: skillmatrix-answers/1\nmatrix: {id: small, version: "1"}\nperson: p1\ndate: 2026-11-22\nratings: {slq: 1}\n'
    )
    found = api.validate(answers(ratings={"sql": 3}), "p1.yaml", MATRIX, today=DAY)
    told = {(finding.location.file, finding.rule.id) for finding in found}

    assert {("<data>", "level-off-scale"), ("p1.yaml", "unknown-answer")} <= told
    assert "matrix-not-found" not in {rule for _, rule in told}


def test_validate_follows_the_settings_of_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    wrong = MATRIX | {"title": "TODO"}
    before = {finding.rule.id for finding in api.validate(wrong, today=DAY)}
    (tmp_path / "skillmatrix.yaml").write_text("format: skillmatrix-settings/1\nignore: [placeholder-text]\n")

    assert before - {finding.rule.id for finding in api.validate(wrong, today=DAY)} == {"placeholder-text"}


def test_validate_looks_at_no_folder_that_nobody_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "broken.yaml").write_text("format: skillmatrix/1\n")

    assert {finding.location.file for finding in api.validate(MATRIX | {"title": "TODO"}, today=DAY)} == {"<data>"}


def test_standard_input_is_for_the_command() -> None:
    with pytest.raises(api.UserError, match="- is standard input for the command only"):
        api.validate("-")


# Scoring and papers


def test_the_day_that_is_given_counts_and_not_that_of_the_clock(small: api.Matrix) -> None:
    given = api.load_answers(answers(date=date(2024, 1, 1)), small)
    fresh = api.score(small, given, "analyst", today=date(2024, 2, 1))
    stale = api.score(small, given, "analyst", today=date(2026, 2, 1))

    assert (fresh.skills[0].answer, stale.skills[0].answer) == ("rated", "stale")
    assert api.score(small, given, "analyst").skills[0].answer == "stale"  # by the clock


def test_a_role_is_named_or_stands_in_the_answers_or_is_the_only_one(small: api.Matrix) -> None:
    two = api.load_matrix(MATRIX | {"roles": [*MATRIX["roles"], MATRIX["roles"][0] | {"id": "lead"}]})
    with pytest.raises(api.UserError, match="which role\\? The matrix has analyst, lead"):
        api.score(two, api.load_answers(answers(), two))
    with pytest.raises(api.UserError, match="which role\\? The matrix has analyst, lead"):
        api.job_description(two)
    assert api.score(two, api.load_answers(answers(role="lead"), two)).role == "lead"
    assert api.score(two, api.load_answers(answers(role="lead"), two), "analyst").role == "analyst"
    assert api.score(small, api.load_answers(answers(), small)).role == "analyst"


@pytest.mark.parametrize("form", ["md", "html", "csv", "json", "terminal", "xlsx", "docx", "pdf"])
def test_a_report_is_what_the_command_writes(matrix: api.Matrix, form: Any, tmp_path: Path) -> None:
    listed = ROOT / "matrices" / matrix.id / "trainings.yaml"  # which the command finds beside the matrix
    given = api.load_answers(P7, matrix)
    report = api.report(matrix, given, "corporate-cm", language="en", trainings=listed, today=DAY)
    arguments = ("report", "-", "--role", "corporate-cm", "--lang", "en", "--date", "2026-11-22", "-f", form)
    path = tmp_path / "report"
    subprocess.run((sys.executable, "-m", "skillmatrix", *arguments, "-o", path), input=P7.read_bytes(), check=True)
    rendered = report.render(form)

    assert (rendered if isinstance(rendered, bytes) else rendered.encode()) == path.read_bytes()


@pytest.mark.parametrize("form", ["md", "html", "jsonld", "docx", "pdf"])
def test_a_job_description_is_what_the_command_writes(matrix: api.Matrix, form: Any, tmp_path: Path) -> None:
    house = POSTING.with_name("organization.yaml")  # which the command finds beside the posting
    paper = api.job_description(matrix, kind="ad", posting=POSTING, organization=house, language="de")
    path = tmp_path / "ad"
    arguments = ("jobdesc", "--posting", POSTING, "--kind", "ad", "--lang", "de", "-f", form, "-o", path, "--no-check")
    subprocess.run((sys.executable, "-m", "skillmatrix", *arguments), check=True, capture_output=True)
    rendered = paper.render(form)

    assert (rendered if isinstance(rendered, bytes) else rendered.encode()) == path.read_bytes()


HISTORY = ROOT / "tests" / "samples" / "history"


@pytest.mark.parametrize("form", ["md", "html", "json", "terminal"])
def test_a_difference_is_what_the_command_writes(form: Any, tmp_path: Path) -> None:
    old, new = (HISTORY / f"{number}.yaml" for number in (3, 4))
    changes = api.diff(api.load_matrix(old), api.load_matrix(new), language="en")
    path = tmp_path / "changes"
    arguments = ("diff", old, new, "--lang", "en", "-f", form, "-o", path)
    subprocess.run((sys.executable, "-m", "skillmatrix", *arguments), check=True, capture_output=True)

    assert changes.render(form).encode() == path.read_bytes()


def test_a_difference_is_true_where_there_is_one() -> None:
    first, second = (api.load_matrix(HISTORY / f"{number}.yaml") for number in (1, 2))

    assert not api.diff(first, first)
    changes = api.diff(first, second)
    assert changes
    assert (repr(changes), changes.title) == (
        "<Difference: service-desk, 1.0 to 1.1>",
        "Was sich geändert hat: Service-Desk",
    )
    assert changes.data()["format"] == "skillmatrix-diff/1"
    assert "&lt;ins" in changes._repr_html_()
    with pytest.raises(api.UserError, match="“pdf” is no form of this paper"):
        changes.render("pdf")  # type: ignore[arg-type]


def test_the_file_of_the_organisation_is_one_of_the_values(matrix: api.Matrix) -> None:
    house = {"format": "skillmatrix-organization/1", "name": "Example Ltd"}
    with_house = api.job_description(matrix, "corporate-cm", kind="ad", language="en", organization=house)
    assert "Example Ltd" in with_house.render("md")
    assert "Example Ltd" not in api.job_description(matrix, "corporate-cm", kind="ad", language="en").render("md")


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A house with a logo beside its file, and a colour."""
    (tmp_path / "logo.png").write_bytes(b64decode(PIXEL))
    path = tmp_path / "organization.yaml"
    path.write_text('{format: skillmatrix-organization/1, name: Works, look: {logo: logo.png, color: "#004b87"}}')
    return path


def test_papers_look_like_those_of_the_house_that_is_given(matrix: api.Matrix, house: Path) -> None:
    given = api.load_answers(P7, matrix)
    papers = (
        api.report(matrix, given, "corporate-cm", language="en", organization=house, today=DAY),
        api.job_description(matrix, "corporate-cm", language="en", organization=house),
    )
    for paper in papers:
        page = paper.render("html")
        assert 'alt="Works">' in page
        assert "--accent: #004b87" in page
        assert 'alt="Works">' in unescape(paper._repr_html_())


def test_files_of_a_house_that_is_a_mapping_lie_where_the_program_runs(
    matrix: api.Matrix, house: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = {"format": "skillmatrix-organization/1", "name": "Works", "look": {"logo": "logo.png"}}
    monkeypatch.chdir(house.parent)
    assert 'alt="Works">' in api.job_description(matrix, "corporate-cm", organization=said).render("html")


def test_a_logo_that_is_missing_is_told_before_anything_is_rendered(matrix: api.Matrix, house: Path) -> None:
    (house.parent / "logo.png").unlink()
    with pytest.raises(api.UserError, match=r"logo\.png: "):
        api.job_description(matrix, "corporate-cm", organization=house)
    with pytest.raises(api.UserError, match=r"logo\.png: "):
        api.report(matrix, api.load_answers(P7, matrix), "corporate-cm", organization=house, today=DAY)


STARTERS = ROOT / "templates" / "start" / "en"


def test_what_init_invents_is_a_gap_and_never_a_fact(matrix: api.Matrix) -> None:
    paper = api.job_description(
        matrix,
        kind="ad",
        language="en",
        posting=STARTERS / "posting.yaml",
        organization=STARTERS / "organization.yaml",
        final=True,
    )
    invented = ("Example Works", "Anytown", "example-works", "58,000", "000 0000000")

    assert [words for words in invented if words in paper.render("md") + paper.render("jsonld")] == []
    assert paper.gaps == (
        "organization: name",
        "posting: location.city",
        "posting: start",
        "posting: pay.min",
        "posting: apply.url",
        "organization: privacy_url",
    )


def test_what_a_program_says_beside_a_starter_is_kept(matrix: api.Matrix) -> None:
    house = {
        "format": "skillmatrix-organization/1",
        "name": "Tidal Works Ltd",
        "url": "https://www.example-works.example",
    }
    paper = api.job_description(matrix, "corporate-cm", kind="ad", language="en", organization=house)

    assert "Tidal Works Ltd" in paper.render("md")
    assert "example-works" not in paper.render("jsonld")


def test_an_advert_says_what_it_leaves_out(matrix: api.Matrix) -> None:
    short = api.job_description(matrix, "corporate-cm", kind="ad", language="en")
    whole = api.job_description(matrix, "corporate-cm", kind="ad", language="en", all_requirements=True)

    assert "Creativity" in short.left_out
    assert whole.left_out == ()
    assert repr(short) == "<JobDescription: corporate-cm, ad, en>"


@pytest.mark.parametrize(
    ("call", "told"),
    [
        (lambda m: api.job_description(m, "analist"), "the matrix has no role “analist”; did you mean “analyst”?"),
        (
            lambda m: api.job_description(m, "analyst", language="fr"),
            "there is no language “fr” here; choose from en, de",
        ),
        (
            lambda m: api.job_description(m, "analyst").render("xlsx"),
            "“xlsx” is no form of this paper; there are: md, html, pdf, docx, jsonld",
        ),
        (lambda m: api.report(m, api.load_answers(answers(), m), "analyst").render("dox"), "“dox” is no form"),
        (lambda _: api.load_matrix("smal"), "there is no matrix “smal”; "),
        (lambda m: api.load_answers("nowhere.yaml", m), "nowhere.yaml: there is no such file"),
    ],
)
def test_what_cannot_go_on_says_why(small: api.Matrix, call: Callable[[api.Matrix], object], told: str) -> None:
    with pytest.raises(api.UserError) as caught:
        call(small)
    assert str(caught.value).startswith(told)


def test_formulas_are_shown_to_those_who_ask(matrix: api.Matrix, report: api.Report) -> None:
    given = api.load_answers(P7, matrix)
    explained = api.report(matrix, given, "corporate-cm", language="en", today=DAY, explain=True).render("md")

    assert "| coverage.low | Σ" in explained
    assert "coverage.low" not in report.render("md")


def test_notes_and_percentages_are_left_out_where_nobody_wants_them(matrix: api.Matrix, small: api.Matrix) -> None:
    p7 = api.load_answers(P7, matrix)
    usual, plain = (
        api.report(matrix, p7, "corporate-cm", language="en", match=match, today=DAY) for match in (True, False)
    )
    said = "% of the role profile"
    assert (said in usual.render("md"), said in plain.render("md")) == (True, False)

    given = api.load_answers(answers(ratings={"sql": {"level": 1, "note": "between us"}}), small)
    whole = api.report(small, given, today=DAY).render("json")
    short = api.report(small, given, notes=False, today=DAY).render("json")

    assert ("between us" in whole, "between us" in short) == (True, False)


def test_a_final_paper_bears_no_mark_of_a_draft_and_a_day_that_is_given(matrix: api.Matrix) -> None:
    draft = api.job_description(matrix, "corporate-cm", language="en").render("md")
    final = api.job_description(matrix, "corporate-cm", language="en", final=True, today=DAY).render("md")

    assert ("Draft" in draft, "Draft" in final) == (True, False)
    assert ("22 November 2026" in draft, "22 November 2026" in final) == (False, True)


def test_the_form_of_address_and_of_titles_are_those_that_are_asked_for(matrix: api.Matrix) -> None:
    given = api.load_answers(P7, matrix)
    du = api.report(matrix, given, "corporate-cm", address="du", today=DAY).render("md")
    sie = api.report(matrix, given, "corporate-cm", today=DAY).render("md")
    star = api.job_description(matrix, "corporate-cm", kind="ad", gender_form="star", language="de").title

    assert ("deiner Selbsteinschätzung" in du, "deiner Selbsteinschätzung" in sie) == (True, False)
    assert star.startswith("Corporate Community Manager*in")


def test_a_category_that_is_optional_can_be_left_out(matrix: api.Matrix) -> None:
    given = api.load_answers(P7, matrix)
    result = api.score(matrix, given, "corporate-cm", today=DAY, without=["personal"])

    assert [left.category for left in result.without] == ["personal"]


def test_the_data_of_a_report_is_plain(report: api.Report) -> None:
    assert json.loads(json.dumps(report.data())) == json.loads(report.render("json"))
    assert report.data()["format"] == "skillmatrix-report/1"


def test_a_report_shows_nothing_of_the_person_where_it_is_only_named(report: api.Report) -> None:
    assert repr(report) == "<Report: corporate-cm, en>"


# Pictures and notebooks


def test_a_chart_stands_alone(report: api.Report) -> None:
    charts = report.charts()

    assert "Level now and target level, by area: Methods" in charts
    for picture in charts.values():
        tags = {element.tag.rpartition("}")[2] for element in ET.fromstring(picture).iter()}
        assert not tags & {"script", "foreignObject", "image", "use"}
        assert "var(" not in picture
        assert not re.search(r"https?://(?!www\.w3\.org/2000/svg)", picture)
        assert '"100%"' not in picture.partition("<svg x=")[2].partition(">")[0]


def test_a_notebook_gets_a_frame_without_permissions_that_holds_the_page(report: api.Report) -> None:
    shown = report._repr_html_()
    frame = re.fullmatch(r'<iframe sandbox="" title="([^"<>]*)" style="[^"<>]*" srcdoc="([^"<>]*)"></iframe>', shown)

    assert frame
    assert frame[1] == "Skills overview: Corporate Community Manager"
    assert unescape(frame[2]) == report.render("html")


def test_a_notebook_gets_no_data_for_job_boards(matrix: api.Matrix) -> None:
    house = POSTING.with_name("organization.yaml")
    paper = api.job_description(matrix, kind="ad", posting=POSTING, organization=house, language="en")

    assert "application/ld+json" in paper.render("html")
    assert "ld+json" not in paper._repr_html_()


def test_no_text_of_a_matrix_gets_out_of_the_frame() -> None:
    evil = '"><script>alert(1)</script>'
    data = MATRIX | {"roles": [{"id": "analyst", "title": evil, "requires": {"sql": 1}}]}
    matrix = api.load_matrix(data)
    for paper in (
        api.job_description(matrix, "analyst", kind="ad"),
        api.report(matrix, api.load_answers(answers(), matrix), "analyst"),
    ):
        shown = paper._repr_html_()
        assert shown.count("<") == 2  # the frame begins and ends
        assert "<script" not in unescape(shown.partition(' srcdoc="')[2])


def test_a_word_file_is_one(report: api.Report) -> None:
    assert "word/document.xml" in zipfile.ZipFile(io.BytesIO(report.render("docx"))).namelist()


def test_a_report_names_the_trainings_that_stand_in_the_matrix_itself() -> None:
    matrix = skillmatrix.load_matrix(Path(__file__).parent / "corpus" / "good" / "own-trainings.yaml")
    answers = skillmatrix.load_answers(
        {
            "format": "skillmatrix-answers/1",
            "matrix": {"id": "own-trainings", "version": "1"},
            "person": "p1",
            "date": date(2026, 11, 20),
            "role": "joiner",
            "ratings": {"sawing": 1, "gluing": 1},
        },
        matrix,
    )
    page = skillmatrix.report(matrix, answers, language="en", today=date(2026, 11, 22)).render("md")

    assert "A training that leads there: “Twenty joints”" in " ".join(page.split())
