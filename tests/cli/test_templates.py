"""`skillmatrix templates`: copies to change, a check that names every mistake, and pages made from one's own."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
P7 = ROOT / "matrices" / "examples" / "p7.yaml"
PACKAGED = sorted(
    [*(ROOT / "templates").glob("*.j2"), *(ROOT / "templates").glob("*.css"), ROOT / "templates" / "README.md"]
)
DAY = ("--date", "2026-11-22")
PAPERS = [
    ("report", str(P7), "--lang", "de", *DAY),
    ("report", str(P7), "--lang", "en", "--sheet", *DAY),
    ("jobdesc", "corporate-cm", "--kind", "ad", "--lang", "de"),
    ("show", "enterprise-community-manager", "--lang", "en"),
]


@pytest.fixture
def own(run: Callable, tmp_path: Path) -> Path:
    """A folder with copies of the packaged templates."""
    assert run("templates", "eject", "own").code == 0
    return tmp_path / "own"


def heads(text: str) -> list[str]:
    """The findings without quoted lines and cures."""
    return [line for line in text.splitlines() if re.match(r"own[/\\]\S+?:\d+:\d+: ", line)]


# eject


def test_ejected_files_are_the_packaged_ones_letter_by_letter(own: Path) -> None:
    assert {path.name: path.read_bytes() for path in own.iterdir()} == {
        path.name: path.read_bytes() for path in PACKAGED
    }


def test_eject_never_writes_over_a_file_and_says_which_are_there(run: Callable, own: Path) -> None:
    (own / "page.css").write_text("mine", encoding="utf-8")
    (own / "page.html.j2").unlink()
    shown = run("templates", "eject", "own")

    assert shown.code == 0
    assert "these files already existed and were left alone: blocks.html.j2" in shown.err
    assert (own / "page.css").read_text(encoding="utf-8") == "mine"
    assert (own / "page.html.j2").read_bytes() == (ROOT / "templates" / "page.html.j2").read_bytes()
    again = run("templates", "eject", "own")
    assert (again.code, again.err.splitlines()[-1]) == (2, "skillmatrix: nothing was written to own")


def test_eject_makes_folders_and_takes_no_file_for_one(run: Callable, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")

    assert run("templates", "eject", "a/b/c").code == 0
    assert (tmp_path / "a" / "b" / "c" / "page.css").is_file()
    assert run("templates", "eject", "file").err == "skillmatrix: file already exists and is not a folder\n"


# Pages from one's own templates


@pytest.mark.parametrize("form", ["md", "html"])
@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: f"{paper[0]}-{paper[2]}")
def test_copies_give_the_same_bytes(run: Callable, own: Path, paper: tuple[str, ...], form: str) -> None:
    plain, ours = run(*paper, "-f", form), run(*paper, "-f", form, "--templates", own)

    assert plain.code == ours.code == 0
    assert plain.out == ours.out
    assert ours.err == plain.err


def test_a_changed_template_changes_the_page(run: Callable, own: Path) -> None:
    for path in own.iterdir():
        if path.name != "report.md.j2":
            path.unlink()
    (own / "report.md.j2").write_text("{{ paper.sections|length }} parts\n", encoding="utf-8")

    assert re.fullmatch(r"\d+ parts\n", run("report", P7, "-f", "md", "--templates", "own").out)
    assert run("report", P7, "-f", "html", "--templates", "own", *DAY).out == run("report", P7, "-f", "html", *DAY).out


def test_a_mistake_ends_the_command_with_a_sentence(run: Callable, own: Path) -> None:
    (own / "report.md.j2").write_text("one\n{{ papr.title }}\n", encoding="utf-8")
    shown = run("report", P7, "-f", "md", "--templates", "own", "-o", "report.md")

    sentence = f"own{os.sep}report.md.j2:2: there is no variable “papr”; did you mean “paper”?"
    assert (shown.code, shown.out) == (2, "")
    assert shown.err.splitlines()[-1] == f"skillmatrix: {sentence}"
    assert not (own.parent / "report.md").exists()


@pytest.mark.parametrize("form", ["terminal", "json", "csv"])
def test_other_forms_have_no_templates(run: Callable, form: str) -> None:
    shown = run("report", P7, "-f", form, "--templates", ".")

    assert (shown.code, shown.err) == (2, "skillmatrix: --templates is for Markdown and HTML; add -f md or -f html\n")


def test_a_folder_that_is_not_there_is_wrong_use(run: Callable) -> None:
    shown = run("jobdesc", "csmo", "--templates", "nowhere")

    assert shown.code == 2
    assert shown.err == "skillmatrix: nowhere is not a folder; create one with: skillmatrix templates eject nowhere\n"


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="looks into a process to see that it is at work")
def test_control_c_ends_a_template_that_works_without_end(own: Path) -> None:
    loop = "{% set many = range(100000) %}{% for a in many %}{% for b in many if false %}{% endfor %}{% endfor %}"
    (own / "report.md.j2").write_text(loop, encoding="utf-8")
    command = [sys.executable, "-m", "skillmatrix", "report", str(P7), "-f", "md", "--templates", str(own)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=own.parent)
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    while not (born := children.read_text(encoding="ascii").split()):
        assert process.poll() is None
        time.sleep(0.01)
    maps = Path(f"/proc/{born[0]}/maps")
    while "markupsafe" not in maps.read_text(encoding="utf-8"):  # Jinja2 is imported last, to make the page
        assert process.poll() is None
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)

    _, told = process.communicate(timeout=60)
    assert (process.returncode, told) == (130, b"")
    assert not maps.exists() or maps.read_text(encoding="utf-8") == ""  # gone, or ended and not yet taken note of


# check


@pytest.mark.usefixtures("own")
def test_copies_are_fine(run: Callable) -> None:
    shown = run("templates", "check", "own")

    assert (shown.code, shown.err) == (0, "")
    assert shown.out == f"no findings in {len(PACKAGED) - 1} files\n"


def test_each_mistake_is_told_with_file_and_line_and_what_would_be_right(run: Callable, own: Path) -> None:
    (own / "report.html.j2").write_text(
        """{% extends "page.html.j2" %}
{% block kind %}report{% endblock %}
{% block sektions %}
{{ papr.title }}
{% endblock %}
{% block top %}
{{ paper.titel }} {{ paper.title|uper }}
{% include "logo.html" %}
{% endblock %}
""",
        encoding="utf-8",
    )
    (own / "jobdesc.md.j2").write_text(
        "# {{ paper.title|safe }}\n{% for s in paper.sections %}\n{{ s.headng }}\n{% endfor %}\n", encoding="utf-8"
    )
    (own / "catalogue.md.j2").write_text("fine\n{% if paper %}\n", encoding="utf-8")
    (own / "catalogue.html.j2").write_text(
        '{% extends "page.html.j2" %}\n{% autoescape false %}{% endautoescape %}\n', encoding="utf-8"
    )
    (own / "report.md.j2").write_text("\n\n{{ paper.sections }}\n", encoding="utf-8")
    (own / "blocks.md.j2").write_bytes(b"\xe4")
    shown = run("templates", "check", own.name)

    assert shown.code == 1
    assert [line.replace(os.sep, "/") for line in heads(shown.out)] == [
        "own/blocks.md.j2:1:1: error: this is not UTF-8 (byte 1) [template-syntax]",
        "own/catalogue.html.j2:2:1: error: escaping cannot be switched on or off [template-syntax]",
        "own/catalogue.md.j2:2:1: error: unexpected end of template. Jinja was looking for the following tags: 'elif' or 'else' or 'endif'. The innermost block that needs to be closed is 'if' [template-syntax]",
        "own/jobdesc.md.j2:1:18: warning: a text comes through here as Markdown or HTML [template-raw]",
        "own/jobdesc.md.j2:3:6: error: this section has no “headng” [template-name]",
        "own/report.html.j2:3:10: error: page.html.j2 has no block “sektions”, so this is never shown [template-block]",
        "own/report.html.j2:4:4: error: there is no variable “papr” [template-name]",
        "own/report.html.j2:7:10: error: this paper has no “titel” [template-name]",
        "own/report.html.j2:7:34: error: there is no filter “uper” [template-name]",
        "own/report.html.j2:8:13: error: there is no template “logo.html” [template-fails]",
        "own/report.md.j2:3:1: error: a list is no text [template-fails]",
    ]  # fmt: skip
    for cure in ("paper", "title", "upper", "heading", "sections"):
        assert f"      = did you mean “{cure}”?" in shown.out
    assert shown.out.endswith("10 errors, 1 warning in 20 files\n")


def test_a_block_that_others_fill_is_missed(run: Callable, own: Path) -> None:
    page = (own / "page.html.j2").read_text(encoding="utf-8")
    (own / "page.html.j2").write_text(page.replace("{% block kind %}page{% endblock %}", "page"), encoding="utf-8")
    (own / "report.html.j2").unlink()
    shown = run("templates", "check", "own")

    assert shown.code == 1
    assert "the block “kind” is missing, which report.html.j2 fills [template-block]" in shown.out


def test_a_page_without_its_policy_is_a_warning(run: Callable, own: Path) -> None:
    page = (own / "page.html.j2").read_text(encoding="utf-8")
    (own / "page.html.j2").write_text(page.replace('content="{{ policy }}"', 'content=""'), encoding="utf-8")
    shown = run("templates", "check", "own")

    assert shown.code == 1
    assert [line.rpartition(": ")[2] for line in heads(shown.out)] == [
        "the page has no security policy [template-policy]"
    ]


def test_what_the_policy_stops_and_what_nothing_uses_are_hints(run: Callable, own: Path) -> None:
    stopped = """{% extends "page.html.j2" %}{% block top %}{{ super() }}{# style="x" is fine in a comment #}
<p style="color: red" onclick="x()">
<img src="https://example.org/logo.png" alt=""><img src="data:image/png;base64,AA" alt="">
<script>x</script><link rel="stylesheet" href="x.css"><style>p {}</style>
{% endblock %}
"""
    (own / "report.html.j2").write_text(stopped, encoding="utf-8")
    with (own / "page.css").open("a", encoding="utf-8") as css:
        css.write("@import 'x.css';\nbody { background: url(https://example.org/x.png) }\n")
    (own / "raport.md.j2").write_text("", encoding="utf-8")
    (own / "more").mkdir()
    shown = run("templates", "check", "own")

    assert shown.code == 0
    found = [re.sub(r"^own.|:\d+: info: .*", "", line) for line in heads(shown.out)]
    end = len((own / "page.css").read_text(encoding="utf-8").splitlines())
    assert found == [
        *["more:1", f"page.css:{end - 1}", f"page.css:{end}", "raport.md.j2:1"],
        *["report.html.j2:2"] * 2, "report.html.j2:3", *["report.html.j2:4"] * 3,
    ]  # fmt: skip
    assert "= did you mean “report.md.j2”?" in shown.out


def test_a_part_that_is_included_may_use_names_of_those_who_include_it(run: Callable, own: Path) -> None:
    (own / "part.md.j2").write_text("{{ part.heading }}\n", encoding="utf-8")
    (own / "report.md.j2").write_text(
        '{% for part in paper.sections %}{% include "part.md.j2" %}{% endfor %}', encoding="utf-8"
    )

    assert run("templates", "check", "own").code == 0


def test_links_that_lead_nowhere_or_out_are_told(run: Callable, own: Path) -> None:
    (own / "loop.html.j2").symlink_to(own / "loop.html.j2")
    (own / "lost.html.j2").symlink_to(own / "nothing")
    (own / "out.md.j2").symlink_to(P7)
    (own / "report.md.j2").rename(own / "plain.md.j2")
    (own / "report.md.j2").symlink_to("plain.md.j2")
    shown = run("templates", "check", "own")

    told = [line for line in heads(shown.out) if "this is a link to another folder" in line]
    assert [line.partition(":")[0].rpartition(os.sep)[2] for line in told] == [
        "loop.html.j2",
        "lost.html.j2",
        "out.md.j2",
    ]
    assert len(shown.out.split("error:")) == 4
    assert run("report", P7, "-f", "html", "--templates", "own").code == 0


def test_a_folder_without_templates_is_wrong_use(run: Callable, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()

    assert run("templates", "check", "empty").err.startswith(
        "skillmatrix: empty has no templates; copy the packaged ones"
    )
    assert run("templates", "check", "nowhere").err.startswith("skillmatrix: nowhere is not a folder; create one with:")
    assert run("templates", "chek", "empty").err == "skillmatrix: templates chek: did you mean “check”?\n"


# docs/templates.md

PAGE = (ROOT / "docs" / "templates.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```jinja\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("number", range(len(EXAMPLES)))
def test_the_examples_of_the_page_are_fine(run: Callable, tmp_path: Path, number: int) -> None:
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "report.html.j2").write_text(EXAMPLES[number], encoding="utf-8")

    assert run("templates", "check", "house").out == "no findings in 1 file\n"
    plain = run("report", P7, "-f", "html", *DAY).out
    written = run("report", P7, "-f", "html", "--templates", "house", *DAY).out
    assert written != plain
    assert ("img-src data:;" in written) == ("data:image" in EXAMPLES[number])
    assert sorted(re.findall(r"<h2[^>]*>.*?</h2>", written)) == sorted(re.findall(r"<h2[^>]*>.*?</h2>", plain))


def test_the_page_names_the_filters_and_tests_there_are(run: Callable, own: Path) -> None:
    (own / "report.html.j2").write_text("{{ paper.title|zzz }}{{ 1 is zzz }}", encoding="utf-8")
    (own / "report.md.j2").write_text("{{ paper.title|zzz }}", encoding="utf-8")
    told = run("templates", "check", "own").out
    known = {name for names in re.findall(r"= there are: (.*)", told) for name in names.split(", ")}

    short = {"d", "e", "count", "equalto", "sameas", "undefined"}
    named = set(
        re.findall(
            r"`(\w+)`",
            "".join(line for line in PAGE.splitlines() if re.match(r"\| (filters|on web|in Mark|tests)", line)),
        )
    )
    assert named == known - short
