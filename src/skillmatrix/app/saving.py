"""Saving answers after each of them, to another place where that fails, and keeping others out meanwhile."""

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from skillmatrix.assess.dialogue import Moved, SaveElsewhere
from skillmatrix.assess.recorder import record
from skillmatrix.assess.session import Session
from skillmatrix.assess.speech import Setting
from skillmatrix.errors import Sentence, UserError, reason
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.model.answers import Answers
from skillmatrix.store import answers as store
from skillmatrix.store.answers import AnswersFile
from skillmatrix.store.kept import erase
from skillmatrix.store.obstacle import CannotSave, Obstacle
from skillmatrix.store.places import unused_path
from skillmatrix.view.plain_text import printable


@contextmanager
def locked(path: Path, catalogue: Catalogue | None = None) -> Iterator[AnswersFile]:
    """Keep other programs out of the file as the store does, and write to it.

    Whatever the store cannot do is a UserError in the language of the catalogue, English if there is none.
    """
    with in_words(catalogue), store.locked(path) as file:
        yield file


def erase_answers(path: Path) -> None:
    """Remove a file as the store does."""
    with in_words(None):
        erase(path)


@contextmanager
def in_words(catalogue: Catalogue | None) -> Iterator[None]:
    """Whatever the store cannot do meanwhile is a UserError in the language of the catalogue."""
    try:
        yield
    except CannotSave as error:
        raise _sentence(error, catalogue or Catalogue("en")) from error


def _sentence(error: CannotSave, texts: Catalogue) -> UserError:
    why = texts.say(f"store.{error.obstacle.value}", reason=error.reason)
    return UserError(texts.say("store.cannot_save", path=printable(str(error.path)), why=why))


@dataclass(slots=True)
class Saver:
    """Writes the session's answers to their file, or to another one once that has been named.

    `resume` gives the command that goes on with a file.
    """

    file: AnswersFile
    before: Answers
    day: dt.date
    texts: Catalogue
    resume: Callable[[Path], str]
    locks: ExitStack = field(default_factory=ExitStack)
    """Of the other files; they are kept as long as one asks."""

    def __call__(self, session: Session) -> Moved | None:
        """Save. If somebody else has written to the file, it stays, and the answers go beside it from now on."""
        try:
            self.file.write(self._answers(session))
        except CannotSave as error:
            why = _sentence(error, self.texts)
            if error.obstacle is not Obstacle.CHANGED:
                raise why from error
            path = unused_path(self.file.path)
            self.move(session, path)
            return Moved(str(path), self.resume(path), str(why))
        return None

    def move(self, session: Session, path: Path) -> None:
        """Save to this new file, now and from now on."""
        with ExitStack() as attempt:
            file = attempt.enter_context(locked(path, self.texts))
            if not file.is_new:
                raise UserError(self.texts.say("screen.place_taken", path=path))
            file.write(self._answers(session))
            self.locks.push(attempt.pop_all())
        self.file = file

    def _answers(self, session: Session) -> Answers:
        return record(self.before, session, self.day)


@contextmanager
def saving_elsewhere(save: Saver, setting: Setting) -> Iterator[SaveElsewhere]:
    """How to save to another place."""
    with save.locks:

        def save_elsewhere(session: Session, place: str) -> Setting:
            path = _other_path(place, save)
            save.move(session, path)
            return setting._replace(place=str(path), command=save.resume(path))

        yield save_elsewhere


def _other_path(place: str, save: Saver) -> Path:
    """The file meant by what was typed: never one that is there already, as it may hold somebody's answers."""
    try:
        path = Path(place).expanduser()
        path = path / save.file.path.name if path.is_dir() else path
        is_taken = path.exists() or path.is_symlink()
    except (OSError, RuntimeError) as error:  # a name that is too long, somebody who has no home
        why = reason(error) if isinstance(error, OSError) else Sentence("there is no such home folder")
        raise UserError("{file}: {reason}", file=place, reason=why) from None
    if is_taken:
        raise UserError(save.texts.say("screen.place_taken", path=path))
    return path
