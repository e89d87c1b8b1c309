"""The law that comes with skillmatrix, from the dated file in `law/`."""

from functools import cache

from skillmatrix.load.files import read_file
from skillmatrix.model.law import Law
from skillmatrix.resources import law_file


@cache
def read_law() -> Law:
    """What labour markets demand of job adverts."""
    return Law.model_validate(read_file(law_file()).data, context={"language": "en"})


def market_of(country: str) -> str | None:
    """The market that a country's postings belong to, by its two capital letters."""
    return next((name for name, market in read_law().markets.items() if country in market.countries), None)
