"""Files that people edit, in every form: what is read, where it stands, and what is refused with which sentence."""

import random
from io import BytesIO
from zipfile import ZipFile

import pytest

from skillmatrix.errors import UserError
from skillmatrix.load.edited import MAX_BYTES, MOST_CHARACTERS, draft_in
from skillmatrix.load.html_text import html_text
from skillmatrix.load.plain_text import plain_text
from skillmatrix.model.draft import Draft

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def told(draft: Draft) -> list[tuple[str, str, str]]:
    return [(line.kind, line.section, line.text) for line in draft.lines]


def packed(**parts: str) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/"), content)
    return out.getvalue()


def word(body: str, styles: str = "", rels: str = "") -> bytes:
    """A Word file with these elements in its body, its styles and its links."""
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        archive.writestr(
            "[Content_Types].xml",
            f'<Types><Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{MAIN}"/></Types>',
        )
        archive.writestr("word/document.xml", f"<w:document {W}><w:body>{body}</w:body></w:document>")
        if styles:
            archive.writestr("word/styles.xml", f"<w:styles {W}>{styles}</w:styles>")
        if rels:
            archive.writestr("word/_rels/document.xml.rels", f"<Relationships>{rels}</Relationships>")
    return out.getvalue()


def paragraph(text: str, properties: str = "", of_run: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{of_run}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"PK\x03\x04rest", "damaged file, or it has a password"),
        (b"%PDF-1.7\n\x80", "is a PDF"),
        (b"\xd0\xcf\x11\xe0", "save it as .docx"),
        (b"{\\rtf1 abc}", "RTF"),
        (b"a\0b", "not text"),
        (bytes(range(128, 160)) * 9, "not text"),
        (b"a" * (MOST_CHARACTERS + 1), "more than 100,000 characters"),
        (b"a" * (MAX_BYTES + 1), "more than 10 MB"),
        (packed(mimetype="application/vnd.oasis.opendocument.text"), "OpenDocument"),
        (packed(**{"a.txt": "a"}), "packed file, but no Word file"),
        (packed(**{"[Content_Types].xml": "<Types/>"}), "packed file, but no Word file"),
        (packed(**{"[Content_Types].xml": "<!DOCTYPE a><Types/>"}), "packed file, but no Word file"),
        (packed(**{"[Content_Types].xml": "<Types>"}), "damaged Word file"),
        (word("")[:-40], "damaged file"),
        (word("").replace(b"w:body", b"w:bodi"), "damaged file"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_sentence_that_helps(data: bytes, says: str) -> None:
    with pytest.raises(UserError, match=says):
        draft_in(data, "ad")


def test_a_word_file_without_a_body_or_with_far_too_much_in_it_is_refused() -> None:
    types = f'<Types><Override PartName="/d.xml" ContentType="{MAIN}"/></Types>'
    many = BytesIO()
    with ZipFile(many, "w") as archive:
        for number in range(2_001):
            archive.writestr(f"{number}", "")

    with pytest.raises(UserError, match="no Word file"):
        draft_in(packed(**{"[Content_Types].xml": types, "d.xml": "<a/>"}), "ad.docx")
    with pytest.raises(UserError, match="unpacks to more"):
        draft_in(many.getvalue(), "ad.docx")


def test_tables_in_tables_without_end_are_damage_and_no_crash() -> None:
    deep = "<w:tbl><w:tr><w:tc>" * 3_000 + "</w:tc></w:tr></w:tbl>" * 3_000

    with pytest.raises(UserError, match="damaged Word file"):
        draft_in(word(deep), "ad.docx")


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"\xef\xbb\xbfLeitung K\xc3\xbcche", "Leitung Küche"),
        ("Leitung Küche".encode("utf-16"), "Leitung Küche"),
        ("Leitung „Küche“, 14 €".encode("cp1252"), "Leitung „Küche“, 14 €"),
    ],
)
def test_a_text_is_read_in_the_encodings_that_word_processors_write(data: bytes, text: str) -> None:
    (line,) = draft_in(data, "ad.txt").lines

    assert line.text == text


def test_a_text_of_windows_may_have_one_unreadable_character_in_a_hundred() -> None:
    assert plain(b"\x81" + b"a" * 99) == "\ufffd" + "a" * 99
    with pytest.raises(UserError, match="is not text"):
        draft_in(b"\x81" + b"a" * 98, "ad.txt")


def plain(data: bytes) -> str:
    (line,) = draft_in(data, "ad.txt").lines
    return line.text


def test_what_begins_as_a_page_is_a_page_unless_it_is_called_a_text() -> None:
    page = b"<!-- shop --> <DIV><p>Leitung K&uuml;che</p></DIV>"

    assert told(draft_in(page, "<stdin>")) == [("title", "", "Leitung Küche")]
    assert told(draft_in(page, "ad.txt")) == [("title", "", "Leitung K&uuml;che")]
    assert told(draft_in(b"Leitung<br>K&uuml;che", "ad.html")) == [("title", "", "Leitung"), ("text", "", "Küche")]


@pytest.mark.parametrize(
    ("ahead", "place"),
    [
        ("---\ndate: 2026-11-02\ntitle: Leitung Küche\n---\n", (3, 8)),
        ("---\ntitle: 'Leitung Küche'\n...\n", (2, 9)),
        ('+++\nTitle = "Leitung Küche"\n+++\n', (2, 10)),
        ("Subject: Re: Fwd: Leitung Küche\nFrom: a@example.org\n", (1, 19)),
        ("Von: Büro\nBetreff: Leitung Küche\n", (2, 10)),
    ],
)
def test_the_title_may_stand_in_front_matter_or_in_the_subject_of_a_mail(ahead: str, place: tuple[int, int]) -> None:
    draft = draft_in(f"{ahead}\nWir kochen.\n\n## Ihre Aufgaben\n\n- Kochen\n".encode(), "ad.md")

    assert told(draft)[:2] == [("title", "", "Leitung Küche"), ("text", "", "Wir kochen.")]
    assert draft.lines[0].place(0) == place
    assert draft.lines[0].place(12) == (place[0], place[1] + 12)
    assert draft.lines[-1].text == "Kochen"
    assert draft.raw[draft.lines[-1].place(0)[0] - 1] == "- Kochen"


def test_the_mark_that_makes_a_title_of_a_line_stands_where_the_title_stands() -> None:
    written = plain_text("---\ntitle: Chef\n---\n")

    assert written.text == "\n# Chef\n\n"
    assert written.places is not None
    assert written.places[1] == [(2, 8), (2, 8), (2, 8), (2, 9), (2, 10), (2, 11)]


@pytest.mark.parametrize(
    "text", ["---\n\n# Leitung\n\n---\n", "---\nLeitung\n", "Von: Büro\n\nLeitung", "An: Alle\nVon: uns\n\nText"]
)
def test_a_line_above_a_text_or_one_head_of_a_mail_takes_nothing_from_it(text: str) -> None:
    assert plain_text(text).text == text


def test_front_matter_without_a_title_says_nothing() -> None:
    assert told(draft_in(b"---\nlayout: job\n---\n# Leitung\n", "ad.md")) == [("title", "", "Leitung")]


def test_a_deeper_heading_that_is_not_ours_stays_in_the_section_above_it() -> None:
    text = "# A\n## Ihre Aufgaben\n### Im Alltag\n- a\n**Gern auch**\n- b\n## Steckbrief\n- c\n### Im Alltag\n- d\n"
    draft = draft_in(text.encode(), "ad.md")

    assert [line.section for line in draft.lines if line.kind == "item"] == ["tasks", "tasks", "", ""]


def test_the_mark_of_our_own_draft_is_a_note_and_no_title() -> None:
    text = "Draft: to be checked by an expert and for legal points before use.\nCommunity Manager\n"

    assert told(draft_in(text.encode(), "ad.txt")) == [
        ("note", "", "Draft: to be checked by an expert and for legal points before use."),
        ("title", "", "Community Manager"),
    ]


def test_the_lists_tables_and_breaks_of_a_page_stay_what_they_are() -> None:
    page = (
        "<h1>Leitung<br/>Küche</h1><table><tr><th>Ort<th>Zeit<tr><td>Kassel</td><td><b>30</b> h</td></table>"
        "<table><tr><td><ul><li><p>a</p><p>b</p></ul></td><td></td></tr></table>"
        "<dl><dt>Lohn:</dt><dd>14 &#8364;</dd><dt></dt></dl><p>1 &lt; 2 * 3 | 4</p><svg/><td>allein</td><br><tr></tr>"
    )

    assert told(draft_in(page.encode(), "ad.html")) == [
        ("title", "", "Leitung Küche"),
        ("heading", "", "Ort"),
        ("heading", "", "Zeit"),
        ("cell", "", "Kassel"),
        ("cell", "", "30 h"),
        ("item", "", "a"),
        ("text", "", "b"),
        ("text", "facts", "Lohn: 14 €"),
        ("text", "", "1 < 2 * 3 | 4"),
        ("text", "", "allein"),
    ]


def test_where_a_link_of_a_page_leads_stands_behind_its_words_unless_they_say_it() -> None:
    page = (
        '<p><a href="https://a.example/1">Jetzt</a></p><p><a href="mailto:b@example.org">b@example.org</a></p>'
        '<p><a href="/intern">c</a></p><p><a href="https://a.example/2"></a></p><p><a>d</a></p>'
    )

    assert [line.text for line in draft_in(page.encode(), "ad.html").lines] == [
        "Jetzt (https://a.example/1)",
        "b@example.org",
        "c",
        "d",
    ]


def test_a_row_that_nobody_closed_is_read_to_its_end() -> None:
    assert told(draft_in(b"<table><tr><td>a<td>b", "ad.html")) == [("cell", "", "a"), ("cell", "", "b")]
    assert told(draft_in(b"<table><tr></table><p>c</p>", "ad.html")) == [("title", "", "c")]


@pytest.mark.parametrize("seed", range(60))
def test_any_page_at_all_can_be_read_and_every_letter_stands_where_it_is_said_to(seed: int) -> None:
    chance = random.Random(seed)
    tags = [
        "p",
        "div",
        "ul",
        "li",
        "table",
        "tr",
        "td",
        "th",
        "h1",
        "h3",
        "b",
        "strong",
        "br",
        "dl",
        "dt",
        "dd",
        "a",
        "script",
        "nav",
        "em",
    ]
    parts = (
        [f"<{tag}>" for tag in tags]
        + [f"</{tag}>" for tag in tags]
        + ["x", "Y", " ", "\n", "\r\n", "&amp;", "<!--", "-->"]
    )
    page = "".join(chance.choice(parts) for _ in range(400))
    draft = draft_in(page.encode(), "ad.html")

    for line in draft.lines:
        for at, character in enumerate(line.text):
            number, column = line.place(at)
            if character in "xY":
                assert draft.raw[number - 1][column - 1] == character


@pytest.mark.parametrize(
    "begin",
    ["<div hidden>", "<section style='color: red; display: none'>", "<dialog>", "<aside hidden=''>", "<span hidden>"],
)
def test_what_a_page_hides_is_not_read_and_what_stands_behind_it_is(begin: str) -> None:
    tag = begin[1:].partition(" ")[0].rstrip(">")
    page = f"<h1>A</h1>{begin}<{tag}>Cookies</{tag}> annehmen?<p>Ja</{tag}><p>B</p><p>C</p>"

    assert [line.text for line in draft_in(page.encode(), "ad.html").lines] == ["A", "B", "C"]


def test_a_dialog_that_is_open_and_a_style_that_hides_nothing_are_read() -> None:
    page = "<h1>A</h1><dialog open>B</dialog><div style='display: block'>C</div><p hidden>D</p>"

    assert [line.text for line in draft_in(page.encode(), "ad.html").lines] == ["A", "B", "C", "D"]


@pytest.mark.parametrize(
    ("page", "texts"),
    [
        ("<h1>A</h1><div hidden><div>Cookies</div><p>B</p>", ["A", "Cookies", "B"]),
        ("<h1>A</h1><nav>a<nav>b</nav><p>B</p>", ["A", "B"]),
    ],
)
def test_what_says_nothing_and_is_never_closed_takes_nothing_of_the_page_with_it(page: str, texts: list[str]) -> None:
    assert [line.text for line in draft_in(page.encode(), "ad.html").lines] == texts


def test_menus_in_menus_are_not_read() -> None:
    page = "<h1>A</h1><nav>a<nav>b</nav>c</nav><p>B</p>"

    assert [line.text for line in draft_in(page.encode(), "ad.html").lines] == ["A", "B"]


def test_marks_of_bold_words_stand_where_the_words_begin_and_end() -> None:
    written = html_text("<p><b>abc</b></p>")

    assert written.text == "**abc**\n"
    assert written.places == (((1, 7), (1, 7), (1, 7), (1, 8), (1, 9), (1, 9), (1, 9)), ())


@pytest.mark.parametrize("tag", ["u", "var", "em", "h7", "z"])
def test_tags_inside_a_sentence_do_not_break_it(tag: str) -> None:
    page = f"<h1>A</h1><p>Ein <{tag}>Wort</{tag}> im Satz</p>"

    assert told(draft_in(page.encode(), "ad.html"))[1:] == [("text", "", "Ein Wort im Satz")]


@pytest.mark.parametrize("inside", ["<h3>Ihr Profil</h3>", "<h3>Ihr Profil</h3><p>b</p>"])
def test_a_cell_with_a_heading_in_it_is_layout_and_no_table(inside: str) -> None:
    page = f"<h1>A</h1><table><tr><td>{inside}</td><td>c</td></tr></table>"

    assert told(draft_in(page.encode(), "ad.html"))[1] == ("heading", "must", "Ihr Profil")
    assert told(draft_in(page.encode(), "ad.html"))[-1] == ("text", "must", "c")


def test_a_cell_with_one_item_in_it_is_layout_and_no_table() -> None:
    page = "<h1>A</h1><table><tr><td><ul><li>a</li></ul></td><td>-b</td></tr></table>"

    assert told(draft_in(page.encode(), "ad.html"))[1:] == [("item", "", "a"), ("text", "", "-b")]


def test_lone_carriage_returns_end_lines_of_a_page() -> None:
    assert html_text("<p>a</p>\r<p>b</p>").places == (((1, 4),), (), ((2, 4),), ())


def test_styles_of_a_word_file_say_what_a_paragraph_is_also_through_what_they_are_based_on() -> None:
    styles = (
        '<w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:styleId="Own"><w:basedOn w:val="berschrift1"/></w:style>'
        '<w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>'
        '<w:style w:styleId="Punkt"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>'
        '<w:style w:styleId="Stark"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>'
        '<w:style w:styleId="N"><w:name w:val="Skillmatrix Note"/></w:style>'
    )
    body = (
        paragraph("Leitung", '<w:pStyle w:val="Titel"/>')
        + paragraph("Ihre Aufgaben", '<w:pStyle w:val="Own"/>')
        + paragraph("Kochen", '<w:pStyle w:val="Punkt"/>')
        + paragraph("kein Punkt", '<w:pStyle w:val="Punkt"/><w:numPr><w:numId w:val="0"/></w:numPr>')
        + paragraph("Ihr Profil", '<w:pStyle w:val="A"/><w:outlineLvl w:val="1"/>')
        + paragraph("Text", '<w:outlineLvl w:val="9"/>')
        + paragraph("Wir bieten", of_run='<w:rStyle w:val="Stark"/>')
        + paragraph("nicht fett", of_run='<w:b w:val="0"/>')
        + paragraph("Von hier.", '<w:pStyle w:val="N"/>')
    )

    assert told(draft_in(word(body, styles), "ad.docx")) == [
        ("title", "", "Leitung"),
        ("heading", "tasks", "Ihre Aufgaben"),
        ("item", "tasks", "Kochen"),
        ("text", "tasks", "kein Punkt"),
        ("heading", "must", "Ihr Profil"),
        ("text", "must", "Text"),
        ("heading", "offer", "Wir bieten"),
        ("text", "offer", "nicht fett"),
        ("note", "offer", "Von hier."),
    ]


def test_a_break_inside_a_paragraph_of_a_word_file_begins_a_line_as_pasted_lists_have_them() -> None:
    body = "<w:p><w:r><w:t>• a</w:t><w:br/><w:t>• b</w:t></w:r></w:p>"
    lines = draft_in(word(paragraph("Leitung") + body), "ad.docx").lines

    assert [(line.kind, line.text, line.place(0)) for line in lines[1:]] == [
        ("item", "a", (2, 3)),
        ("item", "b", (2, 7)),
    ]


def test_what_is_deleted_hidden_or_said_twice_in_a_word_file_is_not_read() -> None:
    box = "<w:txbxContent>" + paragraph("Kasten") + "</w:txbxContent>"
    body = (
        "<w:p><w:r><w:t>Leitung</w:t><w:tab/><w:t>Küche</w:t><w:noBreakHyphen/><w:t>Ost</w:t></w:r>"
        "<w:del><w:r><w:t>weg</w:t></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>verborgen</w:t></w:r>"
        f"<w:r><mc:AlternateContent xmlns:mc='m'><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p><w:del><w:p/></w:del>"
         "<w:sdt><w:sdtContent>" + paragraph("Feld") + "</w:sdtContent></w:sdt>"
        + '<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>Ihre</w:t><w:br/><w:t>Aufgaben</w:t></w:r></w:p>'
    )  # fmt: skip

    draft = draft_in(word(body), "ad.docx")

    assert [line.text for line in draft.lines] == ["Leitung Küche-Ost", "Kasten", "Feld", "Ihre Aufgaben"]
    assert [line.place(0) for line in draft.lines] == [(1, 1), (2, 1), (3, 1), (4, 1)]
    assert draft.raw[3] == "Ihre Aufgaben"


def test_where_a_link_of_a_word_file_leads_stands_behind_its_words() -> None:
    def link(key: str, text: str) -> str:
        return (
            f'<w:p><w:hyperlink xmlns:r="r" r:id="{key}"><w:r><w:t>{text}</w:t></w:r></w:hyperlink>'
            "<w:r><w:t> oder so</w:t></w:r></w:p>"
        )

    rels = (
        '<Relationship Id="a" Target="mailto:jobs@example.org" TargetMode="External"/>'
        '<Relationship Id="b" Target="theme.xml"/>'
    )

    draft = draft_in(word(link("a", "hier") + link("a", "jobs@example.org") + link("b", "dort"), rels=rels), "ad.docx")

    assert [line.text for line in draft.lines] == [
        "hier (jobs@example.org) oder so",
        "jobs@example.org oder so",
        "dort oder so",
    ]


def test_a_table_of_a_word_file_is_read_by_cells_and_one_for_layout_by_lines() -> None:
    def row(*cells: str, properties: str = "") -> str:
        return f"<w:tr>{properties}{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr>"

    head = row(paragraph("Ort"), paragraph("Zeit"), properties="<w:trPr><w:tblHeader/></w:trPr>")
    table = head + row(paragraph("Kassel"), paragraph("30 h")) + row(paragraph(""), paragraph(""))
    layout = row(paragraph("Eins") + paragraph("Zwei"), paragraph("Drei"))

    draft = draft_in(word(f"<w:tbl>{table}</w:tbl><w:tbl>{layout}</w:tbl>"), "ad.docx")

    assert told(draft) == [
        ("heading", "", "Ort"),
        ("heading", "", "Zeit"),
        ("cell", "", "Kassel"),
        ("cell", "", "30 h"),
        ("title", "", "Eins"),
        ("text", "", "Zwei"),
        ("text", "", "Drei"),
    ]
    assert len({line.number for line in draft.lines[2:4]}) == 1
