"""The card deck of a workshop as files: one page to look at, one to print and cut."""

from collections.abc import Sequence
from pathlib import Path

from skillmatrix.app.outputs import write_new
from skillmatrix.app.telling import Tell
from skillmatrix.errors import Sentence, UserError
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.role import Role
from skillmatrix.render.formats import FORMATS
from skillmatrix.render.rendered import Layout
from skillmatrix.view.blocks import Paper
from skillmatrix.view.cards import build_cards

FORMS = ("html", "pdf")
"""The forms of a deck: a card is a picture, and others have no cards."""
LAYOUT = Layout("cards")


def write_deck(folder: Path, matrix: Matrix, role: Role, skills: Sequence[str], words: Catalogue, tell: Tell) -> None:
    """Write `cards.html` and `cards.pdf` where they are not there yet. A form that cannot be made here is told."""
    paper: Paper = build_cards(matrix, role, skills, words.language, words)
    for form in FORMS:
        path = folder / f"cards.{form}"
        try:
            content = FORMATS[form](paper, LAYOUT).content
            write_new(path, content.encode(errors="replace") if isinstance(content, str) else content)
        except FileExistsError:
            tell(Sentence("{file} was there and was left as it is", file=path))
        except UserError as error:
            tell(Sentence("no cards as {form}: {why}", form=form.upper(), why=error.sentence))
