"""What an advert says about pay: amounts, grades, and gaps that ask for one of them."""

import re

from skillmatrix.model.draft import Draft

ABOUT_PAY = re.compile(
    r"\b(?:\w*vergütung\w*|\w*gehalt\w*|\w*gehälter\w*|\w*entgelt\w*|\w*lohn\w*|bezahlung|besoldung\w*|brutto\w*|"
    r"verdienst\w*|eingruppier\w+|tarif\w*|TVöD\S*|TV-[LH]|pay|salary|"
    r"salaries|wages?|compensation|gross|remuneration)\b",
    re.IGNORECASE,
)
AMOUNT = re.compile(
    r"(?:€|£|\$|\b(?:EUR|Euro|GBP|USD|CHF|Fr\.))\s?\d|(?<!40)\d\s?k\b|\d\s?(?:€|£|\$|Tsd|(?:EUR|Euro|GBP|USD|CHF|"
    r"Franken|dollars|pounds)\b)"
    r"|\d\s?(?:bis|to|[-–])\s?\d[\d.,]*\s?(?:€|EUR|Euro)",
    re.IGNORECASE,
)
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
    """Whether a line about pay, one below a heading about it, or one among the facts names an amount or a grade."""
    below_pay = False
    for line in draft.lines:
        if line.kind == "heading":
            below_pay = bool(ABOUT_PAY.search(line.said))
        about_pay = below_pay or ABOUT_PAY.search(line.said)
        if line.kind != "note" and about_pay and any(words.search(line.said) for words in (AMOUNT, GRADE, SAME)):
            return True
        if line.kind != "note" and line.section == "facts" and AMOUNT.search(line.said):
            return True
    return False


def asks_for_pay(draft: Draft) -> bool:
    """Whether a gap asks for it."""
    return any(line.gaps and ABOUT_PAY.search(line.text) for line in draft.body)
