"""Opening what a use case works on. A file with errors is given up with everything that was found in it."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from skillmatrix.app.matrices import MatrixFile, Part, find_matrix, titles_of
from skillmatrix.app.surroundings import STDIN, Surroundings
from skillmatrix.app.telling import Tell, UnusableFile
from skillmatrix.diagnostics import Finding, Loaded
from skillmatrix.errors import UserError
from skillmatrix.i18n.sentences import said_to
from skillmatrix.lint.engine import check_against, check_answers, check_matrix
from skillmatrix.load.files import document_of, read_file
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.role import Role
from skillmatrix.model.suggest import did_you_mean, nearest, there_are
from skillmatrix.source.document import Document
from skillmatrix.source.limits import MAX_BYTES

if TYPE_CHECKING:
    from skillmatrix.model.answers import Answers

T = TypeVar("T")


def open_matrix(file: MatrixFile, tell: Tell) -> Matrix:
    """The matrix in a file."""
    return require(check_matrix(read_file(file.path, file.name), advice=False), tell)


def read_input(path: str, around: Surroundings) -> Document:
    """The document in a file; `-` is standard input."""
    if path == STDIN:
        return document_of(around.read_input(MAX_BYTES + 1), "standard input")
    return read_file(Path(path), path)


def open_answers(document: Document, reference: str | None, tell: Tell) -> "tuple[Answers, Matrix]":
    """Answers and their matrix, checked against each other; `reference` names another matrix than they do."""
    loaded = check_answers(document)
    named = usable(loaded).matrix.id
    matrix = open_matrix(find_matrix(reference or named, tell), tell)
    return require(check_against(loaded, matrix, advice=False), tell), matrix


def open_kept_answers(path: Path, matrix: Matrix, tell: Tell) -> "Answers | None":
    """The answers that are in a file already, checked against the matrix; nothing if there is no such file."""
    if not path.exists() and not path.is_symlink():
        return None
    return require(check_against(check_answers(read_file(path)), matrix, advice=False), tell)


def require(loaded: Loaded[T], tell: Tell) -> T:
    """The value, with its warnings told, if no comment in the file silences them."""
    value = usable(loaded)
    if left := _unsilenced(loaded):
        tell(left)
    return value


def _unsilenced(loaded: Loaded[T]) -> tuple[Finding, ...]:
    if not loaded.findings:
        return ()  # the usual case
    from skillmatrix.lint.suppress import unsilenced

    return unsilenced(loaded.document.written, loaded.findings)


def usable(loaded: Loaded[T]) -> T:
    """The value. No value, or errors that no comment in the file silences with a reason, are an `UnusableFile`."""
    if loaded.value is None or (loaded.has_errors and loaded._replace(findings=_unsilenced(loaded)).has_errors):
        raise UnusableFile(loaded.findings)
    return loaded.value


def refusal(matrix: Matrix, sentence: str, /, **values: object) -> UserError:
    """An error in the words of whom the matrix is about: persons have roles and skills, units profiles and areas."""
    return UserError(said_to(matrix.subject, sentence, **values))


def role_named(matrix: Matrix, name: str) -> Role | None:
    """The role with this id, or the only one with this title in any language; of a pair of titles one will do."""
    if (today := matrix.role_today(name)) in matrix.roles_by_id:
        return matrix.roles_by_id[today]
    having = [role for role in matrix.roles if name.casefold() in titles_of(role)]
    return having[0] if len(having) == 1 else None


def part_with_role(name: str | None) -> Part | None:
    """What tells by a role which matrix is meant."""
    if name is None:
        return None
    return Part(
        name,
        lambda matrix: role_named(matrix, name) is not None or bool(matrix.steps_of(name)),
        lambda matrix: matrix.roles_by_id,
    )


def choose_role(matrix: Matrix, wanted: str | None, otherwise: str | None = None) -> Role:
    """The role asked for, or the one the answers are for, or the only one; for a matrix without roles, none of them."""
    name = wanted or otherwise
    if name is None and not matrix.roles:
        return matrix.no_role
    if name is None and len(matrix.roles) == 1:
        return matrix.roles[0]
    if name is None:
        raise refusal(matrix, "which role? Choose one with --role: {roles}", roles=", ".join(matrix.roles_by_id))
    if role := role_named(matrix, name):
        return role
    if not matrix.roles:
        raise refusal(matrix, "the matrix has no roles, so none is called “{name}”", name=name)
    require_no_ladder(name, matrix)
    titles = {title: role.id for role in matrix.roles for title in titles_of(role)}
    meant = nearest(name, [*matrix.roles_by_id, *titles])
    hint = did_you_mean(titles.get(meant, meant), matrix.roles_by_id) if meant else there_are(matrix.roles_by_id)
    raise refusal(matrix, "the matrix has no role “{name}”; {hint}", name=name, hint=hint)


def require_no_ladder(name: str, matrix: Matrix) -> None:
    """The id that a role on a ladder has in the file stands for several roles."""
    if steps := matrix.steps_of(name):
        raise refusal(
            matrix,
            "“{name}” is a ladder of several roles; name one of them: {steps}",
            name=name,
            steps=", ".join(steps),
        )


def require_optional(without: Iterable[str], matrix: Matrix) -> None:
    """Only categories that the matrix marks as optional can be left out."""
    optional = {name: name in matrix.optional for name in matrix.paths}
    for name in without:
        if name not in optional:
            hint = did_you_mean(name, optional) or there_are(optional)
            raise refusal(matrix, "--without {name}: the matrix has no such category; {hint}", name=name, hint=hint)
        if not optional[name]:
            raise refusal(matrix, "--without {name}: this category is not optional in the matrix", name=name)
