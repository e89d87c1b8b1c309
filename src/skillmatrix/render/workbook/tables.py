"""The sheets of a workbook that have a line for each mapping of the matrix."""

from itertools import groupby
from typing import Any

from xlsxwriter.utility import xl_range_abs
from xlsxwriter.worksheet import Worksheet

from skillmatrix.importers.editing.requirements import Target
from skillmatrix.importers.editing.sheets import (
    HEAD_MARK,
    MARKER,
    Column,
    Sheet,
)
from skillmatrix.render.excel.formats import height_of
from skillmatrix.render.excel.tables import HEAD
from skillmatrix.render.workbook.cells import (
    BAND,
    BANDS,
    CENTRED,
    FIRST,
    FREE_ROWS,
    HINT,
    KEYS,
    MOST_HIGH,
    PAGE_WIDTH,
    SHADES,
    TITLE,
    TITLES,
    TOP,
    Cells,
)


class TableSheet(Cells):
    """Writes a sheet."""

    def write(self, page: Worksheet, sheet: Sheet) -> None:
        """A sheet with a line for each mapping."""
        page.hide_gridlines(2)
        page.set_landscape()
        page.set_column(0, 0, None, None, {"hidden": 1})
        self.key(page, KEYS, 0, MARKER + sheet.title)
        self.hidden(page, KEYS)
        for row in (TOP, BANDS, TITLES):
            self.key(page, row, 0, HEAD_MARK)
        self.heads(page, sheet)
        for row, line in enumerate(sheet.lines, FIRST):
            self.key(page, row, 0, line.key)
            texts = [
                (self.cell(page, row, at, column, line), column.width) for at, column in enumerate(sheet.columns, 1)
            ]
            page.set_row(row, min(MOST_HIGH, height_of(texts)))
        last = FIRST + len(sheet.lines) + FREE_ROWS
        for at, column in enumerate(sheet.columns, 1):
            self.allow(page, at, last, column)
        page.autofilter(TITLES, 0, max(FIRST, FIRST + len(sheet.lines) - 1), len(sheet.columns))
        self.shade(page, sheet)

    def heads(self, page: Worksheet, sheet: Sheet) -> None:
        """The heading of the sheet, bands, and titles of columns; they stay in sight."""
        page.set_row(TOP, 30)
        self.text(page, TOP, 1, self.places[sheet.title].name, TITLE)
        self.text(page, TOP, 2, self.words.say(f"workbook.hint.{sheet.name}"), HINT)
        for at, column in enumerate(sheet.columns, 1):
            self.key(page, KEYS, at, column.key if column.field else f"={column.key}")
            page.set_column(at, at, column.width, self.formats.of(self.look(column)))
            centred = CENTRED if isinstance(column.field, Target) else {}
            self.text(page, TITLES, at, self.title(column), HEAD | {"valign": "vcenter"} | centred)
        self.bands(page, sheet)
        longest = max(len(self.title(column)) / column.width for column in sheet.columns)
        page.set_row(TITLES, 20 + 14 * min(5, int(longest * 1.15)))
        labels = next((at for at, column in enumerate(sheet.columns, 1) if column.field and column.key != "id"), 2)
        page.freeze_panes(FIRST, labels)
        page.repeat_rows(TITLES)
        page.repeat_columns(1, labels - 1)
        page.fit_to_pages(1 + sum(column.width for column in sheet.columns) // PAGE_WIDTH, 0)

    def bands(self, page: Worksheet, sheet: Sheet) -> None:
        """What columns beside each other have in common, over them."""
        if not any(column.band for column in sheet.columns):
            page.set_row(BANDS, 4)
            return
        page.set_row(BANDS, 20)
        for band, group in groupby(enumerate(sheet.columns, 1), key=lambda each: each[1].band):
            places = [at for at, _ in group]
            if band:
                said = self.words.say(band) if self.words.has(band) else self.labels["roles"].get(band, band)
                for at in places:
                    self.text(
                        page,
                        BANDS,
                        at,
                        said if at == places[0] else "",
                        BAND if at == places[0] else BAND | {"left": 0},
                    )

    def allow(self, page: Worksheet, at: int, last: int, column: Column) -> None:
        """Which values a column takes, as a list."""
        rule: dict[str, Any] = {
            "validate": "list", "error_title": self.words.say("workbook.choose.title"),
            "error_message": self.words.say("workbook.choose"), "ignore_blank": True,
        }  # fmt: skip
        if column.key in {"category", "around"}:
            place = self.places["categories"]
            ids = xl_range_abs(FIRST, 1, FIRST + place.rows + FREE_ROWS, 1)
            page.data_validation(FIRST, at, last, at, rule | {"source": f"='{place.name}'!{ids}"})
        elif column.field and column.field.choices:
            said = [str(self.said(column, choice)) for choice in column.field.choices]
            if column.key == "optional":
                said = [self.words.say("workbook.yes"), self.words.say("workbook.no")]
            if len(",".join(said)) < 255:
                page.data_validation(FIRST, at, last, at, rule | {"source": said})

    def shade(self, page: Worksheet, sheet: Sheet) -> None:
        """Higher levels are darker in the grid of target levels."""
        if sheet.name == "targets" and len(sheet.columns) > 1:
            levels = [int(level) for level in self.source.levels]
            page.conditional_format(
                FIRST, 2, FIRST + len(sheet.lines) + FREE_ROWS, len(sheet.columns),
                {"type": "2_color_scale", "min_type": "num", "max_type": "num", "min_value": min(levels),
                 "max_value": max(levels), "min_color": SHADES[0], "max_color": SHADES[1]},
            )  # fmt: skip
