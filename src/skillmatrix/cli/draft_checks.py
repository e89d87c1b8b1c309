"""What `jobdesc` says about the text of a job description: its options, where findings go, and the exit code."""

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from skillmatrix.app.draft_checks import CheckedDraft, DraftRules, check_edited, check_made, check_made_data
from skillmatrix.app.inputs import require
from skillmatrix.app.markets import FOR_DATA
from skillmatrix.app.repository import RepositoryNames
from skillmatrix.app.settings import find_settings
from skillmatrix.app.vacancies import Opening
from skillmatrix.cli import completion
from skillmatrix.cli.colour import paints, wants_colour
from skillmatrix.cli.options import choice
from skillmatrix.cli.output import write
from skillmatrix.cli.surroundings import surroundings
from skillmatrix.cli.telling import tell
from skillmatrix.diagnostics import Severity
from skillmatrix.i18n.catalogue import LANGUAGES
from skillmatrix.i18n.messages import Address
from skillmatrix.lint.policy import fails, make_policy
from skillmatrix.load.edited import MAX_BYTES
from skillmatrix.load.files import read_start
from skillmatrix.load.law import read_law
from skillmatrix.model.draft import PaperKind
from skillmatrix.render.findings.forms import FORMS as FINDING_FORMS
from skillmatrix.render.findings.forms import OF_THE_REPOSITORY, render_findings
from skillmatrix.render.findings.text import render_text
from skillmatrix.view.jobdesc import JobDesc

WORST = ("error", "warning", "info", "never")

CheckFileOption = Annotated[
    str | None,
    typer.Option(
        "--check-file",
        metavar="FILE",
        help="Instead, check a text that somebody has edited (Word, HTML, Markdown, plain text or JSON-LD).",
        show_default=False,
    ),
]
MarketOption = Annotated[
    list[str] | None,
    typer.Option(
        "--market",
        metavar="ID",
        help="The labour market whose law applies, such as de, at or us-co. You can use this more than once. "
        "Default: the countries of the posting, else your settings, else what the text points to.",
        show_default=False,
        autocompletion=completion.markets,
    ),
]
FailOption = Annotated[
    str | None,
    typer.Option(
        "--fail-on",
        metavar="SEVERITY",
        help="Exit with 1 if there is a finding this bad or worse: error, warning, info or never. "
        "Default: error with --check-file and --final, else never.",
        show_default=False,
        autocompletion=completion.one_of(*WORST),
    ),
]
FormOption = Annotated[
    str,
    typer.Option(
        "--output-format",
        metavar="FORMAT",
        help=f"The format of the findings of --check-file: {', '.join(FINDING_FORMS)}.",
        autocompletion=completion.one_of(*FINDING_FORMS),
    ),
]
CheckOption = Annotated[
    bool, typer.Option("--check/--no-check", help="Check the text and print the findings to standard error.")
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
    force: bool = False

    def worst(self, default: str) -> str:
        """The severity from which on a run fails."""
        return choice("--fail-on", self.fail_on or default, WORST)

    def rules(self) -> DraftRules:
        """What the text is held to, with the settings that hold in the working directory."""
        here = surroundings().folder
        nearby = find_settings(here, tell)
        settings = require(nearby.loaded, tell) if nearby else None
        policy = make_policy(settings)
        if nearby:
            policy = policy._replace(top=nearby.path.parent, here=here)
        known = list(read_law().markets)
        markets = [choice("--market", name, known) for name in self.market or ()]
        return DraftRules(settings, policy, markets, self.today, self.final, self.address)


def tell_edited(path: str, asked: CheckRequest, opening: Opening | None = None, kind: PaperKind | None = None) -> None:
    """Check a file (`-` is standard input): the findings go to standard output, and the exit code is 1 if it fails."""
    form = choice("--output-format", asked.output_format, list(FINDING_FORMS))
    language = None if asked.lang is None else choice("--lang", asked.lang, list(LANGUAGES))
    rules = asked.rules()
    worst = asked.worst(rules.settings.fail_on if rules.settings else "error")
    name = "<stdin>" if path == "-" else path
    data = sys.stdin.buffer.read(MAX_BYTES + 1) if path == "-" else read_start(Path(path), MAX_BYTES + 1, path)
    checked = check_edited(data, name, rules, language, opening, kind)
    write(_in_form(form, checked, name, asked.output, worst), asked.output, force=asked.force)
    _end(checked, worst, asked)


def tell_made(made: JobDesc, kind: PaperKind, opening: Opening, asked: CheckRequest) -> None:
    """Check a paper that was just made: what is found goes to standard error, and nothing if all is well."""
    _tell_beside(check_made(made, kind, opening, asked.rules()), asked)


def tell_made_data(text: str, name: str, lang: str, asked: CheckRequest) -> None:
    """The same for linked data that was just made."""
    _tell_beside(check_made_data(text, name, lang, asked.rules()), asked)


def _tell_beside(checked: CheckedDraft, asked: CheckRequest) -> None:
    if checked.findings or (asked.final and _lacks_market(checked)):
        print(_page(checked, colour=wants_colour(stream=sys.stderr)), end="", file=sys.stderr)
    _end(checked, asked.worst("error" if asked.final else "never"), asked)


def _end(checked: CheckedDraft, worst: str, asked: CheckRequest) -> None:
    """A final text that was held to no law fails as well, unless nothing is to fail."""
    if asked.final and worst != "never" and _lacks_market(checked):
        print(f"skillmatrix: {checked.words.say('checks.no_market.final')}", file=sys.stderr)
        raise typer.Exit(1)
    if fails(checked.findings, worst):
        raise typer.Exit(1)


def _lacks_market(checked: CheckedDraft) -> bool:
    return not checked.markets.ids and checked.markets != FOR_DATA


def _in_form(form: str, checked: CheckedDraft, name: str, output: str | None, worst: str) -> str:
    """The findings in the form asked for; programs that read it are spared the last line, people are not."""
    if form == "text":
        return _page(checked, colour=paints("auto", output))
    for line in (*_first_line(checked), _last_line(checked)):
        print(f"skillmatrix: {line}", file=sys.stderr)
    threshold = Severity.ERROR if worst == "never" else Severity(worst)
    if form not in OF_THE_REPOSITORY:
        return render_findings(form, checked.findings, [name], fail_on=threshold)
    names = RepositoryNames(surroundings())
    return render_findings(form, names.told(checked.findings), [names.of(name)], fail_on=threshold)


def _page(checked: CheckedDraft, *, colour: bool) -> str:
    """Which market counts and why, the findings, and what was looked for; that it is no legal advice comes last."""
    findings = render_text(checked.findings, colour=colour)
    parts = (*_first_line(checked), *([findings] if findings else []), _last_line(checked))
    return "".join(f"{part}\n" for part in parts)


def _first_line(checked: CheckedDraft) -> tuple[str, ...]:
    """The market and what decided on it. Without a market the last line says it."""
    markets, words = checked.markets, checked.words
    if not markets.ids:
        return ()
    signs = ", ".join(map(words.quote, markets.named))
    why = words.say(f"checks.market.{markets.ground}", countries=", ".join(markets.named), signs=signs)
    line = words.say("checks.market", markets=", ".join(markets.ids), why=why)
    if markets.beside:
        line += f"; {words.say('checks.market.beside', countries=', '.join(markets.beside))}"
    return (line,)


def _last_line(checked: CheckedDraft) -> str:
    words, markets = checked.words, checked.markets
    counts = [(severity, sum(each.severity is severity for each in checked.findings)) for severity in Severity]
    counted = [words.count(f"checks.{severity.value}", number) for severity, number in counts if number]
    found = f"{', '.join(counted)}; {words.say('checks.kinds', n=checked.kinds)}"
    rest = found if counted else words.say("checks.nothing", n=checked.kinds)
    as_of = read_law().as_of.isoformat()
    if markets.ids:
        return f"{rest}; {words.say('checks.markets', markets=', '.join(markets.ids), as_of=as_of)}"
    why = words.say(f"checks.no_market.{markets.ground}", countries=", ".join(markets.named))
    return words.say("checks.no_market", why=why, rest=rest, as_of=as_of)
