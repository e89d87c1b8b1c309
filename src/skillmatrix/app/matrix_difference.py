"""`skillmatrix diff`: how two versions of a matrix differ, as a value and as a page."""

from skillmatrix.analysis.matrix_difference import MatrixDifference
from skillmatrix.analysis.matrix_difference import matrix_difference as difference_of
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.model.matrix import Matrix
from skillmatrix.view.blocks import Paper
from skillmatrix.view.matrix_difference import build_matrix_difference


def matrix_difference(old: Matrix, new: Matrix) -> MatrixDifference:
    """What the new version says otherwise than the old one, and what that means for answers."""
    return difference_of(old, new)


def difference_page(difference: MatrixDifference, language: str, words: Catalogue, *, on_screen: bool = False) -> Paper:
    """The difference as a page for every form; what is long is cut for a form that is read `on_screen`."""
    return build_matrix_difference(difference, language, words, on_screen=on_screen)
