"""Roles as they are written, made into ordinary ones: ladders, bases, and where each value stands."""

from typing import Any

import pytest

from skillmatrix.lint.engine import check_matrix
from skillmatrix.load.build import build_matrix
from skillmatrix.load.files import document_of
from skillmatrix.model.matrix import Matrix
from skillmatrix.route import write_route

HEAD = """\
format: skillmatrix/1
id: small
version: "1"
title: Small
languages: [en, de]
scale: {0: {name: none}, 1: {name: some}, 2: {name: good}, 3: {name: great}}
categories:
  - id: data
    name: Data
    skills:
      - {id: sql, name: SQL, levels: {1: I read., 2: I write., 3: I tune.}}
      - {id: statistics, name: Statistics, levels: {1: I count., 2: I test., 3: I model.}}
      - {id: review, name: Review, levels: {1: I look., 2: I review., 3: I teach.}}
ladders:
  career:
    - {id: junior, title: Junior}
    - {id: senior, title: {en: Senior, de: Erfahren}}
    - {id: lead, title: Lead}
roles:
"""
ENGINEER = """\
  - id: engineer
    ladder: career
    title: {en: Engineer, de: Entwicklung}
    purpose: Build pipelines.
    at: {lead: {title: Head of engineering, purpose: Lead the team.}}
    tasks: [{id: build, text: Build pipelines, skills: [statistics, sql]}]
    requires:
      sql: [1, 2, 3]
      statistics: [null, 1, "-"]
      review: {level: [1, 2, 3], weight: 2, must: [null, 1, 2]}
"""


def built(roles: str) -> Matrix:
    loaded = build_matrix(document_of(f"{HEAD}{roles}".encode(), "small.yaml"))
    assert loaded.findings == ()
    assert loaded.value is not None
    return loaded.value


def told(roles: str) -> list[str]:
    """Findings that are no advice, with the line in `roles`, the column, the route and the cure."""
    found = check_matrix(document_of(f"{HEAD}{roles}".encode(), "small.yaml"), advice=False).findings
    first = HEAD.count("\n")
    return [
        f"{each.location.span.line - first}:{each.location.span.column} {write_route(each.route)} {each.rule.id}: "
        f"{each.message} / {each.help}"
        for each in found
    ]


def needs(matrix: Matrix, role: str) -> dict[str, Any]:
    """Level, weight and must of what a role requires, as short as it can be said."""
    return {
        skill: need.level if (need.weight, need.must) == (1, None) else (need.level, int(need.weight), need.must)
        for skill, need in matrix.roles_by_id[role].requires.items()
    }


def test_a_role_on_a_ladder_is_one_role_a_step_each_above_the_one_before() -> None:
    matrix = built(ENGINEER)
    assert {role.id: role.above for role in matrix.roles} == {
        "engineer-junior": (),
        "engineer-senior": ("engineer-junior",),
        "engineer-lead": ("engineer-senior",),
    }
    assert needs(matrix, "engineer-junior") == {"sql": 1, "review": (1, 2, None)}
    assert needs(matrix, "engineer-senior") == {"sql": 2, "statistics": 1, "review": (2, 2, 1)}
    assert needs(matrix, "engineer-lead") == {"sql": 3, "review": (3, 2, 2)}
    assert matrix.steps_of("engineer") == ("engineer-junior", "engineer-senior", "engineer-lead")
    assert matrix.steps_of("engineer-lead") == ()


def test_a_step_is_named_in_each_language_unless_it_names_itself() -> None:
    matrix = built(ENGINEER)
    titles = [role.title for role in matrix.roles]
    assert titles == [
        {"en": "Engineer (Junior)", "de": "Entwicklung (Junior)"},
        {"en": "Engineer (Senior)", "de": "Entwicklung (Erfahren)"},
        {"en": "Head of engineering"},
    ]
    assert [role.purpose for role in matrix.roles] == [
        {"en": "Build pipelines."},
        {"en": "Build pipelines."},
        {"en": "Lead the team."},
    ]
    places = [role.ladder for role in matrix.roles if role.ladder]
    assert [(place.id, place.role, place.step) for place in places] == [
        ("career", "engineer", "junior"),
        ("career", "engineer", "senior"),
        ("career", "engineer", "lead"),
    ]
    assert {str(place.title) for place in places} == {"{'en': 'Engineer', 'de': 'Entwicklung'}"}


def test_plain_titles_stay_plain_and_short_names_get_their_step_too() -> None:
    matrix = built("  - {id: a, ladder: career, title: Analyst, short: Analysis, above: [b]}\n  - {id: b, title: B}\n")
    assert matrix.roles_by_id["a-junior"].title == {"en": "Analyst (Junior)"}
    assert matrix.roles_by_id["a-senior"].short == {"en": "Analysis (Senior)"}
    assert matrix.roles_by_id["a-junior"].above == ("b",)
    assert matrix.roles_by_id["a-senior"].above == ("a-junior",)


def test_a_task_names_only_the_skills_that_its_step_asks_for() -> None:
    matrix = built(ENGINEER)
    assert [role.tasks[0].skills for role in matrix.roles] == [("sql",), ("statistics", "sql"), ("sql",)]


def test_a_rule_of_readiness_leaves_out_what_its_step_does_not_ask_for() -> None:
    rules = "    ready: [{met: 2, of: [statistics, sql]}, {met: 1, of: [statistics]}, {met: 3}]\n"
    matrix = built(ENGINEER + rules)
    junior, senior, _ = matrix.roles
    assert [(rule.met, rule.of) for rule in junior.ready] == [(2, ("sql",)), (3, None)]
    assert [(rule.met, rule.of) for rule in senior.ready] == [
        (2, ("statistics", "sql")),
        (1, ("statistics",)),
        (3, None),
    ]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "sql: [1, 2, 3]",
            "sql: [1, 2, 9]",
            "8:19 roles[0].requires.sql[2] level-off-scale: level 9 is not on the scale (0–3) / ",
        ),
        (
            "must: [null, 1, 2]",
            "must: [null, 3, 2]",
            "10:58 roles[0].requires.review.must[1] must-above-level: must 3 is above the required level 2 / ",
        ),
        (
            "sql: [1, 2, 3]",
            "sql: [1, high, 3]",
            "8:16 roles[0].requires.sql[1] wrong-type: a whole number is expected, not text / ",
        ),
        (
            "statistics: [null, 1",
            "statistic: [null, 1",
            "9:7 roles[0].requires.statistic unknown-skill: ",
        ),
        ("title: Head", "titel: Head", "5:17 roles[0].at.lead.titel unknown-field: “titel” has no meaning here / "),
        ("Lead the team.", "3", "5:54 roles[0].at.lead.purpose wrong-type: text is expected, and YAML takes 3 for "),
        ("    title: {en: Engineer, de: Entwicklung}\n", "", "1:5 roles[0] missing-field: “title” is missing here / "),
        (
            "sql: [1, 2, 3]",
            "sql: [1, 2]",
            "8:12 roles[0].requires.sql step-count: the ladder has 3 steps, and here are 2 values / ",
        ),
        (
            "title: {en: Engineer, de: Entwicklung}",
            "title: 3",
            "3:12 roles[0].title wrong-type: text is expected, and ",
        ),
        ("title: {en: Engineer, de: Entwicklung}", "title: {en: 3}", "3:17 roles[0].title.en wrong-type: text is expe"),
        ("sql: [1, 2, 3]", "sql: []", "8:12 roles[0].requires.sql step-count: the ladder has 3 steps, and here are 0 "),
        ("sql: [1, 2, 3]", "sql: null", "8:12 roles[0].requires.sql wrong-type: null takes a requirement out, and "),
        (
            "{lead: {title: Head of engineering, purpose: Lead the team.}}",
            "lead",
            "5:9 roles[0].at wrong-type: texts of",
        ),
        (
            "{title: Head of engineering, purpose: Lead the team.}",
            "Head",
            "5:16 roles[0].at.lead wrong-type: texts of a",
        ),
        ("at: {lead:", "at: {boss:", "5:10 roles[0].at.boss unknown-step: “boss” is not a step of the ladder / "),
        ("skills: [statistics, sql]", "skills: [statistics, sq]", "6:69 roles[0].tasks[0].skills[1] unknown-skill: "),
        ("id: engineer", "id: sql", "1:9 roles[0].id duplicate-id: the id “sql” is already taken / "),
        ("ladder: career", "ladder: carrer", "2:13 roles[0].ladder unknown-ladder: “carrer” is not a ladder of this "),
        ("ladder: career", "ladder: [career]", "2:13 roles[0].ladder wrong-type: a ladder is named by its id / "),
        ("ladder: career", "ladder: A Career", "2:13 roles[0].ladder bad-value: “A Career” cannot be an id / "),
    ],
)
def test_a_mistake_on_a_ladder_is_told_once_at_its_cell(old: str, new: str, expected: str) -> None:
    assert old in ENGINEER
    (finding,) = told(ENGINEER.replace(old, new))
    assert finding.startswith(expected)


def test_a_ladder_that_is_not_written_as_one_is_told_and_not_the_roles_on_it() -> None:
    text = (HEAD + ENGINEER).replace("{id: junior, title: Junior}", "junior")
    found = build_matrix(document_of(text.encode(), "small.yaml")).findings
    assert [(each.rule.id, write_route(each.route)) for each in found] == [("wrong-type", "ladders.career[0]")]


def test_a_step_is_an_ordinary_role_for_everything_that_names_one() -> None:
    assert told(ENGINEER + "  - {id: chief, title: Chief, above: [engineer-lead]}\n") == []
    (finding,) = told(ENGINEER + "  - {id: chief, title: Chief, above: [engineer]}\n")
    assert finding == (
        "11:39 roles[1].above[0] unknown-role: “engineer” is a ladder of several roles / "
        "name one of them: engineer-junior, engineer-senior, engineer-lead"
    )


def test_a_role_may_not_have_the_id_of_a_step() -> None:
    (finding,) = told(ENGINEER + "  - {id: engineer-lead, title: Lead}\n")
    assert finding.startswith("11:10 roles[1].id duplicate-id: the id “engineer-lead” is already taken")


def test_the_steps_of_a_ladder_have_ids_of_their_own() -> None:
    text = (HEAD + "  - {id: a, title: A}\n").replace("id: senior", "id: junior")
    (finding,) = check_matrix(document_of(text.encode(), "small.yaml"), advice=False).findings
    assert (finding.rule.id, write_route(finding.route)) == ("duplicate-id", "ladders.career[1].id")


CONTRIBUTOR = """\
  - id: contributor
    title: Contributor
    short: Contributing
    purpose: Mend things.
    note: A role to begin with.
    tasks:
      - {id: mend, text: Mend, share: 60, skills: [sql]}
      - {id: test, text: Test, share: 40}
    requires:
      sql: 2
      review: {level: 1, weight: 3, must: true, why: All is looked at.}
      statistics: 1
    ready: {met: 2}
"""


def test_a_role_takes_over_what_it_does_not_say_itself() -> None:
    matrix = built(f"{CONTRIBUTOR}  - {{id: reviewer, title: Reviewer, based_on: contributor}}\n")
    base, role = matrix.roles
    assert role.based_on == "contributor"
    assert (role.requires, role.tasks, role.purpose, role.ready) == (
        base.requires,
        base.tasks,
        base.purpose,
        base.ready,
    )
    assert (role.short, role.note, role.above) == (None, None, ())


def test_requirements_merge_by_key_and_null_takes_out() -> None:
    own = "requires: {sql: 3, review: {level: 2, must: null}, statistics: null, teaching: 1}"
    matrix = built(f"{CONTRIBUTOR}  - {{id: reviewer, title: Reviewer, based_on: contributor, {own}}}\n")
    assert needs(matrix, "reviewer") == {"sql": 3, "review": (2, 3, None), "teaching": 1}
    assert matrix.roles_by_id["reviewer"].requires["review"].why == {"en": "All is looked at."}


def test_what_is_taken_out_leaves_the_tasks_and_rules_that_are_taken_over() -> None:
    base = CONTRIBUTOR.replace("ready: {met: 2}", "ready: {met: 2, of: [statistics, sql]}")
    own = "requires: {sql: null}"
    matrix = built(f"{base}  - {{id: reviewer, title: Reviewer, based_on: contributor, {own}}}\n")
    assert [rule.of for role in matrix.roles for rule in role.ready] == [("statistics", "sql"), ("statistics",)]
    assert [role.tasks[0].skills for role in matrix.roles] == [("sql",), ()]


def test_a_must_that_means_the_level_moves_with_it() -> None:
    own = "requires: {review: 3}"
    matrix = built(f"{CONTRIBUTOR}  - {{id: reviewer, title: Reviewer, based_on: contributor, {own}}}\n")
    assert needs(matrix, "reviewer")["review"] == (3, 3, 3)


def test_tasks_merge_by_id_and_new_ones_follow() -> None:
    own = "tasks: [{id: test, text: Test all, skills: [review]}, {id: teach, text: Teach}]"
    matrix = built(f"{CONTRIBUTOR}  - {{id: reviewer, title: Reviewer, based_on: contributor, {own}}}\n")
    assert [(task.id, task.text["en"], task.share, task.skills) for task in matrix.roles[1].tasks] == [
        ("mend", "Mend", 60, ("sql",)),
        ("test", "Test all", 40, ("review",)),
        ("teach", "Teach", None, ()),
    ]


def test_a_base_may_have_a_base_and_may_stand_further_down() -> None:
    matrix = built(
        "  - {id: lead, title: Lead, based_on: reviewer, requires: {statistics: 2}}\n"
        "  - {id: reviewer, title: Reviewer, based_on: contributor, requires: {sql: 3}}\n" + CONTRIBUTOR
    )
    assert needs(matrix, "lead") == {"sql": 3, "review": (1, 3, 1), "statistics": 2}


def test_a_role_may_be_based_on_one_step_or_stand_on_the_same_ladder() -> None:
    step = "  - {id: analyst, title: Analyst, based_on: engineer-lead, requires: {sql: 1}}\n"
    family = "  - {id: web, title: Web, ladder: career, based_on: engineer, requires: {sql: [2, 2, 3]}}\n"
    matrix = built(ENGINEER + step + family)
    assert needs(matrix, "analyst") == {"sql": 1, "review": (3, 2, 2)}
    assert matrix.roles_by_id["analyst"].purpose == {"en": "Lead the team."}
    assert needs(matrix, "web-senior") == {"sql": 2, "review": (2, 2, 1), "statistics": 1}
    assert matrix.roles_by_id["web-lead"].title == {"en": "Web (Lead)"}


def test_a_plain_base_gives_each_step_the_same() -> None:
    matrix = built(
        f"{CONTRIBUTOR}  - {{id: r, title: R, ladder: career, based_on: contributor, requires: {{sql: [1, 2, 3]}}}}\n"
    )
    assert needs(matrix, "r-lead") == {"sql": 3, "review": (1, 3, 1), "statistics": 1}


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        (
            "based_on: contributer",
            "14:16 roles[1].based_on unknown-base: “contributer” is not a role of this matrix / did",
        ),
        ("based_on: lead", "14:16 roles[1].based_on unknown-base: “lead” is not a role of this matrix / "),
        ("based_on: 3", "14:16 roles[1].based_on wrong-type: text is expected, and YAML takes 3 for a whole number / "),
        (
            "based_on: reviewer",
            "14:16 roles[1].based_on base-cycle: “reviewer” is based on itself: reviewer → reviewer / take one of the ",
        ),
        (
            "based_on: engineer",
            "14:16 roles[1].based_on unknown-base: “engineer” is a ladder of several roles / name one of them: engineer-junior",
        ),
        (
            "{based_on: contributor, requires: {testing: null}}",
            "14:40 roles[1].requires.testing removes-nothing: the role that this one is based on has no “testing”",
        ),
        (
            "{based_on: contributor, requires: {sql: {must: null}}}",
            "14:46 roles[1].requires.sql.must removes-nothing: the role that this one is based on has no “must”",
        ),
        (
            "{based_on: contributor, requires: 3}",
            "14:39 roles[1].requires wrong-type: a mapping (key: value) is expected",
        ),
        (
            "{based_on: contributor, tasks: 3}",
            "14:36 roles[1].tasks wrong-type: a list is expected, not a whole number",
        ),
        (
            "{based_on: contributor, tasks: [3]}",
            "14:37 roles[1].tasks[0] wrong-type: a mapping (key: value) is expected",
        ),
        (
            "{based_on: contributor, requires: {sql: {levle: 3}}}",
            "14:46 roles[1].requires.sql.levle unknown-field: “levle” has no meaning here",
        ),
        (
            "{based_on: contributor, requires: {review: {level: 2, must: 3}}}",
            "14:65 roles[1].requires.review.must must-above-level: ",
        ),
    ],
)
def test_a_mistake_in_a_base_is_told_where_it_is_written(own: str, expected: str) -> None:
    fields = own.removeprefix("{").removesuffix("}") if own.startswith("{") else own
    role = f"  - {{{fields}, id: reviewer, title: Reviewer}}\n"
    (finding,) = told(CONTRIBUTOR + role + ENGINEER)
    assert finding.startswith(expected), finding


def test_a_mistake_that_is_taken_over_is_told_once_where_it_is_written() -> None:
    roles = CONTRIBUTOR.replace("sql: 2", "sql: 7") + "  - {id: reviewer, title: Reviewer, based_on: contributor}\n"
    (finding,) = told(roles)
    assert finding.startswith("10:12 roles[0].requires.sql.level level-off-scale: level 7 is not on the scale")


def test_a_circle_of_bases_is_told_once() -> None:
    roles = "  - {id: a, title: A, based_on: b}\n  - {id: b, title: B, based_on: a}\n"
    (finding,) = told(roles)
    assert finding.startswith("2:33 roles[1].based_on base-cycle: “a” is based on itself: a → b → a")


@pytest.mark.parametrize(
    "roles",
    ["  - 3\n  - {id: a, title: A, based_on: b}\n  - {id: b, title: B}\n", "  - {ladder: career, title: A}\n"],
)
def test_what_is_no_role_is_told_by_its_form(roles: str) -> None:
    (finding,) = told(roles)
    assert finding.startswith(
        ("1:5 roles[0] wrong-type: a mapping", "1:5 roles[0] missing-field: “id” is missing here")
    )


def test_texts_for_steps_need_a_ladder() -> None:
    (finding,) = told("  - {id: a, title: A, at: {lead: {title: B}}}\n")
    assert finding == (
        "1:23 roles[0].at unknown-step: there are texts for steps, and the role has no ladder / name the ladder: ladder: …"
    )


def test_a_document_of_ordinary_roles_finds_its_values_in_the_file() -> None:
    document = build_matrix(document_of(f"{HEAD}{ENGINEER}".encode(), "small.yaml")).document
    level = ("roles", 1, "requires", "review", "level")
    assert document.written_route(level) == ("roles", 0, "requires", "review", "level", 1)
    assert (document.source(level), document.is_in_braces(level)) == ("2", True)
    assert document.is_flow(("roles", 1, "requires", "sql"))
    assert document.written_route(("title",)) == ("title",)
    assert document.written.written is document.written
