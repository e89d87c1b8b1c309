"""Tables on a screen: whole words in the heads of their columns, in as many tables as that takes."""

from itertools import pairwise

from skillmatrix.render.terminal import render_terminal
from skillmatrix.view.blocks import Cell, Column, Paper, Section, Table

ROLES = ("Senior Data Platform Engineer", "Kundenverantwortliche Beraterin", "Leitung Kundenservice", "Junior Analyst")


def lines(*roles: str, width: int) -> list[str]:
    columns = (Column("Skill"), *(Column(role, "right") for role in roles))
    table = Table(columns, ((Cell("Data"), *(Cell(str(at), at) for at in range(len(roles)))),))
    page = render_terminal(Paper("T", "en", (), (Section("s", "", (table,)),)), width=width)
    return page.splitlines()[2:]


def heads(printed: list[str]) -> list[str]:
    """The last lines of the heads of tables: those above the rules."""
    return [" ".join(above.split()) for above, line in pairwise(printed) if line.strip().startswith("─")]


def test_names_of_roles_that_fit_beside_each_other_stand_in_one_table() -> None:
    assert heads(lines(*ROLES, width=120)) == [f"Skill {' '.join(ROLES)}"]


def test_more_roles_than_have_room_for_whole_words_are_spread_over_tables_of_the_same_size() -> None:
    assert lines(*ROLES, width=60) == [
        "             Senior Data Platform      Kundenverantwortliche",
        "  Skill                  Engineer                  Beraterin",
        "  ──────────────────────────────────────────────────────────",
        "  Data                          0                          1",
        "",
        "  Skill   Leitung Kundenservice   Junior Analyst",
        "  ──────────────────────────────────────────────",
        "  Data                        2                3",
    ]


def test_a_table_that_has_words_in_it_stays_one() -> None:
    columns = (Column("Skill"), Column("Now", "right"), *(Column(role) for role in ROLES))
    table = Table(columns, (tuple(Cell(str(at)) for at in range(6)),))
    page = render_terminal(Paper("T", "en", (), (Section("s", "", (table,)),)), width=60)

    assert len(heads(page.splitlines())) == 1


def test_no_word_is_broken_where_the_columns_beside_it_have_room() -> None:
    """Columns that share the room by themselves would leave 20 cells to a word of 21."""
    columns = tuple(Column(label) for label in ("Kompetenz", "Ziel", "Erreicht von", "1 Stufe darunter"))
    rows = (
        (
            "Krisen- und Eskalationsmanagement",
            "2 × Stufe 4",
            "noch niemand; höchstens 2; 6 von 8 haben geantwortet",
            "p3 und p4",
        ),
        ("Diplomatisches Geschick", "2 × Stufe 4", "p4 allein", "p1, p3, p5, p6, p7 und p8"),
    )
    table = Table(columns, tuple(tuple(Cell(text) for text in row) for row in rows))
    page = render_terminal(Paper("T", "de", (), (Section("s", "", (table,)),)), width=80)

    assert "Eskalationsmanagement" in page.split()
    assert max(map(len, page.splitlines())) == 80
