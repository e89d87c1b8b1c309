"""The engine counts: what is found about sets of answers is found once, and kept there until all is counted."""

from skillmatrix.tables.engine import Rows, kept
from skillmatrix.tables.expression import LEFT_OUT, Counting, answers_of, people_of, sets_of
from skillmatrix.tables.result import CountedRow, counted_rows
from skillmatrix.tables.views import Views, counts_of_views, sets_of_views


def count_own(rows: Rows, counting: Counting) -> list[CountedRow]:
    """Count people of whom nobody says anything but they themselves."""
    with kept(sets_of(rows, counting)) as sets:
        people = counted_rows(people_of(sets, counting), counting.groups)
        all_count = all(row.older == 0 and row.what not in LEFT_OUT for row in people)
        answers = answers_of(rows, counting, None if all_count else sets)
        return [*people, *counted_rows(answers, counting.groups)]


def count_views(rows: Rows, counting: Counting, views: Views) -> list[CountedRow]:
    """Count people whom others rate, too, or who are listed."""
    with kept(sets_of_views(rows, counting)) as sets:
        return counted_rows(counts_of_views(rows, sets, counting, views), counting.groups)
