"""The XML in office files, streamed with expat: without entities of its own, and with limits to size and depth."""

from collections.abc import Callable, Iterator
from typing import NamedTuple, TypeAlias
from xml.parsers.expat import ExpatError, ParserCreate
from zipfile import ZipFile

MAX_PART = 512_000_000
"""Bytes of a part when it is unpacked; what it claims to have does not count."""
MAX_DEPTH = 64
MOST_NAMES = 1_000
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
    """Read a part, telling what begins, ends and is said; after each piece the caller can take what is done.

    Whoever is told counts how deep elements are nested, and knows names by `LOCAL`: a call less for each of millions.
    """
    parser = ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = begin, end, say
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

    def begin(full: str, attributes: Attributes) -> None:
        nonlocal silent, own
        name = LOCAL[full]
        if len(path) > MAX_DEPTH:
            raise Limit
        if name == whole:
            text.clear()
            own = _bare(attributes)
        else:
            done.append(Element(name, _bare(attributes), path[-1]))
        silent += name == without
        path.append(name)

    def end(full: str) -> None:
        nonlocal silent
        name = LOCAL[full]
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


def _bare(attributes: Attributes) -> Attributes:
    return {LOCAL[key]: value for key, value in attributes.items()} if attributes else attributes


class _Local(dict[str, str]):
    """Names without the prefix of their namespace; as many as an honest file has."""

    def __missing__(self, name: str) -> str:
        local = name.rpartition(":")[2]
        if len(self) < MOST_NAMES:
            self[name] = local
        return local


LOCAL = _Local()


def _refuse(*_: object) -> None:
    raise XmlError
