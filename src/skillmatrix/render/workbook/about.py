"""The first sheet of a workbook: how to use it, and what the matrix is."""

from xlsxwriter.worksheet import Worksheet

from skillmatrix.importers.editing.sheets import (
    FORMAT,
    HEAD_MARK,
    MARKER,
    META,
    META_MARK,
    Sheet,
    not_shown,
)
from skillmatrix.render.excel.formats import height_of
from skillmatrix.render.excel.tables import HEAD
from skillmatrix.render.workbook.cells import KEYS, TITLE, TOLD, VALUE_WIDTH, Cells


class AboutSheet(Cells):
    """Writes the first sheet."""

    def write(self, page: Worksheet, sheet: Sheet, digest: str, command: str) -> None:
        """How to use the workbook, and what the matrix is."""
        page.hide_gridlines(2)
        page.set_column(0, 0, None, None, {"hidden": 1})
        page.set_column(1, 1, 24)
        page.set_column(2, 2, VALUE_WIDTH)
        self.key(page, KEYS, 0, f"{MARKER}about")
        self.key(page, KEYS, 2, "value")
        self.hidden(page, KEYS)
        row = 1
        data = self.source.data
        known = (FORMAT, str(data.get("id", "")), str(data.get("version", "")), digest, ", ".join(not_shown(data)))
        for key, value in zip(META, known, strict=True):
            self.key(page, row, 0, f"{META_MARK}{key}")
            self.key(page, row, 2, value)
            self.hidden(page, row)
            row += 1
        page.set_row(row, 34)
        self.key(page, row, 0, HEAD_MARK)
        title = self.words.say("workbook.title", title=self.words_of(self.source.data.get("title")))
        self.text(page, row, 1, title, TITLE | {"text_wrap": 0})
        row += 1
        for lead, text in self.guide(command):
            self.key(page, row, 0, HEAD_MARK)
            self.text(page, row, 1, lead, {"bold": 1, "font_color": "#1D5F5A"})
            self.text(page, row, 2, text, {"text_wrap": 1})
            page.set_row(row, height_of([(text, VALUE_WIDTH)]))
            row += 1
        row += 1
        self.key(page, row, 0, HEAD_MARK)
        self.text(page, row, 1, self.words.say("workbook.about"), HEAD)
        self.text(page, row, 2, "", HEAD)
        row += 1
        for column in sheet.columns:
            self.key(page, row, 0, column.key)
            self.text(page, row, 1, self.title(column), TOLD)
            shown = self.cell(page, row, 2, column, sheet.lines[0])
            page.set_row(row, height_of([(shown, VALUE_WIDTH)]))
            row += 1

    def guide(self, command: str) -> list[tuple[str, str]]:
        """The instructions, each behind a word."""
        say = self.words.say
        parts = ("what", "change", "grey", "add", "remove", "back")
        guide = [(say(f"workbook.guide.{part}"), say(f"workbook.guide.{part}.text", command=command)) for part in parts]
        lacking = ", ".join(say(f"workbook.key.{key}") for key in not_shown(self.source.data))
        return (
            [*guide, (say("workbook.guide.else"), say("workbook.guide.else.text", keys=lacking))] if lacking else guide
        )
