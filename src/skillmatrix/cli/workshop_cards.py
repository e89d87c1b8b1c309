"""`skillmatrix workshop cards`: a card for each skill that is asked, to print and cut."""

from pathlib import Path

from skillmatrix.app.deck import FORMS, LAYOUT
from skillmatrix.app.workshops import open_workshop
from skillmatrix.cli.options import ForceOption, LangOption, OutputOption, catalogue, language
from skillmatrix.cli.output import tell_mixture, write_paper
from skillmatrix.cli.telling import tell
from skillmatrix.cli.workshop_options import WorkshopArgument, WorkshopMatrixOption
from skillmatrix.errors import UserError
from skillmatrix.render.formats import FORMATS
from skillmatrix.view.cards import build_cards

DEFAULT = "cards.pdf"


def command(
    workshop: WorkshopArgument = None,
    matrix: WorkshopMatrixOption = None,
    output: OutputOption = None,
    force: ForceOption = False,
    lang: LangOption = None,
) -> None:
    """Make the card deck anew, after what is asked has changed: a skill a card, with its levels.

    A file that ends in .pdf has four cards on a sheet, to be cut; one that ends in .html is a page.
    """
    target = output or DEFAULT
    form = Path(target).suffix.lower().removeprefix(".")
    if form not in FORMS:
        raise UserError("{file}: cards are written as .pdf or .html", file=target)
    opened = open_workshop(workshop, matrix, tell)
    tongue = language(lang, opened.matrix)
    paper = build_cards(opened.matrix, opened.role, opened.skills, tongue, catalogue(tongue, "sie"))
    write_paper(FORMATS[form](paper, LAYOUT), target, force=force)
    tell_mixture(paper.mixture)
