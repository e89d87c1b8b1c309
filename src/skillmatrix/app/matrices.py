"""The matrices at hand: those in `./matrices`, then those that come with skillmatrix; and which of them is meant."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from skillmatrix import resources
from skillmatrix.app.telling import Tell
from skillmatrix.errors import Sentence, UserError
from skillmatrix.load.files import read_file

if TYPE_CHECKING:
    from skillmatrix.model.matrix import Matrix
    from skillmatrix.model.role import Role

HERE = Path("matrices")
"""The folder of matrices beside the person, in the working directory."""
SUFFIXES = frozenset({".yaml", ".yml", ".json"})


class MatrixFile(NamedTuple):
    """A matrix file and how messages call it."""

    path: Path
    name: str


class Part(NamedTuple):
    """A part of a matrix that was named, and whether a matrix has it: that tells which matrix is meant."""

    name: str
    is_in: "Callable[[Matrix], bool]"
    known: "Callable[[Matrix], Iterable[str]]"
    """The ids that could have been meant."""
    is_role: bool = True


class WhichMatrix(UserError):
    """Several matrices could be meant; `files` are these."""

    def __init__(self, files: Sequence[MatrixFile]) -> None:
        self.files = tuple(files)
        super().__init__(
            "which matrix? Choose one with --matrix: {names}", names=", ".join(file.path.stem for file in files)
        )


def find_matrix(reference: str | None, tell: Tell, part: Part | None = None) -> MatrixFile:
    """The file of a matrix that was asked for by path or id, or that is meant when nothing was said.

    Then it is the one that has the part, in `./matrices` or else among the packaged ones; or the only one there is.
    """
    if reference is not None:
        return _named(reference, tell)
    local, packaged = _local_files(), _packaged_files(without=_local_files())
    for files in (local, packaged) if part else ():
        having = [file for file in files if _has(file, part)]
        if len(having) == 1:
            return having[0]
        if having:
            raise WhichMatrix(having)
    if len(local) == 1:
        return local[0]
    if not local and len(packaged) == 1:
        return packaged[0]
    if part:
        raise _nowhere(part, [*local, *packaged])
    raise WhichMatrix(local or packaged)


def matrices_by_id() -> dict[str, Path]:
    """The files of all matrices at hand; one in `./matrices` stands before a packaged one of the same id."""
    return {path.stem: path for path in (*resources.matrices(), *_local())}


def matrices_at_hand() -> "Iterator[tuple[MatrixFile, Matrix | None]]":
    """Every matrix at hand, those in `./matrices` first; nothing in the place of one that cannot be read."""
    local = _local_files()
    for file in (*local, *_packaged_files(without=local)):
        yield file, readable(file)


def readable(file: MatrixFile) -> "Matrix | None":
    """The matrix in a file, if it can be read."""
    from skillmatrix.lint.engine import check_matrix

    return check_matrix(read_file(file.path, file.name), advice=False).value


def is_matrix(name: str) -> bool:
    """Whether a name stands for a matrix: it is a path, or the id of a matrix at hand."""
    return _is_path(name) or (HERE / f"{name}.yaml").is_file() or name in {path.stem for path in resources.matrices()}


def titles_of(role: "Role") -> set[str]:
    """All titles of a role as people may type them: also each half of `Leiterin / Leiter`, and the short name."""
    texts = [text for given in (role.title, role.short) if given for text in given.values()]
    return {part.strip().casefold() for text in texts for part in (text, *text.split(" / "))}


def _local() -> list[Path]:
    return sorted(HERE.glob("*.yaml"))


def _local_files() -> list[MatrixFile]:
    return [MatrixFile(path, str(path)) for path in _local()]


def _packaged_files(without: Iterable[MatrixFile]) -> list[MatrixFile]:
    known = {file.path.stem for file in without}
    return [MatrixFile(path, path.name) for path in resources.matrices() if path.stem not in known]


def _is_path(name: str) -> bool:
    path = Path(name)
    return path.is_file() or path.suffix in SUFFIXES or len(path.parts) != 1


def _has(file: MatrixFile, part: Part | None) -> bool:
    """Whether a matrix has the part. Only one whose text has the name is read as a matrix, which takes longer."""
    if part is None or part.name.casefold() not in read_file(file.path, file.name).text.casefold():
        return False
    matrix = readable(file)
    return matrix is not None and part.is_in(matrix)


def _nowhere(part: Part, files: Sequence[MatrixFile]) -> UserError:
    """No matrix has a part of this name; the nearest one is guessed, a role also by its title."""
    from skillmatrix.model.suggest import did_you_mean, nearest

    name = part.name
    matrices = [matrix for file in files if (matrix := readable(file))]
    words = {title: role.id for matrix in matrices for role in matrix.roles for title in titles_of(role)}
    words |= {each: each for matrix in matrices for each in part.known(matrix)}
    meant = words.get(nearest(name, words) or "")
    guess = did_you_mean(meant, [meant]) if meant else ""
    if part.is_role:
        hint = guess or Sentence("see: skillmatrix list roles")
        return UserError("no matrix has a role “{name}”; {hint}", name=name, hint=hint)
    hint = guess or Sentence("see: skillmatrix list skills, skillmatrix list roles")
    return UserError("no matrix has a role, skill or category “{name}”; {hint}", name=name, hint=hint)


def _named(reference: str, tell: Tell) -> MatrixFile:
    from skillmatrix.model.suggest import did_you_mean, there_are

    if _is_path(reference):
        return MatrixFile(Path(reference), reference)
    local = HERE / f"{reference}.yaml"
    packaged = {path.stem: path for path in resources.matrices()}
    if local.is_file():
        _tell_shadowing(local, packaged.get(reference), tell)
        return MatrixFile(local, str(local))
    if reference in packaged:
        return MatrixFile(packaged[reference], packaged[reference].name)
    known = sorted({*packaged, *(path.stem for path in _local())})
    hint = did_you_mean(reference, known) or there_are(known)
    raise UserError("there is no matrix “{name}”; {hint}; or write the path of its file", name=reference, hint=hint)


def _tell_shadowing(local: Path, packaged: Path | None, tell: Tell) -> None:
    if packaged is not None and packaged.resolve() != local.resolve() and packaged.read_bytes() != local.read_bytes():
        tell(Sentence("{file} is used instead of the packaged matrix with the same name", file=local))
