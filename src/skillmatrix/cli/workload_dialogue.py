"""The questions of `skillmatrix workload` on a terminal: one driver after another, with its default."""

import sys
from decimal import Decimal
from fractions import Fraction
from textwrap import wrap

from skillmatrix.app.estimates import Estimate, value_of
from skillmatrix.cli.screen import terminal_width
from skillmatrix.cli.streams import expect_utf8
from skillmatrix.cli.telling import said
from skillmatrix.errors import UserError
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.model.text import in_language
from skillmatrix.model.workload import Driver
from skillmatrix.source.display import visible
from skillmatrix.view.workload_words import number

LEAVE, HELP = "q", "?"


def asked(estimate: Estimate, language: str, words: Catalogue) -> tuple[Estimate, bool]:
    """The estimate with what a person answers to each driver that has no value yet, and whether all were answered.

    An empty line takes the default. `q` and the end of input leave; what was answered until then is kept.
    """
    open_ones = [driver for driver in estimate.drivers if driver.id not in estimate.values]
    if not open_ones:
        return estimate, True
    expect_utf8()
    role = words.quote(in_language(estimate.role.short_name, (language, estimate.matrix.language)))
    _say(words.count("workload.ask.begin", len(open_ones), role=role))
    for at, driver in enumerate(open_ones, start=1):
        question = in_language(driver.question, (language, estimate.workload.languages[0]))
        _say("")
        _say(words.say("workload.ask.question", number=at, all=len(open_ones), question=visible(question)))
        value = _answer(driver, estimate, language, words)
        if value is None:
            return estimate, False
        estimate = estimate.with_values({driver.id: value})
    _say("")
    return estimate, True


def _answer(driver: Driver, estimate: Estimate, language: str, words: Catalogue) -> Decimal | None:
    """What a person means; nothing if they leave."""
    default = number(Fraction(driver.default), words.language)
    while True:
        print(f"[{default}] > ", end="", file=sys.stderr, flush=True)
        line = sys.stdin.readline()
        written = line.strip()
        if not line or written.casefold() == LEAVE:
            return None
        if not written:
            return driver.default
        if written == HELP:
            _say(_help(driver, estimate, language, words, default))
            continue
        try:
            value = value_of(driver, written, words.language)
        except UserError as error:
            _say(said(error.sentence))
            continue
        if not written.isdigit():
            _say(words.say("workload.ask.taken", value=number(Fraction(value), words.language)))
        return value


def _help(driver: Driver, estimate: Estimate, language: str, words: Catalogue, default: str) -> str:
    languages = (language, estimate.workload.languages[0])
    key = "workload.ask.help.share" if driver.share_of else "workload.ask.help"
    name, unit = (visible(in_language(text, languages)) for text in (driver.name, driver.unit))
    told = [words.say(key, driver=name, unit=unit)]
    if driver.typical:
        low, high = (number(Fraction(each), words.language) for each in driver.typical)
        told.append(words.say("workload.ask.help.typical", low=low, high=high))
    return " ".join([*told, words.say("workload.ask.help.how", value=default)])


def _say(text: str) -> None:
    print("\n".join(wrap(text, terminal_width())), file=sys.stderr)
