"""Whether two texts say the same: the same data in the same order, quoted where it was, and the same comments."""

from typing import Any, TypeAlias

import yaml
from yaml.cyaml import CParser  # type: ignore[attr-defined]  # there, and missing in the stubs

from skillmatrix.source.builder import build
from skillmatrix.source.comments import find_comments
from skillmatrix.source.document import BOM
from skillmatrix.source.quotes import DOUBLE, SINGLE

Said: TypeAlias = tuple[object, ...]
SCALARS = {yaml.ScalarEvent}


def same_meaning(before: str, after: str) -> bool:
    """Whether nothing but layout differs. Texts that cannot be read are never the same.

    Two texts with the same events have the same data, as data are made of events; the events also tell the order of
    keys, and what stands in quotes, single or double. Each comment stands between the same values.
    """
    old, new = before.removeprefix(BOM), after.removeprefix(BOM)
    faults = [[fault.rule for fault in build(text)[1]] for text in (old, new)]
    return faults[0] == faults[1] and (said := _said(old)) is not None and said == _said(new)


def _said(text: str) -> tuple[list[Said], list[str]] | None:
    """The events of a text, and its values with its comments in the order in which they stand."""
    try:
        events = _events(text)
    except yaml.YAMLError:
        return None
    placed = [(event.start_mark.index, event.value) for event in events if type(event) in SCALARS]
    placed += [(comment.start, comment.text.rstrip(" \t")) for comment in find_comments(text)]
    placed.sort(key=lambda item: item[0])
    return [_facts(event) for event in events], [item for _, item in placed]


def _events(text: str) -> list[Any]:
    parser = CParser(text)
    events = []
    while (event := parser.get_event()) is not None:
        events.append(event)
    return events


def _facts(event: Any) -> Said:
    style = getattr(event, "style", None)
    facts = (getattr(event, name, None) for name in ("value", "anchor", "tag", "flow_style"))
    return (type(event), DOUBLE if style == SINGLE else style, *facts)
