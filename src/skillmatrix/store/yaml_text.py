"""Answers as YAML: block style, keys in the order of the format, short forms where they say it all.

PyYAML's dumper writes for YAML 1.1, where `no` is false and `1:30` a number; this one quotes by the rules we read by.
"""

import json
import re
from collections.abc import Iterator

from skillmatrix.model.answers import Answers, Rating
from skillmatrix.source.scalars import read_scalar

Plain = str | int | dict[str, "Plain"] | list["Plain"]

UNQUOTED = re.compile(r"[^\W_](?:[\w ./@+,;!?()%&=-]*[\w./@+,;!?()%&=-])?")
"""Text that may stand without quotes if it is not read as a number or a word for nothing; it has no `: `, no ` #`."""

OLD_WORDS = frozenset({"y", "n", "yes", "no", "on", "off"})
"""Readers of YAML 1.1 take these for true and false; ours does not, but other programs read the file, too."""

ESCAPED = re.compile("[\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]")
"""Beside what JSON escapes: characters that YAML forbids, invisible ones, and such as turn the direction of writing."""

LONGEST_KEY = 1000
"""YAML reads a key without `?` only if it is shorter than 1024 characters."""


def answers_text(answers: Answers) -> str:
    """The text of an answers file. Reading it gives the same answers again."""
    return "\n".join(_mapping_lines(contents(answers), "")) + "\n"


def answers_json(answers: Answers) -> str:
    """The same as JSON, which is YAML too; characters are written as they are."""
    return _escaped(json.dumps(contents(answers), ensure_ascii=False, indent=2)) + "\n"


def value_lines(value: Plain, indent: str) -> list[str]:
    """A value as lines: a mapping or a list in block style, anything else as one line."""
    if isinstance(value, dict) and value:
        return list(_mapping_lines(value, indent))
    if isinstance(value, list):
        return list(_list_lines(value, indent))
    return [f"{indent}{_scalar(value)}"]


def contents(answers: Answers) -> dict[str, Plain]:
    """The file as plain data in the order of its keys, without what is not said."""
    said: dict[str, Plain | None] = {
        "format": answers.format,
        "matrix": {"id": answers.matrix.id, "version": answers.matrix.version},
        "person": answers.person,
        "rater": answers.rater,
        "role": answers.role,
        "language": answers.language,
        "date": answers.date.isoformat(),
        "purpose": answers.purpose,
        "order": {"seed": answers.order.seed} if answers.order else None,
        "ratings": {skill: _rating(rating) for skill, rating in answers.ratings.items()},
        "wording": dict(answers.wording) or None,
    }
    return {key: value for key, value in said.items() if value is not None}


def _rating(rating: Rating) -> Plain:
    """A level alone is a number, "could not say" alone a word; everything else is spelled out."""
    fields: dict[str, Plain] = rating.model_dump(mode="json", exclude_defaults=True)
    if rating.evidence:
        # The grade is written even where it is the usual one: it is the point of the evidence.
        fields["evidence"] = [evidence.model_dump(exclude_none=True) for evidence in rating.evidence]
    if fields.keys() == {"level"}:
        return fields["level"]
    return "unknown" if fields.keys() == {"unknown"} else fields


def spelled_out(rating: Plain) -> Plain:
    """A rating in its long form, as it stands where a person wrote more beside it."""
    if isinstance(rating, dict):
        return rating
    return {"unknown": True} if rating == "unknown" else {"level": rating}


def _mapping_lines(mapping: dict[str, Plain], indent: str) -> Iterator[str]:
    for key, value in mapping.items():
        written = _scalar(key)
        head = f"{indent}{written}:" if len(written) < LONGEST_KEY else f"{indent}? {written}\n{indent}:"
        if isinstance(value, dict) and value:
            yield head
            yield from _mapping_lines(value, indent + "  ")
        elif isinstance(value, list):
            yield head
            yield from _list_lines(value, indent + "  ")
        else:
            yield f"{head} {_scalar(value)}"


def _list_lines(items: list[Plain], indent: str) -> Iterator[str]:
    """A list of mappings; the first key of each stands behind the dash."""
    for item in items:
        assert isinstance(item, dict)
        lines = _mapping_lines(item, indent + "  ")
        yield f"{indent}- {next(lines).lstrip()}"
        yield from lines


def _scalar(value: Plain) -> str:
    if isinstance(value, str):
        return value if _may_stand_unquoted(value) else _quoted(value)
    return json.dumps(value)  # an integer, true, or the empty {}: the same in JSON and YAML


def _may_stand_unquoted(text: str) -> bool:
    return bool(UNQUOTED.fullmatch(text)) and read_scalar(text) == text and text.lower() not in OLD_WORDS


def _quoted(text: str) -> str:
    """The text in double quotes; letters, umlauts and emoji as they are."""
    return _escaped(json.dumps(text, ensure_ascii=False))


def _escaped(written: str) -> str:
    return ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", written)
