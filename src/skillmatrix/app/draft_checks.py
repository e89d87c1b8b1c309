"""Checking a job description: one that was just made, the data made of it, or a text that a person has edited."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import PurePath
from typing import NamedTuple

from skillmatrix.app.markets import FOR_DATA, Markets, choose_markets
from skillmatrix.app.vacancies import Opening
from skillmatrix.diagnostics import Finding
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.i18n.messages import Address
from skillmatrix.lint.drafts import check_draft, check_linked_data, kinds_looked_for
from skillmatrix.lint.papers import PaperFiles, check_paper
from skillmatrix.lint.policy import Policy
from skillmatrix.lint.registry import ids
from skillmatrix.lint.subjects import LINKED_DATA as LINKED_DATA_CHECKS
from skillmatrix.lint.subjects import LINKED_DATA_FILE, LINKED_DATA_ON_DAY
from skillmatrix.load.draft import language_of
from skillmatrix.load.edited import draft_in
from skillmatrix.load.files import document_of
from skillmatrix.load.law import read_law
from skillmatrix.model.draft import Draft, PaperKind
from skillmatrix.model.origin import Origin
from skillmatrix.model.settings import Settings
from skillmatrix.model.walk import role_route
from skillmatrix.rules import job_board_recommended, job_board_required, note_in_advert, unfilled_gap
from skillmatrix.view.draft import draft_of_paper
from skillmatrix.view.jobdesc import JobDesc

LINKED_DATA = frozenset({".json", ".jsonld"})


class DraftRules(NamedTuple):
    """What a text is held to: the settings, what they make of findings, and the markets that were asked for by id.

    `today` is the day on which it is looked at; `final`: the text goes out as it is.
    """

    settings: Settings | None
    policy: Policy
    markets: Sequence[str] | None = None
    today: date | None = None
    final: bool = False
    address: Address = "sie"


class CheckedDraft(NamedTuple):
    """What was found, the markets whose law counted, how many kinds were looked for, and the words to say it in."""

    findings: Sequence[Finding]
    markets: Markets
    kinds: int
    words: Catalogue


def check_edited(
    data: bytes,
    name: str,
    rules: DraftRules,
    language: str | None = None,
    opening: Opening | None = None,
    kind: PaperKind | None = None,
) -> CheckedDraft:
    """Check the bytes of a file; that of JSON-LD is known by its name. What is no text is a `UserError`.

    Language and kind of the text are guessed where they are not named.
    """
    if PurePath(name).suffix.lower() in LINKED_DATA:
        words = Catalogue(language or language_of(data.decode("utf-8", errors="replace")), rules.address)
        return _of_data(rules.policy.apply(check_linked_data(document_of(data, name), words, rules.today)), words)
    draft = draft_in(data, name, language=language, kind=kind)
    words = Catalogue(draft.language, rules.address)
    markets = _markets(draft, rules, opening)
    found = check_draft(_known(draft, markets, rules, opening), words, name)
    return CheckedDraft(rules.policy.apply(found), markets, kinds_looked_for(markets.ids), words)


def check_made(made: JobDesc, kind: PaperKind, opening: Opening, rules: DraftRules) -> CheckedDraft:
    """Check a paper that was just made. Gaps and notes of a draft are not told: the paper shows them."""
    draft = draft_of_paper(made.paper, kind, made.quotes)
    markets = _markets(draft, rules, opening)
    draft = _known(draft, markets, rules, opening)
    words = Catalogue(draft.language, rules.address)
    files = PaperFiles(opening.documents, _subject(opening))
    found = check_paper(draft, words, files, without=() if rules.final else {unfilled_gap.RULE, note_in_advert.RULE})
    return CheckedDraft(rules.policy.apply(found), markets, kinds_looked_for(markets.ids), words)


def check_made_data(text: str, name: str, language: str, rules: DraftRules) -> CheckedDraft:
    """The same for linked data. What it lacks was told by what made it."""
    words = Catalogue(language, rules.address)
    found = rules.policy.apply(check_linked_data(document_of(text.encode(), name), words, rules.today))
    told = {job_board_required.RULE, job_board_recommended.RULE}
    return _of_data([each for each in found if each.rule not in told], words)


def _of_data(found: Sequence[Finding], words: Catalogue) -> CheckedDraft:
    return CheckedDraft(found, FOR_DATA, len(ids(LINKED_DATA_CHECKS, LINKED_DATA_FILE, LINKED_DATA_ON_DAY)), words)


def _subject(opening: Opening) -> Origin:
    """What a paper is about, as a value: the posting as a whole, or else the role."""
    if opening.posting:
        return Origin("posting", ())
    return Origin("matrix", (*role_route(opening.matrix, opening.role), "id"))


def _known(draft: Draft, markets: Markets, rules: DraftRules, opening: Opening | None) -> Draft:
    """The draft with everything that is known beside its text."""
    return replace(
        draft,
        markets=markets.ids,
        law=read_law(),
        matrix=opening.matrix if opening else None,
        role=opening.role if opening else None,
        posting=opening.posting if opening else None,
        today=rules.today,
        final=rules.final,
    )


def _markets(draft: Draft, rules: DraftRules, opening: Opening | None) -> Markets:
    """The markets of a draft: asked for, of its posting, of the settings, or read from its text."""
    posting = opening.posting if opening else None
    named = rules.settings.markets if rules.settings else ()
    text = "\n".join(line.text for line in draft.lines)
    return choose_markets(rules.markets, posting, named, text, draft.language)
