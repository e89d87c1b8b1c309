"""What the offline page takes along: texts that exist, words as in the other faces, and nothing that could break out."""

import json
import re
from hashlib import sha256
from pathlib import Path
from string import Formatter
from typing import Any

import pytest

from skillmatrix.i18n.catalogue import LANGUAGES, Catalogue, messages, messages_of
from skillmatrix.render.form.data import form_data
from skillmatrix.render.form.page import SCRIPTS, json_for_page, render_form
from skillmatrix.render.form.texts import page_texts
from skillmatrix.resources import folder

from ...assess.small_matrix import TEXT, read_matrix
from .form_page import small_form

SCRIPT = "".join((folder("templates") / "form" / f"{name}.js").read_text(encoding="utf-8") for name in SCRIPTS)
TEMPLATE = (folder("templates") / "form" / "page.html.j2").read_text(encoding="utf-8")
STYLE = (folder("templates") / "form" / "form.css").read_text(encoding="utf-8")
SOURCES = sorted((Path(__file__).parents[3] / "src" / "skillmatrix").glob("[!i]*/**/*.py"))


def data(**wanted: Any) -> dict[str, Any]:
    return json.loads(json.dumps(form_data(small_form(**wanted))))


def test_the_page_can_fill_in_every_place_of_its_texts() -> None:
    """The script knows names in braces and nothing else of Python: no format, no doubled brace."""
    for language in LANGUAGES:
        for key, text in data()["say"][language].items():
            literals = "".join(literal for literal, *_ in Formatter().parse(text))
            places = [(name, how, turned) for _, name, how, turned in Formatter().parse(text) if name is not None]

            assert not set("{}") & set(literals), key
            assert all(re.fullmatch(r"\w+", name) and not how and not turned for name, how, turned in places), key


def test_every_text_the_script_says_is_taken_along() -> None:
    said = set(re.findall(r"""['"`]((?:assess|form|gap|report|status|closing)\.[\w.]*[\w])['"`]""", SCRIPT + TEMPLATE))
    said |= {"quote", "and", "date.long"}
    known = set(data()["say"]["en"])
    counted = {f"{key}.{end}" for key in said - known for end in ("one", "many")}

    assert len(said) > 100
    assert (said & known) | counted <= known


def test_every_text_of_the_page_is_said_somewhere() -> None:
    mentioned = SCRIPT + TEMPLATE + "".join(path.read_text(encoding="utf-8") for path in SOURCES)

    def is_said(key: str) -> bool:
        stem, _, end = key.rpartition(".")
        ends = ("'", '"') if end in {"one", "many"} else (".${", ".{", '." ~', ".{{")
        return f"{key}'" in mentioned or f'{key}"' in mentioned or any(f"{stem}{end}" in mentioned for end in ends)

    assert [key for key in messages_of("en", "form") if not is_said(key)] == []


def test_a_new_text_of_the_page_needs_nothing_but_its_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(messages_of("en", "form"), "form.new", "Hello {name}")  # type: ignore[arg-type]
    monkeypatch.setitem(messages("en"), "form.new", "Hello {name}")  # type: ignore[arg-type]

    assert page_texts(Catalogue("en"), about_other=False)["form.new"] == "Hello {name}"


def test_levels_stand_below_the_minimum_below_the_target_on_it_or_above() -> None:
    (soldering,) = [skill for skill in data()["skills"] if skill["id"] == "soldering"]

    assert list(soldering["levels"].values())[:4] == ["blocked", "blocked", "below", "met"]


def test_skills_go_by_weight_and_then_by_the_matrix_whatever_the_order_of_asking() -> None:
    shuffled = ("patience", "gluing", "soldering", "painting", "listening")

    assert data(skills=shuffled)["by_weight"] == ["soldering", "listening", "gluing", "painting", "patience"]


def test_former_ids_are_resolved_and_the_shortest_way_stands_first() -> None:
    matrix = read_matrix(TEXT + "renames: {oldest: older, older: gluing, a: b, b: a, dance: null, tin: gluing}\n")

    assert data(matrix=matrix)["renames"] == [["older", "gluing"], ["tin", "gluing"], ["oldest", "gluing"]]


def test_fingerprints_are_those_of_what_is_read() -> None:
    read = json.dumps(
        ["Malen", "Ich mische Farben.", "Ich male.", "Ich lehre es."], ensure_ascii=False, separators=(",", ":")
    )

    assert data()["wording"]["painting"]["de"] == sha256(read.encode()).hexdigest()[:8]
    assert set(data()["wording"]) == {"soldering", "painting", "gluing", "listening", "teaching", "patience"}


BEGIN_2 = "Eine echte Aufgabe davon mit Vorlage oder in Begleitung erledigen und das Ergebnis danach gemeinsam ansehen."


def test_every_level_has_its_next_step_ready() -> None:
    meanings = data()["words"]["de"]["skills"]["soldering"]["meanings"]

    assert meanings["1"] == {
        "gap": "noch 2 Stufen",
        "must": "Stand 1, Mindeststufe 2, Zielstufe 3: Mindeststufe noch offen",
        "step": "Stand 1, Mindeststufe 2, Zielstufe 3",
        "means": "Stufe 2 heißt: Drähte anlöten.",
        "helps": [{"text": BEGIN_2, "url": ""}],
    }
    assert meanings["3"] == {"gap": "am Ziel", "must": "Stand 3, Mindeststufe 2, Zielstufe 3: erfüllt"}


def test_about_somebody_else_the_page_speaks_of_the_person_in_the_neutral_form() -> None:
    own, other = data()["say"]["de"], data(rater="peer", person="p7")["say"]["de"]

    assert "fehlt Ihnen" in own["status.blocked.many"]
    assert "fehlt Ihnen" not in other["status.blocked.many"]
    assert "wählen Sie" not in other["assess.refused.is_must"]


def test_nobody_is_called_me() -> None:
    assert data()["person"] == ""
    assert data(person="p7")["person"] == "p7"


def test_the_same_form_gives_the_same_page() -> None:
    assert render_form(small_form()) == render_form(small_form())


def test_data_cannot_end_its_element_or_break_a_line() -> None:
    nasty = {"</script>": "<!-- & \u2028 \u2029 \ud800"}

    text = json_for_page(nasty)

    assert not re.search("[<>&\u2028\u2029\ud800-\udfff]", text)
    assert json.loads(text) == nasty


def test_the_script_neither_reads_markup_nor_runs_text_nor_connects() -> None:
    forbidden = (
        "innerHTML",
        "outerHTML",
        "insertAdjacent",
        "document.write",
        "eval(",
        "Function(",
        "fetch(",
        "XMLHttp",
        "http:",
        "https:",
        "import ",
        ".style",
    )

    assert [word for word in forbidden if word in SCRIPT] == []
    assert "</script" not in SCRIPT
    assert "</style" not in STYLE


def test_the_style_loads_nothing_and_the_template_styles_nothing_in_place() -> None:
    assert not re.search(r"url\(|@import|@font-face", STYLE)
    assert not re.search(r"\bstyle=|\bon\w+=", TEMPLATE)
