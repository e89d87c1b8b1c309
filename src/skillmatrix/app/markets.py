"""Whose law a text is held to, and why: asked for, said by the posting or the settings, or read from the text."""

from collections.abc import Sequence
from typing import Literal, NamedTuple, TypeAlias

from skillmatrix.language.locale import locale_of
from skillmatrix.load.law import market_of, read_law
from skillmatrix.model.posting import Posting

Ground: TypeAlias = Literal["option", "posting", "settings", "language", "signs", "none", "unknown", "country", "data"]
"""What decided; the last four leave a text without a market."""


class Markets(NamedTuple):
    """Markets by id, what decided on them, and the countries or words that did.

    Of the law of the countries in `beside` nothing is known here.
    """

    ids: tuple[str, ...]
    ground: Ground
    named: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()


FOR_DATA = Markets((), "data")
"""Linked data is held to no law: it repeats what the advert says."""


def choose_markets(
    asked: Sequence[str] | None, posting: Posting | None, settings: Sequence[str], text: str, language: str
) -> Markets:
    """The markets of a text. `none` asks for none; markets of the settings refine the country of a posting."""
    if asked:
        chosen = tuple(name for name in dict.fromkeys(asked) if name != "none")
        return Markets(chosen, "option" if chosen else "none")
    liked = tuple(name for name in settings if name in read_law().markets and name != "none")
    countries = _countries(posting)
    if countries:
        return _of_countries(countries, liked)
    if liked:
        return Markets(liked, "settings")
    found = locale_of(text, language)
    if found is None:
        return Markets((), "unknown")
    return Markets((found.market,), "signs" if found.signs else "language", found.signs)


def _countries(posting: Posting | None) -> tuple[str, ...]:
    """The country of the place, and all from which the work can be done."""
    if posting is None:
        return ()
    place = posting.location.country if posting.location else None
    return tuple(dict.fromkeys([*([place] if place else []), *posting.remote_countries]))


def _of_countries(countries: Sequence[str], liked: Sequence[str]) -> Markets:
    known = {country: market for country in countries if (market := market_of(country))}
    beside = tuple(country for country in countries if country not in known)
    ids = [name for market in known.values() for name in _refined(market, liked)]
    if not ids:
        return Markets((), "country", tuple(countries))
    return Markets(tuple(dict.fromkeys(ids)), "posting", tuple(known), beside)


def _refined(market: str, liked: Sequence[str]) -> tuple[str, ...]:
    """The markets of the settings that lie in this one, such as the public service of a country; else this one."""
    inside = tuple(name for name in liked if name == market or _is_part(name, market))
    return inside or (market,)


def _is_part(name: str, market: str) -> bool:
    """Whether a market lies in another one and has no countries of its own: Austria is no part of “the EU” here."""
    return not read_law().markets[name].countries and market in _around(name)


def _around(name: str) -> set[str]:
    """All markets that one includes."""
    included = read_law().markets[name].includes
    return {*included, *(outer for one in included for outer in _around(one))}
