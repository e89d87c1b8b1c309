"""Foreign text in Word files: every character shown, nothing of it a command, each script in its own direction."""

from docx.oxml import OxmlElement
from docx.text.paragraph import Paragraph

from skillmatrix.render.direction import begins_right_to_left, stretches
from skillmatrix.view.plain_text import printable

BEFORE_BIDI = (
    "w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing", "w:mirrorIndents",
    "w:suppressOverlap", "w:jc", "w:textDirection", "w:textAlignment", "w:textboxTightWrap", "w:outlineLvl", "w:divId",
    "w:cnfStyle", "w:rPr", "w:sectPr", "w:pPrChange",
)  # fmt: skip
"""What may follow the mark of direction among the properties of a paragraph."""


def add_text(paragraph: Paragraph, text: str, style: str | None = None) -> None:
    """Add a text at the end of a paragraph, in a character style if one is named."""
    shown = printable(text)
    if not paragraph.runs and begins_right_to_left(shown):
        _from_the_right(paragraph)
    for part, is_right_to_left in stretches(shown):
        run = paragraph.add_run(part, style)
        if is_right_to_left:
            run.font.rtl = True


def add_led_text(paragraph: Paragraph, lead: str, text: str) -> None:
    """Add a text with its lead in front of it, as strong as the document wants it."""
    add_text(paragraph, lead, "Strong")
    if lead and text:
        paragraph.add_run(" ")
    add_text(paragraph, text)


def _from_the_right(paragraph: Paragraph) -> None:
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - python-docx has no word for the direction of a paragraph
    properties.insert_element_before(OxmlElement("w:bidi"), *BEFORE_BIDI)
