"""The JSON Schemas say what the models say: the corpus, and files changed at random, go through both."""

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from pydantic import ValidationError

from skillmatrix.analysis import result
from skillmatrix.diagnostics import Loaded, in_order
from skillmatrix.lint.engine import Terms, check, check_matrix
from skillmatrix.load.build import build
from skillmatrix.load.files import document_of, read_file
from skillmatrix.load.kinds import KINDS, kind_of
from skillmatrix.load.roles import expand
from skillmatrix.render.data import render_data
from skillmatrix.render.findings.json import render_json
from skillmatrix.route import Route
from skillmatrix.schema import outputs
from skillmatrix.schema.files import FORMATS, json_schema
from skillmatrix.schema.published import PUBLISHED as MAKERS
from skillmatrix.source.document import Document

ROOT = Path(__file__).parents[2]
PUBLISHED = ROOT / "docs" / "schema"
SCHEMAS = {kind: json_schema(kind) for kind in FORMATS}
ALL = {name: make() for name, make in MAKERS.items()}
DATES = FormatChecker(["date"])
ANY = Draft202012Validator(ALL["any"], format_checker=DATES)
VALIDATORS = {kind: Draft202012Validator(schema, format_checker=DATES) for kind, schema in SCHEMAS.items()}

STRUCTURE = {"wrong-type", "bad-value", "missing-field", "unknown-field", "wrong-format", "newer-format"}
"""The rules that a schema can see. Every other rule looks across parts (ids used twice, references, order of dates,
shares that add up), at the writing, or at the text of the file before it is data: only the tool sees those."""

STRICTER = {"unknown-answer-field"}
"""A key that answers do not know is a warning for the tool, which keeps it; a schema has no warnings and refuses it."""

NAMES = {"bad-currency", "unknown-rule", "unknown-market"}
"""Rules about names that a schema lists, or whose form it knows. (That of `bad-email` is
stricter than the format `email`, which not every program looks at.)"""

NAMED = {
    "posting": [("pay", "currency")],
    "settings": [("select",), ("ignore",), ("severity",), ("markets",), ("allow", 0, "rule"), ("per_file",)],
}
"""Where such names stand; for the model of a file they are words."""

BEYOND = {
    "level_form", "decimal_max_places", "weight_exponent", "amount_form", "finite_number", "uneven_lists", "quarter_hours",
    "requirement_list", "requirement_removed", "requirement_level",
}  # fmt: skip
"""What pydantic calls the errors in one value that the schema cannot see: statements that are all optional, how a
number is written (for programs that
count with floats, `multipleOf: 0.001` refuses 0.3), lists of different length, and what a requirement may lack or have
several of because its role has a base or a ladder."""

IN_SEVERAL_PARTS = {
    "unknown-ladder", "unknown-step", "step-count", "unknown-base", "base-cycle", "removes-nothing",
}  # fmt: skip
"""What reading tells of how roles are written that takes more than one part of a file to see."""

IN_ROLES = {"wrong_type", "bad_value", "unknown_field"}
"""What is wrong with roles as they are written that a schema sees; the rest looks across parts."""

LEAST = {
    "matrix": """\
format: skillmatrix/1
id: small
version: "1"
title: Small
languages: [en]
scale: {0: {name: none}, 1: {name: some}}
categories: [{id: data, name: Data, skills: [{id: sql, name: SQL, levels: {1: I read queries.}}]}]
""",
    "answers": """\
format: skillmatrix-answers/1
matrix: {id: small, version: "1"}
person: p1
date: 2026-11-22
""",
    "posting": "format: skillmatrix-posting/1\nmatrix: {id: small}\nrole: a\n",
    "organization": "format: skillmatrix-organization/1\nname: a\n",
    "team": "format: skillmatrix-team/1\nmatrix: {id: small}\npurpose: a\naudience: b\n",
    "trainings": "format: skillmatrix-trainings/1\nmatrix: {id: small, version: '1'}\nlanguages: [en]\n",
    "settings": "format: skillmatrix-settings/1\n",
}
"""The least that a file says."""

LEARNING = """\
currency: EUR
phases: [{id: start, name: Start, next: [start]}]
programmes:
  - id: week
    title: Week
    whole: true
    hours: 1.25
    days: 1
    weeks: 1
    cost: 9.99
    participants: 9
    about: a
    limits: b
    provenance: {status: attested, sources: [book], note: a}
trainings:
  - id: basics
    title: Basics
    kind: course
    programme: week
    package: 1
    at: {day: 1, time: "09:00"}
    weeks: [1, 2]
    spread_weeks: 2
    hours: 1.25
    work_hours: 0.25
    practice: {hours: 2, text: Try it}
    cost: 9.99
    participants: 3
    phases: [start]
    about: a
    condition: b
    result: c
    confirms: [sql]
    builds: {sql: {from: 0, to: 1, practice: true}, java: [{from: 0, to: 1}]}
    after: [basics]
    url: d
    language: en
    provenance: {status: original}
not_covered: [{skill: sql, level: 1, roles: [analyst], reason: a, instead: b}]
"""
"""What trainings consist of, in a file of their own and in a matrix."""

WHOLE = {
    "matrix": """\
format: skillmatrix/1
id: small
version: "1"
title: {de: Klein, en: Small}
subject: unit
languages: [de, en]
license: CC0-1.0
reviewed: 2026-11-22
note: a
evidence: {from: 1, grade: 2}
sources: {book: {title: A book, url: b, license: c, note: d}}
glossary: [{term: a, meaning: b}]
scale: {0: {name: none}, 1: {name: some, description: a}}
categories:
  - id: data
    name: Data
    description: a
    optional: true
    skills:
      - id: sql
        name: SQL
        short: a
        description: a
        tags: [a]
        kind: tool
        levels: {1: I read queries., 2: [I join., {id: a, text: b, examples: [c], optional: false}]}
        can: {1: {text: read queries, statements: [join]}}
        steps: {1: Read.}
        scale: {1: {name: a}}
        provenance: {status: attested, sources: [book], note: a}
        refs: {esco: [a], ecf: [b], other: [c], sfia: [d]}
        resources: [{title: a, url: b, kind: book, language: de, to: 1}]
        needs: [java, {skill: java, level: 1}]
  - {id: work, name: Work, scale: {1: {name: a, description: b}}, categories: [{id: inner, name: Inner, skills: []}]}
roles:
  - id: analyst
    title: Analyst
    short: a
    purpose: b
    pitch: c
    note: d
    employment: [volunteer]
    above: [junior]
    tasks: [{id: ask, text: Ask, share: 100, skills: [sql]}]
    requires: {sql: {level: 1, weight: 0.5, must: true, why: a, hire_level: 1, tier: should}, java: 1, go: {tier: nice, why: b}}
    ready: [{met: 1, of: [sql]}]
    unit: e
    reports_to: chief
    supervises: [junior]
    deputy: {of: [a], by: [b]}
    powers: [a]
    interfaces: [b]
    success: [c]
    codes: {esco: [a], isco08: b, kldb2010: c}
  - id: engineer
    ladder: career
    title: Engineer
    at:
      lead:
        title: Lead
        short: a
        purpose: b
        pitch: c
        note: d
        tasks: [{id: lead, text: Lead, share: 100, skills: [sql]}]
        ready: {met: 1}
        employment: [volunteer]
        unit: e
        reports_to: chief
        supervises: [junior]
        deputy: {of: [a], by: [b]}
        powers: [a]
        interfaces: [b]
        success: [c]
        codes: {esco: [a], isco08: b, kldb2010: c}
    requires: {sql: {level: [1, 2], must: [null, 1]}, go: [1, 2]}
  - {id: reviewer, title: Reviewer, based_on: analyst}
ladders: {career: [{id: junior, title: Junior}, {id: lead, title: Lead}]}
renames: {old: sql, older: null, roles: {oldest: analyst}}
"""
    + LEARNING,
    "trainings": """\
format: skillmatrix-trainings/1
id: list
version: "1"
matrix: {id: small, version: "1"}
title: A list
roles: [analyst]
languages: [en]
license: CC0-1.0
note: a
sources: {book: {title: A book, url: b, license: c, note: d}}
"""
    + LEARNING,
    "answers": LEAST["answers"]
    + """\
rater: peer
by: 3fa2c1
share: named
shared_for: {purpose: a, audience: b, team: c, rating: others}
role: analyst
language: de
purpose: a
participants: 7
order: {seed: 1}
ratings:
  sql: 1
  java: unknown
  go: {level: 1, confidence: low, note: a, evidence: [{url: a, file: b, text: c, grade: 2}, {text: c}], interest: 2}
  c: {not_applicable: a}
  rust: {unknown: true}
wording: {sql: abc}
""",
    "posting": LEAST["posting"]
    + """\
organization: {name: a, url: b, about: c, logo: d}
unit: a
reports_to: b
supervises: c
covered_by: d
location: {street: a, postal_code: b, city: c, region: d, country: DE}
remote: hybrid
remote_countries: [AT]
employment: [full_time]
hours: a
start: 2026-11-22
permanent: true
pay: {min: 1, max: 2.50, currency: EUR, per: hour, grade: a, note: b, overpay: false}
qualifications: a
languages: b
travel: c
end: 2027-11-22
scope: d
internal: false
offer: {de: [a, b], en: [c, d]}
contact: {name: a, email: b@example.com, phone: c}
apply: {url: a, until: 2026-11-22, how: b, steps: [c], direct: true}
privacy_url: a
date_posted: 2026-11-22
valid_through: 2026-11-22
identifier: a
version: "1"
next_review: 2026-11-22
must_decides: true
""",
    "organization": LEAST["organization"]
    + """\
url: a
about: b
logo: c
look: {logo: a.png, color: "#004b87", font: a, font_folder: b}
units: {it: d}
offer: [a, b]
equal: e
privacy_url: f
""",
    "team": LEAST["team"]
    + """\
title: a
basis: b
smallest_group: 6
retention: 12
rating: others
answers: [answers/]
dates: [2027-01-31]
groups: [site]
targets: [{role: analyst, people: 2}, {skill: sql, level: 1, people: 3, must: true}]
members: [{person: p1, role: analyst}, {person: p2, site: north}]
""",
    "settings": """\
format: skillmatrix-settings/1
select: [young-team]
ignore: [all]
severity: {share-sum: off}
fail_on: info
max_age_months: 12
without: [personal]
per_file: {"*.yaml": {ignore: [scale-gap]}}
notes: false
match: false
markets: [de]
allow: [{rule: young-team, text: junges Team, reason: all of us are}]
""",
}
"""Files that use every key there is."""

CORPUS = [path for path in sorted((ROOT / "tests" / "corpus").rglob("*")) if path.suffix in {".yaml", ".yml", ".json"}]
OURS = sorted((ROOT / "matrices").rglob("*.yaml"))


@pytest.mark.parametrize("kind", [kind for kind in MAKERS if kind != "templates"])
def test_the_published_schema_is_the_one_the_models_give(kind: str, request: pytest.FixtureRequest) -> None:
    path = PUBLISHED / f"{kind}.schema.json"
    if request.config.getoption("--golden"):
        path.write_text(render_data(ALL[kind]), encoding="utf-8", newline="\n")
    assert path.is_file(), f"docs/schema/{path.name} is not there: run pytest --golden tests/schema/test_files.py"
    assert path.read_bytes().decode("utf-8") == render_data(ALL[kind])


def test_no_schema_is_published_that_nobody_makes() -> None:
    assert {path.name for path in PUBLISHED.iterdir()} == {f"{kind}.schema.json" for kind in MAKERS}


@pytest.mark.parametrize("kind", MAKERS)
def test_a_schema_is_one_of_2020_12_with_a_name_of_its_own(kind: str) -> None:
    schema = ALL[kind]
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == f"urn:skillmatrix:schema:{kind}:1"


KEYWORDS = {
    "$schema", "$id", "$comment", "$defs", "$ref", "title", "description", "type", "properties", "required",
    "additionalProperties", "propertyNames", "patternProperties", "items", "prefixItems", "minItems", "maxItems",
    "minProperties", "maxProperties", "minLength", "maxLength", "pattern", "format", "minimum", "maximum",
    "exclusiveMinimum", "enum", "const", "default", "examples", "anyOf", "oneOf", "allOf", "if", "then",
}  # fmt: skip


@pytest.mark.parametrize("kind", MAKERS)
def test_strict_programs_are_content(kind: str) -> None:
    """What Ajv refuses or warns of in strict mode: words that are no keywords, keys without `type: object`, required
    keys that nobody describes, several types in one schema (but for null), tuples without a length."""
    for schema in parts_of(ALL[kind]):
        assert set(schema) <= KEYWORDS
        assert "properties" not in schema or schema["type"] == "object"
        assert set(schema.get("required", ())) <= set(schema.get("properties", ()))
        types = schema.get("type", "object")
        assert isinstance(types, str) or (len(types) == 2 and types[1] == "null")
        assert "prefixItems" not in schema or schema["minItems"] == schema["maxItems"] == len(schema["prefixItems"])


@pytest.mark.parametrize("kind", KINDS)
def test_every_value_to_choose_has_a_text(kind: str) -> None:
    choices = [schema for schema in parts_of(SCHEMAS[kind]) if any("const" in each for each in schema.get("oneOf", ()))]

    assert not [schema for schema in parts_of(SCHEMAS[kind]) if "enum" in schema]
    for schema in choices:
        assert all(each == {"type": "null"} or each["description"].endswith(".") for each in schema["oneOf"])


def test_settings_are_told_apart_by_what_they_name() -> None:
    good = {"format": "skillmatrix-settings/1", "ignore": ["share-sum", "all"], "markets": ["us-co"]}
    assert VALIDATORS["settings"].is_valid(good)
    assert not VALIDATORS["settings"].is_valid(good | {"ignore": ["share-summ"]})
    assert not VALIDATORS["settings"].is_valid(good | {"severity": {"all": "off"}})
    assert not VALIDATORS["settings"].is_valid(good | {"markets": ["de-publik"]})
    texts = {each["const"]: each["description"] for each in SCHEMAS["settings"]["$defs"]["RuleOrAll"]["oneOf"]}
    assert texts["share-sum"] == "Error: the shares of time do not add up to 100."
    assert texts["all"] == "All rules."


@pytest.mark.parametrize("kind", WHOLE)
def test_the_schema_of_any_file_says_what_that_of_its_kind_says(kind: str) -> None:
    for name, text in LEAST.items():
        data = parts(text)
        assert ANY.is_valid(data)
        assert ANY.is_valid(data | {"format": KINDS[kind].format}) is (name == kind)
    assert ANY.is_valid(parts(WHOLE[kind]))
    assert not ANY.is_valid(parts(WHOLE[kind]) | {"colour": "red"})
    assert not ANY.is_valid({key: value for key, value in parts(LEAST[kind]).items() if key != "format"})


@pytest.mark.parametrize("kind", FORMATS)
def test_every_key_is_explained_and_no_other_is_allowed(kind: str) -> None:
    for schema in objects(SCHEMAS[kind]):
        assert schema["title"]
        assert schema["description"].endswith(".")
        # Any scheme has references, and a member has the group columns of the team as keys.
        assert schema["additionalProperties"] is False or schema["title"] in {"Refs", "Member"}
        for key, value in schema["properties"].items():
            assert re.search(r"[.…”]$", value.get("description", "")), f"{schema['title']}.{key}"


@pytest.mark.parametrize("kind", FORMATS)
def test_patterns_mean_the_same_in_javascript(kind: str) -> None:
    for pattern in patterns(SCHEMAS[kind]):
        assert re.fullmatch(
            r"\^(?:[a-zA-Z0-9()|*+#-]|\{\d(?:,\d)?\}|\[[a-zA-Z0-9-]+\]|\?(?!<|:|=)|:(?=\[))+\$", pattern
        )


@pytest.mark.parametrize("path", [*CORPUS, *OURS], ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_schema_refuses_a_file_if_and_only_if_its_structure_is_wrong(path: Path) -> None:
    document = read_file(path, path.name)
    if document.faults:
        return  # no data that a schema could look at
    kind = kind_of(document) or "matrix"
    loaded: Loaded[Any] = build(document, KINDS[kind])
    rules = {finding.rule.id for finding in loaded.findings}
    assert rules <= STRUCTURE | STRICTER | IN_SEVERAL_PARTS
    rules -= IN_SEVERAL_PARTS
    rules |= {finding.rule.id for finding in check(document, kind, Terms()).findings} & NAMES
    if "bad-currency" in rules and re.fullmatch("[A-Z]{3}", document.data["pay"]["currency"]):
        rules.remove("bad-currency")  # has the form of one
    for validator in (VALIDATORS[kind], ANY) if kind_of(document) else (VALIDATORS[kind],):
        assert validator.is_valid(document.data) is not bool(rules)


@pytest.mark.parametrize(
    ("kind", "text", "error"),
    [
        ("matrix", "roles: [{id: a, title: A, requires: {sql: {level: 1, weight: 0.0005}}}]", "decimal_max_places"),
        ("matrix", "roles: [{id: a, title: A, requires: {sql: {level: 1, weight: 1e2}}}]", "weight_exponent"),
        ("matrix", "roles: [{id: a, title: A, requires: {sql: [1, 2]}}]", "requirement_list"),
        ("matrix", "roles: [{id: a, title: A, requires: {sql: {level: [1, 2]}}}]", "requirement_list"),
        ("matrix", "roles: [{id: a, title: A, requires: {sql: null}}]", "requirement_removed"),
        ("matrix", "roles: [{id: a, title: A, requires: {sql: {weight: 2}}}]", "requirement_level"),
        ("posting", "pay: {min: 58.000}", "amount_form"),
        ("posting", "offer: {de: [a, b], en: [c]}", "uneven_lists"),
    ],
)
def test_what_a_schema_cannot_say_the_model_says(kind: str, text: str, error: str) -> None:
    data = {**parts(LEAST[kind]), **parts(text)}
    assert error in BEYOND
    assert errors(kind, data) == {error}
    assert VALIDATORS[kind].is_valid(data)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("matrix", "roles: [{id: a, title: A, requires: {sql: 1}}]"),
        ("matrix", "roles: [{id: a, title: {de: A}, requires: {sql: {level: 1, must: true}}}]"),
        ("matrix", "roles: [{id: a, title: A, requires: {sql: {level: 1, must: false, weight: 0.3}}}]"),
        ("matrix", "roles: [{id: a, title: A, requires: {sql: {level: 1, must: 1, tier: }}}]"),
        ("answers", "ratings: {sql: 0, java: unknown, go: {unknown: true}, c: {not_applicable: no C here}}"),
        ("posting", "offer: [30 Tage Urlaub, {de: Jobrad, en: company bicycle}]"),
        ("posting", "offer: {de: [30 Tage Urlaub], en: [30 days of holiday]}"),
        ("posting", "pay: {min: 31.50, max: 40}"),
    ],
)
def test_the_short_forms_are_fine_for_both(kind: str, text: str) -> None:
    data = {**parts(LEAST[kind]), **parts(text)}
    assert errors(kind, data) == set()
    assert [error.message for error in VALIDATORS[kind].iter_errors(data)] == []


VALUES: list[Any] = [
    None, True, 0, 3, -1, 101, Decimal("1.5"), Decimal("0.0005"),
    "", "x", "unknown", "2026-11-22", "2026-13-01", "A B", "DE", "a" * 65, "a" * 4001,
    [], ["x"], ["DE"], {}, {"de": "x"}, {"de": ["x"], "en": ["y"]}, {"3": "x"}, {"03": "x"}, {"level": 3},
    {"unknown": True, "level": None},
]  # fmt: skip


@pytest.mark.parametrize("kind", WHOLE)
def test_whatever_is_put_in_the_place_of_any_value_both_say_the_same(kind: str) -> None:
    differences = []
    validator = Draft202012Validator(resolved(SCHEMAS[kind], SCHEMAS[kind]["$defs"]), format_checker=DATES)
    for key, part in parts(WHOLE[kind]).items():
        rest = {"ladders": parts(WHOLE[kind])["ladders"]} if (kind, key) == ("matrix", "roles") else {}
        small = {**parts(LEAST[kind]), **rest, key: part}  # what is not looked at stays short: checking takes its time
        for route in list(routes({key: part})):
            usual = put(small, route, None)
            is_name = any(route[: len(start)] == start for start in NAMED.get(kind, ()))
            for value in VALUES:
                put(small, route, value)
                found = errors(kind, small)
                if validator.is_valid(small) is bool(found) and not found & BEYOND and not (is_name and not found):
                    differences.append((route, value, found))
            put(small, route, usual)
    assert differences == []


@pytest.mark.parametrize("kind", WHOLE)
def test_whatever_is_taken_away_both_say_the_same(kind: str) -> None:
    for route in routes(parts(WHOLE[kind])):
        changed = parts(WHOLE[kind])
        take(changed, route)
        found = errors(kind, changed)
        assert found & BEYOND or VALIDATORS[kind].is_valid(changed) is not bool(found), route


@pytest.mark.parametrize("kind", WHOLE)
def test_the_files_that_are_changed_are_fine_and_have_every_key(kind: str) -> None:
    data = parts(WHOLE[kind])
    assert errors(kind, data) == set()
    assert [error.message for error in VALIDATORS[kind].iter_errors(data)] == []
    assert {key for schema in objects(SCHEMAS[kind]) for key in schema["properties"]} <= {
        step for route in routes(data) for step in route
    }


def test_the_findings_and_the_report_are_what_their_schemas_say() -> None:
    text = "format: skillmatrix/1\nid: a b\nid: a\ntitle: 3\n"
    loaded = check_matrix(document_of(text.encode(), "a.yaml"))
    findings = json.loads(render_json(in_order(loaded.findings), 1))
    assert {finding["fix"] for finding in findings["findings"]} == {None, "safe"}
    assert [error.message for error in VALIDATORS["findings"].iter_errors(findings)] == []

    for path in sorted((ROOT / "tests" / "golden").rglob("report*.json")):
        report = json.loads(path.read_text(encoding="utf-8"))
        assert [error.message for error in VALIDATORS["report"].iter_errors(report)] == []


def test_the_words_of_a_report_are_those_of_a_result() -> None:
    report, skill = SCHEMAS["report"]["properties"], SCHEMAS["report"]["$defs"]["ReportedSkill"]["properties"]
    gate = SCHEMAS["report"]["$defs"]["ReportedGate"]["properties"]
    assert report["status"]["enum"] == [*result.Status.__args__, None]
    assert report["band"]["enum"] == [*result.Band.__args__, None]
    assert skill["answer"]["enum"] == list(result.AnswerState.__args__)
    assert skill["status"]["enum"] == [*result.SkillStatus.__args__, "extra"]
    assert gate["state"]["enum"] == list(result.GateState.__args__)
    assert SCHEMAS["report"]["$defs"]["ReportedRule"]["properties"]["state"]["enum"] == list(result.ReadyState.__args__)
    assert outputs.Report.model_fields["format"].annotation.__args__ == ("skillmatrix-report/1",)


def objects(schema: dict[str, Any]) -> list[dict[str, Any]]:
    """The schemas of all models."""
    return [each for each in (schema, *schema["$defs"].values()) if "properties" in each]


def parts_of(schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The schema and every schema in it."""
    yield schema
    for key, value in schema.items():
        if key in {"properties", "$defs", "patternProperties"}:
            inner = list(value.values())
        elif key in {"anyOf", "oneOf", "allOf", "prefixItems"}:
            inner = value
        elif key in {"items", "additionalProperties", "propertyNames", "if", "then"}:
            inner = [value]
        else:
            inner = []
        for each in inner:
            if isinstance(each, dict):
                yield from parts_of(each)


def patterns(value: object) -> Iterator[str]:
    """Every regular expression of a schema."""
    if isinstance(value, dict):
        if isinstance(value.get("pattern"), str):
            yield value["pattern"]
        yield from value.get("patternProperties", ())
        for item in value.values():
            yield from patterns(item)
    elif isinstance(value, list):
        for item in value:
            yield from patterns(item)


def parts(text: str) -> dict[str, Any]:
    data = document_of(text.encode(), "parts.yaml").data
    assert isinstance(data, dict)
    return data


def errors(kind: str, data: Any) -> set[str]:
    """What pydantic calls the errors in the data, and what is wrong with the structure of roles as they are written."""
    document, mistakes = expand(Document("parts.yaml", "", data, ())) if kind == "matrix" else (None, [])
    found = {mistake.rule for mistake in mistakes} & IN_ROLES
    try:
        FORMATS[kind].load_model().model_validate(document.data if document else data, context={"language": "en"})
    except ValidationError as error:
        return found | {each["type"] for each in error.errors()}
    return found


def resolved(value: Any, definitions: dict[str, Any], around: tuple[str, ...] = ()) -> Any:
    """The schema with everything written where it is referred to: checking is much faster so.

    What is inside itself is written out three deep, and then takes anything: no file here goes deeper.
    """
    if isinstance(value, list):
        return [resolved(item, definitions, around) for item in value]
    if not isinstance(value, dict):
        return value
    name = value["$ref"].removeprefix("#/$defs/") if isinstance(value.get("$ref"), str) else ""
    if around.count(name) == 3:
        return {}
    meant = definitions[name] if name else {}
    return {
        key: resolved(item, definitions, (*around, name) if name else around)
        for key, item in {**meant, **value}.items()
        if key not in {"$ref", "$defs"}
    }


def put(whole: Any, route: Route, value: object) -> object:
    """Puts a value in the place of another, which it returns."""
    *way, last = route
    for step in way:
        whole = whole[step]
    before, whole[last] = whole[last], value
    return before


def take(whole: Any, route: Route) -> None:
    """Takes a value away."""
    *way, last = route
    for step in way:
        whole = whole[step]
    del whole[last]


def routes(value: object, route: Route = ()) -> Iterator[Route]:
    """The way to every value but the whole."""
    steps: Any = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, item in steps:
        yield (*route, step)
        yield from routes(item, (*route, step))
