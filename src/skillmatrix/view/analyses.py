"""The list that a works council asks for: what is held, every analysis that exists, who reads it, and from how many on.

What is in the lists is held against the code by a test: a command, a section of a page or a field of an answers file
that is not in them fails it.
"""

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple, TypeAlias

from skillmatrix.analysis.hiding import DISTRIBUTION_FROM
from skillmatrix.analysis.hiding_groups import FEWEST
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.i18n.phrase import joined
from skillmatrix.model.team import FEWEST as SMALLEST_GROUP
from skillmatrix.model.team import RETENTION_MONTHS, Team
from skillmatrix.model.text import in_language
from skillmatrix.view.blocks import Cell, Column, Item, Items, Paper, Paragraph, Section, Table

Use: TypeAlias = Literal["shown", "counted", "asked", "never"]
"""What pages of a team do with a field: show it by name, count it, go by it without showing it, or nothing."""

FIELDS: Mapping[str, Use] = {
    "person": "shown",
    "date": "asked",
    "matrix": "asked",
    "role": "asked",
    "rater": "asked",
    "by": "asked",
    "share": "asked",
    "shared_for": "asked",
    "level": "counted",
    "unknown": "counted",
    "not_applicable": "counted",
    "interest": "counted",
    "confidence": "never",
    "note": "never",
    "evidence": "never",
    "language": "never",
    "purpose": "never",
    "order": "never",
    "wording": "never",
    "participants": "never",
    "format": "asked",
}
"""Every field of an answers file, but for the list of ratings itself."""


class Analysis(NamedTuple):
    """Something that a command works out: the sections of its page that show it, and whether people are named."""

    id: str
    command: str
    sections: tuple[str, ...]
    is_named: bool


ANALYSES = (
    Analysis("group.reach", "team report", ("summary", "skills", "learn"), is_named=False),
    Analysis("group.levels", "team report", ("levels",), is_named=False),
    Analysis("group.groups", "team report", ("groups",), is_named=False),
    Analysis("group.about", "team report", ("hidden",), is_named=False),
    Analysis("group.agenda", "plan --team", (), is_named=False),
    Analysis("team.covered", "team report --named", ("summary", "bottlenecks", "learn"), is_named=True),
    Analysis("team.people", "team report --named", ("people",), is_named=True),
    Analysis("team.leaving", "team report --named --leaving", ("leaving",), is_named=True),
    Analysis("team.find", "team find", ("about",), is_named=True),
    Analysis("team.pairs", "team pairs", ("about",), is_named=True),
    Analysis("team.agenda", "plan --team --named", (), is_named=True),
    Analysis("team.lacks", "jobdesc --for-team", (), is_named=True),
)
"""All there are; commands that only move files stand under interfaces."""
MOVING = ("invite", "collect")
"""Commands that work nothing out: they write pages to fill in, or put answers into one table."""


def build_analyses(team: Team | None, forms: Sequence[str], language: str, words: Catalogue) -> Paper:
    """The page, with the values of a team file if there is one; `forms` are the forms a page can take."""
    say = words.say
    parts = {
        "fields": (_fields(words), Paragraph(say("analyses.fields.never"))),
        "analyses": (Paragraph(say("analyses.all")), _analyses(team, words), Paragraph(say("analyses.none"))),
        "readers": (Paragraph(_readers(team, words, language)),),
        "thresholds": (_thresholds(team, words),),
        "interfaces": (Paragraph(say("analyses.interfaces", forms=", ".join(forms))), _moving(words)),
        "retention": (Paragraph(words.count("analyses.retention", team.retention if team else RETENTION_MONTHS)),),
    }
    sections = tuple(Section(name, say(f"analyses.heading.{name}"), blocks) for name, blocks in parts.items())
    name = in_language(team.title, (language,)) if team and team.title else ""
    return Paper(say("analyses.title"), language, (name,) if name else (), sections, data=_analyses(team, words))


def _fields(words: Catalogue) -> Table:
    columns = (Column(words.say("analyses.column.field")), Column(words.say("analyses.column.use")))
    used = [(field, use) for field, use in FIELDS.items() if use != "never"]
    rows = tuple(
        (Cell(words.say(f"analyses.field.{field}")), Cell(words.say(f"analyses.use.{use}"))) for field, use in used
    )
    return Table(columns, rows)


def _analyses(team: Team | None, words: Catalogue) -> Table:
    labels = ("analysis", "command", "threshold")
    columns = tuple(Column(words.say(f"analyses.column.{label}")) for label in labels)
    return Table(columns, tuple(_analysis(each, team, words) for each in ANALYSES))


def _analysis(each: Analysis, team: Team | None, words: Catalogue) -> tuple[Cell, ...]:
    smallest = team.smallest_group if team else SMALLEST_GROUP
    values = {"smallest": smallest, "few": FEWEST, "least": DISTRIBUTION_FROM}
    threshold = "analyses.threshold.named" if each.is_named else f"analyses.threshold.{each.id}"
    return (
        Cell(words.say(f"analyses.{each.id}")),
        Cell(each.command),
        Cell(words.say(threshold, **values)),
    )


def _readers(team: Team | None, words: Catalogue, language: str) -> str:
    if team is None:
        return words.say("analyses.readers")
    return words.say(
        "analyses.readers.of",
        audience=in_language(team.audience, (language,)),
        purpose=in_language(team.purpose, (language,)),
    )


def _thresholds(team: Team | None, words: Catalogue) -> Items:
    smallest = team.smallest_group if team else SMALLEST_GROUP
    texts = (
        words.say("analyses.threshold.smallest", smallest=smallest, least=SMALLEST_GROUP),
        words.say("analyses.threshold.few", few=FEWEST),
        words.say("analyses.threshold.levels", least=DISTRIBUTION_FROM),
        words.say("analyses.threshold.dates"),
    )
    return Items(tuple(map(Item, texts)))


def _moving(words: Catalogue) -> Items:
    return Items(
        tuple(Item(words.say(f"analyses.moving.{name}"), joined("", (f"team {name}", ":"))) for name in MOVING)
    )
