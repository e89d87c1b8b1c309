"""Words about health, family and faith are found; words of work that look like them are not."""

import pytest

from skillmatrix.language.private_words import private_word


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Nach der Elternzeit bin ich wieder eingestiegen.", "Elternzeit"),
        ("Wegen meiner Erkrankung ging das nicht.", "Erkrankung"),
        ("Das lag an meiner Gesundheit.", "meiner Gesundheit"),
        ("Ich war beim Arzt", "Arzt"),
        ("Als Muslimin faste ich", "Muslimin"),
        ("Zwei Kinder zu Hause", "Kinder"),
        ("After my divorce I worked less.", "divorce"),
        ("I was on sick leave", "sick"),
        ("because of my DISABILITY", "DISABILITY"),
        ("the church choir", "church"),
    ],
)
def test_a_word_about_private_life_is_named(text: str, word: str) -> None:
    assert private_word(text) == word


@pytest.mark.parametrize(
    "text",
    [
        "Ich glaube, das reicht.",
        "Die Pflege der Plattform liegt bei uns.",
        "Gesundheit der Community, jede Woche gemessen",
        "Kinderkrankheiten der Software behoben",
        "Die Suche ist besser geworden.",
        "The health of the community",
        "I disabled the feature and will illustrate it.",
        "in good faith, with a motherboard",
        "Ich habe die Rehabilitation der Suchtreffer nicht gesehen",
        "",
    ],
)
def test_words_of_work_are_left_alone(text: str) -> None:
    assert private_word(text) is None
