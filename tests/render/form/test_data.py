"""What the offline page takes along: texts that exist, words as in the other faces, and nothing that could break out."""

import json
import re
from hashlib import sha256
from string import Formatter
from typing import Any

import pytest

from skillmatrix.i18n.en import MESSAGES
from skillmatrix.model.role import RequirementFields
from skillmatrix.render.form.data import form_data, standing
from skillmatrix.render.form.page import SCRIPTS, json_for_page, render_form
from skillmatrix.render.form.texts import ABOUT_THE_PERSON, TEXTS
from skillmatrix.resources import folder

from ...assess.small_matrix import TEXT, read_matrix
from .form_page import small_form

SCRIPT = "".join((folder("templates") / "form" / f"{name}.js").read_text(encoding="utf-8") for name in SCRIPTS)
TEMPLATE = (folder("templates") / "form" / "page.html.j2").read_text(encoding="utf-8")
STYLE = (folder("templates") / "form" / "form.css").read_text(encoding="utf-8")
KEYS = {**TEXTS, **ABOUT_THE_PERSON}


def data(**wanted: Any) -> dict[str, Any]:
    return json.loads(json.dumps(form_data(small_form(**wanted))))


@pytest.mark.parametrize("key", sorted(KEYS))
def test_the_page_fills_in_what_a_text_asks_for(key: str) -> None:
    message = MESSAGES[key]
    text = message if isinstance(message, str) else message["neutral"]

    assert {name for _, name, _, _ in Formatter().parse(text) if name} <= set(KEYS[key])


def test_every_text_the_script_says_is_taken_along() -> None:
    said = set(re.findall(r"""['"`]((?:assess|form|gap|report|status|closing)\.[\w.]*[\w])['"`]""", SCRIPT + TEMPLATE))
    said |= {"quote", "and"}
    whole = {key for key in said if key in MESSAGES}
    counted = {f"{key}.{end}" for key in said - whole for end in ("one", "many")}

    assert (whole | counted) <= set(KEYS) | {"form.no_script"}


def test_every_text_taken_along_is_said_somewhere() -> None:
    mentioned = SCRIPT + TEMPLATE

    def is_said(key: str) -> bool:
        stem = key.rpartition(".")[0]
        return key in mentioned or f"{stem}'" in mentioned or f"{stem}.${{" in mentioned or f"{stem}.{{{{" in mentioned

    assert [key for key in KEYS if not is_said(key)] == []


def test_levels_stand_below_the_minimum_below_the_target_on_it_or_above() -> None:
    required = RequirementFields(level=3, must=2)

    assert [standing(level, required) for level in range(5)] == ["blocked", "blocked", "open", "met", "above"]
    assert standing(0, RequirementFields(level=1)) == "open"


def test_skills_go_by_weight_and_then_by_the_matrix_whatever_the_order_of_asking() -> None:
    shuffled = ("patience", "gluing", "soldering", "painting", "listening")

    assert data(skills=shuffled)["by_weight"] == ["soldering", "listening", "gluing", "painting", "patience"]


def test_former_ids_are_resolved_and_the_shortest_way_stands_first() -> None:
    matrix = read_matrix(TEXT + "renames: {oldest: older, older: gluing, a: b, b: a, dance: null, tin: gluing}\n")

    assert data(matrix=matrix)["renames"] == [["older", "gluing"], ["tin", "gluing"], ["oldest", "gluing"]]


def test_fingerprints_are_those_of_what_is_read() -> None:
    read = json.dumps(["Malen", "Ich male."], ensure_ascii=False, separators=(",", ":"))

    assert data()["wording"]["painting"]["de"] == sha256(read.encode()).hexdigest()[:8]
    assert set(data()["wording"]) == {"soldering", "painting", "gluing", "listening", "teaching", "patience"}


def test_every_level_has_its_next_step_ready() -> None:
    meanings = data()["words"]["de"]["skills"]["soldering"]["meanings"]

    assert meanings["1"] == {
        "gap": "noch 2 Stufen",
        "must": "Stand 1, Mindeststufe 2, Zielstufe 3: Mindeststufe noch offen",
        "step": "Stand 1, Mindeststufe 2, Zielstufe 3",
        "means": "Stufe 2 heißt: Drähte anlöten.",
        "helps": [],
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
