"""Many files of answers put into one table, in long form. Again, only what has changed is read.

Beside the table stands a hidden file that says which file each of its answers is from. If either of the two was
changed by somebody else, everything is read anew.
"""

import datetime as dt
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

from skillmatrix.app.checking import jobs_for
from skillmatrix.app.collected_tables import Levels, levels_only, load_writer, read_back, require_table, table_of
from skillmatrix.app.newest_answers import in_time, newest_by_person
from skillmatrix.app.outputs import ANSWERS, write_output
from skillmatrix.app.surroundings import Surroundings
from skillmatrix.app.team_answers import LeftOut, answers_files, read_answers
from skillmatrix.app.team_tables import TableTerms
from skillmatrix.app.teams import OpenedTeam
from skillmatrix.app.telling import Tell
from skillmatrix.app.two_people import doubts_of, tell_doubts
from skillmatrix.errors import Sentence, UserError
from skillmatrix.importers.opening import SUFFIXES as TABLES
from skillmatrix.tables.parquet import Given

FORMAT = "skillmatrix-collected/1"
AT_ONCE = 8
"""Files that are read one after the other, and handed over together."""

Key: TypeAlias = tuple[str, str, str, str]
"""What tells answers apart in a table: person, rater, by, date."""


class Mark(NamedTuple):
    """What tells that a file is as it was: its size and when it was written."""

    size: int
    written: int


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
    levels: Levels


def collect(  # noqa: PLR0913 - what the command is asked
    opened: OpenedTeam,
    paths: Iterable[Path],
    output: Path,
    day: dt.date,
    around: Surroundings,
    *,
    jobs: int | None = None,
    force: bool = False,
) -> Collected:
    """Write the answers in the files of the team and in `paths` into a table for their owner alone.

    `jobs` is how many processes read them; if nothing is said, as many as there are processors if it is worth it.
    Answers that are later than the day or older than the team keeps them are not in it, nor those whose file is gone.
    """
    require_table(output)
    terms = TableTerms(opened.matrix, opened.team.groups, day)
    before = _sources(output, terms)
    named = (*opened.answers, *paths)
    files = {str(file): file for path in named for file in answers_files(path) if not _is_same(file, output)}
    if not files:
        around.tell(Sentence("there are no files with answers in {folders}", folders=", ".join(map(str, named))))
    # Marked before they are read, so that what changes meanwhile is read the next time.
    marks = {name: _mark(file) for name, file in files.items()}
    kept = {name: before[name] for name, mark in marks.items() if name in before and before[name].mark == mark}
    new = [file for name, file in files.items() if name not in kept]
    found = _read(new, _Reading(terms, frozenset(named)), jobs, partial(load_writer, output), around.tell)
    in_table, late = in_time([*(source.levels for source in kept.values()), *found.levels], opened.team, day)
    views = newest_by_person(in_table)
    listed = None if opened.team.members is None else {member.person for member in opened.team.members}
    in_table = [each for each in in_table if listed is None or each.answers.person in listed]
    strangers = [LeftOut("not_a_member", person) for person in views if listed is not None and person not in listed]
    _write(output, in_table, marks, opened, terms, force=force)
    tell_doubts(doubts_of(in_table, views), around.tell)
    known = views.keys() if listed is None else views.keys() & listed
    expected = len(known) + len(late) if listed is None else len(listed)
    left_out = [*found.left_out, *late, *strangers]
    return Collected(len(known), expected, len(marks) - len(kept), len(kept), left_out)


class _Reading(NamedTuple):
    """How files are read, and which of them somebody has named."""

    terms: TableTerms
    named: frozenset[Path]


class _Read(NamedTuple):
    """What files say, and what of them is left out."""

    levels: list[Levels]
    left_out: list[LeftOut]


def _read(
    files: Sequence[Path], reading: _Reading, jobs: int | None, meanwhile: Callable[[], object], tell: Tell
) -> _Read:
    """The answers in files, levels only, under the ids of today. What a table has to tell is told in their order."""
    together = _Read([], [])
    for found, told in _in_parts(files, reading, jobs_for(files, jobs), meanwhile):
        together.levels.extend(found.levels)
        together.left_out.extend(found.left_out)
        for sentence in told:
            tell(sentence)
    return together


def _in_parts(
    files: Sequence[Path], reading: _Reading, jobs: int, meanwhile: Callable[[], object]
) -> Iterator[tuple[_Read, list[Any]]]:
    parts = [files[first : first + AT_ONCE] for first in range(0, len(files), AT_ONCE)]
    if jobs < 2:
        return (_read_part(part, reading) for part in parts)
    from skillmatrix.app.workers import in_processes

    return in_processes(_read_part, parts, reading, jobs, meanwhile)


def _read_part(files: Sequence[Path], reading: _Reading) -> tuple[_Read, list[Any]]:
    told: list[Any] = []
    found = read_answers(files, reading.named, reading.terms, told.append)
    return _Read([levels_only(each, reading.terms) for each in found.handed], found.left_out), told


def _is_same(file: Path, output: Path) -> bool:
    return file.suffix.lower() in TABLES and file.exists() and output.exists() and file.samefile(output)


def _mark(file: Path) -> Mark | None:
    """Nothing of a file that is gone meanwhile: reading says so."""
    try:
        status = file.stat()
    except OSError:
        return None
    return Mark(status.st_size, status.st_mtime_ns)


def _key(given: Given) -> Key:
    return given.person, given.rater, given.by, given.date.isoformat()


def _write(
    output: Path,
    levels: list[Levels],
    marks: Mapping[str, Mark | None],
    opened: OpenedTeam,
    terms: TableTerms,
    *,
    force: bool,
) -> None:
    """The table, then what says where its rows are from."""
    listed = {member.person: member.groups for member in opened.team.members or ()}
    # What was answered the same in two files stands there once.
    in_order = [each for _, each in sorted({_key(each.answers): each for each in levels}.items())]
    table = table_of(output, in_order, terms, listed)
    write_output(output, table, ANSWERS, force=force)
    said = {
        "format": FORMAT,
        "table": sha256(table).hexdigest(),
        "matrix": [opened.matrix.id, opened.matrix.version],
        "sources": [[each.place, *mark, *_key(each.answers)] for each in levels if (mark := marks.get(each.place))],
    }
    write_output(_beside(output), json.dumps(said, ensure_ascii=False).encode(), ANSWERS, force=force)


def _beside(output: Path) -> Path:
    return output.with_name(f".{output.name}.sources")


def _sources(output: Path, terms: TableTerms) -> Mapping[str, _Source]:
    """What was collected before, by file; nothing if it was changed since, or was never."""
    try:
        table, said = output.read_bytes(), json.loads(_beside(output).read_text(encoding="utf-8"))
        if not _is_of(said, table, terms) or not said["sources"]:
            return {}
        given = {_key(each): each for each in read_back(output, table, terms)}
        return {
            place: _Source(Mark(size, written), Levels(place, given[tuple(key)]))
            for place, size, written, *key in said["sources"]
            if tuple(key) in given
        }
    except (OSError, ValueError, KeyError, TypeError, UserError):
        return {}


def _is_of(said: dict[str, Any], table: bytes, terms: TableTerms) -> bool:
    matrix = [terms.matrix.id, terms.matrix.version]
    return bool(said["format"] == FORMAT and said["table"] == sha256(table).hexdigest() and said["matrix"] == matrix)
