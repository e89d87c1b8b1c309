"""Words that one of two versions has: each form draws them as it can, and never by colour alone."""

import io
from zipfile import ZipFile

import pytest

from skillmatrix.i18n.phrase import Run, joined, marked
from skillmatrix.render.fragment import render_fragment
from skillmatrix.render.html import render_html
from skillmatrix.render.markdown import render_markdown
from skillmatrix.render.rendered import Layout
from skillmatrix.render.terminal import render_terminal
from skillmatrix.view.blocks import Code, CodeLine, Paper, Paragraph, Section

GONE, NEW = marked("old", "removed"), marked("new", "added", "de")
CODE = Code((CodeLine("renames:"), CodeLine("a: b", 2)))


def paper(*texts: str) -> Paper:
    return Paper("T", "en", (), (Section("s", "", (*map(Paragraph, texts), CODE)),))


def markdown(text: str) -> str:
    return render_markdown(paper(text), "changes").splitlines()[2]


def test_a_text_says_itself_what_is_gone_and_what_is_new() -> None:
    assert (str(GONE), str(NEW)) == ("[-old-]", "{+new+}")
    assert NEW.runs == (Run("{+", "", "sign"), Run("new", "de", "added"), Run("+}", "", "sign"))


def test_web_pages_have_tags_for_it() -> None:
    page = render_html(paper(joined(" ", ("a", GONE, NEW, "b"))), "changes")

    assert '<p dir="auto">a <del>old</del> <ins lang="de">new</ins> b</p>' in page


def test_a_hostile_text_does_not_leave_its_tag() -> None:
    page = render_html(paper(marked("</del><script>x</script>", "removed")), "changes")

    assert "<del>&lt;/del&gt;&lt;script&gt;x&lt;/script&gt;</del>" in page


def test_markdown_has_signs_for_it() -> None:
    assert markdown(joined(" ", ("a", GONE, NEW, "b"))) == "a ~~old~~ **new** b"
    assert markdown(joined("", (NEW, "."))) == "**new**."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (joined("", ("a", marked(",", "removed"), " b")), "a<del>,</del> b"),
        (joined("", (marked("(x)", "added"), "y")), "<ins>(x)</ins>y"),
        (joined(" ", ("a", marked("(x)", "added"), "y")), "a **(x)** y"),
    ],
)
def test_markdown_has_tags_where_signs_would_be_taken_for_text(text: str, expected: str) -> None:
    assert markdown(text) == expected


def test_signs_in_the_text_stay_text_in_markdown() -> None:
    assert markdown(joined(" ", ("*a*", marked("~~b~~", "removed"), "c"))) == r"\*a\* ~~\~\~b\~\~~~ c"


def test_a_terminal_prints_brackets_and_adds_colour_if_it_has_some() -> None:
    text = paper(joined(" ", ("a", GONE, NEW, "b")))

    assert "  a [-old-] {+new+} b\n" in render_terminal(text)
    assert "\x1b[31mold\x1b[0m" in render_terminal(text, colour=True)
    assert "\x1b[32mnew\x1b[0m" in render_terminal(text, colour=True)


def test_a_form_that_knows_no_marks_prints_the_brackets() -> None:
    text = paper(joined(" ", ("a", GONE, NEW, "b")))

    assert "<p>a [-old-] {+new+} b</p>" in render_fragment(text)


def test_word_and_excel_print_the_brackets_and_code_with_its_blanks() -> None:
    docx, xlsx = (pytest.importorskip(f"skillmatrix.render.{name}") for name in ("docx", "xlsx"))
    text = paper(joined(" ", ("a", GONE, NEW, "b")))

    for made, part in ((docx, "word/document.xml"), (xlsx, "xl/sharedStrings.xml")):
        with ZipFile(io.BytesIO(made.render(text, Layout("report")).content)) as archive:
            content = archive.read(part).decode()
        plain = "".join(piece.partition(">")[2] for piece in content.split("<"))
        assert "a [-old-] {+new+} b" in plain
        assert "\u00a0\u00a0a: b" in plain


def test_code_is_code_in_every_text_form() -> None:
    assert "```yaml\nrenames:\n  a: b\n```\n" in render_markdown(paper(), "changes")
    assert '<pre tabindex="0"><code>renames:\n  a: b\n</code></pre>' in render_html(paper(), "changes")
    assert "    renames:\n      a: b\n" in render_terminal(paper())
    assert "<p>renames:<br>\u00a0\u00a0a: b</p>" in render_fragment(paper())


def test_a_fence_cannot_be_closed_from_inside() -> None:
    code = Paper("T", "en", (), (Section("s", "", (Code((CodeLine("```"),)),)),))

    assert render_markdown(code, "changes").count("```") == 2
