"""pydantic's errors as problems, in our words: by error type, never by the words of a message."""

import re
from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from skillmatrix.diagnostics import Problem, Rule
from skillmatrix.load.cures import in_brackets, level_named, mapping, proposed_id, short, yes_or_no
from skillmatrix.model.descriptor import DescriptorFields, StatementFields, as_written
from skillmatrix.model.fields import fields_at
from skillmatrix.model.suggest import Nearest
from skillmatrix.route import KEY, Route
from skillmatrix.rules import bad_value, missing_field, unknown_field, wrong_type
from skillmatrix.source.document import Document
from skillmatrix.source.limits import MAX_FINDINGS

ANCHOR = re.compile(r"&\S+\s+")
DAY_FIRST = re.compile(r"(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})")
YEAR_FIRST = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")


def model_problems(errors: Iterable[ErrorDetails], model: type[BaseModel], document: Document) -> list[Problem]:
    """pydantic's errors as problems. A place with a fault of its own, or with errors inside it, is told once.

    Of very many errors no more become problems than one above those that are told.
    """
    listed = sorted(errors, key=lambda error: len(error["loc"]), reverse=True)
    told: set[Route] = set()
    around: set[Route] = set()
    """Of what holds something that was told."""
    problems: list[Problem] = []
    for error in listed:
        route = as_written(tuple(error["loc"]), document.data)
        value_route = route[:-1] if route[-1:] == (KEY,) else route
        if error["type"] == "too_short" and route in around:
            continue
        if value_route in told and error["type"] != "missing":
            continue
        told.add(value_route)
        around.update(value_route[:depth] for depth in range(len(value_route)))
        problems.append(_problem(error, route, model, document))
        if len(problems) > MAX_FINDINGS:
            break
    faulty = {fault.start for fault in document.faults}
    return [problem for problem in problems if not faulty or document.offset(problem.route) not in faulty]


COMMA = "inside { } a comma ends a text; put the whole text in quotes"

Worded: TypeAlias = tuple[Rule, str, str | Nearest]
"""Rule, what is wrong, what would be right."""


def _problem(error: ErrorDetails, route: Route, model: type[BaseModel], document: Document) -> Problem:
    kind = error["type"]
    if kind == "missing":
        return Problem(missing_field.RULE, route[:-1], f"“{route[-1]}” is missing here", _missing_cure(route))
    if kind == "extra_forbidden":
        return _unknown_field(error, route, model, document)
    if kind in {"string_type", "text_form"}:
        return _not_text(error, route, document)
    if kind in PATTERNS:
        rule, message, cure = PATTERNS[kind](error)
    else:
        rule, message, cure = PLAIN.get(kind, (bad_value.RULE, "this is not allowed here", ""))
    if kind in {"int_type", "requirement_form", "rating_form"}:
        cure = level_named(error["input"], document) or cure
    if kind == "int_type" and not cure and route[-1:] == (KEY,) and document.is_in_braces(route[:-1]):
        cure = COMMA
    return Problem(rule, route, message, cure)


def _missing_cure(route: Route) -> str:
    return f"add {route[-1]}: …" if len(route) == 1 else ""


def _unknown_field(error: ErrorDetails, route: Route, model: type[BaseModel], document: Document) -> Problem:
    name = str(route[-1])
    allowed = fields_at(model, tuple(error["loc"][:-1]))
    cure: str | Nearest = Nearest(name, allowed, f"known here: {', '.join(allowed)}")
    if allowed == tuple(DescriptorFields.model_fields) and name in StatementFields.model_fields:
        cure = f"a statement has it: [{{text: …, {name}: …}}]"
    if error["input"] is None and document.is_in_braces(route):
        cure = COMMA
    return Problem(unknown_field.RULE, (*route, KEY), f"“{short(name)}” has no meaning here", cure)


def _not_text(error: ErrorDetails, route: Route, document: Document) -> Problem:
    value, source = error["input"], document.source(route)
    if value is None:
        cure = COMMA if document.is_in_braces(route) else "write the text, or leave the key out"
        return Problem(wrong_type.RULE, route, "text is missing here", cure)
    if not isinstance(value, (bool, int, Decimal)):
        return Problem(wrong_type.RULE, route, f"text is expected, not {_kind(value)}")
    written = short(ANCHOR.sub("", source))
    message = f"text is expected, and YAML takes {written} for {_kind(value)}"
    fix = () if _is_shared(route, document) else ((route, f'"{source}"'),)
    return Problem(wrong_type.RULE, route, message, f'write "{written}"', fix=fix)


def _is_shared(route: Route, document: Document) -> bool:
    """Whether the value may be meant in other places, too: it, or something around it, has an anchor."""
    starts = (document.offset(route[:depth]) for depth in range(1, len(route) + 1))
    return any(document.text.startswith("&", start) for start in starts)


def _kind(value: object) -> str:
    if isinstance(value, bool):
        return "true or false"
    names = {
        int: "a whole number",
        Decimal: "a number",
        str: "text",
        list: "a list",
        dict: "a mapping",
        type(None): "nothing",
    }
    return names.get(type(value), "something else")


def _expected(what: str, cure: Callable[[ErrorDetails], str] = lambda _: "") -> Callable[[ErrorDetails], Worded]:
    return lambda error: (wrong_type.RULE, f"{what} is expected, not {_kind(error['input'])}", cure(error))


MAPPING = "a mapping (key: value)"


def _date(error: ErrorDetails) -> Worded:
    """What is no date of ISO 8601; one with full stops, day first, can mean only one day."""
    written = str(error["input"])
    by_stops, by_hyphens = DAY_FIRST.fullmatch(written), YEAR_FIRST.fullmatch(written)
    day, month, year = by_stops.groups() if by_stops else by_hyphens.groups()[::-1] if by_hyphens else ("", "", "")
    meant = f"{year}-{month:0>2}-{day:0>2}" if year else ""
    cure = f"write {meant}" if meant and _is_day(meant) else "write year-month-day: 2026-11-22"
    return bad_value.RULE, "this is not a date", cure


def _is_day(text: str) -> bool:
    try:
        return bool(date.fromisoformat(text))
    except ValueError:
        return False


def _pattern(error: ErrorDetails) -> Worded:
    value = short(str(error["input"]))
    if error["ctx"]["pattern"] == "^[A-Z]{2}$":
        return bad_value.RULE, f"“{value}” is not the code of a country", "write two capital letters, such as DE or AT"
    if "{2,3}" in error["ctx"]["pattern"]:
        cure = "a language is written like de, en or pt-BR; text with a comma inside { } needs quotes"
        return bad_value.RULE, f"“{value}” is not a language", cure
    proposal = proposed_id(value)
    cure = "an id has lower-case letters, digits and hyphens" + (f": {proposal}" if proposal else "")
    return bad_value.RULE, f"“{value}” cannot be an id", cure


GERMAN = {
    "stunde": "hour", "tag": "day", "woche": "week", "monat": "month", "jahr": "year",
    "vollzeit": "full_time", "teilzeit": "part_time", "befristet": "temporary", "praktikum": "intern",
    "nein": "none", "teilweise": "hybrid", "vollständig": "full",
}  # fmt: skip
"""What people in Germany write for the words of a file, which are English."""


def _choice(error: ErrorDetails) -> Worded:
    allowed = re.findall(r"'([^']*)'", error["ctx"]["expected"])
    given = error["input"]
    value = str(given).lower() if isinstance(given, bool) else short(str(given))
    german = GERMAN.get(value.casefold(), "")
    cure = f"write {german}" if german in allowed else Nearest(value, allowed)
    return bad_value.RULE, f"“{value}” is not one of {', '.join(allowed)}", cure


def _at_least(error: ErrorDetails) -> Worded:
    limit = error["ctx"].get("ge", error["ctx"].get("gt"))
    word = "at least" if "ge" in error["ctx"] else "more than"
    return bad_value.RULE, f"{short(str(error['input']))} is too small", f"it is {word} {limit}"


def _at_most(error: ErrorDetails) -> Worded:
    return bad_value.RULE, f"{short(str(error['input']))} is too large", f"it is at most {error['ctx'].get('le')}"


def _too_long(error: ErrorDetails) -> Worded:
    return bad_value.RULE, f"the text has more than {error['ctx']['max_length']:,} characters", "shorten it"


def _too_short(error: ErrorDetails) -> Worded:
    needed = error["ctx"]["min_length"]
    return bad_value.RULE, "nothing is listed here" if needed == 1 else f"at least {needed} are needed here", ""


def _too_many(error: ErrorDetails) -> Worded:
    return bad_value.RULE, f"at most {error['ctx']['max_length']} are listed here", ""


PLAIN: dict[str, Worded] = {
    "string_too_short": (bad_value.RULE, "the text is empty", "write the text, or leave the key out"),
    "finite_number": (bad_value.RULE, "this is not a number to count with", ""),
    "decimal_max_places": (bad_value.RULE, "a weight has at most 3 decimal places", ""),
    "weight_exponent": (bad_value.RULE, "a weight is written without an exponent", ""),
    "country_unknown": (
        bad_value.RULE,
        "this is not the code of a country",
        "two capital letters of ISO 3166-1, such as DE; EU is none, so name the countries",
    ),
    "country_uk": (bad_value.RULE, "“UK” is not the code of a country", "write GB"),
    "date_from_datetime_parsing": (bad_value.RULE, "there is no such day", "write year-month-day: 2026-11-22"),
    "date_parsing": (bad_value.RULE, "there is no such day", "write year-month-day: 2026-11-22"),
    "requirement_form": (
        wrong_type.RULE,
        "this is not a requirement",
        "write a level, such as 3, or {level: 3, weight: 2, must: 2}",
    ),
    "requirement_list": (
        wrong_type.RULE,
        "several levels need a ladder, and this role has none",
        "write one level, or name the ladder: ladder: …",
    ),
    "requirement_removed": (
        wrong_type.RULE,
        "null takes a requirement out, and this role is based on no other",
        "write a level, or delete the line",
    ),
    "requirement_level": (missing_field.RULE, "“level” is missing here", "write a level, such as level: 3"),
    "rating_form": (
        wrong_type.RULE,
        "this is not a rating",
        "write a level, the word unknown, or {level: 3, note: …} or {not_applicable: reason}",
    ),
    "rating_kind": (
        bad_value.RULE,
        "a rating is one of three: level, not_applicable (with a reason), unknown",
        "keep one of them",
    ),
    "level_form": (
        bad_value.RULE,
        "nothing here says when the level is true",
        "give it a text, or a statement that is not optional",
    ),
    "amount_form": (
        bad_value.RULE,
        "an amount is a plain number with at most 2 decimal places",
        "thousands are written without a point: 58000",
    ),
    "quarter_hours": (bad_value.RULE, "hours come in quarters", "such as 1.25 or 1.5"),
    "uneven_lists": (
        bad_value.RULE,
        "the lists are not equally long",
        "the first line of one language belongs to the first of the other, and so on",
    ),
    "target_form": (
        bad_value.RULE,
        "a target is a role, or a skill with its level",
        "write {role: analyst, people: 2} or {skill: sql, level: 3, people: 2}",
    ),
    "target_must": (bad_value.RULE, "the role says which skills are musts", "leave out must"),
    "empty_evidence": (bad_value.RULE, "evidence names a url, a file or a text", ""),
}

PATTERNS: dict[str, Callable[[ErrorDetails], Worded]] = {
    "iso_date": _date,
    "int_type": _expected("a whole number"),
    "int_parsing": _expected("a whole number"),
    "bool_type": _expected("true or false", yes_or_no),
    "decimal_type": _expected("a number"),
    "is_instance_of": _expected("a number"),
    "dict_type": _expected(MAPPING, mapping),
    "model_type": _expected(MAPPING, mapping),
    "model_attributes_type": _expected(MAPPING, mapping),
    "list_type": _expected("a list", in_brackets),
    "tuple_type": _expected("a list", in_brackets),
    "date_type": _expected("a date such as 2026-11-22"),
    "string_pattern_mismatch": _pattern,
    "literal_error": _choice,
    "greater_than": _at_least,
    "greater_than_equal": _at_least,
    "less_than_equal": _at_most,
    "string_too_long": _too_long,
    "too_short": _too_short,
    "too_long": _too_many,
}
