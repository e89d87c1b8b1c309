"""Bars made of characters, for screens that show nothing else; they stand beside the numbers, never instead of them."""

from fractions import Fraction

from skillmatrix.view.blocks import Bar, Chart, Sign

WIDEST = 10
"""Cells: how long a bar may get."""
COUNTED: dict[Sign, str] = {"above": "+", "met": "■", "below": "◧", "blocked": "!", "unrated": "□", "excluded": "·"}
"""One thing each."""
STEPS: dict[Sign, str] = {"met": "■", "below": "□", "above": "+"}
"""One level each: reached, still to go, above the target."""


def bars_of(chart: Chart) -> tuple[str, ...]:
    """A bar for each row of the chart's table, all of the same width; none at all if one would be too long."""
    texts = {bar.row: _text(chart, bar) for panel in chart.panels for bar in panel.bars}
    width = max(map(len, texts.values()), default=0)
    return tuple(texts.get(row, "").ljust(width) if 0 < width <= WIDEST else "" for row in range(len(chart.table.rows)))


def _text(chart: Chart, bar: Bar) -> str:
    """The bar of one line; nothing where nothing is known."""
    if chart.kind == "areas":
        return "".join(COUNTED[mark] for mark in bar.marks)
    if bar.value is None:
        return ""
    if chart.kind == "gaps":
        return "■" * max(1, round(WIDEST * bar.value / chart.highest))
    levels = range(int(chart.lowest) + 1, int(chart.highest) + 1)
    return "".join(_step(level, bar.value, chart.highest if bar.target is None else bar.target) for level in levels)


def _step(level: int, reached: Fraction | int, target: Fraction | int) -> str:
    if level <= reached:
        return STEPS["met" if level <= target else "above"]
    return STEPS["below"] if level <= target else "·"


def key_line(chart: Chart) -> str:
    """What the characters mean, as far as the chart uses them."""
    meanings = {"areas": COUNTED, "levels": STEPS, "gaps": {}}[chart.kind]
    return "  ".join(f"{meanings[key.sign]} {key.words}" for key in chart.keys if key.sign in meanings)
