"""The XML in office files, streamed with expat: without entities of its own, and with limits to size and depth."""

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple, TypeAlias
from xml.parsers.expat import ExpatError, ParserCreate
from zipfile import ZipFile

MAX_PART = 512_000_000
"""Bytes of a part when it is unpacked; what it claims to have does not count."""
MAX_DEPTH = 64
CHUNK = 65_536

Attributes: TypeAlias = dict[str, str]


class XmlError(Exception):
    """A part is no XML, or declares what no office file declares."""


class Limit(XmlError):
    """A part is larger or deeper than any file of an honest program."""


class Element(NamedTuple):
    """An element with the name of the one around it, and its text if that was asked for. Names have no namespace."""

    name: str
    attributes: Attributes
    inside: str
    text: str = ""


def walk(
    archive: ZipFile,
    part: str,
    begin: Callable[[str, Attributes], None],
    end: Callable[[str], None],
    say: Callable[[str], None],
) -> Iterator[None]:
    """Read a part, telling what begins, ends and is said; after each piece the caller can take what is done."""
    depth = 0

    def begins(name: str, attributes: Attributes) -> None:
        nonlocal depth
        depth += 1
        if depth > MAX_DEPTH:
            raise Limit
        begin(_local(name), {_local(key): value for key, value in attributes.items()} if attributes else attributes)

    def ends(name: str) -> None:
        nonlocal depth
        depth -= 1
        end(_local(name))

    parser = ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = begins, ends, say
    try:
        with archive.open(part) as stream:
            read = 0
            while chunk := stream.read(CHUNK):
                read += len(chunk)
                if read > MAX_PART:
                    raise Limit
                parser.Parse(chunk)
                yield
            parser.Parse(b"", True)  # noqa: FBT003 - expat takes it by position
            yield
    except ExpatError:
        raise XmlError from None


def elements(archive: ZipFile, part: str, *, whole: str = "", without: str = "") -> Iterator[Element]:
    """The elements of a part as they begin; those called `whole` as they end, with all text but that in `without`."""
    path: list[str] = [""]
    done: list[Element] = []
    text: list[str] = []
    own: Attributes = {}
    silent = 0

    def begin(name: str, attributes: Attributes) -> None:
        nonlocal silent, own
        if name == whole:
            text.clear()
            own = attributes
        else:
            done.append(Element(name, attributes, path[-1]))
        silent += name == without
        path.append(name)

    def end(name: str) -> None:
        nonlocal silent
        path.pop()
        silent -= name == without
        if name == whole:
            done.append(Element(name, own, path[-1], "".join(text)))

    def say(piece: str) -> None:
        if whole in path and not silent:
            text.append(piece)

    for _ in walk(archive, part, begin, end, say):
        yield from done
        done.clear()


@lru_cache(1000)
def _local(name: str) -> str:
    return name.rpartition(" ")[2]


def _refuse(*_: object) -> None:
    raise XmlError
