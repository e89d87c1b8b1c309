"""What the fuzzer begins with: the good and the bad files of the corpus, and texts of drafts."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from skillmatrix.route import KEY, Route
from skillmatrix.source.document import Document, read_document

TESTS = Path(__file__).parents[1]


@cache
def good() -> dict[str, bytes]:
    """The files of which every place gets every value, by name."""
    return {path.name: path.read_bytes() for path in sorted((TESTS / "corpus" / "good").glob("*.*"))}


@cache
def files() -> tuple[bytes, ...]:
    """Files of all kinds, good and bad."""
    bad = sorted((TESTS / "corpus" / "bad").rglob("*.yaml"))
    return (*good().values(), *(path.read_bytes() for path in bad if path.stat().st_size < 20_000))


@cache
def drafts() -> tuple[bytes, ...]:
    """Texts of job descriptions."""
    found = sorted((TESTS / "drafts").rglob("*.md")) + sorted((TESTS / "samples").glob("*.md"))
    return tuple(path.read_bytes() for path in found)


def routes(document: Document) -> Iterator[Route]:
    """The way to every value of a document, and to every key."""
    yield from _routes(document.data, ())


def _routes(value: object, route: Route) -> Iterator[Route]:
    yield route
    if isinstance(value, dict):
        for key, inner in value.items():
            yield (*route, key, KEY)
            yield from _routes(inner, (*route, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _routes(inner, (*route, index))


@cache
def places(name: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The text of a good file, and between which offsets each of its values and keys stands."""
    document = read_document(good()[name], name)
    return document.text, tuple(document.offsets(route) for route in routes(document))
