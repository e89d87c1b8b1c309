"""The colour and font of a house: for web pages as rules of a style sheet, for PDF as values."""

import re

from skillmatrix.model.colours import WHITE, Channels, channels, mixed, readable, written
from skillmatrix.render.rendered import HouseStyle

TINTED = 0.9
"""How much white there is in the ground of a box."""
DARK_CARD: Channels = (0x1C, 0x22, 0x25)
"""The ground of pages where the reader has chosen dark ones; the style sheet says the same."""
UNSAFE = re.compile(r"""[^\w .-]""")
"""What no name of a font needs, and what could end a name in a style sheet."""

DARK = """
@media screen and (prefers-color-scheme: dark) {{
  :root {{ --accent: {accent}; --tint: {tint}; }}
}}"""
CONTRAST = """
@media (forced-colors: active) {
  :root { --accent: CanvasText; --tint: Canvas; }
}"""


def house_rules(house: HouseStyle) -> str:
    """Rules that come after those of all pages; empty for a house without a style."""
    rules = ""
    if house.color:
        rules += f"\n:root {{ --accent: {house.color}; --tint: {tint(house.color)}; }}"
        light = readable(channels(house.color), DARK_CARD, WHITE)
        rules += DARK.format(accent=written(light), tint=written(mixed(light, DARK_CARD, 0.85))) + CONTRAST
    if house.font:
        name = UNSAFE.sub("", house.font)
        rules += f'\n:root {{ --text: "{name}", system-ui, sans-serif; --display: "{name}", system-ui, sans-serif; }}'
    return rules and f"{rules}\n"


def tint(color: str) -> str:
    """The colour with so much white that text can be read on it."""
    return written(mixed(channels(color), WHITE, TINTED))
