"""`skillmatrix workshop hands`: a show of hands, written down skill by skill."""

from skillmatrix.app.voting import form_of, saving_hands
from skillmatrix.app.workshops import open_workshop
from skillmatrix.assess.hands import HandsDialogue
from skillmatrix.cli.options import LangOption, catalogue, language
from skillmatrix.cli.screen import terminal_width
from skillmatrix.cli.shell import as_typed
from skillmatrix.cli.telling import tell
from skillmatrix.cli.workshop_options import WorkshopArgument, WorkshopMatrixOption, begin_lines, read_line
from skillmatrix.errors import Sentence


def command(
    workshop: WorkshopArgument = None,
    matrix: WorkshopMatrixOption = None,
    lang: LangOption = None,
) -> None:
    """Write down a show of hands, such as 3:4 4:5: four hands for level 3, five for level 4.

    Each line is saved at once. It is an open vote, and every page says so: one round, and no must-haves.
    """
    opened = open_workshop(workshop, matrix, tell)
    tongue = language(lang, opened.matrix)
    form = form_of(opened, tongue, terminal_width())
    begin_lines()
    with saving_hands(opened, catalogue(tongue, "neutral"), tell) as (held, save):
        is_done = HandsDialogue(form, held, read_line, print, save).run()
    folder = as_typed([str(opened.folder)])
    if is_done:
        tell(Sentence("count it with: skillmatrix workshop tally {folder}", folder=folder))
    else:
        tell(Sentence("go on with: skillmatrix workshop hands {folder}", folder=folder))
