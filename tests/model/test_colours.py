"""Contrast is that of WCAG 2.2, and a colour that fails gets the nearest one that can be read."""

import pytest

from skillmatrix.model.colours import BLACK, WHITE, Channels, channels, contrast, mixed, readable, written


@pytest.mark.parametrize(
    ("colour", "expected"),
    [("#000000", 21.0), ("#ffffff", 1.0), ("#767676", 4.54), ("#777777", 4.48), ("#0000ff", 8.59), ("#ffb000", 1.83)],
)
def test_contrast_on_white_is_that_of_the_standard(colour: str, expected: float) -> None:
    assert contrast(channels(colour), WHITE) == pytest.approx(expected, abs=0.01)
    assert contrast(WHITE, channels(colour)) == contrast(channels(colour), WHITE)


def test_a_colour_that_can_be_read_stays_and_another_becomes_darker_until_it_can() -> None:
    assert readable(channels("#004B87"), WHITE, BLACK) == channels("#004b87")
    found = readable(channels("#ffb000"), WHITE, BLACK)
    assert written(found) == "#9e6d00"
    assert contrast(found, WHITE) >= 4.5


def test_where_nothing_helps_it_is_the_end_of_the_way() -> None:
    grey: Channels = (127, 127, 127)
    assert readable(grey, grey, WHITE) == WHITE


def test_mixing_goes_from_one_colour_to_the_other() -> None:
    assert (mixed(BLACK, WHITE, 0), mixed(BLACK, WHITE, 0.5), mixed(BLACK, WHITE, 1)) == (BLACK, (128, 128, 128), WHITE)
