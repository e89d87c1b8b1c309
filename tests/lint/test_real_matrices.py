"""What real matrices showed: findings that were wrong, and mistakes that were hidden. Each has a near miss beside it."""

import pytest

from skillmatrix.app.inputs import require
from skillmatrix.app.telling import UnusableFile, tell_nobody
from skillmatrix.diagnostics import Severity
from skillmatrix.lint.engine import check_matrix
from skillmatrix.load.cures import proposed_id
from skillmatrix.load.files import document_of
from skillmatrix.route import write_route
from skillmatrix.rules import unused_anchor

NAMES = ("sql", "testing", "charts", "privacy", "training")


def matrix(roles: str, *, top: int = 3, extra: str = "", more: tuple[str, ...] = ()) -> str:
    scale = ", ".join(f"{level}: {{name: level {level}}}" for level in range(top + 1))
    levels = ", ".join(f"{level}: I do {{name}} {'very ' * level}well." for level in range(1, top + 1))
    skills = "".join(
        f"      - {{id: {name}, name: {name.title()}, levels: {{{levels.format(name=name)}}}}}\n"
        for name in (*NAMES, *more)
    )
    return (
        f"format: skillmatrix/1\nid: small\nversion: '1'\ntitle: Small\nlanguages: [en]\nscale: {{{scale}}}\n"
        f"categories:\n  - id: data\n    name: Data\n    skills:\n{skills}{extra}roles:\n{roles}"
    )


def role(name: str, *needs: str, head: str = "") -> str:
    asked = ", ".join(f"{skill}: {need}" for skill, need in zip(NAMES, needs, strict=False))
    return f"  - {{id: {name}, title: {name.title()}, {head}requires: {{{asked}}}}}\n"


def told(text: str, rule: str = "") -> list[str]:
    findings = check_matrix(document_of(text.encode(), "small.yaml")).findings
    return [f"{write_route(each.route)}: {each.message}" for each in findings if rule in {"", each.rule.id}]


WEIGHTED = ("{level: 2, weight: 3, must: 1}", "2", "2", "2", "1")
PLAIN = ("2", "2", "2", "2", "1")


def test_equal_weights_of_all_roles_are_told_once_and_those_of_some_one_by_one() -> None:
    assert told(matrix(role("a", *PLAIN) + role("b", *PLAIN)), "equal-weights") == [
        "roles: in each role all requirements have the same weight"
    ]
    assert told(matrix(role("a", *PLAIN) + role("b", *WEIGHTED)), "equal-weights") == [
        "roles[0].requires: all requirements of “a” have the weight 1"
    ]
    assert told(matrix(role("a", *PLAIN) + role("b", "2")), "equal-weights") == [
        "roles[0].requires: all requirements of “a” have the weight 1"
    ]


def test_missing_musts_of_all_roles_are_told_once_and_those_of_some_one_by_one() -> None:
    guess = "job descriptions guess the musts from the weights"
    assert told(matrix(role("a", *PLAIN) + role("b", *PLAIN)), "no-musts") == [f"roles: no role names a must; {guess}"]
    assert told(matrix(role("a", *PLAIN) + role("b", *WEIGHTED)), "no-musts") == [
        f"roles[0].requires: “a” names no must; {guess}"
    ]


def test_a_ladder_is_told_once_by_the_id_it_has_in_the_file() -> None:
    ladder = "ladders: {career: [{id: junior, title: Junior}, {id: senior, title: Senior}]}\n"
    text = matrix(role("a", *(["[1, 2]"] * 5), head="ladder: career, "), extra=ladder)
    assert told(text, "equal-weights") == ["roles[0].requires: all requirements of “a” have the weight 1"]
    assert [line.partition(";")[0] for line in told(text, "no-musts")] == ["roles[0].requires: “a” names no must"]


HIGH = "{level: 4, hire_level: 4}"


def test_the_top_of_a_ladder_may_ask_for_the_top_of_the_scale() -> None:
    high, low = (HIGH,) * 5, ("1",) * 5
    alone = matrix(role("a", *high), top=4)
    assert told(alone, "top-levels") == ["roles[0].requires: 5 of 5 requirements of “a” are near the top of the scale"]
    assert told(matrix(role("a", *high, head="above: [b], ") + role("b", *low), top=4), "top-levels") == []
    middle = role("a", *high, head="above: [b], ") + role("b", *low) + role("c", *high, head="above: [a], ")
    assert len(told(matrix(middle, top=4), "top-levels")) == 1


def test_a_scale_of_four_levels_has_no_room_below_the_top() -> None:
    assert told(matrix(role("a", *(["{level: 3, hire_level: 3}"] * 5))), "top-levels") == []


def test_many_unused_skills_are_told_in_one_line_and_a_few_one_by_one() -> None:
    assert told(matrix(role("a", "2", "2", "2")), "unused-skill") == [
        "categories: no role requires 2 of 5 skills: privacy, training"
    ]
    assert told(matrix(role("a", "2", "2", "2", "2")), "unused-skill") == [
        "categories[0].skills[4].id: no role requires “training”"
    ]
    assert told(matrix(role("a", "2"), more=("x", "y", "z")), "unused-skill") == [
        "categories: no role requires 7 of 8 skills: testing, charts, privacy, training, x …"
    ]


def test_a_role_that_asks_only_for_the_lowest_level_asks_for_nothing() -> None:
    assert told(matrix(role("a", "0", "0") + role("b", "0", "1")), "empty-role") == [
        "roles[0].requires: “a” asks only for the lowest level, which nobody can miss"
    ]


MISTAKES = matrix(role("a", "2", "7", head="tasks: [{id: ask, text: Ask, skills: [sq]}], "))


def test_a_value_that_is_wrong_in_itself_hides_no_other_mistake() -> None:
    text = MISTAKES.replace("name: Sql,", "name: Sql, kind: werkzeug,")
    assert told(text) == [
        "categories[0].skills[0].kind: “werkzeug” is not one of knowledge, tool, practice, language, behaviour",
        "roles[0].tasks[0].skills[0]: “sq” is not a skill of this matrix",
        "roles[0].requires.testing.level: level 7 is not on the scale (0–3)",
    ]


@pytest.mark.parametrize(
    ("old", "new", "number"),
    [
        ("title: Small", "titel: Small", 2),  # a title is missing: the rest is no matrix
        ("2: I do sql", "2: 3 # I do sql", 1),  # without this level, others would be missed
        ("skills: [sq]", "skills: [3]", 1),  # an item: others would move
        ("title: Small", "title: Small\nlanguages: [en]\nnote: 3", 2),  # the file is not what it seems
        ("version: '1'", "version: 1", 1),
        ("roles:\n", "roles:\n  - 3\n", 1),
    ],
)
def test_what_cannot_be_left_out_is_told_alone(old: str, new: str, number: int) -> None:
    assert len(told(MISTAKES.replace(old, new, 1), "")) == number


def test_of_a_file_that_is_something_else_only_its_form_is_told() -> None:
    many = "".join(f"key-{number}: 1\n" for number in range(101))
    assert {line.rpartition("” ")[2] for line in told(MISTAKES + many)} == {"has no meaning here"}


def test_what_is_left_is_looked_at_for_errors_only() -> None:
    assert told(matrix(role("a", *PLAIN)).replace("name: Sql,", "name: Sql, kind: werkzeug,")) == [
        "categories[0].skills[0].kind: “werkzeug” is not one of knowledge, tool, practice, language, behaviour"
    ]


def test_the_note_that_there_are_more_findings_is_no_error_and_the_errors_come_first() -> None:
    needs = "".join(f"      skill-{number}: 2\n" for number in range(700))
    infos = "".join(f"      - {{id: no-{number}, title: No}}\n" for number in range(0))
    text = matrix(
        "".join(f"  - id: r{at}\n    title: Role {at}\n    requires:\n{needs}" for at in range(2)), extra=infos
    )
    findings = check_matrix(document_of(text.encode(), "small.yaml")).findings
    (note,) = [each for each in findings if each.rule.id == "limit-exceeded"]
    assert note.severity is Severity.INFO
    assert note.message.endswith(" more findings; the first 1,000 are told")
    assert [each.severity for each in findings].count(Severity.ERROR) == 1000


def test_an_error_that_a_comment_silences_with_a_reason_stops_no_other_command() -> None:
    text = matrix(role("a", "{level: 1, must: 2}"))
    loaded = check_matrix(document_of(text.encode(), "small.yaml"), advice=False)
    with pytest.raises(UnusableFile, match="must 2 is above the required level 1"):
        require(loaded, tell_nobody)
    said = text.replace(
        "roles:\n", "roles:\n  # skillmatrix: ignore[must-above-level] it is what the union asked for\n"
    )
    assert require(check_matrix(document_of(said.encode(), "small.yaml"), advice=False), tell_nobody).id == "small"


def test_an_error_that_every_command_needs_mended_cannot_be_silenced() -> None:
    text = "# skillmatrix: ignore[level-off-scale] we grow\n" + matrix(role("a", "7"))
    with pytest.raises(UnusableFile, match="level 7 is not on the scale"):
        require(check_matrix(document_of(text.encode(), "small.yaml"), advice=False), tell_nobody)


@pytest.mark.parametrize(
    ("text", "proposal"),
    [("größe", "groesse"), ("Ärztin & Äpfel", "aerztin-aepfel"), ("Café", "cafe"), ("Łódź", "lodz"), ("日本", "")],
)
def test_a_proposed_id_spells_letters_out(text: str, proposal: str) -> None:
    assert proposed_id(text) == proposal


@pytest.mark.parametrize(
    ("line", "cure"),
    [
        ('"Team" lead', "put all of the text between quotes: '\"Team\" lead'"),
        ('"Team" lead: all', "put all of the text between quotes"),
        ('"Team\'s" lead', "put all of the text between quotes"),
    ],
)
def test_text_behind_a_closing_quote_is_cured_by_quoting_all_of_it(line: str, cure: str) -> None:
    (finding,) = check_matrix(document_of(f"format: skillmatrix/1\ntitle: {line}\n".encode(), "small.yaml")).findings[
        :1
    ]
    assert (finding.rule.id, finding.help) == ("bad-syntax", cure)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("a: &x 1\nb: *x\n", []),
        ("a: &x [1, &y 2]\nb: *x\n", ["a[1]"]),
        ("a: &x {b: &y 1}\nc: [*x, *x]\nd: &y 2\n", ["a.b", "d"]),
        ("a: R&D\nb: '&x'\nc: a &x b\n", []),
        ("a: &Co team\n", ["a"]),
        ("- &x\n  a: 1\n- &y\n", ["[0]", "[1]"]),
    ],
)
def test_an_anchor_is_unused_if_no_alias_names_it(text: str, names: list[str]) -> None:
    document = document_of(text.encode(), "a.yaml")
    assert [write_route(route) for route, _ in document.unused_anchors()] == names
    assert [write_route(problem.route) for problem in unused_anchor.check(document)] == names


def test_a_statement_is_shorter_than_the_text_of_a_level_and_they_are_not_too_many() -> None:
    long = f"I write {'very ' * 40}long queries."
    levels = "levels: {1: I do sql very well.,"
    as_text = matrix(role("a", "2")).replace(levels, f"levels: {{1: {long},")
    as_list = matrix(role("a", "2")).replace(levels, f"levels: {{1: [I read., {long}],")
    many = matrix(role("a", "2")).replace(levels, f"levels: {{1: [{', '.join(f'I can {n}.' for n in range(13))}],")
    assert told(as_text, "long-text") == []
    assert told(as_list, "long-text") == [
        "categories[0].skills[0].levels[1][1].en: this level of a skill has 221 characters"
    ]
    assert told(many, "long-text") == ["categories[0].skills[0].levels[1]: this level has 13 statements"]


def test_a_unit_speaks_of_itself_as_we() -> None:
    unit = matrix(role("a", "2")).replace("I do", "We do").replace("\nscale:", "\nsubject: unit\nscale:")
    assert told(unit, "first-person") == []
    assert told(unit.replace("We do sql very well.", "Does sql well."), "first-person") == [
        "categories[0].skills[0].levels[1].en: level 1 of “sql” does not speak in the first person; most others do"
    ]


def test_a_scale_from_one_is_told_where_its_first_level_is_meant_to_be_reached() -> None:
    from_one = matrix(role("a", "1", "2")).replace("0: {name: level 0}, ", "")
    assert told(from_one, "lowest-required") == [
        "scale: everybody is at level 1 or above: requirements at it, such as that of “sql”, are neither asked nor counted"
    ]
    assert told(from_one.replace("{1: I do sql very well., ", "{"), "lowest-required") == []
    assert told(matrix(role("a", "0", "2")).replace("levels: {1", "levels: {0: I am new., 1"), "lowest-required") == []
