"""Cells of a workbook: values as what they are, in the looks that say what can be changed."""

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from xlsxwriter.worksheet import Worksheet

from skillmatrix.errors import UserError
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.importers.editing.building import STEP
from skillmatrix.importers.editing.fields import Field, Shown
from skillmatrix.importers.editing.requirements import Detail, Target, Why
from skillmatrix.importers.editing.sheets import (
    Column,
    Line,
    Source,
    labelled,
)
from skillmatrix.importers.editing.texts import words_in
from skillmatrix.render.excel.formats import LINES, Formats, Look

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


NAMED_BY = {"kind": "catalogue.kind", "tier": "workbook.tier", "subject": "workbook.subject"}
"""Where the words of the format have names for people, by the key of a column."""


class SheetPlace(NamedTuple):
    """A sheet of the file: its name, and the letter of a column by its key."""

    name: str
    columns: dict[str, str]
    rows: int


class Cells:
    """Writes cells; words that stand on another sheet are looked up there."""

    def __init__(self, formats: Formats, source: Source, words: Catalogue, places: Mapping[str, SheetPlace]) -> None:
        self.formats, self.source, self.words, self.places = formats, source, words, places
        first = source.tongues.first
        self.language = words.language if words.language in source.tongues.all else first
        self.labels = {
            "skills": {skill["id"]: self.words_of(skill.get("name")) for skill, _ in source.skills()},
            "roles": {role["id"]: self.words_of(role.get("title")) for role in source.roles},
        }

    def words_of(self, text: object) -> str:
        """A text of the matrix in the language of the workbook, else in the first of the matrix."""
        tongues = self.source.tongues
        return words_in(text, self.language, tongues) or words_in(text, tongues.first, tongues)

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
        self.value(page, row, at, said, look)
        return str(said or "")

    def look(self, column: Column) -> Look:
        """How the cells of a column look."""
        if column.field is None or column.field.is_told:
            return TOLD
        return WRITTEN | AS_TEXT | (CENTRED if isinstance(column.field, (Target, Detail)) else {})

    def is_taken(self, field: Field, line: Line) -> bool:
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

    def value(self, page: Worksheet, row: int, at: int, value: Shown, look: Look) -> None:
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
        key, second = labelled(line.key, column.of), "/" in line.key
        said = self.labels[column.of].get(key)
        place = self.places.get(column.of)
        if said is None or place is None or STEP in line.key:
            written = line.key.partition("/")[0].replace(STEP, "-") if column.of == "roles" else key
            self.text(page, row, at, written, TOLD)
            return written
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
