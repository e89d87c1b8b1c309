"""The widths of texts in the tables of a PDF are those that typst measures, or a little more."""

import json

import pytest

from skillmatrix.render.letter_widths import width_of
from skillmatrix.resources import fonts

PAGE = """
#set text(font: "Source Sans 3", weight: 600, number-width: "tabular")
#context [#metadata(measure(text(size: 100pt, sys.inputs.words)).width / 100pt)<width>]
"""


@pytest.mark.parametrize(
    "words",
    ["Kommunikationsfähigkeit", "0123456789", "WWWW", "Straßenverkehrs-Ordnung (2026)", "Ёжик работает", "100 %", "fi"],
)
def test_a_text_is_hardly_wider_than_typst_measures_and_never_narrower(words: str) -> None:
    from typst import Compiler, Fonts

    ours = Fonts(include_system_fonts=False, font_paths=[fonts()])
    compiler = Compiler(PAGE.encode(), font_paths=ours, sys_inputs={"words": words})
    measured = float(json.loads(compiler.query("<width>", field="value", one=True)))

    assert measured <= width_of(words) < 1.05 * measured


def test_a_letter_that_the_font_lacks_is_taken_for_the_widest() -> None:
    assert width_of("漢") == pytest.approx(1.02)


def test_a_text_without_letters_has_no_width() -> None:
    assert width_of("") == 0
