"""An offline page for each row of a spreadsheet, under a pseudonym. Who is who stands in a list apart from them."""

import csv
import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from io import StringIO
from pathlib import Path
from typing import NamedTuple

from skillmatrix.app.assessment import Rated, Selection, prepare
from skillmatrix.app.inputs import choose_role
from skillmatrix.app.newest_answers import NOBODY
from skillmatrix.app.outputs import ANSWERS, write_output
from skillmatrix.app.team_columns import WORDS, no_person
from skillmatrix.app.teams import require_persons
from skillmatrix.errors import Sentence, UserError
from skillmatrix.i18n.messages import Address
from skillmatrix.importers.csv_table import csv_table
from skillmatrix.importers.opening import open_table, with_header
from skillmatrix.importers.table import Table, shown
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.role import Role
from skillmatrix.render.csv import COMMAND
from skillmatrix.render.form.offline_form import OfflineForm
from skillmatrix.render.form.page import render_form
from skillmatrix.source.writer import write_yaml
from skillmatrix.store.places import safe_name

PSEUDONYM = "pseudonym"
PAGE = "page"
FOLDER_OF_OWNER = 0o700


class Asking(NamedTuple):
    """What the pages ask, in which words, and on which day.

    `role` counts for rows that name none; `groups` are columns that become groups of members.
    """

    matrix: Matrix
    role: str | None
    groups: tuple[str, ...]
    language: str
    address: Address
    purpose: str
    day: dt.date
    separator: str = ","
    """What separates the values of the list, which people open in a spreadsheet."""


class Invited(NamedTuple):
    """Who is invited, by the row of the spreadsheet."""

    person: str
    """The name in the spreadsheet, which stands on no page."""
    pseudonym: str
    role: Role
    cells: tuple[str, ...]
    """The whole row, for the list."""
    groups: dict[str, str]


class Invitations(NamedTuple):
    """What was written: a page each in the folder, and beside it the list of who is who and the members of a team."""

    folder: Path
    people: int
    list: Path
    members: Path


def invite(sheet: Path, asking: Asking, folder: Path, draw: Callable[[], str]) -> Invitations:
    """Write a page for each row. `draw` gives a new pseudonym; who has one in the list already keeps it."""
    require_persons(asking.matrix)
    table = open_table(sheet, str(sheet))
    place = folder.with_name(f"{folder.name}-who-is-who.csv")
    before = _known(place)
    invited = list(_invited(table, asking, before, draw))
    if not invited:
        raise UserError("{file} has no rows; the first row names the columns", file=sheet)
    folder.mkdir(FOLDER_OF_OWNER, exist_ok=True)
    for each in invited:
        write_output(folder / f"{safe_name(each.pseudonym)}.html", _page(each, asking).encode())
    write_output(place, _who_is_who(table, invited, before, asking.separator), ANSWERS)
    members = folder.with_name(f"{folder.name}-members.yaml")
    write_output(members, _members(invited, asking.matrix).encode())
    return Invitations(folder, len(invited), place, members)


def _invited(table: Table, asking: Asking, before: dict[str, list[str]], draw: Callable[[], str]) -> Iterator[Invited]:
    names = {name.casefold(): at for at, name in reversed(table.header.items())}
    column = _column_of_persons(table, names)
    role_column = next((names[word] for word in WORDS["role"] if word in names), -1)
    taken = {row[0] for row in before.values()}
    for number, person, cells in _rows(table, column):
        given = person if table.header[column].casefold() == PSEUDONYM else ""
        pseudonym = before[person][0] if person in before else given or _new(taken, draw)
        if pseudonym == NOBODY:
            raise UserError("{file}, row {row}: “{person}” is no pseudonym", file=table.name, row=number, person=person)
        taken.add(pseudonym)
        role = _role_of_row(cells.get(role_column, ""), asking, table.name, number)
        whole = tuple(cells.get(at, "") for at in table.header)
        groups = {group: cells.get(names.get(group.casefold(), -1), "") for group in asking.groups}
        yield Invited(person, pseudonym, role, whole, {group: value for group, value in groups.items() if value})


def _role_of_row(named: str, asking: Asking, file: str, row: str) -> Role:
    """The role a row names, else the one for all. One that the matrix does not have is told with its row."""
    if not named:
        return choose_role(asking.matrix, asking.role)
    try:
        return choose_role(asking.matrix, named)
    except UserError as error:
        place = Sentence("{file}, row {row}", file=file, row=row)
        raise UserError("{place}: {problem}", place=place, problem=error.sentence) from None


def _column_of_persons(table: Table, names: dict[str, int]) -> int:
    column = next((names[word] for word in (*WORDS["person"], "e-mail", "email") if word in names), None)
    if column is None:
        raise no_person(table)
    return column


def _rows(table: Table, column: int) -> Iterator[tuple[str, str, dict[int, str]]]:
    """The number of each row, whom it is about, and its cells. Two rows about the same name are a `UserError`."""
    seen: dict[str, str] = {}
    for row in table.rows:
        cells = {at: shown(cell) for at, cell in row.cells.items()}
        person, number = cells.get(column, ""), str(row.number)
        if person and seen.setdefault(person, number) != number:
            raise UserError(
                "{file}: rows {one} and {other} both say “{person}”; tell them apart, such as by a second name",
                file=table.name,
                one=seen[person],
                other=number,
                person=person,
            )
        if person:
            yield number, person, cells


def _new(taken: set[str], draw: Callable[[], str]) -> str:
    """A pseudonym that nobody has yet."""
    while (drawn := draw()) in taken:
        pass
    return drawn


def _page(invited: Invited, asking: Asking) -> str:
    rated = Rated(invited.pseudonym, "self", asking.purpose, asking.day)
    asked = prepare(asking.matrix, invited.role, None, rated, Selection())
    return render_form(
        OfflineForm(asked.matrix, asked.role, asked.skills, asking.language, asking.address, asked.answers)
    )


def _who_is_who(table: Table, invited: Sequence[Invited], before: dict[str, list[str]], separator: str) -> bytes:
    """The list; who was invited before and is not in the spreadsheet any more stays at its end."""
    out = StringIO()
    writer = csv.writer(out, delimiter=separator, lineterminator="\n")
    rows = [[each.pseudonym, f"{safe_name(each.pseudonym)}.html", each.person, *each.cells] for each in invited]
    gone = [row for person, row in before.items() if person not in {each.person for each in invited}]
    for row in ([PSEUDONYM, PAGE, "invited", *table.header.values()], *rows, *gone):
        writer.writerow([COMMAND.sub(r"\1'", value) for value in row])
    return out.getvalue().encode("utf-8-sig")


def _known(place: Path) -> dict[str, list[str]]:
    """The rows of a list that was written before, by the name in the spreadsheet."""
    try:
        data = place.read_bytes()
    except FileNotFoundError:
        return {}
    table = with_header(csv_table(data, str(place)))
    last = max(table.header)
    rows = ([shown(row.cells.get(at)) for at in range(last + 1)] for row in table.rows)
    if list(table.header.values())[:3] != [PSEUDONYM, PAGE, "invited"]:
        raise UserError("{file} is no list of invitations; name another folder with -o", file=place)
    return {row[2]: row for row in rows}


def _members(invited: Sequence[Invited], matrix: Matrix) -> str:
    """The members as a team file lists them; in a matrix without roles nobody has one."""
    role = [{} if each.role is matrix.no_role else {"role": each.role.id} for each in invited]
    listed = [{"person": each.pseudonym, **of, **each.groups} for each, of in zip(invited, role, strict=True)]
    return write_yaml({"members": listed}, flow_width=110)
