"""A text is not far too long for the place where it is read.

The limits are about twice as long as good texts are, in characters:

- 40 for names of levels, 60 for short names: they stand in the cells of tables and in the middle of sentences.
- 80 for names of skills, categories, units and terms: one line of a terminal, one label of a chart.
- 120 for titles: in German they name two genders and a field.
- 300 for levels, steps and meanings: a page shows all levels of a skill, and people compare them.
- 200 for a statement of a level, and at most 12 statements a level: people read each of them before they answer.
- 200 for tasks, powers, interfaces and measures of success, 250 for reasons: they are items of a list.
- 800 for purposes, pitches, notes and descriptions: one paragraph.

Wrong:

    roles:
      - id: analyst
        title: Analyst
        short: The person who answers the questions of all departments with data
        requires: {sql: 2}

Right:

    roles:
      - id: analyst
        title: Analyst
        short: Data analysis
        requires: {sql: 2}
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.language.prose import Use
from skillmatrix.language.texts import Side, TextLine, Texts
from skillmatrix.model.walk import LEVEL_FIELDS, walk_descriptors

RULE = Rule("long-text", Severity.WARNING, "a text far too long for its place")

LIMITS = {
    Use.LEVEL_NAME: 40,
    Use.SHORT: 60,
    Use.TAG: 60,
    Use.SKILL: 80,
    Use.CATEGORY: 80,
    Use.UNIT: 80,
    Use.TERM: 80,
    Use.TITLE: 120,
    Use.ROLE: 120,
    Use.TASK: 200,
    Use.POWER: 200,
    Use.INTERFACE: 200,
    Use.SUCCESS: 200,
    Use.WHY: 250,
    Use.LEVEL: 300,
    Use.CAN: 300,
    Use.STEP: 300,
    Use.EXAMPLE: 300,
    Use.LEVEL_MEANING: 300,
    Use.MEANING: 300,
}
PARAGRAPH = 800


STATEMENT = 200
MOST_STATEMENTS = 12


def check(texts: Texts) -> Iterator[Problem]:
    """Every text, by what it is for, and the number of statements of each level."""
    for side in texts.own:
        if max(map(len, side.words)) > min(LIMITS.get(side.use, PARAGRAPH), STATEMENT):
            yield from _too_long(side)
    for route, _, _, descriptor in walk_descriptors(texts.matrix):
        if len(descriptor.statements) > MOST_STATEMENTS:
            message = f"this level has {len(descriptor.statements)} statements"
            yield Problem(RULE, route, message, f"more than {MOST_STATEMENTS} are hard to weigh: join some of them")


def _too_long(side: Side) -> Iterator[Problem]:
    for line in side:
        limit = STATEMENT if _is_statement(line) else LIMITS.get(side.use, PARAGRAPH)
        if len(line.words) > limit:
            message = f"this {side.use.value} has {len(line.words)} characters"
            yield Problem(RULE, line.route, message, f"more than {limit} are hard to read here: shorten it")


def _is_statement(line: TextLine) -> bool:
    """Whether it is one of several that a level has: their place has a number behind that of the level."""
    route = line.prose.route
    field = next((at for at, step in enumerate(route) if step in LEVEL_FIELDS), len(route))
    return any(isinstance(step, int) for step in route[field + 2 :])
