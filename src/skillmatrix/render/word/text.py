"""Foreign text in Word files: every character shown, nothing of it a command, each script in its own direction."""

from collections.abc import Iterable, Sequence

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from skillmatrix.i18n.phrase import changed
from skillmatrix.render.direction import begins_right_to_left, stretches
from skillmatrix.render.word.styles import give_run_style
from skillmatrix.view.links import parted
from skillmatrix.view.plain_text import printable_lines

TAGS = {"de": "de-DE", "en": "en-GB"}
"""Word has dictionaries for countries, not for languages."""
BEFORE_BIDI = (
    "w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing", "w:mirrorIndents",
    "w:suppressOverlap", "w:jc", "w:textDirection", "w:textAlignment", "w:textboxTightWrap", "w:outlineLvl", "w:divId",
    "w:cnfStyle", "w:rPr", "w:sectPr", "w:pPrChange",
)  # fmt: skip
"""What may follow the mark of direction among the properties of a paragraph."""


def add_text(paragraph: Paragraph, text: str, style: str | None = None) -> None:
    """Add a text at the end of a paragraph, in a character style if one is named."""
    shown = changed(text, printable_lines)
    if not paragraph.runs and begins_right_to_left("".join(run.text for run in shown)):
        _from_the_right(paragraph)
    for words, language, _ in shown:
        for part, is_right_to_left in stretches(words):
            run = paragraph.add_run(part)
            if style:
                give_run_style(run, style)
            if is_right_to_left:
                run.font.rtl = True
            if language:
                _say_language(run, language)


def tag_of(language: str) -> str:
    """The tag of a language as Word takes it."""
    return TAGS.get(language, language)


def add_led_text(paragraph: Paragraph, lead: str, text: str, links: Sequence[str] = ()) -> None:
    """Add a text with its lead in front of it, as strong as the document wants it; the addresses can be followed."""
    add_text(paragraph, lead, "Strong")
    if lead and text:
        paragraph.add_run(" ")
    add_linked_text(paragraph, text, links)


def add_linked_text(paragraph: Paragraph, text: str, links: Sequence[str], style: str | None = None) -> None:
    """Add a text whose addresses can be followed."""
    if not links:
        add_text(paragraph, text, style)
        return
    for part, target in parted(text, links):
        before = len(paragraph.runs)
        add_text(paragraph, part, style)
        if target:
            _lead_to(paragraph, paragraph.runs[before:], target)


def _lead_to(paragraph: Paragraph, runs: Iterable[Run], target: str) -> None:
    """Put runs at the end of a paragraph into a link."""
    key = paragraph.part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = OxmlElement("w:hyperlink", {qn("r:id"): key})
    paragraph._p.append(link)  # noqa: SLF001 - python-docx reads links and writes none
    for run in runs:
        run.font.underline = True
        link.append(run._r)  # noqa: SLF001 - the same


def _say_language(run: Run, language: str) -> None:
    """The spell checker and those who read aloud take the language of a run from here."""
    names = {qn("w:val"): tag_of(language), qn("w:bidi"): tag_of(language)}
    run._r.get_or_add_rPr().append(OxmlElement("w:lang", names))  # noqa: SLF001 - python-docx has no word for it


def _from_the_right(paragraph: Paragraph) -> None:
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - python-docx has no word for the direction of a paragraph
    properties.insert_element_before(OxmlElement("w:bidi"), *BEFORE_BIDI)
