"""Versions of a matrix: a file, an id, or what git has in a revision."""

import os

from skillmatrix.app.inputs import open_matrix, read_input, require, usable
from skillmatrix.app.matrices import find_matrix
from skillmatrix.app.surroundings import STDIN, Surroundings
from skillmatrix.lint.engine import check_matrix
from skillmatrix.model.matrix import Matrix


def open_version(name: str, around: Surroundings) -> Matrix:
    """A matrix by path, by id as `--matrix` takes it, as `REV:path` of git, or from standard input (`-`).

    Warnings are told, but not those about a revision: nobody can mend it any more.
    """
    if name == STDIN:
        return require(check_matrix(read_input(name, around), advice=False), around.tell)
    if ":" in name and not os.path.lexists(name):
        from skillmatrix.app.revisions import read_revision

        return usable(check_matrix(read_revision(name, around), advice=False))
    return open_matrix(find_matrix(name, around.tell), around.tell)
