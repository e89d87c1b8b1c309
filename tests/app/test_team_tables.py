"""Tables of people as answers: the spreadsheets people have, the long form, and what cannot be understood."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from skillmatrix.app.team_tables import TableTerms, read_table
from skillmatrix.errors import UserError
from skillmatrix.lint.engine import check_matrix
from skillmatrix.load.files import read_file
from skillmatrix.model.matrix import Matrix

DATA_TEAM = Path(__file__).parents[1] / "corpus" / "good" / "data-team.yaml"
DAY = dt.date(2026, 11, 20)


@pytest.fixture(scope="module")
def matrix() -> Matrix:
    matrix = check_matrix(read_file(DATA_TEAM)).value
    assert matrix is not None
    return matrix


@pytest.fixture
def read(tmp_path: Path, matrix: Matrix, monkeypatch: pytest.MonkeyPatch, told: list[object]) -> Callable:
    """`read("person,sql\\np1,3\\n", groups=("site",))`: who said what, by person."""
    monkeypatch.chdir(tmp_path)

    def reading(text: str, groups: tuple[str, ...] = (), day: dt.date | None = DAY) -> list[tuple[object, ...]]:
        Path("people.csv").write_text(text, encoding="utf-8")
        handed = read_table(Path("people.csv"), TableTerms(matrix, groups, day), told.append)
        return [
            (each.answers.person, {skill: said(rating) for skill, rating in each.answers.ratings.items()}, *each.groups)
            for each in handed
        ]

    return reading


def said(rating: object) -> object:
    level, unknown, interest = (getattr(rating, name) for name in ("level", "unknown", "interest"))
    answer = "?" if unknown else "n/a" if level is None else level
    return answer if interest is None else (answer, interest)


@pytest.mark.parametrize(
    "header",
    [
        "person;sql;testing",
        "Name;SQL;Testen",
        "Pseudonym;SQL;TESTING",
        "kürzel;Sql; testen ",
        "Mitarbeiter:in;sql;testing",
    ],
)
def test_columns_are_called_by_ids_or_names_in_any_language(read: Callable, header: str) -> None:
    assert read(f"{header}\np1;3;2\n") == [("p1", {"sql": 3, "testing": 2})]


@pytest.mark.parametrize(
    ("cell", "answer"),
    [("0", 0), (" 3 ", 3), ("selbstständig", 2), ("Independent", 2), ("?", "?"), ("unknown", "?"), ("weiß nicht", "?"),
     ("n/a", "n/a"), ("entfällt", "n/a"), ("–", "n/a")],
)  # fmt: skip
def test_levels_stand_in_cells_as_people_write_them(read: Callable, cell: str, answer: object) -> None:
    assert read(f"person;sql\np1;{cell}\n") == [("p1", {"sql": answer})]


def test_an_empty_cell_was_not_asked(read: Callable) -> None:
    assert read("person;sql;testing\np1;;2\np2;;\n") == [("p1", {"testing": 2}), ("p2", {})]


def test_a_row_for_each_answer_makes_one_person(read: Callable) -> None:
    table = (
        "person,skill,level,answer,rater,by,date,interest,matrix_version,site\n"
        "p1,sql,3,rated,self,,2026-11-20,4,1,north\n"
        "p1,testing,,unknown,self,,2026-11-20,,1,north\n"
        "p2,sql,,not_applicable,self,,2026-11-20,,1,south\n"
        "p2,testing,,not_asked,self,,2026-11-20,,1,south\n"
        "p1,sql,1,rated,manager,m1,2026-11-20,,1,north\n"
    )
    assert read(table, ("site",)) == [
        ("p1", {"sql": (3, 4), "testing": "?"}, ("site", "north")),
        ("p2", {"sql": "n/a"}, ("site", "south")),
        ("p1", {"sql": 1}, ("site", "north")),
    ]


def test_days_raters_and_roles_stand_in_columns(tmp_path: Path, matrix: Matrix) -> None:
    book = openpyxl.Workbook()
    for row in (
        ["Name", "Rolle", "Datum", "rater", "by", "SQL"],
        ["p1", "Analyst", dt.date(2026, 11, 2), None, None, 3],
        ["p2", None, "2.11.2026", "peer", "c1", "2"],
    ):
        book.active.append(row)
    book.save(tmp_path / "people.xlsx")
    found = [each.answers for each in read_table(tmp_path / "people.xlsx", TableTerms(matrix), print)]
    assert [(each.person, each.role, each.date, *each.rated_by) for each in found] == [
        ("p1", "analyst", dt.date(2026, 11, 2), "self", None),
        ("p2", None, dt.date(2026, 11, 2), "peer", "c1"),
    ]


@pytest.mark.parametrize("name", ["=HYPERLINK(1)", "<script>alert(1)</script>", "Ümit Ö.", "+49 30 1"])
def test_names_are_text_whatever_they_look_like(read: Callable, name: str) -> None:
    assert read(f"person;sql\n{name};3\n") == [(name, {"sql": 3})]


def test_columns_that_mean_nothing_are_told(read: Callable, told: list[object]) -> None:
    assert read("person;sql;Bemerkung;Abteilung\np1;3;x;y\n") == [("p1", {"sql": 3})]
    assert told == ["people.csv: columns that are not read: Bemerkung, Abteilung"]


LEVEL = "; write a whole number from 0 to 3"


@pytest.mark.parametrize(
    ("table", "sentence"),
    [
        ("person;sql\np1;1,5\n", f"people.csv, cell B2 (sql): “1,5” is no level{LEVEL}"),
        ("person;sql\np1;4\n", f"people.csv, cell B2 (sql): “4” is no level{LEVEL}"),
        ("person;sql\np1;x\np2;2\np3;-1\n", f"people.csv, cell B2 (sql): “x” is no level{LEVEL}; more rows like this: 1"),
        ("person;sql\n;2\n", "people.csv, cell A2 (person): a name of 1 to 200 characters is missing"),
        ("person;date;sql\np1;3/4/2026;1\n", "people.csv, cell B2 (date): “3/4/2026” is not a day; write it like 2026-11-22"),
        ("person;date;sql\np1;31.2.2026;1\n", "people.csv, cell B2 (date): “31.2.2026” is not a day; write it like 2026-11-22"),
        ("person;role;sql\np1;boss;1\n", "people.csv, cell B2 (role): “boss” is not a role of this matrix"),
        ("person;rater;sql\np1;boss;1\n",
         "people.csv, cell B2 (rater): “boss” is none of self, manager, peer, assessor, agreed"),
        ("person;skill;level\np1;slq;1\n", "people.csv, cell B2 (skill): “slq” is not a skill of this matrix (did you mean “sql”?)"),
        ("person;skill;level\np1;cobol;1\n", "people.csv, cell B2 (skill): “cobol” is not a skill of this matrix"),
        ("persn;sql\np1;1\n", "people.csv: no column says who it is about; if “persn” does, call it “person”"),
        ("person;skill;level;answer\np1;sql;;rated\n", "people.csv, cell C2 (level): the level is missing"),
        ("person;skill;level;interest\np1;sql;1;6\n", "people.csv, cell D2 (interest): “6” is no interest from 0 to 5"),
        ("person;skill;level\np1;sql;1\np1;sql;2\n", "people.csv, row 3: p1 has two answers to “sql” on the same day; keep one"),
        ("who;sql\np1;1\n", "people.csv: no column says who it is about; call one “person”; there are: who, sql"),
        ("Skills 2026;\nName;sql\np1;1\n",
         "people.csv: the first row says only “Skills 2026”; take out what stands above the names of the columns"),
        ("person;day\np1;x\n", "people.csv: no column has the name or id of a skill of “data-team”"),
        ("person;Level\np1;1\n", "people.csv: no column has the name or id of a skill of “data-team”"),
        ("person;sql;SQL\np1;1;1\n", "people.csv: two columns are about “sql”; keep one"),
        ("person;sql;testin\np1;1;1\n",
         "people.csv: the column “testin” is unknown; did you mean “testing”? Rename it, or leave it out"),
    ],
)  # fmt: skip
def test_what_cannot_be_understood_is_refused_with_its_cell(read: Callable, table: str, sentence: str) -> None:
    with pytest.raises(UserError) as error:
        read(table)
    assert str(error.value) == sentence


@pytest.mark.parametrize("cell", ["k.A.", "k. A.", "keine Angabe"])
def test_what_says_that_nothing_was_said_is_an_empty_cell(read: Callable, cell: str) -> None:
    assert read(f"person;sql;testing\np1;{cell};2\n") == read("person;sql;testing\np1;;2\n")


def test_a_cell_is_quoted_as_it_was_written(read: Callable) -> None:
    with pytest.raises(UserError, match="“Viel” is no level"):
        read("person;sql\np1;Viel\n")


def test_without_a_day_there_is_a_way_out(read: Callable) -> None:
    with pytest.raises(UserError) as error:
        read("person;sql\np1;1\n", day=None)
    assert str(error.value) == (
        "people.csv, row 2: nothing says when it was filled in; add a column “date”, or give all rows one day: "
        "skillmatrix team collect --date DAY"
    )


def test_somebody_in_two_groups_is_refused(read: Callable) -> None:
    with pytest.raises(UserError, match="p1 is in site “north” and in site “south”"):
        read("person;skill;level;site\np1;sql;1;north\np1;testing;2;south\n", ("site",))


def test_formulas_without_a_value_and_errors_are_told(tmp_path: Path, matrix: Matrix) -> None:
    book = openpyxl.Workbook()
    for row in (["person", "sql"], ["p1", "=1+1"]):
        book.active.append(row)
    book.save(tmp_path / "people.xlsx")
    with pytest.raises(
        UserError, match="the formula here has no value; open the file in a spreadsheet and save it again"
    ):
        read_table(tmp_path / "people.xlsx", TableTerms(matrix, (), DAY), print)
