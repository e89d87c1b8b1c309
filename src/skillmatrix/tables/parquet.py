"""Tables of answers as Parquet files, written and read in parts.

Columns are made out of bytes that are at hand. Out of lists pyarrow makes them ten times as slowly, and imports pandas.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from importlib.util import find_spec
from io import BytesIO
from itertools import accumulate
from types import ModuleType
from typing import Any, NamedTuple

from skillmatrix.errors import UserError
from skillmatrix.model.answers import RatedBy
from skillmatrix.tables.packed_ratings import (
    ABSENT,
    ANSWERS,
    NO_INTEREST,
    NOT_APPLICABLE,
    UNKNOWN,
    PackedRatings,
)

AT_ONCE = 200_000
"""Answers that are held at a time, when a file is written and when it is read."""
TYPES = {
    "person": "string",
    "role": "string",
    "skill": "string",
    "level": "int8",
    "answer": "string",
    "rater": "string",
    "by": "string",
    "date": "date32",
    "interest": "int8",
    "matrix_version": "string",
}
"""The columns, and what pyarrow calls their types; text columns for groups follow."""
COMMON = ("person", "rater", "by", "date", "role", "matrix_version")
"""The columns in which answers that were given at once say the same, besides those for groups."""
EPOCH = date(1970, 1, 1).toordinal()
"""From this day on Parquet counts days."""


class Given(NamedTuple):
    """What was answered at once: what all its rows have in common, and the answers."""

    person: str
    rater: str
    by: str
    date: date
    role: str
    matrix_version: str
    groups: tuple[str, ...]
    ratings: PackedRatings

    @property
    def rated_by(self) -> RatedBy:
        """Who gave them."""
        return RatedBy(self.rater, self.by or None)  # type: ignore[arg-type]  # one of the words for raters

    @property
    def share(self) -> None:
        """No table says who agreed to be named."""


def parquet_of(given: Sequence[Given], skills: Sequence[str], groups: Sequence[str]) -> bytes:
    """A file with a row for each answer. All ratings are of these skills; `groups` are the last columns."""
    pa, pq = load_pyarrow()
    types = TYPES | dict.fromkeys(groups, "string")
    text = pa.dictionary(pa.int32(), pa.string())
    schema = pa.schema([(name, text if kind == "string" else getattr(pa, kind)()) for name, kind in types.items()])
    at_once = max(1, AT_ONCE // max(1, len(skills)))
    given = [each for each in given if each.ratings]
    out = BytesIO()
    # Without Arrow's own schema, columns that are handed over as numbers of texts are read as texts by everybody.
    with pq.ParquetWriter(out, schema, compression="zstd", store_schema=False) as writer:
        for first in range(0, len(given), at_once):
            columns = _columns(given[first : first + at_once], skills, groups)
            writer.write_batch(pa.record_batch([columns[name] for name in types], schema=schema))
    return out.getvalue()


def given_in(table: bytes, skills: tuple[str, ...], groups: Sequence[str]) -> Iterator[Given]:
    """What `parquet_of` wrote for these groups. A skill that is none of these is a `KeyError`."""
    pa, pq = load_pyarrow()
    with pq.ParquetFile(pa.BufferReader(table)) as file:
        for part in range(file.num_row_groups):
            yield from _given(file.read_row_group(part), skills, groups)


def _columns(given: Sequence[Given], skills: Sequence[str], groups: Sequence[str]) -> dict[str, Any]:
    """The columns: each is the values there may be, and which of them stands in which row."""
    import numpy as np

    codes = np.frombuffer(b"".join(each.ratings.codes for each in given), np.uint8)
    interests = np.frombuffer(b"".join(each.ratings.interests for each in given), np.uint8)
    rows = np.flatnonzero(codes != ABSENT)
    of_answers, places = np.divmod(rows, len(skills))
    codes, interests = codes[rows], interests[rows]
    texts = {name: [getattr(each, name) for each in given] for name in COMMON if name != "date"}
    texts |= {name: [each.groups[at] for each in given] for at, name in enumerate(groups)}
    days = np.array([each.date.toordinal() - EPOCH for each in given], np.int32)
    return {name: _texts(values, of_answers) for name, values in texts.items()} | {
        "skill": _texts(skills, places),
        "level": _numbers("int8", codes, codes < UNKNOWN),
        "answer": _texts(ANSWERS, codes),
        "date": _numbers("date32", days[of_answers]),
        "interest": _numbers("int8", interests, interests < NO_INTEREST),
    }


def _given(rows: Any, skills: tuple[str, ...], groups: Sequence[str]) -> Iterator[Given]:  # noqa: ANN401 - pyarrow has no types
    """Neighbouring rows that differ in nothing but the answer were given at once; all of them stand in one part."""
    import numpy as np

    columns = {name: _Coded.of(rows.column(name)) for name in rows.column_names}
    common = [columns[name] for name in (*COMMON, *groups)]
    begins = np.concatenate([[True], np.logical_or.reduce([each.places[1:] != each.places[:-1] for each in common])])
    places = columns["skill"].meaning({skill: place for place, skill in enumerate(skills)})
    levels = columns["level"].meaning({None: ABSENT} | {level: level for level in range(UNKNOWN)})
    answers = columns["answer"].meaning({"rated": ABSENT, "unknown": UNKNOWN, "not_applicable": NOT_APPLICABLE})
    wants = columns["interest"].meaning({None: NO_INTEREST} | {interest: interest for interest in range(NO_INTEREST)})
    codes = np.full((begins.sum(), len(skills)), ABSENT, np.uint8)
    interests = np.full_like(codes, NO_INTEREST)
    of_answers = np.cumsum(begins) - 1
    codes[of_answers, places] = np.minimum(levels, answers)
    interests[of_answers, places] = wants
    for at, first in enumerate(np.flatnonzero(begins)):
        about = [each.values[each.places[first]] for each in common]
        ratings = PackedRatings(skills, codes[at].tobytes(), interests[at].tobytes())
        yield Given._make((*about[: len(COMMON)], tuple(about[len(COMMON) :]), ratings))


class _Coded(NamedTuple):
    """A column as the values there are, and which of them stands in which row."""

    values: list[Any]
    places: Any

    @classmethod
    def of(cls, column: Any) -> "_Coded":  # noqa: ANN401 - pyarrow has no types
        """The same of a column of pyarrow."""
        import numpy as np

        coded = column.combine_chunks().dictionary_encode(null_encoding="encode")
        places = np.frombuffer(coded.indices.buffers()[1], np.int32, len(coded))
        return cls(coded.dictionary.to_pylist(), places)

    def meaning(self, numbers: Mapping[Any, int]) -> Any:  # noqa: ANN401 - numpy is imported late
        """A number for each row, by its value."""
        import numpy as np

        return np.array([numbers[value] for value in self.values], np.uint16)[self.places]


def _texts(values: Sequence[str], places: Any) -> Any:  # noqa: ANN401 - pyarrow and numpy are imported late
    """A column of texts: the values there are, and which of them stands in which row."""
    import numpy as np

    pa, _ = load_pyarrow()
    number = {value: at for at, value in enumerate(dict.fromkeys(values))}
    coded = [value.encode() for value in number]
    ends = np.array([0, *accumulate(map(len, coded))], np.int32)
    different = pa.Array.from_buffers(
        pa.string(), len(coded), [None, pa.py_buffer(ends), pa.py_buffer(b"".join(coded))]
    )
    numbers = np.array([number[value] for value in values], np.int32)[places]
    return pa.DictionaryArray.from_arrays(_numbers("int32", numbers), different)


def _numbers(kind: str, values: Any, known: Any = None) -> Any:  # noqa: ANN401 - pyarrow and numpy are imported late
    """A column of numbers; where `known` is said and not true, there is none."""
    import numpy as np

    pa, _ = load_pyarrow()
    bits = None if known is None else pa.py_buffer(np.packbits(known, bitorder="little"))
    return pa.Array.from_buffers(getattr(pa, kind)(), len(values), [bits, pa.py_buffer(values)])


def require_pyarrow() -> None:
    """Say what to install before there is anything to write."""
    if find_spec("pyarrow") is None:
        raise UserError("Parquet files need pyarrow: pip install 'pyarrow>=22'")


def load_pyarrow() -> tuple[ModuleType, ModuleType]:
    """Pyarrow and what it has for Parquet, which takes a while the first time."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    return pa, pq
