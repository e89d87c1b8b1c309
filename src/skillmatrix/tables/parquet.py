"""Tables of answers as Parquet files, written and read in parts."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import BytesIO
from itertools import islice
from pathlib import Path
from types import ModuleType
from typing import Any, TypeAlias

from skillmatrix.errors import UserError

Record: TypeAlias = tuple[Any, ...]
"""The values of a row, in the order of its columns; `None` where there is none."""
AT_ONCE = 200_000
"""Rows that are held at a time, when a file is written and when it is read."""


def parquet_of(records: Iterable[Record], types: Mapping[str, str]) -> bytes:
    """A file with these columns, of the types that pyarrow calls so."""
    pa, pq = _pyarrow()
    schema = pa.schema([(name, getattr(pa, kind)()) for name, kind in types.items()])
    out = BytesIO()
    with pq.ParquetWriter(out, schema, compression="zstd") as writer:
        for rows in _parts(records):
            columns = zip(*rows, strict=True)
            arrays = [pa.array(values, field.type) for values, field in zip(columns, schema, strict=True)]
            writer.write_batch(pa.record_batch(arrays, schema=schema))
    return out.getvalue()


def records_in(path: Path, columns: Sequence[str]) -> Iterator[Record]:
    """The rows of a file, in their order. What is no such file is a `ValueError`."""
    _, pq = _pyarrow()
    with pq.ParquetFile(path) as file:
        for batch in file.iter_batches(AT_ONCE, columns=list(columns)):
            yield from zip(*(batch.column(name).to_pylist() for name in columns), strict=True)


def _parts(records: Iterable[Record]) -> Iterator[list[Record]]:
    left = iter(records)
    while part := list(islice(left, AT_ONCE)):
        yield part


def _pyarrow() -> tuple[ModuleType, ModuleType]:
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError:
        raise UserError("Parquet files need pyarrow; install it: pip install 'skillmatrix-cli[org]'") from None
    return pa, pq
