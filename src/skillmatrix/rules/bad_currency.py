"""A currency is one of ISO 4217, in three capital letters.

Wrong:

    format: skillmatrix-posting/1
    pay: {min: 58000, max: 68000, currency: Euro, per: year}

Right:

    format: skillmatrix-posting/1
    pay: {min: 58000, max: 68000, currency: EUR, per: year}
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Changes, Problem, Rule, Severity
from skillmatrix.model.posting import Posting
from skillmatrix.model.suggest import nearest

RULE = Rule("bad-currency", Severity.ERROR, "a currency that is not one")

# ISO 4217, without funds, metals and codes for testing.
CODES = """
AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY
COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS
INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP
MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR
SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND
VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG
"""
USUAL = ("CHF", "CZK", "DKK", "EUR", "GBP", "NOK", "PLN", "SEK", "USD")
MEANT = {"€": "EUR", "euro": "EUR", "euros": "EUR", "£": "GBP", "sfr": "CHF", "fr.": "CHF"}
"""What people write, and what they always mean; `$` is the sign of too many currencies."""


def check(posting: Posting) -> Iterator[Problem]:
    """The currency of the pay."""
    written = posting.pay.currency if posting.pay else None
    if written is None or written in CODES.split():
        return
    meant = _meant(written)
    guess = meant or (nearest(written, (code.lower() for code in USUAL)) or "").upper()
    cure = f"did you mean “{guess}”?" if guess else "write three capital letters, such as EUR"
    fix: Changes = ((("pay", "currency"), meant),) if meant else ()
    yield Problem(RULE, ("pay", "currency"), f"“{written[:40]}” is not the code of a currency", cure, fix=fix)


def _meant(written: str) -> str:
    """The code that is certainly meant: another way of writing it, and no guess."""
    word = written.strip()
    if word.upper() in CODES.split():
        return word.upper()
    return MEANT.get(word.lower(), "")
