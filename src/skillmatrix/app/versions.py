"""Versions of a matrix: a file, an id, or what git has in a revision."""

import os

from skillmatrix.app.inputs import open_matrix, read_input, require
from skillmatrix.app.matrices import find_matrix
from skillmatrix.app.surroundings import STDIN, Surroundings
from skillmatrix.lint.engine import check_matrix
from skillmatrix.model.matrix import Matrix
from skillmatrix.source.document import Document


def open_version(name: str, around: Surroundings) -> Matrix:
    """A matrix by path, by id as `--matrix` takes it, as `REV:path` of git, or from standard input (`-`)."""
    if name == STDIN:
        return _matrix_in(read_input(name, around), around)
    if ":" in name and not os.path.lexists(name):
        from skillmatrix.app.revisions import read_revision

        return _matrix_in(read_revision(name, around), around)
    return open_matrix(find_matrix(name, around.tell), around.tell)


def _matrix_in(document: Document, around: Surroundings) -> Matrix:
    return require(check_matrix(document, advice=False), around.tell)
