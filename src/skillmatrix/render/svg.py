"""Charts as SVG pictures for a page: as wide as there is room, text as text, states by shape and pattern.

A picture has no view box. Bars are measured in percent, so they grow with the page, while text keeps its size; it is
broken for the narrowest page (320 pixels) and so is never cut. Colours come from the style sheet of the page, through
classes. Each picture has a title and a description for those who do not see it; ids begin with the name it is given.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from fractions import Fraction
from functools import lru_cache

from markupsafe import Markup, escape

from skillmatrix.i18n.phrase import runs_of
from skillmatrix.render.text_width import width_of, wrapped
from skillmatrix.view.blocks import Bar, Chart, Panel, Sign
from skillmatrix.view.numbers import rounded
from skillmatrix.view.plain_text import printable

NARROWEST = 288
"""Pixels: what a page of 320 leaves for a picture, at least."""
LABEL, WORDS = 14, 13
"""Font sizes in pixels; the style sheet says the same."""
BAR_SHARE, WORDS_AT = 58, 62
"""Percent of the width: where bars end, and where the words beside them begin."""
LONG_BAR_SHARE, NUMBER_AT = 78, 82
"""The same where a number is all that stands beside a bar."""
BAR, SQUARE, PITCH, GAP = 12, 18, 23, 14
"""Pixels: the height of a bar, the side of a square, from one square to the next, and between two lines of a chart."""
LABEL_LINE, WORDS_LINE = 19, 16
SEMIBOLD = 1.17
"""How much wider letters get where the style sheet sets them semibold: Verdana Bold, the widest of its kind."""


@dataclass(slots=True)
class _Picture:
    """A picture that grows downwards."""

    name: str
    parts: list[str] = field(default_factory=list)
    height: int = 0

    def add(self, part: str) -> None:
        if part:
            self.parts.append(part)

    def lines(
        self,
        lines: Iterable[str],
        kind: str,
        at: tuple[str, int],
        pitch: int,
        anchor: str = "start",
        language: str = "",
    ) -> None:
        """Text in lines; a blank at the end of a line stays, so that a search finds words on both sides of it.

        `language` is named where it is another than that of the page.
        """
        x, top = at
        spans = (
            f'<tspan x="{x}" y="{top + pitch * (number + 1) - 5}">{escape(line)}</tspan>'
            for number, line in enumerate(lines)
        )
        marked = f' lang="{escape(language)}"' if language else ""
        self.add(f'<text class="{kind}" text-anchor="{anchor}"{marked}>{"".join(spans)}</text>')

    def finished(self, panel: Panel, kind: str) -> Markup:
        """The picture as an element of a page."""
        name = self.name
        head = (
            f'<svg class="chart {kind}" role="img" aria-labelledby="{name}-title" aria-describedby="{name}-text"'
            f' width="100%" height="{self.height}">'
            f'\n<title id="{name}-title">{escape(printable(panel.title))}</title>\n'
            f'<desc id="{name}-text">{escape(printable(panel.description))}</desc>\n'
        )
        # Text was escaped where it was put in.
        return Markup(head + _with_patterns(name, "\n".join(self.parts)) + "\n</svg>")  # noqa: S704


def pictures(chart: Chart, name: str) -> tuple[Markup, ...]:
    """The pictures of a chart, one for each of its panels; `name` is an id that the page uses for nothing else."""
    named = ((f"{name}-{number}", panel) for number, panel in enumerate(chart.panels, start=1))
    match chart.kind:
        case "areas":
            return tuple(count_chart(panel, name) for name, panel in named)
        case "levels":
            return tuple(level_chart(panel, name, int(chart.lowest), int(chart.highest)) for name, panel in named)
        case "gaps":
            return tuple(gap_chart(panel, name, chart.highest) for name, panel in named)


def count_chart(panel: Panel, name: str) -> Markup:
    """For each line a row of squares, one for each thing it counts; long rows go on below."""
    picture = _Picture(name)
    a_row = (NARROWEST + PITCH - SQUARE) // PITCH
    for bar in panel.bars:
        _head(picture, bar, "100%", "end")
        for place, sign in enumerate(bar.marks):
            row, column = divmod(place, a_row)
            picture.add(_square(sign, column * PITCH + 1, picture.height + row * PITCH + 1))
        picture.height += PITCH * -(-len(bar.marks) // a_row) + GAP
    return picture.finished(panel, "areas")


def _head(picture: _Picture, bar: Bar, place: str, anchor: str) -> None:
    """The label at the left, the words at the right of the same line."""
    words = printable(bar.words)
    room = NARROWEST - max(width_of(words, WORDS), NARROWEST * (100 - NUMBER_AT) / 100) - 8
    lines = wrapped(printable(bar.label), room, LABEL)
    picture.lines(lines, "label", ("0", picture.height), LABEL_LINE, language=_language(bar.label))
    picture.lines([words], "words", (place, picture.height), LABEL_LINE, anchor)
    picture.height += LABEL_LINE * len(lines) + 2


def level_chart(panel: Panel, name: str, lowest: int, highest: int) -> Markup:
    """For each line a bar of steps: what is reached, what is still to go, what lies above, and a mark at the target."""
    picture = _Picture(name)
    steps = max(1, highest - lowest)

    def place(level: Fraction | int) -> Fraction:
        return Fraction(BAR_SHARE) * (level - lowest) / steps

    _axis(picture, lowest, highest, place)
    for bar in panel.bars:
        _label(picture, bar)
        top = picture.height + 4
        _level(picture, bar, place, (lowest, highest, top))
        _words_beside(picture, bar, WORDS_AT)
    return picture.finished(panel, "levels")


def _axis(picture: _Picture, lowest: int, highest: int, place: Callable[[int], Fraction]) -> None:
    """The number of each level above the end of its step; only as many as there is room for."""
    width = max(width_of(str(level), WORDS) for level in (lowest, highest)) + 6
    every = int(width * (highest - lowest) / (NARROWEST * BAR_SHARE / 100)) + 1
    for level in range(lowest, highest + 1, every):
        anchor = "start" if level == lowest else "end" if level == highest else "middle"
        picture.lines([str(level)], "tick", (_percent(place(level)), picture.height + 3), WORDS_LINE, anchor)
    picture.height += WORDS_LINE + 9


def _level(
    picture: _Picture, bar: Bar, place: Callable[[Fraction | int], Fraction], size: tuple[int, int, int]
) -> None:
    lowest, highest, top = size
    target = highest if bar.target is None else bar.target
    picture.add(_bar("track", Fraction(0), place(highest), top))
    if bar.sign == "excluded":
        return
    if bar.value is None:
        picture.add(_bar("unrated", Fraction(0), place(target), top))
    else:
        picture.add(_bar("met", Fraction(0), place(min(bar.value, target)), top))
        picture.add(_bar("below", place(bar.value), place(target), top, f"url(#{picture.name}-hatch)"))
        picture.add(_bar("above", place(target), place(bar.value), top, f"url(#{picture.name}-dots)"))
    for step in range(lowest + 1, highest):
        x = _percent(place(step))
        picture.add(f'<line class="step" x1="{x}" x2="{x}" y1="{top}" y2="{top + BAR}"/>')
    x = _percent(place(target))
    picture.add(f'<line class="target" x1="{x}" x2="{x}" y1="{top - 4}" y2="{top + BAR + 4}"/>')


def gap_chart(panel: Panel, name: str, highest: Fraction | int) -> Markup:
    """For each line a bar as long as its amount; the longest one fills the room there is."""
    picture = _Picture(name)
    for bar in panel.bars:
        if bar.value is None:
            _head(picture, bar, f"{NUMBER_AT}%", "start")
            continue
        _label(picture, bar)
        end = Fraction(LONG_BAR_SHARE) * bar.value / (highest or 1)
        pattern = f"url(#{name}-alert)" if bar.sign == "blocked" else ""
        picture.add(_bar(bar.sign, Fraction(0), end, picture.height + 4, pattern))
        _words_beside(picture, bar, NUMBER_AT)
    return picture.finished(panel, "gaps")


def key_picture(kind: str, sign: Sign, name: str) -> Markup:
    """The small picture in front of what a sign means."""
    width = 18 if kind == "areas" else 26
    drawn = _square(sign, 1, 1) if kind == "areas" else _key_bar(kind, sign, width, name)
    head = f'<svg class="chart {kind}" aria-hidden="true" width="{width}" height="20" viewBox="0 0 {width} 20">'
    return Markup(head + _with_patterns(name, drawn) + "</svg>")  # noqa: S704 - there is no text in it


def _key_bar(kind: str, sign: Sign, width: int, name: str) -> str:
    if sign == "target":
        return f'<line class="target" x1="{width / 2}" x2="{width / 2}" y1="0" y2="20"/>'
    pattern = {"above": "dots", "blocked": "alert"}.get(sign, "hatch" if (kind, sign) == ("levels", "below") else "")
    fill = f' fill="url(#{name}-{pattern})"' if pattern else ""
    return f'<rect class="{sign}" x="1" y="4" width="{width - 2}" height="{BAR}"{fill}/>'


def _label(picture: _Picture, bar: Bar) -> None:
    lines = wrapped(printable(bar.label), NARROWEST, LABEL)
    picture.lines(lines, "label", ("0", picture.height), LABEL_LINE, language=_language(bar.label))
    picture.height += LABEL_LINE * len(lines)


def _language(label: str) -> str:
    """The language of a label, if all of it is in another one than the page."""
    runs = runs_of(label)
    return runs[0].language if len(runs) == 1 else ""


def _words_beside(picture: _Picture, bar: Bar, start: int) -> None:
    """The words at the right of a bar, from so many percent on; their first line is level with it."""
    size = WORDS * SEMIBOLD if bar.sign == "blocked" else WORDS
    lines = wrapped(printable(bar.words), NARROWEST * (100 - start) / 100, size)
    kind = f"words {bar.sign}-words"
    picture.lines(lines, kind, (f"{start}%", picture.height + 3), WORDS_LINE)
    picture.height += max(BAR + 8, WORDS_LINE * len(lines) + 3) + GAP


def _bar(kind: str, start: Fraction, end: Fraction, top: int, fill: str = "") -> str:
    """A rectangle between two places in percent; nothing if it would have no width."""
    if end <= start:
        return ""
    size = f'x="{_percent(start)}" y="{top}" width="{_percent(end - start)}" height="{BAR}"'
    return f'<rect class="{kind}" {size} fill="{fill}"/>' if fill else f'<rect class="{kind}" {size}/>'


def _square(sign: Sign, x: int, y: int) -> str:
    """A square that tells by its shape how one thing stands."""
    side = SQUARE - 2
    frame = f'<rect class="{sign}" x="{x}" y="{y}" width="{side}" height="{side}" rx="2"/>'
    middle, right, bottom = x + side / 2, x + side, y + side
    match sign:
        case "above":
            return frame + f'<path class="inside" d="M{middle} {y + 4}v8M{x + 4} {y + side / 2}h8"/>'
        case "below":
            return frame + f'<path class="half" d="M{x} {y}V{bottom}H{right}z"/>'
        case "blocked":
            return frame + f'<path class="alert" d="M{middle} {y + 3}v6M{middle} {y + 11.5}v2"/>'
        case "excluded":
            return f'<circle class="excluded" cx="{middle}" cy="{y + side / 2}" r="2.5"/>'
        case _:
            return frame


def _with_patterns(name: str, drawn: str) -> str:
    """What is drawn, with those patterns in front that it uses.

    Stripes for what is still to go, dots for what lies above the target, dense stripes for a must that is open.
    """
    tilted = ' patternTransform="rotate(45)"'
    patterns = {
        "hatch": _pattern(f"{name}-hatch", "ground", '<rect class="ink" width="2" height="6"/>', tilted),
        "dots": _pattern(f"{name}-dots", "ink", '<circle class="ground" cx="3" cy="3" r="1.4"/>'),
        "alert": _pattern(f"{name}-alert", "alarm", '<rect class="ground" width="1.5" height="6"/>', tilted),
    }
    used = "".join(pattern for kind, pattern in patterns.items() if f"url(#{name}-{kind})" in drawn)
    return f"<defs>{used}</defs>\n{drawn}" if used else drawn


def _pattern(name: str, below: str, above: str, turn: str = "") -> str:
    size = 'width="6" height="6"'
    head = f'<pattern id="{name}" {size} patternUnits="userSpaceOnUse"{turn}>'
    return f'{head}<rect class="{below}" {size}/>{above}</pattern>'


@lru_cache(maxsize=1024)
def _percent(value: Fraction | int) -> str:
    return f"{rounded(value, 2):f}".rstrip("0").rstrip(".") + "%"
