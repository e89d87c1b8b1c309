"""The workbook in which people edit a matrix: a sheet for each part, its keys in a hidden row and a hidden column."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from io import BytesIO
from itertools import groupby
from typing import Any, NamedTuple

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name, xl_range_abs
from xlsxwriter.worksheet import Worksheet

from skillmatrix.errors import UserError
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.importers.editing.fields import Shown
from skillmatrix.importers.editing.requirements import Detail, Target, Why
from skillmatrix.importers.editing.sheets import (
    FORMAT,
    HEAD_MARK,
    MARKER,
    META,
    META_MARK,
    Column,
    Line,
    Sheet,
    Source,
    not_shown,
)
from skillmatrix.importers.editing.texts import words_in
from skillmatrix.render.excel.formats import LINES, Formats, Look, height_of
from skillmatrix.render.excel.sheet_names import sheet_names
from skillmatrix.render.excel.tables import HEAD
from skillmatrix.render.xlsx import CREATED, SAFE

TITLE: Look = {"font_name": "Georgia", "font_size": 16, "font_color": "#1D5F5A", "valign": "vcenter"}
HINT: Look = {"font_color": "#566067", "valign": "vcenter"}
BAND: Look = {
    "bold": 1,
    "bg_color": "#14423F",
    "font_color": "#FFFFFF",
    "valign": "vcenter",
    "left": 1,
    "left_color": "#FFFFFF",
}
WRITTEN: Look = {"text_wrap": 1, "border": 1, "border_color": "#E0DBD0"}
TOLD: Look = WRITTEN | {"bg_color": "#F3F1EC", "font_color": "#566067"}
TAKEN: Look = {"font_color": "#7A828A", "italic": 1}
CENTRED: Look = {"align": "center"}
AS_TEXT: Look = {"num_format": "@"}
GENERAL: Look = {"num_format": "General"}
FORMULA_SIGNS = tuple("=+-@＝＋－＠")  # noqa: RUF001 - East Asian forms of the signs count as well
VALUE_WIDTH = 92
PAGE_WIDTH = 230
"""Characters that are still readable beside each other on a sheet of paper."""
FREE_ROWS = 200
"""Rows below the last one that have lists of values, too."""
LONGEST = 32_767
"""Units of UTF-16 that a cell can hold."""
MOST_HIGH = 14 * LINES
"""Points: Excel shows no more of a row than 409."""
KEYS, TOP, BANDS, TITLES, FIRST = range(5)
"""Rows from the top: hidden keys, the heading of the sheet, bands over columns, titles, the first line."""
SHADES = ("#FFFFFF", "#8AC0B6")


class _Place(NamedTuple):
    """A sheet of the file: its name, and the letter of a column by its key."""

    name: str
    columns: dict[str, str]
    rows: int


def render_workbook(source: Source, sheets: Sequence[Sheet], words: Catalogue, digest: str, command: str) -> bytes:
    """The Excel file: the same bytes for the same matrix. `command` is what brings the file back."""
    out = BytesIO()
    wanted = [
        words.say(f"workbook.sheet.{sheet.name}", language=words.name_of("language", sheet.language))
        for sheet in sheets
    ]
    names = sheet_names(wanted, words.say("office.table"))
    places = {
        sheet.title: _Place(
            name, {column.key: xl_col_to_name(at) for at, column in enumerate(sheet.columns, 1)}, len(sheet.lines)
        )
        for name, sheet in zip(names, sheets, strict=True)
    }
    with Workbook(out, SAFE) as book:
        book.set_properties({"title": names[0], "created": CREATED})
        writer = _Writer(Formats(book), source, words, places)
        for sheet in sheets:
            page = writer.formats.sheet(places[sheet.title].name, words)
            if sheet.name == "about":
                writer.about(page, sheet, digest, command)
            else:
                writer.table(page, sheet)
    return out.getvalue()


class _Writer:
    """Writes sheets; words that stand on another one are looked up there."""

    def __init__(self, formats: Formats, source: Source, words: Catalogue, places: Mapping[str, _Place]) -> None:
        self.formats, self.source, self.words, self.places = formats, source, words, places
        first = source.tongues.first
        self.language = words.language if words.language in source.tongues.all else first
        self.labels = {
            "skills": {skill["id"]: self.words_of(skill.get("name")) for skill, _ in source.skills()},
            "roles": {role["id"]: self.words_of(role.get("title")) for role in source.roles},
        }

    def words_of(self, text: Any) -> str:
        """A text of the matrix in the language of the workbook, else in the first of the matrix."""
        tongues = self.source.tongues
        return words_in(text, self.language, tongues) or words_in(text, tongues.first, tongues)

    # The first sheet

    def about(self, page: Worksheet, sheet: Sheet, digest: str, command: str) -> None:
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
        lacking = ", ".join(not_shown(self.source.data))
        return (
            [*guide, (say("workbook.guide.else"), say("workbook.guide.else.text", keys=lacking))] if lacking else guide
        )

    # The other sheets

    def table(self, page: Worksheet, sheet: Sheet) -> None:
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

    def title(self, column: Column) -> str:
        """What stands over a column."""
        values = {
            key: self.words.name_of("language", str(value)) if key == "language" else value
            for key, value in column.values.items()
        }
        if isinstance(column.field, Target):
            return self.words_of(values["step"] if column.band else values["role"]) or column.key
        if len(self.source.tongues.all) == 1 and "language" in values:
            return self.words.say(column.title, **values).partition(" (")[0]
        return self.words.say(column.title, **values).strip()

    def cell(self, page: Worksheet, row: int, at: int, column: Column, line: Line) -> str:
        """A value of the matrix, or whose line it is; as text, so that the row can be high enough."""
        field = column.field
        if field is None:
            return self.label(page, row, at, column, line)
        value = line.show(field)
        if value is None:
            return ""  # the look of the column is enough
        look = self.look(column) | (TAKEN if self.is_taken(field, line) else {})
        said = self.said(column, value)
        self.write(page, row, at, said, look)
        return str(said or "")

    def look(self, column: Column) -> Look:
        """How the cells of a column look."""
        if column.field is None or column.field.is_told:
            return TOLD
        return WRITTEN | AS_TEXT | (CENTRED if isinstance(column.field, (Target, Detail)) else {})

    def is_taken(self, field: Any, line: Line) -> bool:
        """Whether the value stands with another role."""
        if isinstance(field, Target):
            return field.role.is_taken(line.holder["id"], "level")
        if isinstance(field, (Detail, Why)):
            return bool(line.holder["role"].is_taken(line.holder["skill"], field.key))
        return line.is_taken(field)

    def said(self, column: Column, value: Shown) -> Shown:
        """A value in the words that people have for it."""
        if isinstance(value, bool):
            return self.words.say("workbook.yes" if value else "workbook.no")
        prefix = NAMED_BY.get(column.key)
        if column.key == "must" and value in {"yes", "no"}:
            return self.words.say(f"workbook.{value}")
        return (
            self.words.say(f"{prefix}.{value}") if prefix and value and self.words.has(f"{prefix}.{value}") else value
        )

    def write(self, page: Worksheet, row: int, at: int, value: Shown, look: Look) -> None:
        """Write a value as what it is: a number, or a text that nothing takes for a formula."""
        if isinstance(value, (int, Decimal)):
            page.write_number(row, at, float(value), self.formats.of(look | GENERAL))
        else:
            self.text(page, row, at, value or "", look | AS_TEXT)

    def text(self, page: Worksheet, row: int, at: int, text: str, look: Look) -> None:
        """Write a text. One that begins like a formula stays a text when somebody edits it."""
        if len(text.encode("utf-16-le")) // 2 > LONGEST:
            raise UserError(
                "a cell of a workbook holds 32,767 characters, and this text is longer: “{text}”", text=f"{text[:60]}…"
            )
        self.formats.write(page, row, at, text, look | ({"quote_prefix": 1} if text.startswith(FORMULA_SIGNS) else {}))

    def key(self, page: Worksheet, row: int, at: int, text: str) -> None:
        """Write a hidden key."""
        page.write_string(row, at, text)

    def hidden(self, page: Worksheet, row: int) -> None:
        """Hide a row."""
        page.set_row(row, None, None, {"hidden": 1})

    def label(self, page: Worksheet, row: int, at: int, column: Column, line: Line) -> str:
        """Whose line it is, in words that are looked up on the sheet where they stand."""
        first, _, second = line.key.partition("/")
        key = second if column.of == "skills" and second else first
        said = self.labels[column.of].get(key)
        place = self.places.get(column.of)
        if said is None or place is None:
            self.text(page, row, at, key.replace("@", "-"), TOLD)
            return key
        words = place.columns[f"{'name' if column.of == 'skills' else 'title'}.{self.language}"]
        own = f"$A{row + 1}"
        part = (
            own
            if not second
            else f'MID({own},FIND("/",{own})+1,99)'
            if column.of == "skills"
            else f'LEFT({own},FIND("/",{own})-1)'
        )
        formula = f"=INDEX('{place.name}'!{words}:{words},MATCH({part},'{place.name}'!A:A,0))&\"\""
        page.write_formula(row, at, formula, self.formats.of(TOLD), said)
        return said

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


NAMED_BY = {"kind": "catalogue.kind", "tier": "workbook.tier"}
"""Where the words of the format have names for people, by the key of a column."""
