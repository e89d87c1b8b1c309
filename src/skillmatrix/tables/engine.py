"""The engines that count tables. Only this module imports Ibis and DuckDB, and only when a table is opened."""

import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeAlias
from weakref import finalize

from skillmatrix.errors import Sentence, UserError

if TYPE_CHECKING:
    import ibis
    from ibis.backends import BaseBackend
    from ibis.expr.types import Table

    Ibis: TypeAlias = ibis

Rows: TypeAlias = "Table"
"""A table of an engine, or what becomes of one: nothing is read before it is asked for."""

DUCKDB, SPARK = "duckdb", "pyspark"
HOLDING = {DUCKDB, "postgres"}
"""Engines with tables of a session, which are gone with it; in others rows are worked out again."""
PARQUET = ".parquet"
SPREADSHEETS = (".xlsx", ".xlsm")
LIMITS = {"preserve_insertion_order": False, "disabled_optimizers": "partial_aggregate_pushdown"}
"""For DuckDB: rows kept in their order would have to be held, and so would sums made before it is known of what."""
MEMORY = "500MB"
"""What DuckDB may hold of a table; beyond that it writes to a folder of its own, which is gone at the end."""


class Opened(NamedTuple):
    """A table of an engine, and what messages call it."""

    table: Rows
    name: str


def the_ibis() -> "Ibis":
    """Ibis, or a sentence that says how to get it."""
    try:
        import ibis
    except ImportError:
        raise UserError(
            "counting tables needs Ibis and DuckDB: pip install 'duckdb>=2' 'ibis-framework[duckdb]>=12'"
        ) from None
    return ibis


def open_file(path: Path, name: str) -> Opened:
    """A Parquet or CSV file in an embedded DuckDB with limited memory. In CSV everything is text at first."""
    if not path.is_file():
        raise UserError("{file}: there is no such file", file=name)
    if path.suffix.lower() in SPREADSHEETS:
        raise UserError(
            "{file} is a spreadsheet, and a table is a CSV or Parquet file here; name it in the team file: "
            "answers: [{file}]",
            file=name,
        )
    engine = _duckdb()
    try:
        if path.suffix.lower() == PARQUET:
            return Opened(engine.read_parquet(path), name)
        return Opened(engine.read_csv(path, all_varchar=True, header=True), name)
    except Exception as error:  # noqa: BLE001 - DuckDB, pyarrow and the system, each with errors of its own
        raise _unreadable(name, error) from None


def open_table(url: str, table: str) -> Opened:
    """A table of a database that Ibis reaches by a URL, such as postgres:// or pyspark://. The URL is never told."""
    scheme = url.partition(":")[0]
    try:
        engine = the_ibis().connect(url)
        if engine.name == DUCKDB:
            for name, value in LIMITS.items():
                engine.settings[name] = value
        return Opened(engine.table(table), table)
    except ImportError:
        raise UserError(
            "what Ibis needs for {scheme} is missing; install it: pip install 'ibis-framework[{scheme}]'", scheme=scheme
        ) from None
    except UserError:
        raise
    except Exception as error:  # noqa: BLE001 - any engine may be behind it
        # What an engine says may hold the URL, and the URL a password.
        name = type(error).__name__
        said = Sentence("there is no such table") if name == "TableNotFound" else name
        raise UserError("{table} cannot be opened: {error}", table=table, error=said) from None


def lookup_beside(table: "Table", rows: Sequence[Mapping[str, object]], schema: Mapping[str, object]) -> "Table":
    """A small table to look up in, for the engine of another one.

    DuckDB gets a table of its own: of values from outside it does not know how few they are, and holds the other side.
    """
    import pyarrow as pa

    # Of lists Ibis would make a table with pandas, which is large, and not needed for anything else.
    small = the_ibis().memtable(pa.Table.from_pylist(rows, schema=the_ibis().schema(schema).to_pyarrow()))
    engine = table.get_backend()
    if engine.name != DUCKDB:
        return small
    return engine.create_table(the_ibis().util.gen_name("meaning"), small, temp=True)


@contextmanager
def held(rows: Rows) -> "Iterator[Rows]":
    """Rows that are asked for more than once: worked out once, and held by the engine until the end.

    DuckDB gets a table of its own, dropped by hand: with sqlglot from 30.18 on, Ibis 12 leaves its name out of DROP.
    So does Postgres, which then has to be told how few rows these are.
    """
    engine = rows.get_backend()
    if engine.name == SPARK:
        # Ibis gives Spark the small tables inside these rows when they are asked for, not when they are cached.
        rows.limit(0).to_pyarrow()
        with rows.cache() as cached:
            yield cached
    elif engine.name in HOLDING:
        name = the_ibis().util.gen_name("held")
        try:
            table = engine.create_table(name, rows, temp=True)
            engine.raw_sql(f'ANALYZE "{name}"')
            yield table
        finally:
            engine.raw_sql(f'DROP TABLE IF EXISTS "{name}"')
    else:
        yield rows


def _duckdb() -> "BaseBackend":
    folder = tempfile.mkdtemp(prefix="skillmatrix-")  # for this user alone, as it holds what people answered
    engine = the_ibis().duckdb.connect(
        memory_limit=MEMORY,
        temp_directory=folder,
        **LIMITS,
    )
    finalize(engine, shutil.rmtree, folder, ignore_errors=True)
    return engine


def _unreadable(name: str, error: Exception) -> UserError:
    said = str(error).strip().splitlines()
    return UserError("{file} cannot be read as a table: {error}", file=name, error=said[0] if said else "")
