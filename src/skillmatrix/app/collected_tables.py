"""The table of collected answers, a row for each answer: as CSV for spreadsheets, as Parquet for many people."""

import csv
from collections.abc import Iterable, Mapping, Sequence
from io import StringIO
from pathlib import Path
from typing import NamedTuple

from skillmatrix.analysis.renames import follow_renames
from skillmatrix.app.handed import Handed
from skillmatrix.app.team_tables import TableTerms, answers_in
from skillmatrix.app.telling import tell_nobody
from skillmatrix.errors import UserError
from skillmatrix.importers.csv_table import csv_table
from skillmatrix.importers.opening import with_header
from skillmatrix.model.matrix import Matrix
from skillmatrix.tables.packed_ratings import packed
from skillmatrix.tables.parquet import TYPES, Given, given_in, load_pyarrow, parquet_of, require_pyarrow

CSV, PARQUET = ".csv", ".parquet"


def require_table(output: Path) -> None:
    """Refuse a file that would be no table, or that nothing here can write."""
    if output.suffix.lower() not in {CSV, PARQUET}:
        raise UserError("{file}: the table is written as CSV or Parquet; name a .csv or .parquet file", file=output)
    if output.suffix.lower() == PARQUET:
        require_pyarrow()


def load_writer(output: Path) -> None:
    """Import what writes the table, which takes a while."""
    if output.suffix.lower() == PARQUET:
        load_pyarrow()


class Levels(NamedTuple):
    """Answers as they stand in a table, and where they are from."""

    place: str
    answers: Given


def levels_only(handed: Handed, terms: TableTerms) -> Levels:
    """Answers without notes and evidence, under the ids that skills have today."""
    answers, named = handed.answers, dict(handed.groups)
    given = Given(
        answers.person,
        answers.rater,
        answers.by or "",
        answers.date,
        answers.role or "",
        answers.matrix.version,
        tuple(named.get(column, "") for column in terms.groups),
        packed(follow_renames(answers, terms.matrix).ratings, skills_of(terms.matrix)),
    )
    return Levels(handed.place, given)


def table_of(
    output: Path, levels: Iterable[Levels], terms: TableTerms, listed: Mapping[str, Mapping[str, str]]
) -> bytes:
    """The table. `listed` are the groups that the team file names, by person; they count before those of tables."""
    given = [_in_listed_groups(each.answers, terms.groups, listed) for each in levels]
    if output.suffix.lower() == PARQUET:
        return parquet_of(given, skills_of(terms.matrix), terms.groups)
    return _csv(given, terms.groups)


def read_back(output: Path, table: bytes, terms: TableTerms) -> Iterable[Given]:
    """The answers in a table that was written here, and in which nobody has changed anything."""
    if output.suffix.lower() == PARQUET:
        return given_in(table, skills_of(terms.matrix), terms.groups)
    handed = answers_in(with_header(csv_table(table, str(output))), terms, tell_nobody)
    return (levels_only(each, terms).answers for each in handed)


def skills_of(matrix: Matrix) -> tuple[str, ...]:
    """All skills, in the order of the rows of a person."""
    return tuple(matrix.skills)


def _in_listed_groups(given: Given, groups: Sequence[str], listed: Mapping[str, Mapping[str, str]]) -> Given:
    names = listed.get(given.person)
    if not names:
        return given
    return given._replace(
        groups=tuple(names.get(group, name) for group, name in zip(groups, given.groups, strict=True))
    )


def _csv(given: Iterable[Given], groups: Sequence[str]) -> bytes:
    from skillmatrix.render.csv import COMMAND  # it knows papers, which a Parquet file does not need

    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    header = (*TYPES, *groups)
    writer.writerow(header)
    for each in given:
        common = {**each._asdict(), **dict(zip(groups, each.groups, strict=True))}
        for skill, level, answer, interest in each.ratings.rows():
            row = {**common, "skill": skill, "level": level, "answer": answer, "interest": interest}
            values = (row[name] for name in header)
            writer.writerow(["" if value is None else COMMAND.sub(r"\1'", str(value)) for value in values])
    return out.getvalue().encode()
