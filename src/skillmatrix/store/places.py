"""Where answers are kept when nobody names a file: one file for each assessment, in the data folder of the platform."""

import os
import re
import unicodedata
from collections.abc import Iterator, Mapping
from datetime import date
from hashlib import sha256
from itertools import count
from pathlib import Path

from skillmatrix.model.answers import RatedBy, Rater

SAFE_NAME = re.compile(r"[a-z0-9-]{1,100}")
RESERVED = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]")
"""Windows opens devices under these names, whatever follows behind a dot."""

DAY = r"(\d{4}-\d{2}-\d{2})(?:-\d+)?"
LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
SLUG_LENGTH = 40
HASH_LENGTH = 6


def data_folder(environment: Mapping[str, str], platform: str, home: Path) -> Path:
    """Where programs keep a person's data; `platform` as in `sys.platform`. A relative XDG_DATA_HOME does not count."""
    if platform == "win32":
        local = environment.get("LOCALAPPDATA")
        return Path(local) if local else home / "AppData" / "Local"
    chosen = Path(environment.get("XDG_DATA_HOME", ""))
    if chosen.is_absolute():
        return chosen
    return home / "Library" / "Application Support" if platform == "darwin" else home / ".local" / "share"


def answers_folder(data: Path) -> Path:
    """The folder of all answers; in it one folder a matrix."""
    return data / "skillmatrix" / "answers"


def answers_path(data: Path, matrix_id: str, person: str, rated_by: RatedBy, day: date) -> Path:
    """The file of an assessment begun on that day."""
    name = f"{safe_name(person)}.{_rater_name(rated_by)}.{day.isoformat()}.yaml"
    return answers_folder(data) / safe_name(matrix_id) / name


def unused_answers_path(data: Path, matrix_id: str, person: str, rated_by: RatedBy, day: date) -> Path:
    """The file of a new assessment: the usual name, or with -2, -3 … if one was begun on that day already."""
    usual = answers_path(data, matrix_id, person, rated_by, day)
    return unused_path(usual) if os.path.lexists(usual) else usual


def unused_path(path: Path) -> Path:
    """The name beside a file that is free, with -2, -3 and so on."""
    others = (path.with_stem(f"{path.stem}-{number}") for number in count(2))
    return next(other for other in others if not os.path.lexists(other))


def newest_answers(
    data: Path, person: str, rated_by: RatedBy | None = None, matrix_id: str | None = None
) -> Path | None:
    """The file of the person's assessment begun last by one rater, to one matrix or to any; without a rater, their own.

    Of one day it is the one written to last.
    """
    named = re.compile(rf"{re.escape(safe_name(person))}\.{re.escape(_rater_name(rated_by or RatedBy()))}\.{DAY}\.yaml")
    days = ((match[1], path.stat().st_mtime_ns, path) for match, path in _files(data, named, matrix_id))
    return max(days, default=("", 0, None))[2]


def newest_of_each(data: Path, person: str, rater: Rater, matrix_id: str) -> list[Path]:
    """Of everybody who rated the person as such a rater, the file begun last; in the order of the files' names."""
    named = re.compile(rf"{re.escape(safe_name(person))}\.{rater}((?:\.[a-z0-9_-]+)?)\.{DAY}\.yaml")
    newest: dict[str, tuple[str, int, Path]] = {}
    for match, path in _files(data, named, matrix_id):
        found = (match[2], path.stat().st_mtime_ns, path)
        newest[match[1]] = max(found, newest.get(match[1], found))
    return [path for _, (_, _, path) in sorted(newest.items())]


def _files(data: Path, named: re.Pattern[str], matrix_id: str | None) -> Iterator[tuple[re.Match[str], Path]]:
    """The answers files with such a name, to one matrix or to any."""
    folder = safe_name(matrix_id) if matrix_id else "*"
    for path in answers_folder(data).glob(f"{folder}/*.yaml"):
        if (match := named.fullmatch(path.name)) and path.is_file():
            yield match, path


def _rater_name(rated_by: RatedBy) -> str:
    """How a file's name says who rates: `peer.3fa2c1`."""
    return rated_by.rater if rated_by.by is None else f"{rated_by.rater}.{safe_name(rated_by.by)}"


def safe_name(name: str) -> str:
    """A name for files: the name itself if it is plain, else a slug, `_` and 6 hex digits of its SHA-256.

    No name leads out of its folder, and as no plain name has a `_`, none is mistaken for the slug of another.
    """
    if SAFE_NAME.fullmatch(name) and not RESERVED.fullmatch(name):
        return name
    # The same name can be written with one character for "ü" or with two; both are the same person.
    whole = unicodedata.normalize("NFC", name)
    letters = unicodedata.normalize("NFKD", whole.casefold().translate(LETTERS)).encode("ascii", "ignore").decode()
    slug = re.sub(r"[^a-z0-9]+", "-", letters).strip("-")[:SLUG_LENGTH]
    digits = sha256(whole.encode("utf-8", errors="surrogatepass")).hexdigest()[:HASH_LENGTH]
    return f"{slug}_{digits}"
