"""Checking the text of a job description: one that was just made, or a file that a person has edited."""

import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from skillmatrix.app.inputs import require
from skillmatrix.app.settings import find_settings
from skillmatrix.app.vacancies import Opening
from skillmatrix.cli.options import choice, paints, wants_colour
from skillmatrix.cli.output import write
from skillmatrix.cli.telling import tell
from skillmatrix.diagnostics import Finding, Severity
from skillmatrix.i18n.catalogue import LANGUAGES, Catalogue
from skillmatrix.i18n.messages import Address
from skillmatrix.lint.drafts import check_draft, check_linked_data
from skillmatrix.lint.policy import Policy, fails, make_policy
from skillmatrix.load.draft import MAX_BYTES, draft_of, text_of
from skillmatrix.load.files import document_of, read_start
from skillmatrix.load.law import market_of, read_law
from skillmatrix.model.draft import Draft, PaperKind
from skillmatrix.model.posting import Posting
from skillmatrix.model.settings import Settings
from skillmatrix.render.findings.forms import FORMS as FINDING_FORMS
from skillmatrix.render.findings.forms import render_findings
from skillmatrix.render.findings.text import render_text
from skillmatrix.render.formats import FORMATS
from skillmatrix.render.rendered import Layout
from skillmatrix.rules import job_board_recommended, job_board_required, unfilled_gap
from skillmatrix.view.blocks import Paper

LINKED_DATA = frozenset({".json", ".jsonld"})
WORST = ("error", "warning", "info", "never")

CheckFileOption = Annotated[
    str | None,
    typer.Option(
        "--check-file",
        metavar="FILE",
        help="Check a text that somebody has edited (Markdown, plain text, or JSON-LD) instead of writing one.",
        show_default=False,
    ),
]
MarketOption = Annotated[
    list[str] | None,
    typer.Option(
        "--market",
        metavar="ID",
        help="Labour market whose law counts, such as de, at or us-co; may be repeated; none for none. "
        "Default: that of the posting's country, else those of the settings.",
        show_default=False,
    ),
]
FailOption = Annotated[
    str | None,
    typer.Option(
        "--fail-on",
        help="Exit with 1 from this severity on: error, warning, info or never. Default: error with --check-file and "
        "--final, else never.",
        show_default=False,
    ),
]
FormOption = Annotated[
    str, typer.Option("--output-format", help=f"Form of the findings of --check-file: {', '.join(FINDING_FORMS)}.")
]
CheckOption = Annotated[
    bool, typer.Option("--check/--no-check", help="Tell on standard error what checks say about the text.")
]


class CheckRequest(NamedTuple):
    """What was asked for on the command line."""

    market: Sequence[str] | None = None
    fail_on: str | None = None
    final: bool = False
    today: date | None = None
    output_format: str = "text"
    output: str | None = None
    lang: str | None = None
    address: Address = "sie"


class _Rules(NamedTuple):
    """The settings that hold here, and what they make of findings."""

    settings: Settings | None
    policy: Policy


class _Told(NamedTuple):
    """What was found, the markets whose law counted, and the words to say it in."""

    findings: Sequence[Finding]
    markets: Sequence[str]
    words: Catalogue


def check_edited(path: str, asked: CheckRequest, opening: Opening | None = None) -> None:
    """Check a file (`-` is standard input): the findings go to standard output, and the exit code is 1 if it fails."""
    asked = asked._replace(output_format=choice("--output-format", asked.output_format, list(FINDING_FORMS)))
    rules = _rules()
    data = sys.stdin.buffer.read(MAX_BYTES + 1) if path == "-" else read_start(Path(path), MAX_BYTES + 1, path)
    name = "<stdin>" if path == "-" else path
    draft = draft_of(text_of(data, name), language=_language(asked.lang))
    words = Catalogue(draft.language, asked.address)
    if Path(path).suffix.lower() in LINKED_DATA:
        told = _Told(rules.policy.apply(check_linked_data(document_of(data, name), words)), (), words)
    else:
        draft = _known(draft, asked, opening, rules.settings)
        told = _Told(rules.policy.apply(check_draft(draft, words, name)), draft.markets, words)
    worst = _worst(asked, rules.settings.fail_on if rules.settings else "error")
    write(_in_form(told, asked, name, worst), asked.output, [path])
    _end(told.findings, worst)


def check_paper(paper: Paper, kind: PaperKind, opening: Opening, asked: CheckRequest) -> None:
    """Check a paper that was just made: what is found goes to standard error, and nothing if all is well.

    Places are those in its Markdown. Gaps of a draft are not told here: the paper shows them.
    """
    rules = _rules()
    text = str(FORMATS["md"](paper, Layout("jobdesc")).content)
    draft = _known(draft_of(text, language=paper.language, kind=kind), asked, opening, rules.settings)
    words = Catalogue(paper.language, asked.address)
    found = rules.policy.apply(check_draft(draft, words, f"{opening.role.id}.{kind}.{paper.language}.md"))
    findings = [each for each in found if asked.final or each.rule is not unfilled_gap.RULE]
    _tell_beside(_Told(findings, draft.markets, words), asked)


def check_made_data(text: str, name: str, lang: str, asked: CheckRequest) -> None:
    """The same for linked data that was just made. What it lacks was told by what made it."""
    words = Catalogue(lang, asked.address)
    found = _rules().policy.apply(check_linked_data(document_of(text.encode(), name), words))
    told = {job_board_required.RULE, job_board_recommended.RULE}
    findings = [each for each in found if each.rule not in told]
    _tell_beside(_Told(findings, (), words), asked)


def _known(draft: Draft, asked: CheckRequest, opening: Opening | None, settings: Settings | None) -> Draft:
    """The draft with everything that is known beside its text."""
    posting = opening.posting if opening else None
    return replace(
        draft,
        markets=_markets(asked.market, posting, settings),
        law=read_law(),
        matrix=opening.matrix if opening else None,
        role=opening.role if opening else None,
        posting=posting,
        today=asked.today,
        final=asked.final,
    )


def _markets(asked: Sequence[str] | None, posting: Posting | None, settings: Settings | None) -> tuple[str, ...]:
    """The markets asked for, else that of the posting's country, else those of the settings; else none."""
    known = list(read_law().markets)
    if asked:
        chosen = [choice("--market", name, known) for name in asked]
        return tuple(name for name in dict.fromkeys(chosen) if name != "none")
    country = posting.location.country if posting and posting.location else None
    found = market_of(country) if country else None
    if found:
        return (found,)
    return tuple(name for name in (settings.markets if settings else ()) if name in known and name != "none")


def _rules() -> _Rules:
    nearby = find_settings(Path.cwd())
    settings = require(nearby.loaded, tell) if nearby else None
    policy = make_policy(settings)
    if nearby:
        policy = policy._replace(top=nearby.path.parent, here=Path.cwd())
    return _Rules(settings, policy)


def _language(option: str | None) -> str | None:
    return None if option is None else choice("--lang", option, list(LANGUAGES))


def _worst(asked: CheckRequest, default: str) -> str:
    return choice("--fail-on", asked.fail_on or default, WORST)


def _end(findings: Iterable[Finding], worst: str) -> None:
    if fails(findings, worst):
        raise typer.Exit(1)


def _tell_beside(told: _Told, asked: CheckRequest) -> None:
    """What was found goes to standard error, beside what was made; nothing if all is well."""
    if told.findings:
        print(_page(told, colour=wants_colour(False, sys.stderr)), end="", file=sys.stderr)
    _end(told.findings, _worst(asked, "error" if asked.final else "never"))


def _in_form(told: _Told, asked: CheckRequest, name: str, worst: str) -> str:
    """The findings in the form asked for; programs that read it are spared the last line, people are not."""
    if asked.output_format == "text":
        return _page(told, colour=paints(False, asked.output))
    print(f"skillmatrix: {_last_line(told)}", file=sys.stderr)
    threshold = Severity.ERROR if worst == "never" else Severity(worst)
    return render_findings(asked.output_format, told.findings, [name], fail_on=threshold)


def _page(told: _Told, *, colour: bool) -> str:
    """The findings and a last line: how many there are, whose law counted, and that it is no legal advice."""
    findings = render_text(told.findings, colour=colour)
    last = _last_line(told)
    return f"{findings}\n{last}\n" if findings else f"{last}\n"


def _last_line(told: _Told) -> str:
    words = told.words
    counts = [(severity, sum(each.severity is severity for each in told.findings)) for severity in Severity]
    counted = [words.count(f"checks.{severity.value}", number) for severity, number in counts if number]
    key, as_of = "checks.markets" if told.markets else "checks.no_market", read_law().as_of.isoformat()
    held = words.say(key, markets=", ".join(told.markets), as_of=as_of)
    return f"{', '.join(counted) or words.say('checks.nothing')}; {held}"
