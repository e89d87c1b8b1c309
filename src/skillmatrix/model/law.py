"""Law: what labour markets demand of job adverts, with the day of each fact and where it stands. Data, not advice."""

from datetime import date
from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from skillmatrix.model.text import Id, IsoDate, Model, Text, Words

DutySeverity: TypeAlias = Literal["error", "warning", "info"]
Basis: TypeAlias = Literal["text", "report", "memory"]
"""How we know: the text itself was read, a report about it, or neither, so that somebody has to look at it."""

STALE = 60
"""Days after which what is said about pending law names the day on which it was looked at."""


class Duty(Model):
    """What one market says to one rule."""

    severity: DutySeverity
    """How much a breach weighs: error only where a court or a statute gives a clear line."""
    source: Text
    """The statute, the decision, the guidance or the study, so that it can be found."""
    verified_on: IsoDate
    """The day on which the source was last looked at or, where it was not read, on which the row was written."""
    basis: Basis
    """How we know."""
    pending: bool = False
    """Whether it is on its way only, or has to become the law of a state first."""
    effective_from: IsoDate | None = None
    """The day from which it holds, or of the decision; left out where our sources do not say it."""
    note: Text | None = None
    """What else one has to know, such as another way to fulfil the duty."""

    def is_stale(self, today: date | None) -> bool:
        """Whether pending law was looked at so long ago that its day is told."""
        return self.pending and today is not None and (today - self.verified_on).days > STALE


class Market(Model):
    """A labour market: a country, a part of one, or the public service of one."""

    name: Text
    """The name, as messages call it."""
    countries: Annotated[tuple[Words, ...], Field(strict=False)] = ()
    """Countries whose postings belong here if nothing else is said, in two capital letters."""
    includes: Annotated[tuple[Id, ...], Field(strict=False)] = ()
    """Markets whose duties hold here too, unless this one says otherwise."""
    duties: dict[Id, Duty] = Field(default={})
    """What holds, by id of the rule."""


class Law(Model):
    """What is known of all markets."""

    as_of: IsoDate
    """The day of the last change: later law is not known here."""
    markets: dict[Id, Market]
    """The markets by id, such as de or us-co."""

    def duty(self, market: str, rule: str) -> Duty | None:
        """What a market says to a rule: in a row of its own, else in the markets it includes, in their order."""
        known = self.markets.get(market)
        if known is None or rule in known.duties:
            return known.duties[rule] if known else None
        return next((duty for name in known.includes if (duty := self.duty(name, rule))), None)
