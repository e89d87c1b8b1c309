"""The charts of a paper as SVG files: each stands alone, with its own colours, and runs and loads nothing.

Inside a page, charts are as wide as there is room and take their colours from its style sheet (`render/svg.py`). A file
has neither: it is as wide as a column of text, and the rules for charts stand in it, with the colours for paper filled
in, because programs that are no browser know no variables.
"""

import re
from functools import cache

from skillmatrix.render.svg import pictures
from skillmatrix.resources import folder
from skillmatrix.view.blocks import Chart, Paper

WIDTH, MARGIN = 480, 12
"""Pixels."""
HEIGHT = re.compile(r'width="100%" height="(\d+)"')
RULE = re.compile(r"^\.(?:chart|areas|gaps)\b [^{]*\{[^}]*\}", re.MULTILINE)
"""A rule of the style sheet about what is in a chart, or about a chart itself."""
COLOUR = re.compile(r"(--[\w-]+): ([^;]+);")
WHOLE = """\
<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" color="{ink}">
<style>{style}</style>
<rect width="100%" height="100%" fill="{card}"/>
<svg x="{margin}" y="{margin}" {picture}
</svg>
"""


def render_pictures(paper: Paper) -> dict[str, str]:
    """The charts by their titles, in the order of the paper: one for each panel."""
    charts = [
        (f"{section.id}-{number}", block)
        for section in paper.sections
        for number, block in enumerate(section.blocks, start=1)
        if isinstance(block, Chart)
    ]
    drawn = ((chart, enumerate(pictures(chart, name))) for name, chart in charts)
    return {_title(chart, at): _alone(str(picture)) for chart, panels in drawn for at, picture in panels}


def _title(chart: Chart, at: int) -> str:
    """That of the panel; behind that of the chart, where it has several."""
    title = chart.panels[at].title
    return title if len(chart.panels) == 1 else f"{chart.title}: {title}"


def _alone(picture: str) -> str:
    size = HEIGHT.search(picture)
    assert size
    style, colours = _style()
    return WHOLE.format(
        width=WIDTH + 2 * MARGIN,
        height=int(size[1]) + 2 * MARGIN,
        margin=MARGIN,
        ink=colours["--ink"],
        card=colours["--card"],
        style=style,
        picture=picture.removeprefix("<svg ").replace(size[0], f'width="{WIDTH}" height="{size[1]}"', 1),
    )


@cache
def _style() -> tuple[str, dict[str, str]]:
    """The rules for charts with their colours filled in, and the colours by the names of their variables."""
    sheet = (folder("templates") / "page.css").read_text(encoding="utf-8")
    colours: dict[str, str] = dict(COLOUR.findall(sheet.partition(":root")[2].partition("}")[0]))
    rules = "\n".join(RULE.findall(sheet))
    return re.sub(r"var\((--[\w-]+)\)", lambda used: colours[used[1]], rules), colours
