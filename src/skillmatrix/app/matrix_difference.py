"""`skillmatrix diff`: two versions of a matrix, opened from files, ids and revisions of git, and how they differ."""

import os

from skillmatrix.analysis.matrix_difference import MatrixDifference
from skillmatrix.analysis.matrix_difference import matrix_difference as difference_of
from skillmatrix.app.inputs import open_matrix, read_input, require
from skillmatrix.app.matrices import find_matrix
from skillmatrix.app.revisions import read_revision
from skillmatrix.app.surroundings import STDIN, Surroundings
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.lint.engine import check_matrix
from skillmatrix.model.matrix import Matrix
from skillmatrix.source.document import Document
from skillmatrix.view.blocks import Paper
from skillmatrix.view.matrix_difference import build_matrix_difference


def open_version(name: str, around: Surroundings) -> Matrix:
    """A matrix by path, by id as `--matrix` takes it, as `REV:path` of git, or from standard input (`-`)."""
    if name == STDIN:
        return _matrix_in(read_input(name, around), around)
    if ":" in name and not os.path.lexists(name):
        return _matrix_in(read_revision(name, around), around)
    return open_matrix(find_matrix(name, around.tell), around.tell)


def matrix_difference(old: Matrix, new: Matrix) -> MatrixDifference:
    """What the new version says otherwise than the old one, and what that means for answers."""
    return difference_of(old, new)


def difference_page(difference: MatrixDifference, language: str, words: Catalogue) -> Paper:
    """The difference as a page, for every form."""
    return build_matrix_difference(difference, language, words)


def _matrix_in(document: Document, around: Surroundings) -> Matrix:
    return require(check_matrix(document, advice=False), around.tell)
