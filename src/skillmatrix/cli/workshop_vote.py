"""`skillmatrix workshop vote`: a ballot in the terminal."""

import secrets
from typing import Annotated

import typer

from skillmatrix.app.voting import OpenBallot, form_of, new_ballot, own_ballot, refuse_hands, saving_ballot
from skillmatrix.app.workshops import OpenedWorkshop, open_workshop
from skillmatrix.assess.ballot import BallotDialogue, ask_side
from skillmatrix.assess.ballot_speech import BallotSpeech
from skillmatrix.cli import completion
from skillmatrix.cli.assess_form import refuse_with_form
from skillmatrix.cli.options import LangOption, catalogue, choice, language
from skillmatrix.cli.output import write
from skillmatrix.cli.screen import terminal_width
from skillmatrix.cli.shell import as_typed
from skillmatrix.cli.telling import tell
from skillmatrix.cli.workshop_options import WorkshopArgument, WorkshopMatrixOption, begin_lines, read_line
from skillmatrix.errors import UserError
from skillmatrix.model.ballot import SIDES, Side
from skillmatrix.model.workshop import FILE_NAME
from skillmatrix.view.ballot_form import BallotForm

ID_BYTES = 6

IdOption = Annotated[
    str | None,
    typer.Option(
        "--id",
        metavar="NUMBER",
        help="The number of your ballot, to go on with it or in the next round.",
        show_default=False,
    ),
]
SideOption = Annotated[
    str | None,
    typer.Option(
        "--side",
        metavar="SIDE",
        help="inside: you work in the role. outside: you work with it. Default: you are asked.",
        show_default=False,
        autocompletion=completion.one_of(*SIDES),
    ),
]
FormOption = Annotated[
    str | None,
    typer.Option(
        "--form",
        metavar="FILE",
        help="Write an offline ballot page instead of asking here; - is standard output.",
        show_default=False,
    ),
]
SendToOption = Annotated[
    str | None,
    typer.Option(
        "--send-to",
        metavar="WHOM",
        help="With --form: who gets the ballots, such as a mail address. It stands on the page.",
        show_default=False,
    ),
]


def command(
    workshop: WorkshopArgument = None,
    number: IdOption = None,
    side: SideOption = None,
    form: FormOption = None,
    send_to: SendToOption = None,
    matrix: WorkshopMatrixOption = None,
    lang: LangOption = None,
) -> None:
    """Fill in a ballot in this terminal, one question at a time. Each answer is saved at once, and no name is asked.

    In the next round name your number with --id: you see how all have voted, and your own votes can be changed.

    With --form the ballot is one page to send or hand round, which works without a network and makes the ballot file.
    """
    opened = open_workshop(workshop, matrix, tell)
    tongue = language(lang, opened.matrix)
    asked = form_of(opened, tongue, terminal_width())
    refuse_hands(opened)
    if form is not None:
        refuse_with_form(id=number, side=side)
        _write_page(asked, form, send_to or "")
        return
    if send_to:
        raise UserError("--send-to stands on the page that --form writes; name that, too")
    begin_lines()
    own = own_ballot(opened, number, tell)
    if own is None:
        own = _new(opened, asked, side)
    if own is not None:
        _fill_in(opened, asked, own, workshop or FILE_NAME)


def _write_page(asked: BallotForm, output: str, send_to: str) -> None:
    """Write the offline page, and say on standard error what it is."""
    from skillmatrix.render.form.ballot import questions_on, render_ballot

    write(render_ballot(asked, send_to), output, told=False)
    if output != "-":
        tell(catalogue(asked.language, "neutral").say("ballot.written", path=output, n=questions_on(asked)))


def _new(opened: OpenedWorkshop, form: BallotForm, side: str | None) -> OpenBallot | None:
    chosen: Side | None = (
        SIDES[SIDES.index(choice("--side", side, SIDES))] if side else ask_side(form, read_line, print)
    )
    return new_ballot(opened, chosen, secrets.token_hex(ID_BYTES)) if chosen else None


def _fill_in(opened: OpenedWorkshop, form: BallotForm, own: OpenBallot, reference: str) -> None:
    with saving_ballot(opened, own, catalogue(form.language, "neutral")) as save:
        dialogue = BallotDialogue(form, own.ballot, read_line, print, save)
        if own.ballot.round > 1 and not own.is_begun:
            save(own.ballot)
        is_done = dialogue.run(from_first=not own.is_begun)
    if dialogue.ballot != own.ballot or own.is_begun or own.ballot.round > 1:
        command = as_typed(["skillmatrix", "workshop", "vote", reference, "--id", own.ballot.id])
        print(f"\n{BallotSpeech(form).ending(own.ballot.id, command, is_done=is_done)}")
