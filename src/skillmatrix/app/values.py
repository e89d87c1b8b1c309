"""What programs hand over in the place of files: mappings as documents, and answers held to a matrix."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from math import isfinite
from numbers import Integral
from os import PathLike, fspath
from pathlib import Path
from typing import TypeAlias

from skillmatrix.app.inputs import open_matrix, require, usable
from skillmatrix.app.matrices import find_matrix
from skillmatrix.app.telling import tell_nobody
from skillmatrix.diagnostics import Loaded, Severity
from skillmatrix.errors import UserError
from skillmatrix.lint.engine import check_against, check_answers, check_matrix
from skillmatrix.lint.registry import ask
from skillmatrix.lint.subjects import ANSWERS
from skillmatrix.load.files import document_of, read_file
from skillmatrix.model.answers import Answers
from skillmatrix.model.matrix import Matrix
from skillmatrix.source.document import Document
from skillmatrix.source.writer import write_yaml

Source: TypeAlias = str | PathLike[str] | Mapping[str, object]
"""A file by its path, or what a file would say: a mapping with the same keys."""

DATA = "<data>"
"""How findings call what is in no file."""


def document(source: Source) -> Document:
    """The file at a path, or a mapping as the file that would say the same. Neither is a `UserError`."""
    if isinstance(source, Mapping):
        return document_of(_written(source).encode(), DATA)
    return read_file(Path(source), fspath(source))


def matrix_of(source: Source) -> Matrix:
    """The matrix in a file or mapping; text is a path or an id, as `--matrix` takes it."""
    if isinstance(source, str):
        return open_matrix(find_matrix(source, tell_nobody), tell_nobody)
    return require(check_matrix(document(source), advice=False), tell_nobody)


def answers_of(source: Source, matrix: Matrix | None) -> Answers:
    """The answers in a file or mapping, free of errors in the matrix; without one, in the matrix they name."""
    loaded = check_answers(document(source))
    named = usable(loaded).matrix.id
    return require(check_against(loaded, matrix or matrix_of(named), advice=False), tell_nobody)


def require_fitting(answers: Answers, matrix: Matrix) -> None:
    """Answers that came from elsewhere have no errors in this matrix either; else an `UnusableFile`."""
    if any(problem.rule.severity is Severity.ERROR for problem in ask(ANSWERS, answers, matrix, advice=False)):
        written = document(answers.model_dump(mode="json", exclude_unset=True))
        usable(check_against(Loaded(answers, written), matrix, advice=False))


def _written(data: Mapping[str, object]) -> str:
    try:
        return write_yaml({_key(key): _plain(value) for key, value in data.items()})
    except RecursionError:
        raise UserError("the data holds itself, or is nested too deeply for a file") from None
    except (TypeError, ValueError) as error:
        raise UserError("the data cannot stand in a file: {reason}", reason=str(error)) from None


def _plain(value: object) -> object:
    """The value as a file would say it: numbers of NumPy are numbers, a day is its text, a tuple is a list."""
    for kinds, plain in PLAIN:
        if isinstance(value, kinds):
            return plain(value)
    shown = f"{value!r:.60}"
    raise UserError("{value} cannot stand in a file: write text, numbers, days, lists and mappings", value=shown)


def _key(key: object) -> str:
    if isinstance(key, (str, int)) and not isinstance(key, bool):
        return str(key)
    raise UserError("{value} cannot be a key of a file: write text, or the number of a level", value=f"{key!r:.60}")


def _exact(number: float) -> Decimal:
    if not isfinite(number):
        raise UserError("{value} cannot stand in a file; leave out what is not known", value=str(number))
    return Decimal(repr(float(number)))


PLAIN: tuple[tuple[type | tuple[type, ...], Callable[..., object]], ...] = (
    ((str, bool, Decimal, type(None)), lambda value: value),
    (Integral, int),
    (float, _exact),
    (date, lambda day: day.isoformat()),
    (Mapping, lambda mapping: {_key(key): _plain(value) for key, value in mapping.items()}),
    ((list, tuple), lambda values: list(map(_plain, values))),
)
"""What may stand in the data, and what becomes of it."""
