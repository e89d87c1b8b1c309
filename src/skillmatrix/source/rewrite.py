"""Text that is written anew where it stands, in the quotes it had. Only if it is certain to be read as meant."""

from skillmatrix.route import Route
from skillmatrix.source.builder import build
from skillmatrix.source.document import Document


def rewritten(document: Document, route: Route, old: str, new: str) -> tuple[tuple[Route, str], ...]:
    """What to write at the route so that its text says `new`, by route as fixes are; nothing if that is not certain."""
    written = rewrite(document.source(route), old, new, in_braces=document.is_in_braces(route))
    return () if written is None else ((route, written),)


def rewrite(source: str, old: str, new: str, *, in_braces: bool) -> str | None:
    """The source of `new` in the style of the source of `old`; None if `old` is not plainly written there.

    Block texts, texts over several lines and texts with escapes have other ways of saying the same; they are left to
    people. What comes out is read again before it is offered.
    """
    for quote, quoted in (("", old), ("'", old.replace("'", "''")), ('"', old.replace('"', '\\"'))):
        if source == f"{quote}{quoted}{quote}" and "\\" not in old:
            written = new.replace("'", "''") if quote == "'" else new.replace('"', '\\"') if quote else new
            candidate = f"{quote}{written}{quote}"
            return candidate if _reads_as(candidate, new, in_braces=in_braces) else None
    return None


def _reads_as(source: str, text: str, *, in_braces: bool) -> bool:
    value, faults = build(f"{{x: {source}}}" if in_braces else f"x: {source}")
    return value == {"x": text} and not faults
