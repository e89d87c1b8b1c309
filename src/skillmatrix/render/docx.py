"""Papers as Word files, with real styles, headings, lists and tables. The same paper gives the same bytes."""

from pathlib import Path

from skillmatrix.errors import UserError
from skillmatrix.render.rendered import Layout, Rendered
from skillmatrix.view.blocks import Paper


def render(paper: Paper, layout: Layout) -> Rendered:
    """The line of the table of forms."""
    return Rendered(render_docx(paper, layout.reference))


def render_docx(paper: Paper, reference: Path | None = None) -> bytes:
    """The paper as a Word file; `reference` is one whose styles, page and head and foot of pages are taken.

    Styles that the reference lacks are added to it. Raises `UserError` for a reference that is none or is not safe.
    """
    try:
        import docx as _docx  # noqa: F401 - only to see if it is there
    except ImportError:
        raise UserError("Word files need python-docx: pip install 'python-docx>=1.2'") from None
    from skillmatrix.render.word.look import empty_document
    from skillmatrix.render.word.page import write_paper
    from skillmatrix.render.word.reference import open_reference, usable

    if reference is None:
        return write_paper(empty_document(), paper)
    document = open_reference(reference)
    with usable(reference):
        return write_paper(document, paper)
