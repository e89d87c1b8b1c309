"""The hours and the offer of a posting speak of part time if, and only if, its employment does.

Job boards are told the employment: who looks for part time does not find a posting without `part_time`, whatever its
text says; and who finds one with it reads in vain if the text shuts part time out.

Wrong:

    format: skillmatrix-posting/1
    employment: [full_time]
    hours: 39 hours a week, part time possible

Right:

    format: skillmatrix-posting/1
    employment: [full_time, part_time]
    hours: 39 hours a week, part time possible
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.language.part_time_words import ONLY_FULL, part_time_words
from skillmatrix.model.posting import Posting
from skillmatrix.model.text import Text
from skillmatrix.route import Route

RULE = Rule("part-time-mismatch", Severity.WARNING, "part time in the text of a posting and not in its employment")

EMPLOYMENT: Route = ("employment",)
HOURS: Route = ("hours",)


def check(posting: Posting) -> Iterator[Problem]:
    """What the texts offer or shut out, once, beside what the employment says."""
    if "full_time" in posting.employment and "part_time" not in posting.employment:
        for route, text in _texts(posting):
            if words := part_time_words(text, is_hours=route == HOURS):
                yield _problem(route, words, "employment has no part_time", "add part_time to employment")
                return
    elif "part_time" in posting.employment:
        for route, text in _texts(posting):
            if shut := ONLY_FULL.search(text):
                yield _problem(route, shut[0], "employment has part_time", "take part_time out of employment")
                return


def _texts(posting: Posting) -> Iterator[tuple[Route, str]]:
    """The texts about working time, with the way to the key they stand in."""
    texts: tuple[tuple[Route, Text | None], ...] = (
        (HOURS, posting.hours),
        *((("offer",), line) for line in posting.offer),
    )
    for route, text in texts:
        yield from ((route, said) for said in (text or {}).values())


def _problem(route: Route, words: str, beside: str, cure: str) -> Problem:
    key = str(route[0])
    message = f"{key} says “{words}”, and {beside}"
    return Problem(RULE, EMPLOYMENT, message, f"{cure}, or change {key}", ((route, key),))
