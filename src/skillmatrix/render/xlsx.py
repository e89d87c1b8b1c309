"""Papers as Excel files: the text on the first sheet, one for each kind of table, data for programs on the last one.

Whatever comes from outside is written as text, never as a formula or a link. The same paper gives the same bytes.
"""

import datetime as dt
from io import BytesIO

from skillmatrix.errors import UserError
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.render.rendered import Layout, Rendered
from skillmatrix.view.blocks import Paper
from skillmatrix.view.plain_text import printable

SAFE = {"in_memory": True, "strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False}
CREATED = dt.datetime(2000, 1, 1)  # noqa: DTZ001 - every Excel file names a day; this one stands for none
MOST = 255
"""Characters of a property of a file."""


def render(paper: Paper, _layout: Layout) -> Rendered:
    """The line of the table of forms."""
    return Rendered(render_xlsx(paper))


def render_xlsx(paper: Paper) -> bytes:
    """The paper as an Excel file."""
    try:
        from xlsxwriter import Workbook
    except ImportError:
        raise UserError("Excel files need xlsxwriter: pip install 'xlsxwriter>=3.2'") from None
    from skillmatrix.render.excel.formats import Formats
    from skillmatrix.render.excel.overview import write_overview
    from skillmatrix.render.excel.sheet_names import sheet_names
    from skillmatrix.render.excel.tables import tables_of, write_data, write_table

    words, out = Catalogue(paper.language), BytesIO()
    tables = tables_of(paper, words.say("office.part"))
    wanted = [words.say("office.overview"), *(table.heading for table in tables)]
    first, *others = sheet_names([*wanted, words.say("office.data")], words.say("office.table"))
    with Workbook(out, SAFE) as book:
        book.set_properties({"title": printable(paper.full_name)[:MOST], "created": CREATED})
        formats = Formats(book)
        write_overview(formats.sheet(first, words), paper, formats, others, words)
        for name, table in zip(others, tables, strict=False):
            write_table(formats.sheet(name, words), table, formats)
        if paper.data:
            write_data(formats.sheet(others[-1], words), paper.data, formats)
    return out.getvalue()
