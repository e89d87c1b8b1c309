"""The matrices at hand: those in `./matrices`, then those that come with skillmatrix."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from skillmatrix import resources
from skillmatrix.app.telling import Tell
from skillmatrix.errors import Sentence, UserError
from skillmatrix.lint.engine import check_matrix
from skillmatrix.load.files import read_file
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.suggest import did_you_mean, there_are

HERE = Path("matrices")
"""The folder of matrices beside the person, in the working directory."""
SUFFIXES = frozenset({".yaml", ".yml", ".json"})


class MatrixFile(NamedTuple):
    """A matrix file and how messages call it."""

    path: Path
    name: str


def find_matrix(reference: str | None, tell: Tell) -> MatrixFile:
    """The file of a matrix that was asked for by path or id, or that is meant when nothing was said."""
    if reference is not None:
        return _named(reference, tell)
    local = _local()
    if len(local) == 1:
        return MatrixFile(local[0], str(local[0]))
    packaged = resources.matrices()
    if not local and len(packaged) == 1:
        return MatrixFile(packaged[0], packaged[0].name)
    known = ", ".join(path.stem for path in (local or packaged))
    raise UserError("which matrix? Name one with --matrix: {known}", known=known)


def matrices_by_id() -> dict[str, Path]:
    """The files of all matrices at hand; one in `./matrices` stands before a packaged one of the same id."""
    return {path.stem: path for path in (*resources.matrices(), *_local())}


def matrices_at_hand() -> Iterator[tuple[MatrixFile, Matrix | None]]:
    """Every matrix at hand, those in `./matrices` first; nothing in the place of one that cannot be read."""
    local = [MatrixFile(path, str(path)) for path in _local()]
    known = {file.path.stem for file in local}
    packaged = [MatrixFile(path, path.name) for path in resources.matrices() if path.stem not in known]
    for file in (*local, *packaged):
        yield file, check_matrix(read_file(file.path, file.name), advice=False).value


def is_matrix(name: str) -> bool:
    """Whether a name stands for a matrix: it is a path, or the id of a matrix at hand."""
    return _is_path(name) or (HERE / f"{name}.yaml").is_file() or name in {path.stem for path in resources.matrices()}


def _local() -> list[Path]:
    return sorted(HERE.glob("*.yaml"))


def _is_path(name: str) -> bool:
    path = Path(name)
    return path.is_file() or path.suffix in SUFFIXES or len(path.parts) != 1


def _named(reference: str, tell: Tell) -> MatrixFile:
    if _is_path(reference):
        return MatrixFile(Path(reference), reference)
    local = HERE / f"{reference}.yaml"
    packaged = {path.stem: path for path in resources.matrices()}
    if local.is_file():
        _tell_shadowing(local, packaged.get(reference), tell)
        return MatrixFile(local, str(local))
    if reference in packaged:
        return MatrixFile(packaged[reference], packaged[reference].name)
    known = [*packaged, *(path.stem for path in HERE.glob("*.yaml"))]
    hint = did_you_mean(reference, known) or there_are(sorted(known))
    raise UserError("there is no matrix “{name}”; {hint}", name=reference, hint=hint)


def _tell_shadowing(local: Path, packaged: Path | None, tell: Tell) -> None:
    if packaged is not None and packaged.resolve() != local.resolve() and packaged.read_bytes() != local.read_bytes():
        tell(Sentence("{file} is used instead of the packaged matrix with the same name", file=local))
