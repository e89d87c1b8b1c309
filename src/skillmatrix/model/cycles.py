"""Circles in a graph of names, found in one walk over its links."""

from collections.abc import Iterable, Iterator, Mapping


def find_cycles(links: Mapping[str, Iterable[str]]) -> Iterator[tuple[str, ...]]:
    """A circle for each link that leads back to a name on the way to it; the link goes from the last name to the first.

    Links to names that have no entry are left out. It walks without recursion: a chain may be as long as a file.
    """
    done: set[str] = set()
    for start in links:
        if start not in done:
            yield from _circles_from(start, links, done)


def _circles_from(start: str, links: Mapping[str, Iterable[str]], done: set[str]) -> Iterator[tuple[str, ...]]:
    way = [start]
    depth = {start: 0}
    onward = [iter(links[start])]
    while way:
        following = next(onward[-1], None)
        if following is None:
            onward.pop()
            del depth[way[-1]]
            done.add(way.pop())
        elif following in depth:
            yield tuple(way[depth[following] :])
        elif following in links and following not in done:
            depth[following] = len(way)
            way.append(following)
            onward.append(iter(links[following]))


MANY = 6


def way_of(circle: tuple[str, ...]) -> str:
    """A circle as people read it: `a → b → a`; of a long one only the beginning."""
    shown = [*circle[:MANY], "…"] if len(circle) > MANY else circle
    return " → ".join([*shown, circle[0]])
