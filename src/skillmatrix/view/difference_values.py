"""How a value of a matrix reads beside the one it was, in a few words."""

from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from typing import Any, TypeAlias

from skillmatrix.analysis.value_changes import ORDER, Value
from skillmatrix.i18n.phrase import joined
from skillmatrix.model.descriptor import DescriptorFields, StatementFields
from skillmatrix.model.ladder import ReadyRule
from skillmatrix.model.matrix import Term
from skillmatrix.model.requirement import NamedSkill, RequirementFields
from skillmatrix.model.role import Task
from skillmatrix.model.skill import NeedFields, ScaleLevel
from skillmatrix.model.text import Model
from skillmatrix.route import Route
from skillmatrix.view.difference_words import DifferenceWords
from skillmatrix.view.numbers import long_date, signed

Plain: TypeAlias = str | int | Decimal | date
NAMES: dict[str, Callable[[DifferenceWords], Callable[[str], str]]] = {
    "category": lambda said: said.area,
    "categories": lambda said: said.category,
    **dict.fromkeys(("skills", "skill", "of"), lambda said: said.skill),
    **dict.fromkeys(("above", "supervises", "reports_to", "based_on", "by", "role", "roles"), lambda said: said.role),
}
"""Fields that hold ids, and how these are called."""
KNOWN_BY = ("title", "name", "term", "text", "reason")
"""Texts by which parts are known."""


def value_words(value: Value, route: Route, said: DifferenceWords) -> str:
    """The value in words; `route` says what it is."""
    if isinstance(value, dict):
        return said.text(value)
    if isinstance(value, tuple):
        return joined(", ", item_words(value, route, said))
    if isinstance(value, (str, bool, int, Decimal, date)):
        return _plain(value, route, said)
    return next(words(value, said) for kind, words in PARTS if isinstance(value, kind))


def item_words(values: Iterable[Value], route: Route, said: DifferenceWords) -> list[str]:
    """The items of a list in words."""
    return [_plain(each, route, said) if isinstance(each, str) else value_words(each, route, said) for each in values]


def _plain(value: Plain, route: Route, said: DifferenceWords) -> str:
    field = next((step for step in reversed(route) if isinstance(step, str) and step != ORDER), "")
    if isinstance(value, str):
        return _named_by(field, route)(said)(value)
    if isinstance(value, date):
        return long_date(value, said.words.language)
    if isinstance(value, bool):
        return said.say("yes" if value else "no")
    number = signed(f"{Decimal(value).normalize():f}", said.words.language)
    return said.say("percent", n=number) if field == "share" else number


def _named_by(field: str, route: Route) -> Callable[[DifferenceWords], Callable[[str], str]]:
    """How a text is to be taken that is an id, a code or just a text."""
    if field == "of" and route[0] == "deputy":
        return lambda said: said.role
    return NAMES.get(field, lambda said: lambda value: said.words.name_of("changes.choice", value))


def _requirement(value: RequirementFields, said: DifferenceWords) -> str:
    parts = [said.say("value.level", level=value.level)]
    for name in ("must", "weight", "hire_level", "tier"):
        inner = getattr(value, name)
        if inner is not None and (name, inner) != ("weight", 1):
            parts.append(joined(" ", (said.say(f"part.{name}"), value_words(inner, (name,), said))))
    return joined(", ", [*parts, *([said.text(value.why)] if value.why else [])])


def _named(value: NamedSkill, said: DifferenceWords) -> str:
    tier = [value_words(value.tier, ("tier",), said)] if value.tier else []
    return joined(", ", [*tier, *([said.text(value.why)] if value.why else [])])


def _task(value: Task, said: DifferenceWords) -> str:
    text = said.text(value.text)
    return text if value.share is None else joined("", (text, f" ({value_words(value.share, ('share',), said)})"))


def _statement(value: StatementFields, said: DifferenceWords) -> str:
    text = said.text(value.text)
    return said.words.say("level.optional", text=text) if value.optional else text


def _descriptor(value: DescriptorFields, said: DifferenceWords) -> str:
    return said.new.lines(value)


def _rule(value: ReadyRule, said: DifferenceWords) -> str:
    if value.of is None:
        return said.count("value.ready_all", value.met)
    return said.count("value.ready", value.met, all=len(value.of), skills=joined(", ", map(said.skill, value.of)))


def _need(value: NeedFields, said: DifferenceWords) -> str:
    if value.level is None:
        return said.skill(value.skill)
    return joined(", ", (said.skill(value.skill), said.say("value.level", level=value.level)))


def _term(value: Term, said: DifferenceWords) -> str:
    return joined(": ", (said.text(value.term), said.text(value.meaning)))


def _known_by(value: Model, said: DifferenceWords) -> str:
    """What a part is known by: its title or another text, else its values."""
    text = next((found for name in KNOWN_BY if (found := getattr(value, name, None))), None)
    if text:
        return said.text(text)
    fields = {name: getattr(value, name) for name in type(value).model_fields}
    return joined(", ", (value_words(inner, (name,), said) for name, inner in fields.items() if inner is not None))


def _called(value: ScaleLevel, said: DifferenceWords) -> str:
    return joined(": ", map(said.text, filter(None, (value.name, value.description))))


PARTS: tuple[tuple[type, Callable[[Any, DifferenceWords], str]], ...] = (
    (RequirementFields, _requirement),
    (NamedSkill, _named),
    (Task, _task),
    (StatementFields, _statement),
    (DescriptorFields, _descriptor),
    (ReadyRule, _rule),
    (NeedFields, _need),
    (Term, _term),
    (ScaleLevel, _called),
    (Model, _known_by),
)
"""Parts that come and go as a whole, and how they read."""
