"""The colours of the full screen: those the terminal has, so that they fit light and dark; and none at all."""

from collections.abc import Mapping

from textual.theme import Theme

DEFAULT = "ansi_default"
COLOURS = {"accent": "ansi_magenta", "success": "ansi_green", "error": "ansi_red"}
"""Magenta is the one of the sixteen that is readable on black and on white alike; green and red colour signs only."""


def _theme(name: str, colours: Mapping[str, str]) -> Theme:
    accent = colours["accent"]
    return Theme(
        name=name,
        ansi=True,
        primary=accent,
        secondary=accent,
        accent=accent,
        success=colours["success"],
        warning=accent,
        error=colours["error"],
        foreground=DEFAULT,
        background=DEFAULT,
        surface=DEFAULT,
        panel=DEFAULT,
        boost=DEFAULT,
        variables={
            "ansi-background": DEFAULT,
            "ansi-foreground": DEFAULT,
            "border": accent,
            "border-blurred": accent,
            "scrollbar": accent,
            "scrollbar-hover": accent,
            "scrollbar-active": accent,
            "scrollbar-background": DEFAULT,
            "scrollbar-background-hover": DEFAULT,
            "scrollbar-background-active": DEFAULT,
            "scrollbar-corner-color": DEFAULT,
        },
    )


COLOURED = _theme("skillmatrix", COLOURS)
COLOURLESS = _theme("skillmatrix-colourless", dict.fromkeys(COLOURS, DEFAULT))
