"""Patterns of words find what people write, and no text keeps them busy."""

from skillmatrix.language.word_classes import pattern


def test_a_pattern_takes_a_few_blanks_and_not_any_number_of_them() -> None:
    found = pattern(r"nach\s*(?:der\s+)?Wahl")

    assert found.search("nach  der \t Wahl")
    assert found.search("nachWahl")
    assert not found.search(f"nach{' ' * 10}Wahl")


def test_a_pattern_takes_the_swiss_ss_for_the_sharp_s() -> None:
    assert pattern("Größe").search("GRÖSSE")
