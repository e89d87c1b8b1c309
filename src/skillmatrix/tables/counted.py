"""The engine counts: what is found about sets of answers is found once, and held until all is counted."""

from collections.abc import Iterator
from contextlib import contextmanager

from skillmatrix.tables.engine import Rows, held
from skillmatrix.tables.expression import (
    LEFT_OUT,
    Counting,
    answers_left_out,
    counted_answers,
    fresh,
    people_of,
    sets_of,
    without,
)
from skillmatrix.tables.result import CountedRow, counted_rows
from skillmatrix.tables.views import Views, counts_of_views


def count_own(rows: Rows, counting: Counting) -> list[CountedRow]:
    """Count people of whom nobody says anything but they themselves. Nobody is looked for where all of it counts."""
    said = fresh(rows, counting)
    with held(sets_of(rows, counting)) as sets:
        people = counted_rows(people_of(sets, counting), counting.groups)
        if not any(row.older or row.what in LEFT_OUT for row in people):
            return [*people, *counted_rows(counted_answers(said, counting), counting.groups)]
        with held(answers_left_out(sets, counting, is_own=True)) as others:
            return [*people, *counted_rows(counted_answers(without(said, others), counting), counting.groups)]


def count_views(rows: Rows, counting: Counting, views: Views) -> list[CountedRow]:
    """Count people whom others rate, too, or who are listed."""
    with what_counts(rows, counting) as (sets, said):
        return counted_rows(counts_of_views(said, sets, counting, views), counting.groups)


@contextmanager
def what_counts(rows: Rows, counting: Counting) -> Iterator[tuple[Rows, Rows]]:
    """What was given at once, with the role that stands there, and of all answers those that count."""
    found = sets_of(rows, counting._replace(sums=()), with_role=True)
    with held(found) as sets, held(answers_left_out(sets, counting)) as others:
        yield sets, without(fresh(rows, counting), others)
