r"""The data of a paper as CSV for programs: UTF-8 with a mark, commas, points in decimals, CRLF between rows.

With semicolons between values, decimals have a comma: that is what spreadsheets read where a comma is the decimal sign.

Spreadsheets take text that begins with `=`, `+`, `-` or `@` for a formula, also behind a semicolon where they split
lines at it. Such a sign, of usual or of East Asian width, gets an apostrophe in front of it. So does an apostrophe in
such a place: whoever reads the file takes one away there and has the text. Numbers stay as they are.
"""

import csv
import re
from io import StringIO

from skillmatrix.errors import UserError
from skillmatrix.render.rendered import Layout, Rendered
from skillmatrix.view.blocks import Cell, Paper
from skillmatrix.view.plain_text import printable_lines

COMMAND = re.compile(r"(^|\n|;\s*)(?=['=+\-@＝＋－＠])")  # noqa: RUF001 - East Asian forms of the signs count as well
"""Where a spreadsheet may begin to read a formula. A tab never gets as far as this."""


def render(paper: Paper, layout: Layout) -> Rendered:
    """The line of the table of forms."""
    return Rendered(render_csv(paper, layout.csv_separator))


def render_csv(paper: Paper, separator: str = ",") -> str:
    """The data of the paper, with a byte order mark. Raises `UserError` if the paper has none."""
    if paper.data is None:
        raise UserError("-f csv is only for reports; for this page choose xlsx, docx or another format")
    out = StringIO()
    writer = csv.writer(out, delimiter=separator, lineterminator="\r\n")
    writer.writerow([column.label for column in paper.data.columns])
    writer.writerows([_value(cell, separator) for cell in row] for row in paper.data.rows)
    return f"\ufeff{out.getvalue()}"


def _value(cell: Cell, separator: str) -> str:
    """Texts of numbers are written for programs already."""
    if cell.value is None:
        return COMMAND.sub(r"\1'", printable_lines(cell.text))
    return cell.text.replace(".", ",") if separator == ";" else cell.text
