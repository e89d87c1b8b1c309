"""`skillmatrix workshop shuffle`: new names, one day and a mixed order for all ballots."""

from skillmatrix.app.voting import shuffle_ballots
from skillmatrix.app.workshops import open_workshop
from skillmatrix.cli.options import LangOption, language
from skillmatrix.cli.telling import tell
from skillmatrix.cli.workshop_options import WorkshopArgument, WorkshopMatrixOption
from skillmatrix.errors import Sentence


def command(workshop: WorkshopArgument = None, matrix: WorkshopMatrixOption = None, lang: LangOption = None) -> None:
    """Give all ballots new names, one day and a mixed order, so that nobody can be told from them.

    This is for whoever collects the ballots, and that is not the facilitator. People keep their numbers.
    """
    opened = open_workshop(workshop, matrix, tell)
    language(lang, opened.matrix)  # it prints no page, and is typed in a row with commands that do
    mixed = shuffle_ballots(opened, tell)
    tell(Sentence("ballots mixed in {folder}: {n}", n=mixed, folder=opened.ballots))
