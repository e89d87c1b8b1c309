"""Opening a table, whatever kind of file it is in: the first row with anything in it names the columns."""

from pathlib import Path

from skillmatrix.errors import UserError
from skillmatrix.importers.table import Table, shown

EXCEL = frozenset({".xlsx", ".xlsm", ".xls", ".ods"})
"""The last two cannot be read, which is told with what to do."""
SUFFIXES = EXCEL | {".csv", ".tsv"}
"""Endings of files that are tables."""


def open_table(path: Path, name: str, sheet: str | None = None) -> Table:
    """The table in a CSV file, or in a sheet of an Excel file: the one named, or the first that is not hidden."""
    if path.suffix.lower() in EXCEL:
        from skillmatrix.importers.xlsx import read_xlsx

        return with_header(read_xlsx(path, name, sheet))
    from skillmatrix.importers.csv_table import read_csv

    return with_header(read_csv(path, name))


def with_header(table: Table) -> Table:
    """The first row that says anything names the columns."""
    for row in table.rows:
        names = {column: " ".join(shown(cell).split()) for column, cell in row.cells.items()}
        named = {column: name for column, name in names.items() if name}
        if named:
            return table._replace(header=named)
    raise UserError("{file} has no rows; the first row names the columns", file=table.name)
