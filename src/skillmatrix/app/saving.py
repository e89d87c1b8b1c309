"""Saving answers after each of them, to another place where that fails, and keeping others out meanwhile."""

import datetime as dt
import shlex
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from skillmatrix.assess.dialogue import SaveElsewhere
from skillmatrix.assess.recorder import record
from skillmatrix.assess.session import Session
from skillmatrix.assess.speech import Setting
from skillmatrix.errors import UserError
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.model.answers import Answers
from skillmatrix.store import answers as store
from skillmatrix.store.obstacle import CannotSave
from skillmatrix.view.plain_text import printable


def write_answers(path: Path, answers: Answers, catalogue: Catalogue | None = None) -> None:
    """Save the answers as the store does; UserError in the language of the catalogue, English if there is none."""
    with _in_words(catalogue):
        store.write_answers(path, answers)


@contextmanager
def locked(path: Path, catalogue: Catalogue | None = None) -> Iterator[None]:
    """Keep other programs out of the file as the store does; UserError if one is in there, or nothing can be saved."""
    with _in_words(catalogue), store.locked(path):
        yield


@contextmanager
def _in_words(catalogue: Catalogue | None) -> Iterator[None]:
    try:
        yield
    except CannotSave as error:
        texts = catalogue or Catalogue("en")
        why = texts.say(f"store.{error.obstacle.value}", reason=error.reason)
        raise UserError(texts.say("store.cannot_save", path=printable(str(error.path)), why=why)) from error


@dataclass(slots=True)
class Saver:
    """Writes the session's answers to their file, or to another one once that has been named."""

    path: Path
    before: Answers
    day: dt.date
    texts: Catalogue

    def __call__(self, session: Session) -> None:
        """Save."""
        self.write(session, self.path)

    def write(self, session: Session, path: Path) -> None:
        """Save to this file."""
        write_answers(path, record(self.before, session, self.day), self.texts)


@contextmanager
def saving_elsewhere(save: Saver, setting: Setting) -> Iterator[SaveElsewhere]:
    """How to save to another place; its lock is kept as long as one asks."""
    with ExitStack() as locks:

        def save_elsewhere(session: Session, place: str) -> Setting:
            path = _other_path(place, save)
            with ExitStack() as attempt:
                attempt.enter_context(locked(path, save.texts))
                save.write(session, path)
                locks.push(attempt.pop_all())
            save.path = path
            return setting._replace(place=str(path), command=_with_answers(setting.command, path))

        yield save_elsewhere


def _other_path(place: str, save: Saver) -> Path:
    """The file meant by what was typed: never one that is there already, as it may hold somebody's answers."""
    path = Path(place).expanduser()
    path = path / save.path.name if path.is_dir() else path
    if path.exists() or path.is_symlink():
        raise UserError(save.texts.say("screen.place_taken", path=path))
    return path


def _with_answers(command: str, path: Path) -> str:
    """The command that goes on with this file instead of another one."""
    words = shlex.split(command)
    if "--answers" in words:
        at = words.index("--answers")
        del words[at : at + 2]
    return shlex.join([*words, "--answers", str(path)])
