"""Foreign text as one safe line: the short way for text without anything unusual leaves nothing out."""

from skillmatrix.source.display import UNSAFE
from skillmatrix.view.plain_text import LINE_END, printable


def test_no_character_that_has_to_be_spelled_out_or_replaced_is_taken_for_a_usual_one() -> None:
    unusual = [chr(code) for code in range(0x110000) if UNSAFE.match(chr(code)) or LINE_END.match(chr(code))]

    assert {"\n", "\x1b", "\u202e", "\ufffe"} <= set(unusual)
    assert not [character for character in [*unusual, "\t"] if character.isprintable()]


def test_blanks_at_the_ends_go_and_those_inside_stay() -> None:
    assert printable("  two  words ") == "two  words"
    assert printable(" two\n\n words\t") == "two words"
    assert printable("   ") == ""
