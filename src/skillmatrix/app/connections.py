"""Where the URL of a database is found: in the environment, or in a file for its owner alone. It is never told."""

import stat
import sys
from collections.abc import Mapping
from functools import partial
from pathlib import Path

from skillmatrix.errors import UserError
from skillmatrix.tables.engine import Opened, open_file, open_table


def people_table(table: str, connection: str | None, environment: Mapping[str, str]) -> "partial[Opened]":
    """What opens a table of people: a file, or a table of the database to which a connection of this name leads."""
    if connection is None:
        return partial(open_file, Path(table), table)
    return partial(open_table, url_of(connection, environment), table)


def url_of(name: str, environment: Mapping[str, str]) -> str:
    """The URL in the environment variable of this name, or in the file of this name."""
    if "://" in name:
        raise UserError(
            "--connect takes a name, not a URL, which others would see; put the URL into an environment variable, such "
            "as WAREHOUSE, or into a file that only you can read, and name that"
        )
    if name in environment:
        return _url(environment[name], name)
    path = Path(name)
    if not path.is_file():
        raise UserError("--connect {name}: there is no environment variable and no file of this name", name=name)
    if sys.platform != "win32" and stat.S_IMODE(path.stat().st_mode) & 0o077:
        raise UserError(
            "{file} can be read by others, and holds a URL; make it yours alone: chmod 600 {file}", file=name
        )
    # What cannot be read as text is no URL either.
    return _url(path.read_text(encoding="utf-8", errors="replace"), name)


def _url(text: str, name: str) -> str:
    """The text if it looks like a URL; what it is must not be told, for it may hold a password."""
    url = text.strip()
    if not url:
        raise UserError("--connect {name}: nothing is in it; put the URL of the database there", name=name)
    if "://" not in url:
        raise UserError("--connect {name}: what is in it is no URL, such as postgres://host/database", name=name)
    return url
