"""Numbers as people write them: `4.000` in German, `4,000` in English, `12,5` or `12.5` in both."""

import re
from decimal import Decimal

from skillmatrix.errors import UserError
from skillmatrix.i18n.catalogue import Catalogue

LONGEST = 15
"""Digits of a number; nobody counts further."""
BLANK = "[ \u00a0\u2009\u202f'’]"
GROUPED_BY_BLANKS = re.compile(rf"[1-9]\d{{0,2}}(?:{BLANK}\d{{3}})+(?:[.,]\d+)?", re.ASCII)
WITH_DECIMALS = re.compile(r"(\d+)[.,](\d+)", re.ASCII)
WHOLE = re.compile(r"\d+", re.ASCII)
MINUS = ("-", "−", "–")


def number_in(text: str, language: str) -> Decimal:
    """The number that people mean in a language; what it could mean otherwise, or no number, is a `UserError`.

    `4.000` is four thousand to some and four to others. Where the sign is the one for thousands in the language, it is
    that; where it is the one for decimals, nobody would write three of them, so the number is asked for again.
    """
    written = text.strip().removesuffix("%").rstrip()
    if written.startswith(MINUS):
        raise UserError("{value}: a number below zero cannot be meant", value=text.strip())
    if GROUPED_BY_BLANKS.fullmatch(written):
        written = re.sub(BLANK, "", written)
    words = Catalogue(language)
    decimal, thousands = words.say("number.decimal"), words.say("number.thousands")
    groups = rf"[1-9]\d{{0,2}}(?:{re.escape(thousands)}\d{{3}})+(?:{re.escape(decimal)}\d+)?"
    if re.fullmatch(groups, written, re.ASCII):
        written = written.replace(thousands, "").replace(decimal, ".")
    elif found := WITH_DECIMALS.fullmatch(written):
        whole, rest = found.groups()
        if len(rest) == 3 and len(whole) <= 3 and not whole.startswith("0"):
            other = f"{whole}{decimal}{rest}".rstrip("0").rstrip(decimal)
            raise UserError("{value}: write {one}, or {other}", value=text.strip(), one=whole + rest, other=other)
        written = f"{whole}.{rest}"
    elif not WHOLE.fullmatch(written):
        example = f"12{decimal}5"
        raise UserError("{value}: write a number, such as 4000 or {example}", value=text.strip(), example=example)
    if len(written) > LONGEST:
        raise UserError("{value}: this number is too long", value=written[:LONGEST] + "…")
    return Decimal(written)
