"""New data put into a text by position: everything else stays byte for byte, and no comment is lost."""

import copy
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skillmatrix.lint.engine import check_matrix
from skillmatrix.resources import folder
from skillmatrix.source.comments import find_comments
from skillmatrix.source.document import Document, read_document
from skillmatrix.source.layout import laid_out
from skillmatrix.source.matching import same
from skillmatrix.source.revise import revise
from skillmatrix.source.writer import write_yaml

from .test_writer import FILES, TEXTS

PACKAGED = (folder("matrices") / "enterprise-community-manager.yaml").read_text(encoding="utf-8")
Change = Callable[[Any], object]


def read(text: str) -> Document:
    document = read_document(text.encode(), "")
    assert not document.faults, (document.faults, text)
    return document


def revised(text: str, change: Change, **options: int) -> str:
    """The text after a change to its data, which is proved to be read back."""
    document = read(text)
    data: Any = copy.deepcopy(document.data)
    change(data)
    result = revise(document, data, **options)
    assert same(read(result).data, data)
    assert {comment.text for comment in find_comments(text)} <= {comment.text for comment in find_comments(result)}
    return result


def by_id(items: list[Any], name: str) -> Any:
    return next(item for item in items if item["id"] == name)


def packaged(change: Change) -> tuple[list[str], list[str]]:
    """The lines that went and those that came; the result is a matrix without faults, laid out as before."""
    result = revised(PACKAGED, change)
    loaded = check_matrix(read(result), advice=False)
    assert loaded.value is not None
    assert not [found for found in loaded.findings if found.severity.name == "ERROR"]
    assert laid_out(result) == result
    old, new = PACKAGED.splitlines(), result.splitlines()
    begin = next((at for at, (one, other) in enumerate(zip(old, new, strict=False)) if one != other), len(old))
    end = next(at for at in range(len(old)) if old[-1 - at] != new[-1 - at] or min(len(old), len(new)) - at <= begin)
    return old[begin : len(old) - end], new[begin : len(new) - end]


def requires(data: Any, role: str) -> Any:
    return by_id(data["roles"], role)["requires"]


def test_a_level_in_braces_changes_alone() -> None:
    went, came = packaged(lambda data: requires(data, "junior-cm")["intuition"].update(level=3))

    assert went == ["      intuition: {level: 2, weight: 1}"]
    assert came == ["      intuition: {level: 3, weight: 1}"]


def test_a_level_in_lines_of_its_own_changes_alone() -> None:
    went, came = packaged(lambda data: requires(data, "junior-cm")["dialogue"].update(level=4))

    assert (went, came) == (["        level: 3"], ["        level: 4"])


def test_a_short_form_becomes_a_long_one_and_back() -> None:
    def shorten(data: Any) -> None:
        requires(data, "junior-cm")["intuition"] = 2

    went, came = packaged(shorten)
    assert (went, came) == (["      intuition: {level: 2, weight: 1}"], ["      intuition: 2"])
    text = "requires:\n  sql: 2  # for now\n  talk: 1\n"
    assert revised(text, lambda data: data["requires"].update(sql={"level": 3, "weight": 2})) == (
        "requires:\n  sql: {level: 3, weight: 2}  # for now\n  talk: 1\n"
    )


def test_a_key_that_comes_into_braces_stays_in_them_while_it_fits() -> None:
    went, came = packaged(lambda data: requires(data, "junior-cm")["intuition"].update(must=2))
    assert (len(went), came) == (1, ["      intuition: {level: 2, weight: 1, must: 2}"])

    why = {"de": "Weil es zählt.", "en": "Because it counts."}
    went, came = packaged(lambda data: requires(data, "junior-cm")["intuition"].update(must=2, why=why))
    assert (len(went), came) == (
        1,
        [
            "      intuition:",
            "        level: 2",
            "        weight: 1",
            "        must: 2",
            "        why: {de: Weil es zählt., en: Because it counts.}",
        ],
    )


ROLE = {
    "id": "helper",
    "title": {"de": "Helfende Hand", "en": "Helping hand"},
    "requires": {"empathy": 2, "dialogue": {"level": 2, "weight": 2}},
}


@pytest.mark.parametrize("at", [0, 1, 6])
def test_a_role_is_added_in_lines_of_its_own_with_a_blank_line_between(at: int) -> None:
    went, came = packaged(lambda data: data["roles"].insert(at, ROLE))

    assert went == []
    assert sorted(line for line in came if line) == sorted(
        [
            "  - id: helper",
            "    title: {de: Helfende Hand, en: Helping hand}",
            "    requires:",
            "      empathy: 2",
            "      dialogue: {level: 2, weight: 2}",
        ]
    )
    assert came.count("") == 1


def without_skill(data: Any, skill: str) -> None:
    for category in data["categories"]:
        category["skills"] = [one for one in category["skills"] if one["id"] != skill]
    for role in data["roles"]:
        role["requires"].pop(skill, None)
        for task in role.get("tasks", []):
            task["skills"] = [one for one in task["skills"] if one != skill]
    data["renames"] = {**data.get("renames", {}), skill: None}


def test_a_skill_is_removed_everywhere_and_nothing_else() -> None:
    result = revised(PACKAGED, lambda data: without_skill(data, "intuition"))

    assert check_matrix(read(result), advice=False).value is not None
    assert laid_out(result) == result
    assert "intuition" not in result.replace("renames: {intuition: null}", "")
    old, new = set(PACKAGED.splitlines()), set(result.splitlines())
    came = sorted(line.strip() for line in new - old)
    assert [line for line in came if line.startswith("#")] == [
        "# S1.7.3 listening and asking questions",
    ]
    assert [line for line in came if not line.startswith("#")] == [
        "renames: {intuition: null}",
        "skills: [crisis, conflict-mediation, resilience]",
        "skills: [law-governance, crisis]",
        "skills: [moderation, conflict-mediation, diplomacy, law-governance, crisis, resilience]",
        "skills: [moderation, law-governance, conflict-mediation, diplomacy, resilience]",
        "skills: [monitoring, measurement, learning-reflection]",
        "skills: [monitoring, measurement]",
    ]


def test_an_id_is_renamed_where_it_stands() -> None:
    def rename(data: Any) -> None:
        for category in data["categories"]:
            for skill in category["skills"]:
                skill["id"] = "sense" if skill["id"] == "intuition" else skill["id"]
        for role in data["roles"]:
            items = role["requires"].items()
            role["requires"] = {"sense" if key == "intuition" else key: value for key, value in items}
            for task in role["tasks"]:
                task["skills"] = ["sense" if one == "intuition" else one for one in task["skills"]]

    result = revised(PACKAGED, rename)
    expected = PACKAGED.replace("- id: intuition\n", "- id: sense\n").replace("      intuition: {", "      sense: {")
    assert result == expected.replace(", intuition]", ", sense]")


def test_a_text_changes_in_one_language() -> None:
    def change(data: Any) -> None:
        by_id(data["roles"], "junior-cm")["title"]["de"] = "Community-Betreuung: der Einstieg"

    went, came = packaged(change)
    assert went == ["      de: Junior Community Managerin / Junior Community Manager"]
    assert came == ['      de: "Community-Betreuung: der Einstieg"']


TEXT = """\
# head
title: {de: 'Größe', en: "Size"}   # both
note:   # why
  de: |
    Erste Zeile.

    Zweite Zeile.
  # below
  en: >-
    one
    two
list:
  - a   # first
  # about b
  - b

  - id: x
    # inside
    name: X
last: {a: 1, # one
  b: [2, 3]}   # end
# foot
"""


@pytest.mark.parametrize(
    ("change", "old", "new"),
    [
        (lambda data: data["title"].update(de="Maß, voll"), "'Größe'", "'Maß, voll'"),
        (lambda data: data["title"].update(en="no\nway"), '"Size"', '"no\\nway"'),
        (lambda data: data["title"].update(en=None), '"Size"', "null"),
        (lambda data: data["note"].update(de="Neu.\nAlt.\n"), "Erste Zeile.\n\n    Zweite Zeile.", "Neu.\n    Alt."),
        (lambda data: data["note"].update(de="Kurz."), "|\n    Erste Zeile.\n\n    Zweite Zeile.", "Kurz."),
        (lambda data: data["note"].update(en="three"), ">-\n    one\n    two", "three"),
        (lambda data: data["note"].update(fr="x\ny"), "    two\n", "    two\n  fr: |-\n    x\n    y\n"),
        (lambda data: data.update(note="one"), "note:   # why\n  de: |\n    Erste Zeile.\n\n    Zweite Zeile.\n  # below\n  en: >-\n    one\n    two\n", "# below\nnote: one   # why\n"),
        (lambda data: data.update(title="Size"), """{de: 'Größe', en: "Size"}""", "Size"),
        (lambda data: data["list"].remove("a"), "- a   # first", "# first"),
        (lambda data: data["list"].remove("b"), "  - b\n", ""),
        (lambda data: data["list"].insert(0, "z"), "  - a", "  - z\n  - a"),
        (lambda data: data["list"].insert(1, "z"), "# first\n", "# first\n  - z\n"),
        (lambda data: data["list"].append([1, {"k": "v"}]), "    name: X\n", "    name: X\n  - - 1\n    - {k: v}\n"),
        (lambda data: data["list"].reverse(), "  - a   # first\n  # about b\n  - b\n\n  - id: x\n    # inside\n    name: X\n", "  - id: x\n    # inside\n    name: X\n  # about b\n  - b\n  - a   # first\n"),
        (lambda data: data["list"][2].pop("id"), "id: x\n    # inside\n    name", "# inside\n    name"),
        (lambda data: data["list"][2].pop("name"), "    # inside\n    name: X\n", "    # inside\n"),
        (lambda data: data["list"][2].update(name="Z", more=1), "name: X\n", "name: Z\n    more: 1\n"),
        (lambda data: data["list"].__setitem__(1, {"k": ["v" * 99]}), "- b\n", f"- k:\n      - {'v' * 99}\n"),
        (lambda data: data["last"]["b"].__setitem__(0, "x, y"), "[2,", '["x, y",'),
        (lambda data: data["last"].update(c=4), "last: {a: 1, # one\n  b: [2, 3]}   # end\n", "# end\nlast: # one\n  a: 1\n  b: [2, 3]\n  c: 4\n"),
        (lambda data: data["last"].update(a=[1]), "last: {a: 1, # one\n  b: [2, 3]}   # end\n", "# end\nlast: # one\n  a: [1]\n  b: [2, 3]\n"),
        (lambda data: data["last"]["b"].append(4), "[2, 3]}", "[2, 3, 4]}"),
        (lambda data: data["last"]["b"].append([4]), "last: {a: 1, # one\n  b: [2, 3]}   # end\n", "# end\nlast: # one\n  a: 1\n  b:\n    - 2\n    - 3\n    - [4]\n"),
        (lambda data: data.pop("note"), "note:   # why\n  de: |\n    Erste Zeile.\n\n    Zweite Zeile.\n  # below\n  en: >-\n    one\n    two\n", "# why\n# below\n"),
        (lambda data: data.pop("title"), "title: {de: 'Größe', en: \"Size\"}   # both\n", "# both\n"),
        (lambda data: data.pop("last"), "last: {a: 1, # one\n  b: [2, 3]}   # end\n", "# one\n# end\n"),
    ],
)  # fmt: skip
def test_one_change_changes_one_place(change: Change, old: str, new: str) -> None:
    assert TEXT.count(old) == 1
    assert revised(TEXT, change) == TEXT.replace(old, new)


def test_nothing_changes_where_nothing_changed() -> None:
    assert revised(TEXT, lambda _data: None) == TEXT


def test_line_ends_stay_those_of_the_file() -> None:
    text = TEXT.replace("\n", "\r\n")
    change: Change = lambda data: data["list"].remove("a")  # noqa: E731 - a name for it
    assert revised(text, change) == revised(TEXT, change).replace("\n", "\r\n")


def test_a_file_without_a_last_line_end_stays_without() -> None:
    assert revised("a: 1\nb:\n  - x", lambda data: data["b"].append("z")) == "a: 1\nb:\n  - x\n  - z"
    assert revised("a: 1\nb: 2", lambda data: data.pop("b")) == "a: 1"
    assert revised("a: 1\nb: 2", lambda data: data.update(a=2)) == "a: 2\nb: 2"


def test_a_key_stays_as_it_is_written_when_only_its_value_changes() -> None:
    assert revised("'a': 1\n\"b\": 2\n", lambda data: data.update(a=3, b=4)) == "'a': 3\n\"b\": 4\n"


def test_a_value_of_several_lines_stands_two_columns_behind_its_key_also_below_an_empty_first_line() -> None:
    change: Change = lambda data: data.update(a={"b": "c" * 60, "d": "e" * 60})  # noqa: E731 - a name for it
    for above in ("", "\n", "\n\n"):
        assert revised(f"{above}a: 1\n", change) == f"{above}a:\n  b: {'c' * 60}\n  d: {'e' * 60}\n"


def test_an_alias_in_braces_that_gets_a_value_of_its_own_leaves_other_lines_as_they_are() -> None:
    text = "'q': 1\nm: {a: &x 1, b: *x}\n"
    assert revised(text, lambda data: data["m"].update(b=2)) == "'q': 1\nm: {a: 1, b: 2}\n"


def test_a_comment_directly_above_an_entry_goes_where_the_entry_goes_also_in_the_first_line() -> None:
    change: Change = lambda data: (data.clear(), data.update(z=0, a=1, b=2))  # noqa: E731 - a name for it
    assert revised("# of a\na: 1\nb: 2\n", change) == "z: 0\n# of a\na: 1\nb: 2\n"


def test_a_file_with_nothing_in_it_is_written_anew() -> None:
    assert revised("{}  # mine\n", lambda data: data.update(a=1)) == "# mine\na: 1\n"


def test_empty_values_and_aliases_are_filled_where_they_stand() -> None:
    text = "a:   # which?\nb: &x one\nc: *x   # the same\nd:\n  -\n  - *x\n"
    assert revised(text, lambda data: data.update(a="now")) == text.replace("a: ", "a: now ")
    assert revised(text, lambda data: data.update(c="two")) == text.replace("*x   #", "two   #")


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("# mine\na: &x 1\nb: *x   # also\n", lambda data: data.update(a=2)),
        ("# mine\n{a: 1, b: 2}   # also\n", lambda data: data.update(c=2)),
        ("a: 1   # mine\nb: 2   # also\n", lambda data: (data.clear(), data.update(c=[1]))),
        ("a: 1   # mine\n# also\n", lambda data: data.clear()),
        ("a:   # mine\n  - &x 1\n  - *x   # also\n", lambda data: data["a"].insert(1, 4)),
        ("a:   # mine\n  -\n    x\n  - y   # also\n", lambda data: data["a"].insert(1, 4)),
    ],
)
def test_what_cannot_be_taken_apart_is_written_anew_with_its_comments(text: str, change: Change) -> None:
    result = revised(text, change)

    assert "# mine" in result
    assert "# also" in result


def test_very_long_keys_are_taken_apart_too() -> None:
    key = "k" * 1200
    text = f"a: 1\n? {key}\n: 2   # long\nb: 3\n"
    assert revised(text, lambda data: data.pop("a")) == text.removeprefix("a: 1\n")
    assert revised(text, lambda data: data.update({key: 4})) == text.replace(": 2 ", ": 4 ")
    assert revised(text, lambda data: data.pop(key)) == "a: 1\n# long\nb: 3\n"


@settings(deadline=None, max_examples=200)
@given(FILES, FILES, st.sampled_from([0, 60]))
def test_any_data_can_be_put_into_the_text_of_any_other(old: dict[str, Any], new: dict[str, Any], width: int) -> None:
    lines = write_yaml(old, flow_width=width).splitlines()
    text = "".join(f"{line}   # {number}\n" if line.endswith((":", "]", "}")) else f"{line}\n" for number, line in enumerate(lines))  # fmt: skip
    document = read_document(text.encode(), "")
    if document.faults or not same(document.data, old):  # a line of a text looked like the end of a value
        text = write_yaml(old, flow_width=width)
        document = read(text)
    before = sorted(comment.text for comment in find_comments(text))

    result = revise(document, {**old, **new})

    assert same(read(result).data, {**old, **new})
    assert sorted(comment.text for comment in find_comments(result)) == before


ITEMS = st.lists(st.builds(lambda name, text: {"id": name, "t": text}, st.sampled_from("abcdef"), TEXTS), max_size=5)


@settings(deadline=None, max_examples=200)
@given(ITEMS, ITEMS)
def test_any_list_can_become_any_other_by_position(old: list[Any], new: list[Any]) -> None:
    text = "# head\n" + write_yaml({"format": "x", "roles": old, "z": {"roles": old}})

    result = revise(read(text), {"format": "x", "roles": new, "z": {"roles": new}})

    assert result.startswith("# head\nformat: x\n")
    assert same(read(result).data, {"format": "x", "roles": new, "z": {"roles": new}})
    assert laid_out(result) == result
