"""What an advert says about pay: amounts, grades, and gaps that ask for one of them."""

import re
from collections.abc import Iterator
from decimal import Decimal

from skillmatrix.model.draft import Draft, DraftLine

ABOUT_PAY = re.compile(
    r"\b(?:\w*vergütung\w*|\w*gehalt\w*|\w*gehälter\w*|\w*entgelt\w*|\w*lohn\w*|bezahlung|besoldung\w*|brutto\w*|"
    r"verdienst\w*|verdienen|zahlen|zahlt|eingruppier\w+|tarif\w*|TVöD\S*|TV-[LH]|pay|salary|"
    r"salaries|wages?|compensation|comp|rate|gross|remuneration|earnings|OTE)\b",
    re.IGNORECASE,
)
CURRENCY = r"(?:€|£|\$|\b(?:EUR|Euro|GBP|USD|CHF|Fr\.|SFr\.|Franken|dollars|pounds)(?!\w))"
NUMBER = r"\d[\d.,'’ \u00a0\u202f]*(?:,[-–—]{1,2})?"
AMOUNT = re.compile(
    rf"{CURRENCY}\s?\d|(?<!40)\d\s?k\b|\d(?:[.,][-–—]{{1,2}})?\s?(?:{CURRENCY}|Tsd)"
    r"|\d\s?(?:bis|to|[-–])\s?\d[\d.,]*\s?(?:€|EUR|Euro)|\d{1,3}[.'’]\d{3},[-–—]",
    re.IGNORECASE,
)
THOUSANDS = re.compile(
    rf"{CURRENCY}\s?\d{{2,3}}\s?k?\s?(?:[-–—]|to|bis)\s?(?:{CURRENCY})?\s?\d{{2,3}}\s?k\b"
    rf"|\b\d{{2,3}}\s?k?\s?(?:[-–—]|to|bis)\s?\d{{2,3}}\s?k\s?{CURRENCY}",
    re.IGNORECASE,
)
"""A span in thousands is pay wherever it stands: `$120-150k`, `€55k – €65k`."""
PERIOD = {
    "hour": r"(?:Stunde|Std\b\.?|h\b|hours?|hr\b)",
    "month": r"(?:Monat|month|Mon\.|mo\b)",
    "year": r"(?:Jahr|years?|yr\b|annum)",
}
A_PERIOD = {
    name: re.compile(
        rf"(?P<sum>{NUMBER})(?P<thousands>\s?k)?\s?{CURRENCY}?\s?(?:brutto|gross)?\s?"
        rf"(?:(?:pro|je|die|in der|im|per|a|an)\s|/\s?){words}"
        + (r"|(?P<pa>\d[\d.,'’ ]*)\s?(?:€|EUR|Euro)?\s?(?:brutto )?p\.\s?a\." if name == "year" else ""),
        re.IGNORECASE,
    )
    for name, words in PERIOD.items()
}
USUAL = {"hour": (5, 500), "month": (900, 40_000), "year": (9_000, 1_000_000)}
"""What a full job pays, least and most, in the currencies of the markets: less is a bonus or a ticket for the bus."""
ALONE = re.compile(
    rf"\W*(?:(?:ab|from|bis zu|up to|ca\.)\s)?{CURRENCY}?\s?(?P<sum>{NUMBER})\s?{CURRENCY}?"
    rf"(?:(?:[-–—]|to|bis)\s?{CURRENCY}?\s?{NUMBER}\s?{CURRENCY}?)?\W*",
    re.IGNORECASE,
)
"""A line that holds a sum or a span and nothing else."""
LABEL = re.compile(r"[^\s:]+(?:\s[^\s:]+)?\s?:?")
"""One or two words: if they are about pay, the sum is below or beside them."""
GRADE = re.compile(
    r"\b(?:Entgeltgruppe|Besoldungsgruppe|EG|E|A|B|W|S|(?:TVöD|TV-L|TV-H|AVR|BAT)\S*|"
    r"(?:[Pp]ay )?(?:[Gg]rade|[Bb]and|[Ss]cale))\s?\d{1,2}[a-c]?\b"
)
SAME = re.compile(r"\bbleibt (?:gleich|unverändert)\b|\b(?:stays the same|remains unchanged)\b", re.IGNORECASE)
"""What an advert inside the house may say."""


VOLUNTARY = re.compile(r"\behrenamtlich\b|\bvoluntary\b|\bvolunteer\b", re.IGNORECASE)


def is_voluntary(draft: Draft) -> bool:
    """Whether an advert says among its facts that nobody is paid for the work."""
    return any(VOLUNTARY.search(line.said) for line in draft.section("facts"))


def names_pay(draft: Draft) -> bool:
    """Whether a line names what the job pays.

    That is an amount, or a grade, in a line about pay, below words about it or among the facts; or an amount that can
    only be pay.
    """
    below_heading = below_label = False
    for line in draft.lines:
        about_pay = bool(ABOUT_PAY.search(line.said))
        if line.kind == "heading":
            below_heading, below_label = about_pay, False
        elif line.kind != "note":
            near = about_pay or below_heading or below_label
            if _names_pay(line, near=near):
                return True
            below_label = about_pay and bool(LABEL.fullmatch(line.said))
    return False


def _names_pay(line: DraftLine, *, near: bool) -> bool:
    said = line.said
    if near and any(words.search(said) for words in (AMOUNT, GRADE, SAME)):
        return True
    return bool((line.section == "facts" and AMOUNT.search(said)) or THOUSANDS.search(said)) or any(_pay_in(said))


def _pay_in(text: str) -> Iterator[bool]:
    """For each amount for a period in a text whether it can be the pay of a job."""
    if not AMOUNT.search(text):
        return
    if alone := ALONE.fullmatch(text):
        yield amount_of(alone["sum"]) >= USUAL["month"][0]
    for period, pattern in A_PERIOD.items():
        least, most = USUAL[period]
        for found in pattern.finditer(text):
            value = amount_of(found["sum"] or found.groupdict().get("pa") or "")
            yield least <= value * (1000 if found["thousands"] else 1) <= most


def amount_of(written: str) -> Decimal:
    """The number that somebody wrote with separators of thousands, or with decimals: `58.000`, `14,50`, `90’000`."""
    bare = re.sub(r"[^\d.,]", "", written).rstrip(".,")
    whole, mark, cents = bare[-3:].rpartition(",") if "," in bare[-3:] else bare[-3:].rpartition(".")
    digits = re.sub(r"\D", "", bare[:-3] + whole)
    return Decimal(f"{digits or 0}{'.' + cents if mark else ''}") if mark else Decimal(re.sub(r"\D", "", bare) or 0)


def asks_for_pay(draft: Draft) -> bool:
    """Whether a gap asks for it."""
    return any(line.gaps and ABOUT_PAY.search(line.text) for line in draft.body)
