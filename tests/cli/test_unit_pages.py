"""Every page of a matrix about units is in a unit's words: all commands, both languages, all formats.

The texts of the matrix are turned into Cyrillic letters, so that what speaks of persons is ours. Which texts there are
looks `tests/i18n/test_unit.py` at; here it shows whether a command forgets whom its matrix is about.
"""

import copy
import json
import re
import shutil
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from pypdf import PdfReader

from skillmatrix import resources

from ..i18n.test_mixed_pages import in_cyrillic
from ..i18n.words_of_persons import of_persons

SOURCE = resources.folder("matrices") / "process-areas.yaml"
DAY = ("--date", "2026-11-30")
RATINGS = {
    "process-transparency": 1,
    "communication": {"level": 3, "evidence": [{"text": "…", "grade": 1}], "confidence": "high", "note": "…"},
    "exchange": 1,
    "team-building": 2,
    "development": {"not_applicable": "…"},
    "collaboration": "unknown",
    "support-processes": 0,
    "coordination": 3,
    "offers": 2,
}
OTHERS = ("lead", "peer1", "peer2", "peer3")

PAGES: dict[str, tuple[str, ...]] = {
    "report": ("report", "unit.yaml", "-m", "units.yaml", "--explain", "--full"),
    "another profile": ("report", "unit.yaml", "-m", "units.yaml", "--role", "start-social-intranet"),
    "without musts": ("report", "unit.yaml", "-m", "units.yaml", "--without", "leading"),
    "since": ("report", "unit.yaml", "-m", "units.yaml", "--compare", "earlier.yaml"),
    "all profiles": ("report", "unit.yaml", "-m", "units.yaml", "--all-roles"),
    "sheet": ("report", "unit.yaml", "-m", "units.yaml", "--sheet"),
    "views": (
        "report", "unit.yaml", "-m", "units.yaml", "--explain", *(word for each in OTHERS for word in ("--with", f"{each}.yaml")),
    ),
    "of the lead": ("report", "lead.yaml", "-m", "units.yaml"),
    "of a peer": ("report", "peer1.yaml", "-m", "units.yaml"),
    "without profiles": ("report", "bare.yaml", "-m", "bare-units.yaml"),
    "what changed": ("diff", "older.yaml", "units.yaml"),
    "steps": ("plan", "unit.yaml", "-m", "units.yaml"),
    "plan": ("plan", "unit.yaml", "-m", "units.yaml", "--trainings", "trainings.yaml", "--explain"),
    "matrix": ("show", "units.yaml"),
    "profile": ("show", "work-across-sites", "-m", "units.yaml"),
    "area": ("show", "exchange", "-m", "units.yaml"),
    "group": ("show", "leading", "-m", "units.yaml"),
}  # fmt: skip
EVERY = [(name, "md") for name in PAGES]
IN_ALL_FORMS = [(name, form) for name in ("report", "matrix") for form in ("terminal", "html", "docx", "xlsx", "pdf")]
"""A form has texts of its own for charts and sheets; those of a page are the same in all of them."""


def turned(value: Any) -> Any:
    """The same with each text of people in other letters."""
    if isinstance(value, dict):
        if value and set(value) <= {"de", "en"}:
            return {tag: in_cyrillic(text) for tag, text in value.items()}
        return {key: turned(item) for key, item in value.items()}
    return [turned(item) for item in value] if isinstance(value, list) else value


def write(path: Path, data: Any) -> None:
    path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A matrix about units, a unit's answers, those of an earlier day and of others, and a course."""
    tmp_path = tmp_path_factory.mktemp("unit")
    matrix = turned(yaml.safe_load(SOURCE.read_text(encoding="utf-8"))) | {"id": "units", "sources": {}}
    for skill in (skill for category in matrix["categories"] for skill in category["skills"]):
        del skill["provenance"]
    matrix["categories"][-1] |= {"id": "leading", "optional": True}
    write(tmp_path / "units.yaml", matrix)
    older = copy.deepcopy(matrix)
    older["categories"][0]["skills"][0]["name"]["de"] += " Ж"
    del older["categories"][1]["skills"][0], older["roles"][4]
    older["roles"][0]["requires"] = {"exchange": 2}
    for role in older["roles"]:
        role["requires"].pop("problem-solving", None)
    write(tmp_path / "older.yaml", older | {"version": "0.9"})
    write(tmp_path / "bare-units.yaml", matrix | {"id": "bare-units", "roles": []})
    head = {"format": "skillmatrix-answers/1", "matrix": {"id": "units", "version": "1.0"}, "person": "p1"}
    head |= {"role": "work-across-sites", "date": "2026-11-20"}
    write(tmp_path / "unit.yaml", head | {"participants": 7, "ratings": RATINGS})
    write(tmp_path / "earlier.yaml", head | {"date": "2026-02-01", "ratings": RATINGS | {"exchange": 0, "service": 2}})
    bare = {key: value for key, value in head.items() if key != "role"}
    write(tmp_path / "bare.yaml", bare | {"matrix": {"id": "bare-units", "version": "1.0"}, "ratings": RATINGS})
    for name in OTHERS:
        rater = "manager" if name == "lead" else "peer"
        write(tmp_path / f"{name}.yaml", head | {"rater": rater, "by": name, "ratings": {"exchange": 3, "offers": 2}})
    course = {"id": "c", "title": {"de": "К", "en": "К"}, "kind": "course", "hours": 3}
    course |= {"builds": {"exchange": {"from": 1, "to": 2}}}
    write(
        tmp_path / "trainings.yaml",
        {"format": "skillmatrix-trainings/1", "matrix": {"id": "units", "version": "1.0"}, "languages": ["de", "en"]}
        | {"trainings": [course]},
    )
    return tmp_path


@pytest.fixture
def files(tmp_path: Path, written: Path) -> Path:
    """The same in the folder where the command runs."""
    return Path(shutil.copytree(written, tmp_path, dirs_exist_ok=True))


def words_in(path: Path) -> str:
    """What a file says, for people."""
    data = path.read_bytes()
    if path.suffix == ".pdf":
        return "\n".join(page.extract_text() for page in PdfReader(path).pages)
    if path.suffix in {".docx", ".xlsx"}:
        with zipfile.ZipFile(path) as parts:
            return "\n".join(shown(parts, name) for name in parts.namelist() if is_for_people(path, name, parts))
    text = data.decode()
    return re.sub(r"<style.*?</style>|<script.*?</script>|<[^>]*>", "\n", text, flags=re.DOTALL)


def is_for_people(path: Path, name: str, parts: zipfile.ZipFile) -> bool:
    """Not the last sheet of a workbook, which is data for programs and has keys of its own."""
    sheets = sorted((each for each in parts.namelist() if each.startswith("xl/worksheets/sheet")), key=len)
    if path.suffix == ".xlsx":
        return name in sheets and name != sheets[-1]
    return name == "word/document.xml"


def shown(parts: zipfile.ZipFile, name: str) -> str:
    text = re.sub(r"<[^>]*>", "\n", parts.read(name).decode())
    if not name.startswith("xl/"):
        return text
    strings = re.findall(r"<si>(.*?)</si>", parts.read("xl/sharedStrings.xml").decode(), re.DOTALL)
    used = re.findall(r't="s"[^>]*><v>(\d+)</v>', parts.read(name).decode())
    return "\n".join(re.sub(r"<[^>]*>", "", strings[int(at)]) for at in used)


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize(("name", "form"), [*EVERY, *IN_ALL_FORMS])
def test_no_page_of_a_unit_speaks_of_persons(run: Callable, files: Path, name: str, form: str, language: str) -> None:
    target = files / f"page.{form.replace('terminal', 'txt')}"
    command = PAGES[name]
    address = ("--address", "du") if command[0] in {"report", "plan"} else ()
    day = DAY if command[0] != "diff" else ()
    made = run(*command, *day, "--lang", language, *address, "-f", form, "-o", target)

    assert made.code == 0, made.err
    said = words_in(target)
    assert len(said) > 200
    assert of_persons(said, language) == []


@pytest.mark.usefixtures("files")
@pytest.mark.parametrize("language", ["de", "en"])
def test_the_screen_of_a_result_does_not_either(run: Callable, language: str) -> None:
    said = run("report", "unit.yaml", "-m", "units.yaml", "--short", "--lang", language, *DAY).out

    assert of_persons(said, language) == []
    assert ("Standortbestimmung" if language == "de" else "Where we stand") in said


@pytest.mark.usefixtures("files")
@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("rater", ["self", "manager"])
def test_nor_do_the_questions_with_their_help_and_refusals(run: Callable, language: str, rater: str) -> None:
    lines = "?\nn\n\nn\n…\nz\n9\nx\ng 99\nu\n3\n2\nn\nb\nt\n\ne\n\ni\n\nc\n\nr\nq\n"
    command = ("assess", "units.yaml", "--role", "work-across-sites", "--plain", "-a", "new.yaml", "--rater", rater)
    said = run(*command, "--lang", language, "--address", "du", *DAY, input=lines)
    one = {"du", "dich", "dir", "yourself"} if rater == "manager" else set()

    assert said.code == 0, said.err
    assert len(said.out) > 2000
    assert set(of_persons(said.out + said.err, language)) <= one


@pytest.mark.parametrize("rater", ["self", "manager"])
def test_nor_does_anything_that_the_offline_page_can_say(run: Callable, files: Path, rater: str) -> None:
    command = ("assess", "units.yaml", "--role", "work-across-sites", "--form", "page.html", "--address", "du")
    assert run(*command, "--rater", rater, *DAY).code == 0
    page = (files / "page.html").read_text(encoding="utf-8")
    data = json.loads(re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)[1])  # type: ignore[index]  # it is there

    for language in ("de", "en"):
        said = data["say"][language] | {"words": "\n".join(texts_in(data["words"][language]))}
        wrong = {key: found for key, text in said.items() if (found := of_persons(text, language))}
        assert wrong.keys() <= {"assess.rating_someone", "form.start.about_other"}, wrong


def texts_in(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from texts_in(item)


@pytest.mark.usefixtures("files")
def test_what_programs_read_has_the_words_of_a_unit_and_how_many_they_were(run: Callable) -> None:
    report = json.loads(run("report", "unit.yaml", "-m", "units.yaml", "-f", "json", "--lang", "en", *DAY).out)

    assert (report["participants"], report["status_label"]) == (7, "Minimum not reached yet")


def test_a_list_of_matrices_counts_areas_and_profiles(run: Callable) -> None:
    assert "· 13 areas, 5 target profiles" in run("list", "--lang", "en").out
    assert "· 13 Felder, 5 Zielbilder" in run("list", "--lang", "de", LANG="de_DE.UTF-8", LC_ALL="de_DE.UTF-8").out
