"""What an unquoted YAML scalar means: the YAML 1.2 core schema, https://yaml.org/spec/1.2.2/#103-core-schema.

`no`, `on`, `off` and `y` are words, `010` is ten and `1:30` is text; PyYAML's own rules (YAML 1.1) say otherwise.
Decimals keep the digits that were written, so `1.10` stays `1.10`.
"""

import re
from decimal import Decimal
from typing import TypeAlias

Scalar: TypeAlias = str | int | bool | Decimal | None

WORDS: dict[str, Scalar] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True,
    "false": False, "False": False, "FALSE": False,
}  # fmt: skip
NUMERIC = frozenset("0123456789-+.")
"""What a number begins with. Text that does not, and is none of `WORDS`, is text; asking this first is fast."""

INTEGER = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
DECIMAL = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
SPECIAL = re.compile(r"([-+]?)\.(?:(inf|Inf|INF)|(nan|NaN|NAN))")


def read_scalar(text: str) -> Scalar:
    """The value of an unquoted scalar. Numbers may be arbitrarily long; the caller limits them."""
    if text in WORDS:
        return WORDS[text]
    if INTEGER.fullmatch(text):
        return int(text, {"0o": 8, "0x": 16}.get(text[:2], 10))
    if DECIMAL.fullmatch(text):
        return Decimal(text)
    if special := SPECIAL.fullmatch(text):
        return Decimal("nan") if special[3] else Decimal(special[1] + "inf")
    return text


def is_long_number(text: str, digits: int) -> bool:
    """Whether the text is a number that is longer than `digits`; asked before it is read, as reading would be slow."""
    return len(text.lstrip("+-")) > digits and bool(INTEGER.fullmatch(text) or DECIMAL.fullmatch(text))
