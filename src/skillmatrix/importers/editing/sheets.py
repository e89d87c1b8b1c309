"""The sheets of the workbook: columns that stand for keys of the file, lines that stand for its mappings."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from skillmatrix.importers.editing.fields import CellError, Field, Holder, Shown
from skillmatrix.importers.editing.texts import Tongues

FORMAT = "skillmatrix-workbook/1"
MARKER = "skillmatrix:"
"""In the first cell of a sheet, before what it is."""
HEAD_MARK = "#"
"""In the first column of a row that is a head or an instruction."""
META_MARK = "skillmatrix."
META = ("format", "id", "version", "digest", "lacking")
"""What the first sheet remembers, in hidden rows, of the file it was exported from."""
NOT_SHOWN = (
    "evidence", "sources", "glossary", "renames", "tags", "needs", "provenance", "refs", "resources", "trainings",
    "programmes", "phases", "not_covered", "currency", "ready", "employment", "reports_to", "supervises", "deputy",
    "codes", "examples",
)  # fmt: skip
"""Keys of a matrix that the workbook has no cells for: they stay as they are in the file it came from."""


class Column(NamedTuple):
    """A column. `key` stands in a hidden row, so that columns can be moved and renamed."""

    key: str
    title: str
    """The key of its title in the catalogue."""
    values: Mapping[str, object] = {}
    """What is put into the title."""
    field: Field | None = None
    """What its cells stand for; None: it only tells whose line this is, in words that stand on another sheet."""
    of: str = ""
    """The sheet where these words stand: `skills` or `roles`."""
    band: str = ""
    """What it has in common with columns beside it: a part of the key of a title, or a language."""
    width: int = 12


class Line:
    """A line of a sheet: a mapping of the file, and what it takes over from another one where it says nothing."""

    def __init__(
        self,
        key: str,
        holder: Holder,
        taken: Mapping[str, Any] | None = None,
        attach: Callable[[], object] | None = None,
    ) -> None:
        self.key, self.holder, self.taken = key, holder, taken or {}
        self._made_own = frozenset(self.taken.keys() - holder.keys())
        """The keys that were taken over at the beginning."""
        self._attach = attach

    def show(self, field: Field) -> Shown:
        """The value of a cell."""
        return field.show({**self.taken, **self.holder} if self.taken else self.holder)

    def is_taken(self, field: Field) -> bool:
        """Whether the value stands with another role, and is only taken over."""
        key = key_of_field(field)
        return key in self.taken and key not in self.holder and self.show(field) is not None

    def put(self, field: Field, value: Shown) -> None:
        """Make the value that of the mapping; what was taken over becomes its own."""
        key = key_of_field(field)
        own: Holder = dict(self.holder)
        if key in self.taken and key not in own:
            own[key] = self.taken[key]
        field.put(own, value)
        if key in self._made_own and key not in own:
            raise CellError("this comes from the role that this one is based on, and cannot be emptied here")
        self.holder.clear()
        self.holder.update(own)
        self.attach()

    def attach(self) -> None:
        """Put the mapping into the file, if it is new there."""
        if self._attach:
            self._attach()
            self._attach = None


def key_of_field(field: Field) -> str:
    """The key of a mapping that a field is about; empty if it is about something else."""
    return str(getattr(field, "key", ""))


class Sheet(NamedTuple):
    """A sheet; `language` if there is one of the kind for each."""

    name: str
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    language: str = ""

    @property
    def title(self) -> str:
        """The name in the file: `levels-de`."""
        return f"{self.name}-{self.language}" if self.language else self.name

    @property
    def by_key(self) -> dict[str, Line]:
        """The lines by their hidden keys."""
        return {line.key: line for line in self.lines}


class Source(NamedTuple):
    """The plain data of a matrix, and what all sheets ask of them."""

    data: dict[str, Any]
    tongues: Tongues

    @property
    def levels(self) -> tuple[str, ...]:
        """The levels of the scale, low to high, as keys."""
        return tuple(sorted(self.data.get("scale") or {}, key=lambda level: int(level) if level.isdecimal() else 0))

    def categories(self) -> Iterator[tuple[dict[str, Any], dict[str, Any] | None]]:
        """Every category with the one around it, in the order of the file."""
        yield from _within(self.data.get("categories") or (), None)

    def skills(self) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
        """Every skill with its category."""
        for category, _ in self.categories():
            for skill in category.get("skills") or ():
                yield skill, category

    @property
    def roles(self) -> list[dict[str, Any]]:
        """The roles as they are written."""
        return list(self.data.get("roles") or ())

    @property
    def ladders(self) -> dict[str, list[dict[str, Any]]]:
        """The steps of each ladder."""
        return dict(self.data.get("ladders") or {})

    def steps(self, role: Mapping[str, Any]) -> tuple[str, ...]:
        """The ids of the steps of a role on a ladder."""
        return tuple(step["id"] for step in self.ladders.get(role.get("ladder", ""), ()))


def source_of(data: dict[str, Any]) -> Source:
    """Plain data of a matrix that is valid, or that is being made."""
    return Source(data, Tongues(tuple(data.get("languages") or ("en",))))


def _within(categories: Any, around: dict[str, Any] | None) -> Iterator[tuple[dict[str, Any], dict[str, Any] | None]]:
    for category in categories:
        yield category, around
        yield from _within(category.get("categories") or (), category)


def not_shown(data: dict[str, Any]) -> list[str]:
    """The keys of a matrix that the workbook has no cells for; `scale` stands for levels that skills rename."""
    found: set[str] = set()
    _collect(data, found)
    skills = [skill for each in source_of(data).skills() for skill in each]
    return [
        *(key for key in NOT_SHOWN if key in found),
        *(["scale"] if any("scale" in each for each in skills) else []),
    ]


def _collect(value: Any, found: set[str]) -> None:
    if isinstance(value, Mapping):
        found.update(value)
        for each in value.values():
            _collect(each, found)
    elif isinstance(value, list):
        for each in value:
            _collect(each, found)


def digest_of(text: str) -> str:
    """What tells whether the file of the matrix is still the one that was exported."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def labelled(key: str, of: str) -> str:
    """The id of the skill or role that a line is about, from its key: `engineer/sql` is about both."""
    first, _, second = key.partition("/")
    return second if of == "skills" and second else first.partition("@")[0]
