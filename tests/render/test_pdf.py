"""A PDF says what the paper says, to eyes and to programs that read aloud, and text in it stays text."""

import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from skillmatrix.render.glyphs import TABLE, spelled
from skillmatrix.render.pdf import render_pdf
from skillmatrix.resources import fonts
from skillmatrix.view.blocks import (
    Bar,
    Block,
    Cell,
    Chart,
    Column,
    Item,
    Items,
    Key,
    Note,
    Panel,
    Paper,
    Paragraph,
    Section,
    Sign,
    State,
    Table,
)

from .covered import covered, table
from .pdf_reader import pages, read_aloud, reader, squeezed, structure, texts_of

ROOT = Path(__file__).parents[2]
P7 = ROOT / "matrices" / "examples" / "p7.yaml"
STATES: tuple[State, ...] = ("", "good", "open", "blocked", "muted")
SIGNS: tuple[Sign, ...] = ("met", "below", "above", "blocked", "unrated", "excluded")


def paper(*blocks: Block, language: str = "en", title: str = "The title") -> Paper:
    return Paper(title, language, ("Subtitle",), (Section("s", "Heading", blocks),), ("End",))


def every_place(text: str, language: str = "en") -> Paper:
    """A paper that has the text wherever a paper can have one."""
    columns = (Column(text), Column("n", "right"), Column(text, "right"), Column(""))
    rows = tuple((Cell(text, state=state), Cell("1", 1), Cell(text), Cell("")) for state in STATES)
    table = Table(columns, rows, text)
    values = (2, 1, 3, 0, None, None)
    bars = tuple(Bar(text, text, sign, 0, value, 2, SIGNS) for sign, value in zip(SIGNS, values, strict=True))
    panel, keys = Panel(text, text, bars), (Key("met", text), Key("target", text))
    charts = (Chart("areas", text, (panel,), table, 1, keys), Chart("gaps", text, (panel,), table, 1, keys, 0, 3))
    levels = Chart("levels", text, (panel, panel), table, 1, keys, 0, 4)
    items = tuple(Item(text, text, (text, text), state) for state in STATES)
    blocks = (Paragraph(text, text), Note(text), Items(items), Items(items[:1]), Items(items, ordered=True), table)
    sections = (
        Section("summary", text, blocks[:2]),
        Section("draft", "", (Note(text),)),
        Section("all", text, (*blocks, *charts, levels)),
    )
    return Paper(text, language, (text, text), sections, (text, text))


def rendered(paper: Paper) -> bytes:
    content = render_pdf(paper).content
    assert isinstance(content, bytes)
    return content


# What is on the pages

LONG = "w" * 300
GERMAN = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen"


@pytest.mark.parametrize(
    "text",
    [
        "Übergrößenträger Äpfel, „Öl“ – 5 ‰ naïve Ž Ω Ж ế",
        '#eval("1") #read("paper.typ") #import "@preview/x:1"',
        "$x^2$ *a* _b_ `raw` <label> @ref = Head",
        "- item + step / term: text // no comment /* none */ \\ end",
        '-- --- ... ~ \'"\' "q" https://example.org/a?b=c#d',
        "<script>alert(1)</script> </svg> &amp; {{ x }} ]] } {page} {pages}",
        "\\u{1F600} \\n \\",
        GERMAN,
        "office ﬁne ffi fl",
    ],
)
def test_text_is_shown_as_it_is_wherever_it_stands(text: str) -> None:
    given = every_place(text)
    result = render_pdf(given)
    expected = sum(found == text for found in texts_of(given))

    assert expected > 80
    assert isinstance(result.content, bytes)
    assert read_aloud(result.content).count(squeezed(text)) == expected
    assert not result.replaced


@pytest.mark.parametrize("text", [LONG, "W" * 300, GERMAN * 5, "word " * 60, "https://example.org/" + "a/b-c_d" * 40])
def test_no_letter_is_lost_where_texts_are_longer_than_lines(text: str) -> None:
    given = every_place(text)
    spoken, written = Counter(read_aloud(rendered(given))), Counter(squeezed("".join(texts_of(given))))

    assert not written - spoken
    # Numbers of steps and scales, and a bullet.
    assert set(spoken - written) <= set("0123456789•")


@pytest.mark.parametrize(
    ("text", "shown", "missing"),
    [
        ("gut 😀!", "gut [U+1F600]!", "😀"),
        ("👩‍💻", "[U+1F469]\u200d[U+1F4BB]", "👩💻"),
        ("عرب", "[U+0639][U+0631][U+0628]", "عرب"),
        ("שלום", "[U+05E9][U+05DC][U+05D5][U+05DD]", "שלום"),
        ("日本", "[U+65E5][U+672C]", "日本"),
        ("a\x00b\x1b[31m\x7f\x85", "a[U+0000]b[U+001B][31m[U+007F][U+0085]", "\x00\x1b\x7f\x85"),
        ("a\u202eb\u2066c\u200bd\ufeff", "a[U+202E]b[U+2066]cd", "\u202e\u2066"),
        ("\ue000\U000e0001\ufffe", "[U+E000][U+E0001][U+FFFE]", "\ue000\U000e0001\ufffe"),
        ("tab\tand\r\nline", "tab and line", ""),
    ],
)
def test_characters_that_no_font_has_are_written_by_number(text: str, shown: str, missing: str) -> None:
    given = every_place(text)
    result = render_pdf(given)
    expected = sum(found == text for found in texts_of(given))

    assert isinstance(result.content, bytes)
    assert read_aloud(result.content).count(squeezed(shown)) == expected
    assert "".join(result.replaced) == missing * expected


def test_replaced_characters_come_in_the_order_of_the_paper() -> None:
    given = Paper("😀", "en", ("日",), (Section("s", "本", (Items((Item("1", "語", ("ع",)),)), Note("😀"))),), ("人",))

    assert render_pdf(given).replaced == tuple("😀日本語ع😀人")


def test_rows_and_items_are_as_many_as_there_are() -> None:
    rows = tuple((Cell(f"row{number}."), Cell("x" * (number % 40), number)) for number in range(600))
    items = tuple(Item(f"item{number}.") for number in range(600))
    spoken = read_aloud(rendered(paper(Table((Column("a"), Column("b")), rows), Items(items))))

    assert re.findall(r"row\d+\.", spoken) == [f"row{number}." for number in range(600)]
    assert re.findall(r"item\d+\.", spoken) == [f"item{number}." for number in range(600)]


def test_texts_longer_than_a_page_go_on_on_the_next() -> None:
    words = " ".join(f"n{number}" for number in range(3000))
    narrow = Table(tuple(Column("a") for _ in range(12)), ((*(Cell(LONG) for _ in range(11)), Cell("lastcell")),))
    blocks = (
        Items((Item(words, "L"),)),
        Items((Item(words, "L", (), "blocked"),)),
        Items((Item("t", "L", (words,)),), ordered=True),
        Table((Column("a"), Column("b")), ((Cell(words), Cell("x")),)),
    )

    for block in blocks:
        content = rendered(paper(block))
        assert len(pages(content)) > 1
        assert re.findall(r"n\d+", " ".join(pages(content))) == words.split()
    assert {"lastcell", LONG[:11]} <= set(re.findall(r"lastcell|w{11}", read_aloud(rendered(paper(narrow)))))
    assert read_aloud(rendered(paper(narrow))).count("w") == 11 * 300


def test_pages_are_numbered_and_named() -> None:
    note = Note("word " * 3000)
    english, german = pages(rendered(paper(note))), pages(rendered(paper(note, language="de", title="Der Titel")))

    assert len(english) > 2
    for number, page in enumerate(english, start=1):
        assert f"Page {number} of {len(english)}" in page
        assert "The title" in page
    assert f"Seite 2 von {len(german)}" in german[1]
    assert "Der Titel" in german[1]


def test_a_title_too_long_for_the_head_of_a_page_is_shortened_there_only() -> None:
    content = rendered(paper(Note("word " * 3000), title="name " * 60))

    assert read_aloud(content).count("name") == 60
    second = pages(content)[1]
    assert 0 < second.count("name") < 30
    assert "…" in second


def test_heads_of_tables_are_repeated_but_read_once() -> None:
    rows = tuple((Cell(str(number)), Cell("x")) for number in range(200))
    content = rendered(paper(Table((Column("Head A"), Column("Head B")), rows)))

    assert all("Head A" in page for page in pages(content))
    assert read_aloud(content).count("HeadA") == 1


def test_a_state_is_a_sign_as_well_as_a_colour() -> None:
    (page,) = pages(rendered(paper(Items(tuple(Item(f"item {state}", state=state) for state in STATES)))))
    (cells,) = pages(rendered(paper(Table((Column("a"),), ((Cell("bad", state="blocked"),),)))))

    assert [sign for sign in "✓›!?" if sign in page] == ["✓", "›", "!", "?"]
    assert "!" in cells


# What programs are told


def test_it_says_that_it_is_accessible_and_what_it_is() -> None:
    document = reader(rendered(paper(Note("x"), language="de-CH", title="Übersicht 😀")))
    root = document.root_object
    assert document.metadata
    assert document.xmp_metadata
    about = document.xmp_metadata

    assert b"<pdfuaid:part>1</pdfuaid:part>" in about.stream.get_data()
    assert about.dc_title == {"x-default": "Übersicht 😀"}
    assert document.metadata.title == "Übersicht 😀"
    assert document.metadata.creation_date is None
    assert root["/Lang"] == "de-CH"
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]


def test_a_paper_with_a_day_is_made_to_be_kept() -> None:
    kept = replace(paper(Note("x")), day="2026-11-22")
    document = reader(rendered(kept))
    assert document.metadata
    assert document.xmp_metadata
    about = document.xmp_metadata.stream.get_data()

    assert b"<pdfuaid:part>1</pdfuaid:part>" in about
    assert b"<pdfaid:part>2</pdfaid:part>" in about
    assert b"<pdfaid:conformance>A</pdfaid:conformance>" in about
    assert document.metadata.creation_date_raw == "D:20261122000000Z"
    assert rendered(kept) == rendered(kept)
    assert b"<pdfaid:part>" not in reader(rendered(paper(Note("x")))).xmp_metadata.stream.get_data()


@pytest.mark.parametrize(
    "text", ["a 😀 b", "\ue000 \uf8ff", "שלום", "a\u00ad\u200bb\u2028c", "ﬁ ½ Ω → ∑", "𝔘 日本 \u0301"]
)
def test_whatever_a_paper_says_it_can_be_kept(text: str) -> None:
    assert rendered(replace(every_place(text), day="2026-11-22")).startswith(b"%PDF")


def test_blocks_have_the_structure_they_are() -> None:
    cells = Table((Column("A"), Column("B")), ((Cell("1"), Cell("2")), (Cell("3"), Cell("4"))))
    panels = (Panel("First", "One is met. 😀", (Bar("b", "w", "met", 0, 1, 1),)), Panel("Second", "Nothing yet.", ()))
    chart = Chart("levels", "Chart", panels, cells, 1, (Key("met", "now"),))
    blocks = (Paragraph("p"), Items((Item("i", "L", ("d",), "good"), Item("j"))), Items((Item("k"),), ordered=True))
    root = structure(rendered(paper(*blocks, cells, chart)))

    assert root.name == "Document"
    assert [tag.name for tag in root.all("Title", "H1", "H2", "H3")] == ["Title", "H1"]
    assert [len(found.inside) for found in root.all("L")] == [2, 1]
    assert not [*root.all("Figure")]  # bars repeat what stands beside them in the row
    for found in root.all("Table"):
        assert [tag.name for tag in found.inside] == ["THead", "TBody"]
        assert [len([*found.all(name)]) for name in ("TR", "TH", "TD")] == [3, 2, 4]
    assert len([*root.all("Table")]) == 2


def test_interface_words_in_another_language_than_the_paper_are_marked() -> None:
    french = structure(rendered(paper(Paragraph("oui"), language="fr")))
    (heading,) = french.all("H1")

    assert {tag.language for tag in heading.all()} | {heading.language} >= {"en"}
    assert not {tag.language for tag in structure(rendered(paper(Paragraph("yes")))).all()} - {""}


@pytest.mark.parametrize("language", ["de", "en", "pt-BR", "zh-Hans", "ar", "sr-Latn-RS", "es-419"])
def test_any_language_of_a_matrix_will_do(language: str) -> None:
    assert "Words" in pages(rendered(paper(Note("Words"), language=language)))[0]


def test_all_fonts_are_inside_and_none_is_of_this_machine() -> None:
    names = set()
    for page in reader(rendered(every_place("Ω Ж ế ✓"))).pages:
        for font in page["/Resources"]["/Font"].values():
            below = font["/DescendantFonts"][0].get_object()
            assert {"/FontFile2", "/FontFile3"} & set(below["/FontDescriptor"])
            names.add(re.sub(r"^[A-Z]{6}\+|-.*", "", font["/BaseFont"][1:]))

    assert names == {"SourceSans3", "LibertinusSerif"}


def test_the_same_paper_is_the_same_bytes() -> None:
    given = every_place("Übung", "de")
    code = (
        "import sys; from tests.render.test_pdf import every_place, rendered;"
        "sys.stdout.buffer.write(rendered(every_place('Übung', 'de')))"
    )
    elsewhere = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True).stdout

    assert rendered(given) == rendered(given) == elsewhere
    assert rendered(replace(given, title="Übung 2")) != elsewhere


# Which characters there are


def test_the_table_of_characters_is_that_of_the_fonts() -> None:
    assert (fonts() / TABLE).read_text(encoding="ascii") == table(covered()), "write it with `make glyphs`"


def test_every_character_of_the_table_can_be_printed() -> None:
    points = [point for point in covered() if not chr(point).isspace() and point != 0xAD]
    text = " ".join("n" + chr(point) for point in points)
    result = render_pdf(paper(Paragraph(text), Paragraph("", lead=text)))

    assert not result.replaced
    assert len(points) > 1500


def test_text_in_european_letters_needs_no_numbers() -> None:
    text = "Größe œuvre żółć Čeština ığdır Ελληνικά Київ България „“‚‘»«›‹–—…€‰§†•→≥≤≠±×−½²³™"

    assert spelled(text) == (text, ())


def test_the_fonts_come_with_their_licence() -> None:
    assert "SIL OPEN FONT LICENSE" in (fonts() / "LICENSE.md").read_text(encoding="utf-8")


# The command

MISSING = "import sys; sys.modules['typst'] = None; from skillmatrix.__main__ import main; main()"


def run(*arguments: str | Path, folder: Path, code: str = "") -> subprocess.CompletedProcess[str]:
    start = ["-c", code] if code else ["-m", "skillmatrix"]
    command = [sys.executable, *start, *map(str, arguments)]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)


def test_without_the_extra_the_command_says_how_to_get_it(tmp_path: Path) -> None:
    done = run("report", P7, "--role", "corporate-cm", "-o", "x.pdf", folder=tmp_path, code=MISSING)

    assert done.returncode == 2
    assert "pip install 'typst>=0.15'" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "x.pdf").exists()


DATED = ("--date", "2026-11-22")


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("report.de", ("report", P7, "--role", "corporate-cm", "--lang", "de", *DATED)),
        ("report.en", ("report", P7, "--role", "corporate-cm", "--lang", "en", "--explain", *DATED)),
        ("jobdesc.de", ("jobdesc", "corporate-cm", "--all-requirements", "--lang", "de", *DATED)),
    ],
)
def test_a_pdf_reads_like_this(
    name: str, arguments: tuple[str | Path, ...], tmp_path: Path, golden: Callable[[str, str], None]
) -> None:
    done = run(*arguments, "-o", "x.pdf", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    found = pages((tmp_path / "x.pdf").read_bytes())

    golden(f"pdf/{name}.txt", "".join(f"==== {number} ====\n{text}\n" for number, text in enumerate(found, start=1)))


def test_the_conversation_sheet_is_one_page(tmp_path: Path) -> None:
    for language in ("de", "en"):
        run("report", P7, "--role", "corporate-cm", "--sheet", "--lang", language, "-o", "x.pdf", folder=tmp_path)

        assert len(pages((tmp_path / "x.pdf").read_bytes())) == 1
