"""Tables of answers as Parquet files, written and read in parts."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import BytesIO
from itertools import chain, repeat
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple, TypeAlias

from skillmatrix.errors import UserError

Record: TypeAlias = tuple[Any, ...]
"""The values of a row, in the order of its columns; `None` where there is none."""
AT_ONCE = 200_000
"""Rows that are held at a time, when a file is written and when it is read."""


class Block(NamedTuple):
    """Rows that have some values in common: these values by their columns, and of each row the others."""

    common: Record
    rows: Sequence[Record]


def parquet_of(blocks: Iterable[Block], common: Sequence[str], own: Sequence[str], types: Mapping[str, str]) -> bytes:
    """A file with the columns of `types`, which pyarrow calls so; `common` and `own` are those of a block."""
    pa, pq = _pyarrow()
    schema = pa.schema([(name, getattr(pa, kind)()) for name, kind in types.items()])
    out = BytesIO()
    with pq.ParquetWriter(out, schema, compression="zstd") as writer:
        for part in _parts(blocks):
            # A value that many rows have is handed over once.
            places = list(chain.from_iterable(repeat(at, len(block.rows)) for at, block in enumerate(part)))
            of_blocks = dict(zip(common, zip(*(block.common for block in part), strict=True), strict=True))
            of_rows = dict(zip(own, zip(*chain.from_iterable(block.rows for block in part), strict=True), strict=True))
            arrays = [
                pa.array(of_rows[field.name], field.type)
                if field.name in of_rows
                else pa.array(of_blocks[field.name], field.type).take(pa.array(places, pa.int32()))
                for field in schema
            ]
            writer.write_batch(pa.record_batch(arrays, schema=schema))
    return out.getvalue()


def records_in(path: Path, columns: Sequence[str]) -> Iterator[Record]:
    """The rows of a file, in their order. What is no such file is a `ValueError`."""
    _, pq = _pyarrow()
    with pq.ParquetFile(path) as file:
        for batch in file.iter_batches(AT_ONCE, columns=list(columns)):
            yield from zip(*(batch.column(name).to_pylist() for name in columns), strict=True)


def _parts(blocks: Iterable[Block]) -> Iterator[list[Block]]:
    """Blocks with about as many rows as are held at a time; one without rows says nothing."""
    part: list[Block] = []
    rows = 0
    for block in blocks:
        if block.rows:
            part.append(block)
            rows += len(block.rows)
        if rows >= AT_ONCE:
            yield part
            part, rows = [], 0
    if part:
        yield part


def _pyarrow() -> tuple[ModuleType, ModuleType]:
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError:
        raise UserError("Parquet files need pyarrow: pip install 'pyarrow>=22'") from None
    return pa, pq
