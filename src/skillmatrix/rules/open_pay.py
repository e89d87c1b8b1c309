"""A range of pay has two ends that are not far apart.

“Ab 30.000 Euro” and “up to EUR 60,000” say one end, and a range whose upper end is more than one and three quarters of
the lower one says hardly more; that limit is a convention of ours. Austrian adverts name the least pay and the
willingness to pay more: that is what the law there asks for. An hourly rate, a bonus and a budget for training are left
alone.

Wrong:

    <!-- ad en us -->
    ## What we offer

    - Salary: up to USD 60,000

Right:

    <!-- ad en us -->
    ## What we offer

    - Salary: USD 52,000 to 60,000 a year, and up to USD 2,000 for training
"""

import re
from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity, under_law
from skillmatrix.language.pay_words import ABOUT_PAY
from skillmatrix.language.word_classes import pattern
from skillmatrix.model.draft import Draft

RULE = Rule("open-pay", Severity.WARNING, "pay with one end only, or with two that are far apart")

MONEY = r"(?:€|£|\$|Euro|EUR|GBP|USD|CHF|Fr\.|Franken|pounds|dollars)"
SUM = (
    r"(\d{1,3}(?:[.,'’ ]\d{3})+|\d{4,6}|\d{2,3}(?=\s?k\b|\s?(?:Tsd|Tausend|thousand)))(?:[.,]\d{2}\b|,-)?(?:\s?k\b|"
    r"\s?(?:Tsd\.?|Tausend|thousand))?"
)
AMOUNT = rf"(?:{MONEY}\s?{SUM}|{SUM}\s?{MONEY})"
ONE_END = pattern(
    rf"\b(?:ab|bis(?: zu)?|von|mindestens|min\.|at least|from|up to|starting (?:at|from)|as of|maximal|max\.|"
    rf"upwards of|over|über|more than|"
    rf"mehr als)\s+(?:ca\.? |etwa |circa )?{AMOUNT}(?!\s*(?:bis|to|[-–—]|und|and)\s*{MONEY}?\s?\d)|"
    rf"(?<![-–—]\s)(?<![-–—])(?<!bis )(?<!to )(?<!\w){AMOUNT}\s*(?:\+|plus\b|und mehr|or more|and up(?:wards)?|"
    rf"aufwärts)"
)
TWO_ENDS = pattern(rf"{MONEY}?\s?{SUM}\s?{MONEY}?\s*(?:bis(?: zu)?|to|[-–—]|und|and)\s*{MONEY}?\s?{SUM}\s?{MONEY}?")
OTHER_MONEY = pattern(
    r"\b\w*(?:bonus|boni|prämie|zuschuss|budget|zulage|ticket|beitrag|gutschein|provision|fortbildung|weiterbildung|"
    r"altersvorsorge|versicherung|umsatz|etat|spesen|allowance|commission|referral|relocation|pension|training|"
    r"learning|voucher|stipend|grant|turnover|revenue|equity)\w*"
)
MORE = pattern(r"überzahl|überbezahl|mehr zu zahlen|overpay|pay(?:ing)? more|above the (?:collective|minimum)")
AN_HOUR = pattern(r"pro Stunde|je Stunde|Stundenlohn|an hour|per hour|hourly|/h\b|\bp\.?h\b|Tag\b|per day|day rate")
ABOUT_MONEY = pattern(MONEY)
FAR = 1.75


def check(draft: Draft) -> Iterator[Remark]:
    """Every line about pay with such an amount."""
    if draft.kind != "ad":
        return
    names_least = "at" in draft.markets and draft.says(MORE)
    for line in () if names_least else draft.body:
        is_pay = line.section in {"facts", "offer"} or ABOUT_PAY.search(line.said)
        if not is_pay or OTHER_MONEY.search(line.said) or AN_HOUR.search(line.said):
            continue
        found = TWO_ENDS.search(line.said)
        case = "" if found is None else "wide" if _is_wide(found) else None
        found = found or ONE_END.search(line.said)
        if found and case is not None and (case or ABOUT_MONEY.search(found[0])):
            yield from under_law(draft, Remark(RULE, line, *found.span(), case=case))


def _is_wide(found: re.Match[str]) -> bool:
    low, high = (float(re.sub(r"\D", "", amount)) for amount in found.groups())
    return bool(low) and high > FAR * low and bool(ABOUT_MONEY.search(found[0]))
