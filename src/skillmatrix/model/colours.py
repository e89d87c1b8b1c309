"""Colours as `#rrggbb`, and how well they can be told from each other: contrast as WCAG 2.2 computes it."""

from typing import TypeAlias

Channels: TypeAlias = tuple[int, int, int]
"""Red, green and blue, 0 to 255."""

WHITE: Channels = (255, 255, 255)
BLACK: Channels = (0, 0, 0)
FOR_TEXT = 4.5
"""The least contrast of text (WCAG 2.2, success criterion 1.4.3)."""
STEPS = 100
DARKEST_OF_LINEAR = 0.04045
"""Below, the scale of a channel is a line; the standard once said 0.03928, which no 8-bit colour tells apart."""


def channels(colour: str) -> Channels:
    """The channels of `#rrggbb`."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def written(colour: Channels) -> str:
    """The colour as `#rrggbb`."""
    return "#{:02x}{:02x}{:02x}".format(*colour)


def mixed(colour: Channels, other: Channels, share: float) -> Channels:
    """The colour with a share of the other one, from 0 to 1."""
    red, green, blue = (round(one + (two - one) * share) for one, two in zip(colour, other, strict=True))
    return red, green, blue


def contrast(colour: Channels, other: Channels) -> float:
    """From 1, which is none, to 21, which is black on white."""
    darker, lighter = sorted((_luminance(colour), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def readable(colour: Channels, ground: Channels, towards: Channels) -> Channels:
    """The nearest colour on the way to black or white that can be read on the ground."""
    shares = (step / STEPS for step in range(STEPS + 1))
    found = (mixed(colour, towards, share) for share in shares)
    return next((each for each in found if contrast(each, ground) >= FOR_TEXT), towards)


def _luminance(colour: Channels) -> float:
    red, green, blue = map(_linear, colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: int) -> float:
    value = channel / 255
    return value / 12.92 if value <= DARKEST_OF_LINEAR else ((value + 0.055) / 1.055) ** 2.4
