"""What people do and what must come of it, as data: every face of a session runs the same list.

An action is a pair of a word and a value; what each word means is said by the face that plays it. The skills asked are those
of `small_matrix.ASKED`: soldering (a must-have), painting, gluing, listening, patience.
"""

from dataclasses import dataclass
from typing import Any, TypeAlias

Action: TypeAlias = tuple[str, Any]


@dataclass(frozen=True)
class Scenario:
    """Actions, the ratings after them (as in an answers file), and the skill then in question (None: none is left)."""

    name: str
    actions: tuple[Action, ...]
    ratings: dict[str, Any]
    current: str | None
    start: dict[str, Any] | None = None


SCENARIOS = (
    Scenario("nothing is done", (), {}, "soldering"),
    Scenario(
        "every question is answered",
        (("answer", 3), ("answer", 2), ("answer", 1), ("answer", 0), ("answer", 2)),
        {"soldering": 3, "painting": 2, "gluing": 1, "listening": 0, "patience": 2},
        None,
    ),
    Scenario(
        "new, not applicable, cannot say and not asked are four things",
        (("answer", 0), ("not_applicable", "no colours here"), ("cannot_say", None)),
        {"soldering": 0, "painting": {"not_applicable": "no colours here"}, "gluing": "unknown"},
        "listening",
    ),
    Scenario("a level off the scale is refused", (("answer", 4), ("answer", 99)), {}, "soldering"),
    Scenario("a must-have cannot be left out", (("not_applicable", "never did it"),), {}, "soldering"),
    Scenario(
        "that a must-have does not apply, said for another role, is no answer for this one",
        (("answer", 1),),
        {"soldering": 1, "painting": 2},
        "gluing",
        start={"soldering": {"not_applicable": "another role"}, "painting": 2},
    ),
    Scenario(
        "one goes on where one stopped",
        (("answer", 1),),
        {"soldering": 2, "gluing": "unknown", "painting": 1},
        "listening",
        start={"soldering": 2, "gluing": "unknown"},
    ),
    Scenario(
        "ratings of skills that are not asked stay",
        (("answer", 1),),
        {"teaching": 3, "long-gone": {"level": 1, "note": "kept"}, "soldering": 1},
        "painting",
        start={"teaching": 3, "long-gone": {"level": 1, "note": "kept"}},
    ),
    Scenario(
        "what was skipped comes round again at the end",
        (("skip", None), ("answer", 1), ("skip", None), ("answer", 2), ("answer", 3)),
        {"painting": 1, "listening": 2, "patience": 3},
        "soldering",
    ),
    Scenario(
        "what was skipped twice is not asked a third time",
        (*[("skip", None)] * 5, ("skip", None), ("answer", 1), ("skip", None), ("skip", None), ("skip", None)),
        {"painting": 1},
        None,
    ),
    Scenario(
        "going back and answering again replaces the level and keeps what was said with it",
        (("note", "since May"), ("answer", 1), ("back", None), ("answer", 2)),
        {"soldering": {"level": 2, "note": "since May"}},
        "painting",
    ),
    Scenario("there is nothing before the first question", (("back", None),), {}, "soldering"),
    Scenario(
        "keeping an answer goes on to the next open question",
        (("answer", 1), ("answer", 1), ("go_to", "soldering"), ("keep", None)),
        {"soldering": 1, "painting": 1},
        "gluing",
    ),
    Scenario("there is no answer to keep at an open question", (("keep", None),), {}, "soldering"),
    Scenario(
        "after a jump the questions that were passed over are asked, too",
        (("go_to", "listening"), ("answer", 1), ("answer", 1)),
        {"listening": 1, "patience": 1},
        "soldering",
    ),
    Scenario("there is no way to a skill that is not asked", (("go_to", "teaching"),), {}, "soldering"),
    Scenario(
        "what goes with an answer can be said before it",
        (
            ("note", " a note "),
            ("evidence", "https://example.org/work"),
            ("evidence", "built a radio"),
            ("confidence", "high"),
            ("interest", 4),
            ("answer", 2),
        ),
        {
            "soldering": {
                "level": 2,
                "confidence": "high",
                "note": "a note",
                "evidence": [
                    {"url": "https://example.org/work", "grade": 2},
                    {"text": "built a radio", "grade": 1},
                ],
                "interest": 4,
            }
        },
        "painting",
    ),
    Scenario(
        "what goes with an answer can be said after it",
        (("answer", 2), ("back", None), ("evidence", "file: radio.jpg"), ("confidence", "low"), ("keep", None)),
        {"soldering": {"level": 2, "confidence": "low", "evidence": [{"file": "radio.jpg", "grade": 2}]}},
        "painting",
    ),
    Scenario(
        "what goes with an answer can be removed again",
        (
            ("note", "x"),
            ("evidence", "y"),
            ("confidence", "low"),
            ("interest", 0),
            ("answer", 1),
            ("back", None),
            ("note", ""),
            ("evidence", ""),
            ("confidence", None),
            ("interest", None),
        ),
        {"soldering": 1},
        "soldering",
    ),
    Scenario("a note alone is no answer", (("note", "later"), ("skip", None)), {}, "painting"),
    Scenario(
        "undo takes the last change back, again and again, and goes to its question",
        (("answer", 1), ("answer", 2), ("back", None), ("note", "x"), ("undo", None), ("undo", None)),
        {"soldering": 1},
        "painting",
    ),
    Scenario(
        "undo brings back what was there before",
        (("answer", 3), ("undo", None), ("undo", None)),
        {"soldering": {"not_applicable": "another role", "note": "old"}},
        "soldering",
        start={"soldering": {"not_applicable": "another role", "note": "old"}},
    ),
    Scenario(
        "a skipped question that was answered and undone is asked again",
        (
            *[("skip", None)] * 10,
            ("go_to", "gluing"),
            ("answer", 1),
            ("undo", None),
            ("go_to", "painting"),
            ("answer", 1),
        ),
        {"painting": 1},
        "gluing",
    ),
    Scenario(
        "skipping an answered question leaves the answer",
        (("answer", 1), ("back", None), ("skip", None)),
        {"soldering": 1},
        "painting",
    ),
    Scenario(
        "back from the end leads to the last question",
        (("answer", 1), ("answer", 1), ("answer", 1), ("answer", 1), ("answer", 1), ("back", None), ("answer", 2)),
        {"soldering": 1, "painting": 1, "gluing": 1, "listening": 1, "patience": 2},
        None,
    ),
    Scenario("another language asks the same", (("language", "en"), ("answer", 1)), {"soldering": 1}, "painting"),
    Scenario("a language that nobody speaks here changes nothing", (("language", "xx"),), {}, "soldering"),
)
