"""Answers on disk: a file that is whole at any moment, and in which stays what a person wrote."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from skillmatrix.model.answers import Answers
from skillmatrix.store.contents import answers_json, answers_text
from skillmatrix.store.kept import KeptFile, kept
from skillmatrix.store.revision import revised


class AnswersFile(KeptFile):
    """The answers file of a program that holds its lock."""

    def write(self, answers: Answers) -> None:
        """Save the answers as `save` does."""
        self.save(partial(_text_for, self.path, answers))


@contextmanager
def locked(path: Path) -> Iterator[AnswersFile]:
    """Keep every other program out of an answers file, as `kept` does."""
    with kept(path, AnswersFile) as file:
        yield file


def _text_for(path: Path, answers: Answers, before: bytes | None) -> str:
    """What the file shall say: put into what it says already, where that can be done; a JSON file stays JSON."""
    if path.suffix == ".json":
        return answers_json(answers)
    try:
        return (revised(before.decode("utf-8"), answers) if before else None) or answers_text(answers)
    except UnicodeDecodeError:
        return answers_text(answers)
