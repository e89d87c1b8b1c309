"""Saving answers, and keeping others out meanwhile: what the store says went wrong, in words."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

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
