"""The summary in Markdown, and the counts of each rule, as CI systems and people read them."""

from markdown_it import MarkdownIt

from skillmatrix.diagnostics import Severity
from skillmatrix.render.findings.forms import render_findings
from skillmatrix.render.findings.statistics import counted, render_statistics

from .sample_findings import FILES, sample


def test_each_rule_is_counted_with_its_severity_and_files() -> None:
    twice = [finding for finding in sample() if finding.rule.id in {"duplicate-id", "file-name"}] * 2
    assert [(row.rule.id, row.severity, row.findings, row.files) for row in counted(twice)] == [
        ("duplicate-id", Severity.ERROR, 2, 1),
        ("file-name", Severity.INFO, 2, 1),
    ]


def test_the_counts_stand_in_columns_errors_first() -> None:
    found = [finding for finding in sample() if finding.rule.id in {"duplicate-id", "wrong-type"}]
    found += [finding for finding in sample() if finding.rule.id == "file-name"] * 12
    assert render_statistics(found).splitlines() == [
        " 1  error    duplicate-id  an id is used twice",
        " 1  error    wrong-type    a value of the wrong kind",
        "12  info     file-name     the file is not named after the matrix",
    ]


def test_no_findings_are_one_sentence() -> None:
    assert render_findings("markdown", (), FILES) == "**skillmatrix:** no findings in 5 files\n"


def test_a_summary_begins_with_the_sum_and_has_a_row_for_each_finding() -> None:
    text = render_findings("markdown", sample(), FILES)
    assert text.splitlines()[0].startswith("**skillmatrix:** ")
    assert "| matrices/data-team.yaml\\:3 | error\\: " not in text
    assert (
        '| matrices/data-team.yaml\\:3 | error: text is expected, and YAML takes 1.10 for a number; write "1.10" '
        in text
    )


def test_foreign_text_makes_no_link_tag_or_column() -> None:
    page = MarkdownIt("gfm-like", {"linkify": False}).render(render_findings("markdown", sample(), FILES))
    assert "<a " not in page
    assert "<b" not in page.replace("<br", "")
    assert {row.count("<td") for row in page.split("<tr>") if "<td" in row} == {2, 4}


def test_a_long_list_is_cut_and_says_so() -> None:
    (one,) = (finding for finding in sample() if finding.rule.id == "wrong-type")
    text = render_findings("markdown", [one] * 1201, FILES)
    assert text.count("| matrices/data-team.yaml") == 200
    assert "These are the first 200; the log has all 1,201." in text
    assert "here are 1,201 errors; the log has all." in text
