"""Many files of answers put into one table, in long form. Again, only what has changed is read.

Beside the table stands a hidden file that says which file each of its answers is from. If either of the two was
changed by somebody else, everything is read anew.
"""

import csv
import datetime as dt
import json
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from io import StringIO
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

from skillmatrix.app.handed import Handed
from skillmatrix.app.newest_answers import in_time, newest_by_person
from skillmatrix.app.outputs import ANSWERS, write_output
from skillmatrix.app.surroundings import Surroundings
from skillmatrix.app.team_answers import LeftOut, answers_files, find_answers
from skillmatrix.app.team_tables import TableTerms, answers_in
from skillmatrix.app.teams import OpenedTeam
from skillmatrix.app.telling import tell_nobody
from skillmatrix.app.two_people import doubts_of, tell_doubts
from skillmatrix.errors import UserError
from skillmatrix.importers.csv_table import csv_table
from skillmatrix.importers.opening import SUFFIXES as TABLES
from skillmatrix.importers.opening import with_header
from skillmatrix.model.answers import Rating
from skillmatrix.render.csv import COMMAND

FORMAT = "skillmatrix-collected/1"
FIELDS = ("person", "role", "skill", "level", "answer", "rater", "by", "date", "interest", "matrix_version")

Key: TypeAlias = tuple[str, str, str, str]
"""What tells answers apart in a table: person, rater, by, date."""
Mark: TypeAlias = tuple[int, int]
"""What tells that a file is as it was: its size and when it was written."""


class Collected(NamedTuple):
    """What became of the files: how many people answered, of how many, and how much had to be read."""

    answered: int
    expected: int
    read: int
    unchanged: int
    left_out: list[LeftOut]


class _Source(NamedTuple):
    """A file of answers as it was when it was read last."""

    mark: Mark
    handed: Handed


def collect(
    opened: OpenedTeam, paths: Iterable[Path], output: Path, day: dt.date, around: Surroundings, *, force: bool = False
) -> Collected:
    """Write the answers in the files of the team and in `paths` into a table for their owner alone.

    Answers that are later than the day or older than the team keeps them are not in it, nor those whose file is gone.
    """
    if output.suffix.lower() != ".csv":
        raise UserError("{file}: the table is written as CSV; name a .csv file", file=output)
    terms = TableTerms(opened.matrix, opened.team.groups, day)
    before = _sources(output, terms)
    files = [file for path in (*opened.answers, *paths) for file in answers_files(path) if not _is_same(file, output)]
    files = list(dict.fromkeys(files))
    kept = {file: before[str(file)] for file in files if str(file) in before and before[str(file)].mark == _mark(file)}
    found = find_answers([file for file in files if file not in kept], terms, around.tell)
    handed = [*(source.handed for source in kept.values()), *found.handed]
    in_table, late = in_time(handed, opened.team, day)
    views = newest_by_person(in_table)
    listed = None if opened.team.members is None else {member.person for member in opened.team.members}
    in_table = [each for each in in_table if listed is None or each.answers.person in listed]
    strangers = [LeftOut("not_a_member", person) for person in views if listed is not None and person not in listed]
    _write(output, in_table, opened, force=force)
    tell_doubts(doubts_of(in_table, views), around.tell)
    known = views.keys() if listed is None else views.keys() & listed
    expected = len(known) + len(late) if listed is None else len(listed)
    left_out = [*found.left_out, *late, *strangers]
    return Collected(len(known), expected, len(files) - len(kept), len(kept), left_out)


def _is_same(file: Path, output: Path) -> bool:
    return file.exists() and output.exists() and file.samefile(output)


def _mark(file: Path) -> Mark:
    status = file.stat()
    return status.st_size, status.st_mtime_ns


def _key(handed: Handed) -> Key:
    answers = handed.answers
    return answers.person, answers.rater, answers.by or "", answers.date.isoformat()


def _write(output: Path, handed: list[Handed], opened: OpenedTeam, *, force: bool) -> None:
    """The table, then what says where its rows are from."""
    table = _table(handed, opened)
    write_output(output, table, ANSWERS, force=force)
    said = {
        "format": FORMAT,
        "table": sha256(table).hexdigest(),
        "matrix": [opened.matrix.id, opened.matrix.version],
        "sources": [
            [each.place, *_mark(Path(each.place)), *_key(each)]
            for each in handed
            if Path(each.place).suffix.lower() not in TABLES and Path(each.place).is_file()
        ],
    }
    write_output(_beside(output), json.dumps(said, ensure_ascii=False).encode(), ANSWERS, force=force)


def _table(handed: Iterable[Handed], opened: OpenedTeam) -> bytes:
    """Rows in the order of persons and days; what was answered the same in two files stands there once."""
    listed = {member.person: member.groups for member in opened.team.members or ()}
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([*FIELDS, *opened.team.groups])
    for _, each in sorted({_key(each): each for each in handed}.items()):
        groups = dict(each.groups) | listed.get(each.answers.person, {})
        for row in _rows(each, [groups.get(column, "") for column in opened.team.groups]):
            writer.writerow([COMMAND.sub(r"\1'", value) for value in row])
    return out.getvalue().encode()


def _rows(handed: Handed, groups: list[str]) -> Iterator[list[str]]:
    answers = handed.answers
    about = [answers.rater, answers.by or "", answers.date.isoformat()]
    for skill, rating in answers.ratings.items():
        level = "" if rating.level is None else str(rating.level)
        interest = "" if rating.interest is None else str(rating.interest)
        said = [answers.person, answers.role or "", skill, level, _answer(rating)]
        yield [*said, *about, interest, answers.matrix.version, *groups]


def _answer(rating: Rating) -> str:
    if rating.level is not None:
        return "rated"
    return "unknown" if rating.unknown else "not_applicable"


def _beside(output: Path) -> Path:
    return output.with_name(f".{output.name}.sources")


def _sources(output: Path, terms: TableTerms) -> Mapping[str, _Source]:
    """What was collected before, by file; nothing if it was changed since, or was never."""
    try:
        table, said = output.read_bytes(), json.loads(_beside(output).read_text(encoding="utf-8"))
        if not _is_of(said, table, terms) or not said["sources"]:
            return {}
        handed = {
            _key(each): each for each in answers_in(with_header(csv_table(table, str(output))), terms, tell_nobody)
        }
        return {
            place: _Source((size, written), handed[tuple(key)]._replace(place=place))
            for place, size, written, *key in said["sources"]
            if tuple(key) in handed
        }
    except (OSError, ValueError, KeyError, TypeError, UserError):
        return {}


def _is_of(said: dict[str, Any], table: bytes, terms: TableTerms) -> bool:
    matrix = [terms.matrix.id, terms.matrix.version]
    return bool(said["format"] == FORMAT and said["table"] == sha256(table).hexdigest() and said["matrix"] == matrix)
