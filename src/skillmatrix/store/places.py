"""Where answers are kept when nobody names a file: one file for each assessment, in the data folder of the platform."""

import os
import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from hashlib import sha256
from itertools import count
from pathlib import Path

from skillmatrix.model.answers import Rater

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


def answers_path(data: Path, matrix_id: str, person: str, rater: Rater, day: date) -> Path:
    """The file of an assessment begun on that day."""
    return answers_folder(data) / safe_name(matrix_id) / f"{safe_name(person)}.{rater}.{day.isoformat()}.yaml"


def unused_answers_path(data: Path, matrix_id: str, person: str, rater: Rater, day: date) -> Path:
    """The file of a new assessment: the usual name, or with -2, -3 … if one was begun on that day already."""
    usual = answers_path(data, matrix_id, person, rater, day)
    return unused_path(usual) if os.path.lexists(usual) else usual


def unused_path(path: Path) -> Path:
    """The name beside a file that is free, with -2, -3 and so on."""
    others = (path.with_stem(f"{path.stem}-{number}") for number in count(2))
    return next(other for other in others if not os.path.lexists(other))


def newest_answers(data: Path, person: str, rater: Rater = "self", matrix_id: str | None = None) -> Path | None:
    """The file of the person's assessment begun last, to one matrix or to any; of one day, the one written to last."""
    named = re.compile(rf"{re.escape(safe_name(person))}\.{rater}\.{DAY}\.yaml")
    folder = safe_name(matrix_id) if matrix_id else "*"
    found = (
        (match, path)
        for path in answers_folder(data).glob(f"{folder}/*.yaml")
        if (match := named.fullmatch(path.name)) and path.is_file()
    )
    days = ((match[1], path.stat().st_mtime_ns, path) for match, path in found)
    return max(days, default=("", 0, None))[2]


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
