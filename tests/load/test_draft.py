"""Drafts are read from whatever people write: Markdown, plain text, and texts that no program wrote."""

import random
from pathlib import Path

import pytest

from skillmatrix.load.draft import LONGEST_TITLE, draft_of, language_of
from skillmatrix.load.headings import section_of
from skillmatrix.load.line_builder import steps_of
from skillmatrix.model.draft import Draft, DraftLine, Step

GOLDEN = Path(__file__).parents[1] / "golden" / "jobdesc"
KINDS = {"internal", "ad", "profile"}
PAPERS = [path for path in sorted(GOLDEN.glob("*.md")) if path.name.split(".")[1] in KINDS]


def lines(text: str) -> list[tuple[str, str, str]]:
    return [(line.kind, line.section, line.text) for line in draft_of(text).lines]


def only(text: str) -> DraftLine:
    (line,) = draft_of(text).lines
    return line


def characters_in_their_places(draft: Draft) -> list[tuple[str, str]]:
    """Every character that is no blank, and what stands at its place in the file."""
    places = ((char, *line.place(at)) for line in draft.lines for at, char in enumerate(line.text))
    return [(char, draft.raw[number - 1][column - 1]) for char, number, column in places if not char.isspace()]


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.name)
def test_every_character_of_our_own_papers_is_found_where_it_stands(path: Path) -> None:
    draft = draft_of(path.read_text(encoding="utf-8"))

    assert draft.lines
    assert [(char, there) for char, there in characters_in_their_places(draft) if char != there] == []


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.name)
def test_the_kind_and_the_language_of_our_own_papers_are_known_from_their_words(path: Path) -> None:
    kind, language = path.name.split(".")[1], path.name.split(".")[-2]
    draft = draft_of(path.read_text(encoding="utf-8"))

    assert (draft.kind, draft.language) == (kind, language)
    assert draft.title is not None
    assert draft.job_title is not None
    assert draft.job_title.text not in {"Stellenbeschreibung", "Anforderungsprofil", "Job description"}


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_sections_of_an_advert_are_known_by_their_headings(language: str) -> None:
    draft = draft_of((GOLDEN / f"corporate-cm.ad.{language}.md").read_text(encoding="utf-8"))
    headings = [line.section for line in draft.lines if line.kind == "heading"]

    assert headings == [
        "facts", "purpose", "tasks", "must", "wishes", "learn", "offer", "apply", "about", "equal", "privacy",
    ]  # fmt: skip
    assert all(line.kind == "item" for line in draft.section("tasks"))


def test_the_tiers_in_an_internal_paper_are_sections_of_their_own() -> None:
    draft = draft_of((GOLDEN / "corporate-cm.internal.de.md").read_text(encoding="utf-8"))

    assert {line.kind for line in draft.section("must")} == {"text", "cell"}
    assert {line.kind for line in draft.section("should")} == {"item"}
    assert "Kompetenz" not in {line.text for line in draft.section("must")}


@pytest.mark.parametrize(
    "heading", ["## Ihre Aufgaben", "Ihre Aufgaben:", "**Deine Aufgaben**", "IHRE AUFGABEN", "<h2>Aufgaben</h2>"]
)
def test_a_heading_is_known_however_it_is_written(heading: str) -> None:
    told = lines(f"Leitung\n\n{heading}\n\n- Moderieren\n")

    assert told[-1] == ("item", "tasks", "Moderieren")
    assert told[1][:2] == ("heading", "tasks")


def test_a_heading_that_is_not_ours_begins_a_section_without_a_name() -> None:
    assert lines("# A\n\n## Ihre Aufgaben\n\n- B\n\n## Steckbrief\n\n- C\n")[-1] == ("item", "", "C")
    assert section_of("Steckbrief") == ""
    assert section_of("what you  need:") == "must"


@pytest.mark.parametrize(
    "heading", ["What you'll do", "What you’ll do:", "**Was dich erwartet?**", "### Aufgabengebiet"]
)
def test_headings_that_others_write_are_known_too(heading: str) -> None:
    assert lines(f"Leitung\n\n{heading}\n\n- Moderieren\n")[-1] == ("item", "tasks", "Moderieren")


def test_bold_words_alone_above_a_list_end_the_section_before_them() -> None:
    told = lines("# A\n\n**Über uns**\n\nText\n\n**Deine Superkräfte:**\n\n- B\n\n**Fett** im Text\n")

    assert told[3:] == [
        ("heading", "", "Deine Superkräfte:"),
        ("item", "", "B"),
        ("text", "", "Fett im Text"),
    ]


def test_bold_words_without_a_list_below_stay_text() -> None:
    assert lines("# A\n\n**Sachbearbeitung (w/m/d)**\n\nText\n")[1] == ("text", "", "Sachbearbeitung (w/m/d)")


def test_bold_words_at_the_beginning_of_a_line_above_a_list_stay_text() -> None:
    assert lines("# A\n\n**Fett** im Text\n- B\n")[1] == ("text", "", "Fett im Text")


def test_facts_at_the_beginning_are_lines_of_their_own() -> None:
    told = lines("# A\n\n**Pay:** £33,000\n**Location**: Leeds\n\n## Role\n\n**Note:** b\n")

    assert told[1:3] == [("text", "facts", "Pay: £33,000"), ("text", "facts", "Location: Leeds")]
    assert told[-1] == ("text", "", "Note: b")


@pytest.mark.parametrize("mark", ["●", "■", "►", "✔", "\uf0b7", "\uf0a7", "—", "✅", "👉", "o\t", "§\t"])
def test_an_item_pasted_from_elsewhere_is_an_item(mark: str) -> None:
    assert lines(f"Leitung\n\nIhre Aufgaben\n{mark} Moderieren\n{mark} Ordnen\n")[2:] == [
        ("item", "tasks", "Moderieren"),
        ("item", "tasks", "Ordnen"),
    ]


def test_an_o_before_a_word_is_no_mark_of_an_item() -> None:
    assert lines("Leitung\n\no tempora\n")[-1][0] == "text"


def test_a_title_may_be_underlined_or_the_first_line_of_a_plain_text() -> None:
    assert lines("Leitung\n=======\n\nAufgaben\n---\n\nText\n") == [
        ("title", "", "Leitung"),
        ("heading", "tasks", "Aufgaben"),
        ("text", "tasks", "Text"),
    ]
    assert lines("> Entwurf\n\nLeitung\nWir suchen Leute.\n") == [
        ("note", "", "Entwurf"),
        ("title", "", "Leitung"),
        ("text", "", "Wir suchen Leute."),
    ]


@pytest.mark.parametrize("above", ["# A\n\n## Ihre Aufgaben\n\n- B\n", "# A\n## Ihre Aufgaben\n\n- B\n"])
@pytest.mark.parametrize("end", ["", "\n\n- C"])
def test_an_underlined_heading_that_is_not_ours_ends_the_section_before_it(above: str, end: str) -> None:
    told = lines(f"{above}\nSteckbrief\n----------{end}")

    assert told[3:] == [("heading", "", "Steckbrief"), ("item", "", "C")][: 2 if end else 1]


def test_what_stands_above_a_line_and_is_a_list_or_a_quotation_is_no_heading() -> None:
    told = lines("# A\n\n- B\n---\n> C\n===\n| D |\n===\n")

    assert told[1:] == [("item", "", "B"), ("note", "", "C"), ("cell", "", "D")]


@pytest.mark.parametrize(
    "above", ["Stellenanzeige\n\nWir suchen ab sofort eine\n\n", "Das Landratsamt besetzt zum 1. Mai die Stelle\n", ""]
)
def test_the_title_of_a_plain_text_may_stand_below_the_line_that_announces_it(above: str) -> None:
    told = lines(f"{above}Sachbearbeitung Wohngeld (m/w/d)\n\nin Teilzeit.\n")

    assert [text for kind, _, text in told if kind == "title"] == ["Sachbearbeitung Wohngeld (m/w/d)"]


@pytest.mark.parametrize(
    "below",
    [
        "Wir suchen Fachkräfte (m/w/d).",
        "Für unser Haus in Kassel suchen wir eine Fachkraft (m/w/d) zum nächsten Ersten",
        "Wir suchen eine Fachkraft (m/w/d),",
        "A\n\nB\n\nC\n\nFachkraft (m/w/d)",
        "Fachkraft Küche",
    ],
)
def test_a_sentence_about_everybody_below_a_title_does_not_take_its_place(below: str) -> None:
    assert lines(f"Leitung Küche\n\n{below}\n")[0] == ("title", "", "Leitung Küche")


def test_a_fact_does_not_go_on_with_a_long_line_above_it() -> None:
    long = "Hours: full time or job share, 37.5 hours a week, also at night"
    told = lines(f"Nurse\n\n{long}\nSite: Ashwick\nand Leeds\n")

    assert [text for _, _, text in told] == ["Nurse", long, "Site: Ashwick and Leeds"]


@pytest.mark.parametrize("picture", ["🎯", "🛠️", "✨", "🎁🎁"])
def test_pictures_before_words_that_stand_over_a_section_make_no_item_of_them(picture: str) -> None:
    assert lines(f"Leitung\n\n{picture} Deine Aufgaben\n✨ Kochen\n")[1:] == [
        ("heading", "tasks", f"{picture} Deine Aufgaben"),
        ("item", "tasks", "Kochen"),
    ]


def test_a_title_of_a_plain_text_has_150_characters_at_most() -> None:
    assert lines("a" * LONGEST_TITLE)[0][0] == "title"
    assert lines("a" * (LONGEST_TITLE + 1))[0][0] == "text"
    assert LONGEST_TITLE == 150


def test_a_sentence_in_the_first_line_is_no_title() -> None:
    assert lines("Wir suchen eine Leitung.\n") == [("text", "", "Wir suchen eine Leitung.")]
    assert draft_of("Wir suchen eine Leitung.\n").job_title is None


def test_the_first_heading_is_no_title_if_it_stands_over_a_section() -> None:
    assert lines("# Ihre Aufgaben\n\n- A\n") == [("heading", "tasks", "Ihre Aufgaben"), ("item", "tasks", "A")]


def test_only_the_first_heading_of_the_first_order_is_the_title() -> None:
    assert lines("# Leitung\n\n# Sonstiges\n") == [("title", "", "Leitung"), ("heading", "", "Sonstiges")]


def test_a_wrapped_paragraph_is_one_line_and_keeps_both_places() -> None:
    line = only("- Wir sind ein **junges\n  Team** in Kassel\n")

    assert line.text == "Wir sind ein junges Team in Kassel"
    assert line.place(line.text.index("junges")) == (1, 18)
    assert line.place(line.text.index(" Team")) == (2, 3)
    assert line.place(line.text.index("Team")) == (2, 3)
    assert line.place(line.text.index("Kassel")) == (2, 13)


def test_lines_of_a_plain_text_stay_apart_unless_an_editor_broke_them() -> None:
    long = "Diese Zeile ist so lang, dass ein Programm sie umbrochen hat, weil sie"
    told = lines(f"Leitung\n\nOrt: Kassel\nBeginn: sofort\n{long}\nSonst zu lang ist\nund weitergeht\n")

    assert [text for _, _, text in told[1:]] == [
        "Ort: Kassel",
        "Beginn: sofort",
        f"{long} Sonst zu lang ist und weitergeht",
    ]


def test_marks_of_layout_are_no_words_and_gender_signs_are() -> None:
    assert only("- **Ort:** _Kassel_ `a` [Karte](https://a.example) <https://b.example>").text == (
        "Ort: Kassel a Karte(https://a.example) https://b.example"
    )
    assert only("1. Mitarbeiter*innen, Leser_innen, Kolleg:innen, 2 * 3 \\*nein\\*").text == (
        "Mitarbeiter*innen, Leser_innen, Kolleg:innen, 2 * 3 *nein*"
    )
    assert only("• a<br>b &amp; \\\\c").text == "ab &amp; \\c"


def test_comments_rules_and_blocks_of_code_say_nothing() -> None:
    assert lines("- a <!-- weg\n- weg\n--> b\n\n---\n\n```\n- c\n```\n\n<!-- bis zum Ende\n") == [
        ("item", "", "a"),
        ("text", "", "b"),
        ("item", "", "c"),
    ]


def test_a_table_is_read_cell_by_cell_without_its_head() -> None:
    assert lines("# T\n\n| A | B |\n| --- | ---: |\n| c \\| d | **e** |\n|  | f |\n")[1:] == [
        ("heading", "", "A"),
        ("heading", "", "B"),
        ("cell", "", "c | d"),
        ("cell", "", "e"),
        ("cell", "", "f"),
    ]
    assert lines("# T\n\n| nur | Zellen |")[1:] == [("cell", "", "nur"), ("cell", "", "Zellen")]


def test_letters_and_their_accents_are_one_and_soft_hyphens_are_none() -> None:
    line = only("ju\u0308nger Wein\u00adbau zu\u0338")

    assert line.text == "jünger Weinbau zu\u0338"
    assert line.place(line.text.index("n")) == (1, 4)
    assert only("\u0301a").text == "\u0301a"


def test_what_a_gap_asks_for_is_not_said() -> None:
    line = only("Ort: ‹bitte ergänzen: Teilzeit?› Kassel.")

    assert "Teilzeit" not in line.said
    assert len(line.said) == len(line.text)
    assert line.said.endswith("Kassel.")


def test_the_language_is_that_of_most_small_words() -> None:
    assert language_of("We work with the team and you") == "en"
    assert language_of("Wir arbeiten mit dem Team und the Crew") == "de"
    assert language_of("") == "de"


def test_nothing_is_an_empty_draft() -> None:
    assert draft_of("").lines == ()
    assert draft_of("\n\n#\n- \n**\n").title is None or draft_of("\n").lines == ()


@pytest.mark.parametrize("seed", range(60))
def test_any_text_at_all_can_be_read_and_its_places_lie_in_the_file(seed: int) -> None:
    chance = random.Random(seed)
    marks = list("#|-*_`<>[]()‹›!\\\n\r\t=:.1ä\u0308\u00ad\u2028\U0001f600 \n")
    words = ["Wort", "Ihre Aufgaben", "<!--", "-->", "---", "| a |", "\n\n"]
    text = "".join(chance.choice([*marks, *words]) for _ in range(300))
    draft = draft_of(text)

    for line in draft.lines:
        number, column = line.place(len(line.text) - 1)
        assert 1 <= line.number <= number <= len(draft.raw)
        assert 1 <= column <= len(draft.raw[number - 1]) + 1
        assert line.text.strip() == line.text != ""


@pytest.mark.parametrize(
    ("places", "steps"),
    [
        ([(1, 5), (1, 6), (1, 7)], [(0, 1, 5)]),
        ([(1, 5), (1, 6), (2, 1), (2, 2)], [(0, 1, 5), (2, 2, 1)]),
        ([(1, 5), (2, 6), (2, 7)], [(0, 1, 5), (1, 2, 6)]),
        ([(1, 5), (1, 8), (1, 9), (1, 8)], [(0, 1, 5), (1, 1, 8), (3, 1, 8)]),
        ([], []),
    ],
)
def test_a_step_is_written_down_where_the_next_character_does_not_follow(
    places: list[tuple[int, int]], steps: list[tuple[int, int, int]]
) -> None:
    assert steps_of(places) == tuple(Step(*step) for step in steps)


def test_a_line_without_steps_stands_in_one_piece() -> None:
    assert DraftLine("abc", 3, 5, "text").place(2) == (3, 7)


@pytest.mark.parametrize(
    ("line", "kind"),
    [("*From here.*", "note"), ("*zur Kenntnis*", "note"), ("From here.*", "text"), ("**From here*", "text")],
)
def test_a_line_in_single_stars_says_where_the_paper_comes_from(line: str, kind: str) -> None:
    assert lines(f"# A\n\n## B\n\nText.\n\n{line}\n")[-1][0] == kind
