"""Templates of others lay pages out and can do nothing else; what is wrong in them is told with file and line."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from skillmatrix.errors import UserError
from skillmatrix.i18n.phrase import foreign
from skillmatrix.render.formats import FORMATS
from skillmatrix.render.html import render_html
from skillmatrix.render.markdown import render_markdown
from skillmatrix.render.rendered import HouseStyle, Layout
from skillmatrix.render.templates import apart as processes
from skillmatrix.render.templates.check import Sample, check_templates
from skillmatrix.render.templates.files import packaged_names
from skillmatrix.render.templates.own import own_page
from skillmatrix.render.templates.page import answered
from skillmatrix.resources import folder
from skillmatrix.view.blocks import Cell, Column, Item, Items, Note, Paper, Paragraph, Section, Table

TABLE = Table((Column("Skill"), Column("Now", "right")), ((Cell("SQL"), Cell("2", 2)), (Cell("Git"), Cell("–"))))
BLOCKS = (Paragraph("P <b>", lead="Lead."), Note("N"), Items((Item("I", details=("D",)), Item("J"))), TABLE)
PAPER = Paper("T & <i>", "en", ("S",), (Section("s", "H", BLOCKS), Section("draft", "", (Note("d"),))), ("C",))


@pytest.fixture
def own(tmp_path: Path) -> Path:
    made = tmp_path / "own"
    made.mkdir()
    return made


def filled_here(own: Path, name: str, paper: Paper = PAPER) -> str:
    """What the process for a template answers, made in this one, which takes a tenth of the time."""
    [answer] = answered(own, name, paper, "")
    if isinstance(answer, str):
        return answer
    raise UserError(f"{answer.file}:{answer.line}: {answer.message}{answer.help and f'; {answer.help}'}")


def markdown(own: Path, template: str | bytes, paper: Paper = PAPER) -> str:
    (own / "report.md.j2").write_bytes(template if isinstance(template, bytes) else template.encode())
    return filled_here(own, "report.md.j2", paper)


def page(own: Path, paper: Paper = PAPER, **files: str) -> str:
    for name, text in files.items():
        (own / name.replace("_", ".")).write_text(text, encoding="utf-8")
    return filled_here(own, "report.html.j2", paper)


def refusal(own: Path, template: str | bytes) -> str:
    """What somebody reads whose template is refused, without the name of the folder."""
    with pytest.raises(UserError) as told:
        markdown(own, template)
    return str(told.value).replace(f"{own}{os.sep}", "")


def refusal_apart(own: Path, template: str) -> str:
    """The same from the process that templates have to themselves."""
    (own / "report.md.j2").write_text(template, encoding="utf-8")
    with pytest.raises(UserError) as told:
        own_page(own, "report.md.j2", PAPER)
    return str(told.value).replace(f"{own}{os.sep}", "")


# What own templates are for


def test_the_look_of_a_house_is_data_for_them_and_its_colour_stands_behind_their_style(own: Path) -> None:
    (own / "page.css").write_text(":root { --accent: red; }", encoding="utf-8")
    (own / "report.html.j2").write_text(
        """<head><meta http-equiv="Content-Security-Policy" content="{{ policy }}"><style>{{ style }}</style></head>
<p>{{ house }}</p><img src="{{ logo }}" alt="">""",
        encoding="utf-8",
    )
    house = HouseStyle("Works & <b>", "#004b87", b"picture")
    [page] = answered(own, "report.html.j2", PAPER, "", house)
    [without] = answered(own, "report.html.j2", PAPER, "")

    assert isinstance(page, str)
    assert "--accent: red; }\n:root { --accent: #004b87; --tint: #e6edf3; }" in page
    assert '<p>Works &amp; &lt;b&gt;</p><img src="data:image/png;base64,cGljdHVyZQ==" alt="">' in page
    assert " img-src data:; base-uri" in page
    assert isinstance(without, str)
    assert '<p></p><img src="" alt="">' in without
    assert "img-src" not in without


def test_a_report_in_own_templates_has_the_logo_of_the_house(own: Path) -> None:
    made = FORMATS["html"](PAPER, Layout("report", templates=own, house=HouseStyle("Works", None, b"picture")))
    assert '<img class="logo" src="data:image/png;base64,cGljdHVyZQ==" alt="Works">' in str(made.content)


@pytest.mark.parametrize("template", ["report", "jobdesc", "catalogue"])
def test_copies_of_the_packaged_templates_give_the_same_pages(own: Path, template: str) -> None:
    for name in packaged_names():
        (own / name).write_bytes((folder("templates") / name).read_bytes())

    layout = Layout(template)
    for form in ("md", "html"):
        assert FORMATS[form](PAPER, layout._replace(templates=own)) == FORMATS[form](PAPER, layout)


def test_what_the_folder_lacks_is_taken_from_the_packaged_templates(own: Path) -> None:
    changed = '{% extends "page.html.j2" %}{% block top %}<h1>Ours: {{ paper.title }}</h1>{% endblock %}'
    written = page(own, report_html_j2=changed)

    assert "<h1>Ours: T &amp; &lt;i&gt;</h1>" in written
    assert '<td class="right"' in written
    assert filled_here(own, "report.md.j2") == render_markdown(PAPER, "report")


def test_a_template_can_use_parts_of_its_own(own: Path) -> None:
    (own / "greeting.md.j2").write_text("Hello {{ paper.sections[0].heading|upper }}", encoding="utf-8")

    assert markdown(own, '{% include "greeting.md.j2" %}') == "Hello H\n"


def test_the_loops_texts_and_numbers_people_need_are_there(own: Path) -> None:
    template = """
{% set count = namespace(n=0) %}
{% for section in paper.sections if section.heading %}
{% for block in section.blocks %}
{% set count.n = count.n + 1 %}
{% if block is table %}{% for row in block.rows %}{{ loop.index * 2 }} {{ row[0].text ~ "/" ~ row[1].text }} {{ row|length }}
{% endfor %}{% endif %}
{% endfor %}
{% endfor %}
{{ count.n }} {{ ["a", "b"]|join("-") }} {{ {"s": "found"}[paper.sections[0].id] }} {{ paper.language.upper()[:1] }}
{{ "a b"|replace(" ", "_")|title }} {{ (3 is odd) and "odd" }} {{ paper.nothing|default("none") }}
"""
    words = "2 SQL/2 2 4 Git/– 2 4 a-b found E A\\_b odd none"
    assert markdown(own, template).split() == words.split()


def test_a_style_sheet_of_ones_own_is_the_one_the_policy_allows(own: Path) -> None:
    written = page(own, page_css="h1 { color: red }\n")
    packaged = render_html(PAPER, "report")

    policy, of_packaged = (re.findall(r'content="(default-src[^"]*)"', text)[0] for text in (written, packaged))
    assert "<style>h1 { color: red }\n</style>" in written
    assert policy != of_packaged
    assert re.sub("sha256-[^&]*", "", policy) == re.sub("sha256-[^&]*", "", of_packaged)


def test_pictures_inside_the_page_are_allowed_once_there_are_some(own: Path) -> None:
    written = page(own, page_css="h1 { background: url(data:image/png;base64,AAAA) }\n")

    assert "img-src data:;" in written
    assert "img-src" not in render_html(PAPER, "report")


def test_texts_know_their_language(own: Path) -> None:
    paper = Paper("T", "en", (), (Section("s", "H", (Paragraph(foreign("Hallo", "de")),)),))

    assert '<span lang="de">Hallo</span>' in page(own, paper, page_css="")


# Text stays text


def test_no_template_can_switch_escaping_off_on_a_page(own: Path) -> None:
    for tag in ("{% autoescape false %}{{ paper.title }}{% endautoescape %}", "{{ paper.title|safe }}"):
        with pytest.raises(UserError, match=r"report\.html\.j2:1: (escaping cannot|there is no filter “safe”)"):
            page(own, report_html_j2=tag)


def test_a_page_escapes_without_being_asked(own: Path) -> None:
    template = '{{ paper.title }}{{ paper.title ~ "<u>" }}{{ [paper.title]|join("<u>") }}{{ paper.title|upper }}'

    assert (
        page(own, report_html_j2=template)
        == "T &amp; &lt;i&gt;T &amp; &lt;i&gt;&lt;u&gt;T &amp; &lt;i&gt;T &amp; &lt;I&gt;"
    )


def test_a_style_sheet_cannot_end_itself(own: Path) -> None:
    with pytest.raises(UserError, match=r"page\.css:2: </style ends the style sheet"):
        page(own, page_css="h1 {}\n</STYLE ><script>")


# What no template can do

REACHING_OUT = [
    "{{ ''.__class__.__mro__ }}",
    "{{ paper.__class__ }}",
    "{{ paper['__class__'] }}",
    "{{ paper.section.__func__.__globals__ }}",
    "{{ range.__globals__ }}",
    "{{ self.__init__ }}",
    "{{ namespace(a=1).__class__ }}",
    "{% for a in [1] %}{{ loop.__class__ }}{% endfor %}",
    "{{ paper.sections|map(attribute='__class__')|list }}",
    "{{ paper|attr('__class__') }}",
    "{{ '{0.__class__}'.format(paper) }}",
    "{{ cycler.__init__.__globals__ }}",
    "{% import 'blocks.md.j2' as b %}{{ b.section.__call__.__globals__ }}",
    "{% macro m() %}{{ varargs }}{% endmacro %}{{ m(1) }}",
    "{% debug %}",
]
GROWING = [
    "{{ 'x' * 1000000000 }}",
    "{{ 1000000000 * 'x' }}",
    "{{ ('x'|safe) * 1000000000 }}",
    "{{ [1] * 1000000000 }}",
    "{{ '%999999999d' % 1 }}",
    "{{ '%999999999d'|format(1) }}",
    "{{ '{:999999999}'.format(1) }}",
    "{{ '{a:999999999}'.format_map({'a': 1}) }}",
    "{{ '%999999999d' is divisibleby(1) }}",
    "{{ '%999999999d' is odd }}",
    "{{ 'x'|center(1000000000) }}",
    "{{ 'x'|indent(1000000000) }}",
    "{{ 'x'.ljust(1000000000) }}",
    "{{ 'x'.zfill(1000000000) }}",
    "{{ '\t'.expandtabs(1000000000) }}",
    "{{ (5).to_bytes(1000000000, 'big') }}",
    "{{ lipsum(n=1000000) }}",
    "{{ 10**10**10 }}",
    "{% set x = 10**100000000 %}",
    "{% set ns = namespace(x=10) %}{% for i in range(99) %}{% set ns.x = ns.x * ns.x %}{% endfor %}",
    "{{ " + "9" * 5000 + " }}",
    "{% for i in range(1000000000) %}{% endfor %}",
    "{% set ns = namespace(s='x') %}{% for i in range(60) %}{% set ns.s = ns.s ~ ns.s %}{% endfor %}",
    "{% set ns = namespace(s='x') %}{% for i in range(60) %}{% set ns.s = ns.s + ns.s %}{% endfor %}",
    "{% set ns = namespace(s=[1]) %}{% for i in range(60) %}{% set ns.s = ns.s + ns.s %}{% endfor %}",
    "{% set ns = namespace(s='x') %}{% for i in range(60) %}{% set ns.s %}{{ ns.s }}{{ ns.s }}{% endset %}{% endfor %}",
    "{% set ns = namespace(s='x') %}{% for i in range(60) %}{% set ns.s = [ns.s, ns.s]|join %}{% endfor %}",
    "{% set ns = namespace(s='xx') %}{% for i in range(60) %}{% set ns.s = ns.s|replace('x', ns.s) %}{% endfor %}",
    "{% set ns = namespace(s='x') %}{% for i in range(22) %}{% set ns.s = ns.s ~ ns.s %}{% endfor %}{{ range(99999)|list|join(ns.s) }}",
    "{% set ns = namespace(s=[1]) %}{% for i in range(60) %}{% set ns.s = [ns.s, ns.s] %}{% endfor %}{{ ns.s == ns.s }}",
    "{% set ns = namespace(s={}) %}{% for i in range(60) %}{% set ns.s = {'a': ns.s, 'b': ns.s} %}{% endfor %}{{ ns.s == ns.s }}",
    "{% for a in range(100000) %}{% for b in range(100000) %}{% for c in range(100000) %}{% endfor %}{% endfor %}{% endfor %}",
    "{% set many = range(100000)|list %}{% for a in range(100000) if [a] in many %}{% endfor %}",
    "{{ ['<' * 2, '<']|join(range(100000)|join('<')|escape) }}",
    "{{ range(100000)|list|join(range(100000)|join('<')|escape) }}",
    "{% set ns = namespace(s='<') %}{% for i in range(60) %}{% set ns.s = (ns.s ~ ns.s)|escape %}{% endfor %}",
    "{% include none %}",
    "{% include [] %}",
    "{% extends 1 %}",
    "{#" * 499_999,
]
WITHOUT_END = [
    "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "{% block a %}{{ self.a() }}{% endblock %}",
    "{% include 'report.md.j2' %}",
    "{% extends 'report.md.j2' %}",
    "{% import 'report.md.j2' as me %}{{ me.a }}",
]
TOO_DEEP = [
    "{{ " + "(" * 10000 + "1" + ")" * 10000 + " }}",
    "{{ " + "(" * 150 + "1" + ")" * 150 + " }}",
    "{{ " + "[" * 3000 + "]" * 3000 + " }}",
    "{{ " + "not " * 50000 + "1 }}",
    "{% for a in [1] %}" * 30 + "{% endfor %}" * 30,
    "{% if 1 %}" * 300 + "{% endif %}" * 300,
    "{" * 100000,
]


@pytest.mark.parametrize("template", REACHING_OUT)
def test_a_template_reaches_nothing_but_the_paper(own: Path, template: str) -> None:
    assert re.match(r"report\.md\.j2:1: \S", refusal(own, template))
    assert "class '" not in refusal(own, template)


@pytest.mark.parametrize("template", GROWING)
def test_a_template_that_makes_much_out_of_little_ends_with_a_sentence(
    own: Path, template: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(processes, "SECONDS", 2)  # after which it is ended from outside; its memory ends it sooner
    told = refusal_apart(own, template)

    assert re.match(r"report\.md\.j2:1: \S", told)
    assert not re.search(r"Traceback|Error|internal", told)


@pytest.mark.parametrize("template", WITHOUT_END)
def test_a_template_that_calls_itself_is_stopped(own: Path, template: str) -> None:
    assert refusal_apart(own, template) == "report.md.j2:1: the template calls itself without end"


@pytest.mark.parametrize("template", TOO_DEEP)
def test_a_template_nested_beyond_reason_is_refused(own: Path, template: str) -> None:
    assert "report.md.j2:1: the template is nested too deeply" in refusal_apart(own, template)


MEASURED = """
import resource, sys
from pathlib import Path
from skillmatrix.errors import UserError
from skillmatrix.render.templates.own import own_page
from skillmatrix.view.blocks import Paper
try:
    own_page(Path(sys.argv[1]), "report.md.j2", Paper("T", "en", (), (), ()))
except UserError as error:
    print(str(error).rpartition(":1: ")[2], resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, sep="|")
"""
TAKING = {
    "memory": "{% set ns = namespace(s='x') %}{% for i in range(60) %}{% set ns.s = ns.s ~ ns.s %}{% endfor %}",
    "time": "{% for a in range(100000) %}{% for b in range(100000) %}{% endfor %}{% endfor %}",
}


@pytest.mark.skipif(sys.platform != "linux", reason="other systems count memory in another way, or set no limit")
@pytest.mark.parametrize("what", TAKING)
def test_a_template_gets_ten_seconds_and_a_quarter_of_a_gigabyte(own: Path, what: str) -> None:
    (own / "report.md.j2").write_text(TAKING[what], encoding="utf-8")
    command = [sys.executable, "-c", MEASURED, str(own)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)

    told, kibibytes = done.stdout.split("|")
    assert (
        told
        == {
            "memory": "the template needs more memory than there is; look for growing texts",
            "time": "this takes more than 10 seconds; look for loops in loops, and for growing texts",
        }[what]
    )
    assert int(kibibytes) < 250_000


def test_a_process_that_dies_is_a_sentence() -> None:
    sentence = "the template is nested too deeply, or needs more memory than there is; look for growing texts"

    assert processes.apart(os.abort) == ([], sentence)


def test_a_check_ends_at_a_template_without_end_and_names_it(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "SECONDS", 2)
    (own / "catalogue.md.j2").write_text("{{ papr }}", encoding="utf-8")
    (own / "report.md.j2").write_text(TAKING["time"], encoding="utf-8")
    found = check_templates(own, [Sample("report", PAPER)])

    assert [(finding.location.file, finding.rule.id) for finding in found] == [
        (str(own / "catalogue.md.j2"), "template-name"),
        (str(own / "report.md.j2"), "template-fails"),
    ]
    assert found[1].message == "this takes more than 10 seconds"
    assert found[1].help == "look for loops in loops, and for growing texts"


def test_answers_count_that_arrived_as_a_whole() -> None:
    assert processes._lines(b'"before"\n["and", 1]\n"half of an ans') == ["before", ["and", 1]]


def test_operators_for_numbers_say_what_to_do_with_texts(own: Path) -> None:
    assert refusal(own, "\n{{ '#' * 3 }}").endswith("2: * is for numbers; write the text out as often as it is needed")
    assert refusal(own, "{{ '%s' % 3 }}").endswith("1: % is for numbers; put the parts in a row, with ~")
    assert refusal(own, "{{ 2 ** 3 }}").endswith("1: there are no powers (**) in templates")


def test_a_page_has_five_megabytes_at_most_and_is_stopped_while_it_grows(own: Path) -> None:
    row = "x" * 99
    fits = f"{{% for i in range(49999) %}}{row}\n{{% endfor %}}"

    assert len(markdown(own, fits)) == 4_999_900
    assert "the page has more than 5 MB" in refusal(own, fits.replace("49999", "50001"))
    assert "the page has more than 5 MB" in refusal(own, fits.replace("49999", "100000").replace("x" * 99, "ä" * 99))


@pytest.mark.parametrize(
    "name", ["../secret.txt", "sub/../../secret.txt", "link.txt", "/etc/passwd", ".hidden", "pipe", "sub", "sub/part.txt", "form/page.html.j2", "..\\secret.txt"]
)  # fmt: skip
@pytest.mark.parametrize(
    "tag",
    ["{% include NAME %}", "{% extends NAME %}", "{% import NAME as x %}{{ x }}", "{% from NAME import x %}{{ x }}"],
)
def test_no_file_outside_the_folder_can_be_read(own: Path, tag: str, name: str) -> None:
    (own.parent / "secret.txt").write_text("SECRET", encoding="utf-8")
    (own / "link.txt").symlink_to(own.parent / "secret.txt")
    (own / ".hidden").write_text("SECRET", encoding="utf-8")
    (own / "sub").mkdir()
    (own / "sub" / "part.txt").write_text("SECRET", encoding="utf-8")
    os.mkfifo(own / "pipe")

    told = refusal(own, tag.replace("NAME", repr(name)))
    assert re.match(r"(report\.md\.j2|link\.txt):1: ", told)
    assert re.search(r"is not a file of this folder|there is no template|is a link to another folder", told)


def test_a_folder_that_is_a_link_itself_is_fine(own: Path) -> None:
    markdown(own, "{{ paper.language }}")
    (own.parent / "link").symlink_to(own)

    assert filled_here(own.parent / "link", "report.md.j2") == "en\n"


# What is wrong is told where it is

WRONG = {
    "{{ papr.title }}": "there is no variable “papr”; did you mean “paper”?",
    "{{ policy }}": "there is no variable “policy” in Markdown; only web pages have it",
    "{{ paper.titel }}": "this paper has no “titel”; did you mean “title”?",
    "{{ paper.title.lover() }}": "a text has no “lover”; did you mean “lower”?",
    "{{ paper.title|uper }}": "there is no filter “uper”; did you mean “upper”?",
    "{{ paper.title is definde }}": "there is no test “definde”; did you mean “defined”?",
    "{{ paper.sections }}": "a list is no text; go through it with {% for … %}, or use |join",
    "{{ paper }}": "this paper is no text; ask for a part of it, or use a macro of blocks",
    "{{ paper.data }}": "an empty value (none) is no text; ask for it with {% if … %}",
    "{{ true }}": "true or false is no text; ask for it with {% if … %}",
    "{{ paper.sections[9] }}": "a list has no part number 9",
    "{% include none %}": "there is no template without a name; there are: blocks.html.j2, ",
    "{% include 'block.md.j2' %}": "there is no template “block.md.j2”; did you mean “blocks.md.j2”?",
    "{% import 'blocks.md.j2' as b %}{{ b.sektion(1) }}": "what is imported here has no “sektion”; did you mean “section”?",
    "{% import 'blocks.md.j2' as b %}{{ b.section }}": "the macro “section” is no text; call it, with ( ) behind its name",
    "{% import 'blocks.md.j2' as b %}{{ b.section() }}": "a macro is called without its “section”",
    "{% import 'blocks.md.j2' as b %}{{ b.section(paper, 2) }}": "this paper has no “heading”",
    "{{ 1 / 0 }}": "this does not work: division by zero",
    "{% for a in 5 %}{% endfor %}": "this does not work: 'int' object is not iterable",
    "{% if paper %}": "unexpected end of template",
    "{% fi %}": "encountered unknown tag 'fi'",
    "{{ paper.title": "unexpected end of template",
}  # fmt: skip


@pytest.mark.parametrize("template", WRONG)
def test_a_mistake_is_named_with_file_and_line(own: Path, template: str) -> None:
    told = refusal(own, f"one\ntwo\n{template}")

    assert told.startswith(f"report.md.j2:3: {WRONG[template]}")


def test_a_file_that_is_no_text_or_too_large_is_named(own: Path) -> None:
    assert refusal(own, b"\xe4") == "report.md.j2:1: this is not UTF-8 (byte 1); save the file as UTF-8"
    told = "report.md.j2:1: the file has more than 1 MB, which is too much for a template"
    assert refusal(own, b"x" * 50_000_000) == told
    assert markdown(own, b"\xef\xbb\xbfx") == "x\n"


def test_a_mistake_in_a_part_is_named_in_that_part(own: Path) -> None:
    (own / "part.md.j2").write_text("fine\n{{ nothing }}", encoding="utf-8")

    assert refusal(own, "{% include 'part.md.j2' %}").startswith("part.md.j2:2: there is no variable “nothing”")
