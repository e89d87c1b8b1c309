"""Values to choose from in schemas, each with a text: editors show it beside the value, and under the pointer.

A choice is a `oneOf` of constants with descriptions. Lists of texts beside an `enum` are no keyword of JSON Schema:
only some editors know them, and strict programs refuse the schema.
"""

from collections.abc import Mapping
from typing import Any, TypeAlias

from skillmatrix.model.text import in_language

Schema: TypeAlias = dict[str, Any]

TEXTS: tuple[Mapping[str, str], ...] = (
    {
        "self": "The person's own rating counts.",
        "others": "What others say counts, from one lead or assessor or three colleagues on; else the own rating.",
        "agreed": "What both have agreed on counts; where nothing is agreed, what others say, then the own rating.",
    },
    {
        "knowledge": "Something one knows.",
        "tool": "A program, a machine or a service that one can use.",
        "practice": "A way of working.",
        "language": "A language that one speaks or writes.",
        "behaviour": "How one acts towards others.",
    },
    {
        "original": "Written for this matrix.",
        "attested": "Taken from the sources that are named.",
        "reconstructed": "Put together from hints in the sources; the sources do not say it so.",
    },
    {
        "course": "A course.",
        "book": "A book.",
        "page": "A page on the web.",
        "video": "A video.",
        "project": "A piece of real work.",
        "person": "Somebody to ask.",
    },
    {
        "person": "A person, who rates herself or himself or is rated.",
        "unit": "A unit, such as a team, which rates itself together.",
    },
    {
        "course": "Taught by somebody.",
        "practice": "A real task, done to learn from it.",
        "self-study": "Read or tried alone.",
        "coaching": "With somebody at one's side.",
        "exam": "Passed or not.",
    },
    {
        "must": "Listed as required.",
        "should": "Listed as important.",
        "nice": "Listed as welcome.",
    },
    {
        "full_time": "Full time.",
        "part_time": "Part time.",
        "temporary": "For a limited time.",
        "contractor": "As a contractor.",
        "intern": "As an internship.",
        "volunteer": "As voluntary work.",
        "per_diem": "Paid by the day.",
        "other": "Something else.",
    },
    {
        "none": "Only at the place of work.",
        "hybrid": "Partly away from the place of work.",
        "full": "Always possible; name the countries in remote_countries.",
    },
    {
        "hour": "For an hour.",
        "day": "For a day.",
        "week": "For a week.",
        "month": "For a month.",
        "year": "For a year.",
    },
    {
        "self": "The person rates herself or himself.",
        "manager": "The person's lead rates.",
        "peer": "A colleague rates.",
        "assessor": "Somebody who rates by profession.",
        "agreed": "Both have agreed on it after the talk.",
    },
    {
        "inside": "The person works in the role.",
        "outside": "The person works with the role.",
    },
    {
        "necessary": "The role cannot do without it.",
        "useful": "It helps.",
        "not-needed": "The role can do without it.",
    },
    {
        "ballots": "Everybody voted alone.",
        "hands": "Everybody saw the hands of the others.",
    },
    {
        "target": "The levels that the role should need.",
        "importance": "How important the skills are.",
    },
    {
        "low": "Rather a guess: it may be off by a level.",
        "medium": "It may be off by half a level.",
        "high": "Certain.",
    },
    {
        "error": "The finding is an error.",
        "warning": "The finding is a warning.",
        "info": "The finding is a hint.",
        "off": "The rule is silenced.",
    },
    {
        "error": "Errors fail a run.",
        "warning": "Errors and warnings fail a run.",
        "info": "Every finding fails a run.",
        "never": "No finding fails a run.",
    },
)
"""What the values of our own choices mean, choice by choice."""

SINGLE = {
    "unknown": "Seen, and could not be answered.",
    "named": "On a page of the team, with the name they have here.",
}
"""What a value means that stands beside other kinds of values."""


def choice(*values: str) -> Schema:
    """One of several texts. Choices of outputs have no texts: nobody writes those files."""
    if len(values) == 1:
        text = SINGLE.get(values[0])
        return {"const": values[0], "description": text} if text else {"const": values[0]}
    texts = next((texts for texts in TEXTS if tuple(texts) == values), None)
    return described(texts) if texts else {"type": "string", "enum": list(values)}


def described(texts: Mapping[str, str]) -> Schema:
    """One of the keys, each with its text."""
    return {"type": "string", "oneOf": [{"const": value, "description": text} for value, text in texts.items()]}


def names(kind: str) -> dict[str, str]:
    """The names that settings may give, with a sentence for each: those of `rules`, or of `markets`."""
    if kind == "markets":
        from skillmatrix.load.law import read_law

        called = {name: in_language(market.name, ("en",)) for name, market in read_law().markets.items()}
        return {name: f"{text[0].upper()}{text[1:]}." for name, text in called.items()}
    from skillmatrix.lint.registry import RULES

    return {name: f"{rule.severity.value.capitalize()}: {rule.summary}." for name, rule in RULES.items()}
