"""The pages of a workshop in every form: the tally of a round, and the protocol."""

import datetime as dt
from functools import partial

from skillmatrix.analysis.workshop import outcomes
from skillmatrix.app.closing import Closing, is_settled
from skillmatrix.app.team_pages import Page
from skillmatrix.app.workshops import OpenedWorkshop
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.model.voting_round import VotingRound
from skillmatrix.view.blocks import Table
from skillmatrix.view.protocol import ProtocolInput, build_protocol
from skillmatrix.view.tally import build_tally
from skillmatrix.view.tally_data import tally_data, tally_table
from skillmatrix.view.tally_input import TallyInput
from skillmatrix.view.wording import Wording


def tally_page(opened: OpenedWorkshop, held: VotingRound) -> Page:
    """Where the room agrees, where not, and what to talk about first."""
    given = TallyInput(opened.workshop, opened.matrix, opened.role, held, outcomes(held, opened.matrix))
    build, in_short = partial(build_tally, given), partial(build_tally, given, on_screen=True)
    return Page(build, partial(_table, given), partial(tally_data, given), in_short=in_short)


def protocol_page(closing: Closing, day: dt.date) -> Page:
    """The white paper."""
    opened = closing.opened
    last = TallyInput(opened.workshop, opened.matrix, opened.role, closing.held, closing.outcomes)
    given = ProtocolInput(
        last,
        opened.rounds,
        day,
        closing.changed.matrix if closing.changed else None,
        closing.decided,
        is_early=not is_settled(closing.held),
    )
    return Page(partial(build_protocol, given), partial(_table, last), partial(tally_data, last))


def _table(given: TallyInput, language: str) -> Table:
    return tally_table(given, Wording(given.matrix, language, Catalogue(language)))
