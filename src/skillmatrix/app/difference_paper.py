"""What changed between two versions of a matrix, as a value that hands out every form it has."""

from functools import cached_property
from typing import Any, Literal, TypeAlias, get_args

from skillmatrix.analysis.matrix_difference import MatrixDifference
from skillmatrix.app.papers import framed, require_form
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.render.formats import FORMATS
from skillmatrix.render.rendered import Layout
from skillmatrix.view.blocks import Paper
from skillmatrix.view.matrix_difference import build_matrix_difference

DifferenceText: TypeAlias = Literal["terminal", "md", "html", "json"]


class Difference:
    """What changed between two versions of a matrix, and what it means for answers to the earlier one.

    Nothing is written anywhere: `render` gives the page in a form, and a notebook shows it.
    """

    def __init__(self, found: MatrixDifference, language: str) -> None:
        self._found = found
        self.language = language

    def __repr__(self) -> str:
        """Which versions."""
        return f"<Difference: {self._found.new.id}, {self._found.old.version} to {self._found.new.version}>"

    def __bool__(self) -> bool:
        """Whether the two say something different; layout and comments do not count."""
        return not self._found.is_empty

    @property
    def title(self) -> str:
        """The title of the page, as it is printed."""
        return self._paper.title

    def render(self, form: DifferenceText) -> str:
        """The difference in one form: text for `terminal`, `md`, `html` and `json`.

        What comes is what `skillmatrix diff -f FORM` writes. For other forms there is a `UserError`.
        """
        if form == "json":
            from skillmatrix.render.data import render_data

            return render_data(self.data())
        require_form(form, (name for name in get_args(DifferenceText) if name != "json"), "json")
        return str(FORMATS[form](self._paper, Layout("changes")).content)

    def data(self) -> dict[str, Any]:
        """The difference as plain data, as `render("json")` says it; `docs/schema/diff.schema.json` has each key."""
        from skillmatrix.view.difference_data import difference_data

        return difference_data(self._found, self.language)

    def _repr_html_(self) -> str:
        """What notebooks show: the page in a frame that runs no script and touches nothing around it."""
        return framed(self.render("html"), self.title)

    @cached_property
    def _paper(self) -> Paper:
        return build_matrix_difference(self._found, self.language, Catalogue(self.language))
