"""Fixing: what is safe is fixed, nothing gets worse by it, and everything else in the file stays as it was."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from skillmatrix.diagnostics import Finding, Location, Rule, Severity
from skillmatrix.lint.engine import check_matrix
from skillmatrix.lint.fixing import Fixed, fixed, unified_diff
from skillmatrix.load.files import document_of
from skillmatrix.rules import bad_syntax, unknown_field
from skillmatrix.source.document import Document, Span
from skillmatrix.source.edits import Edit

MATRIX = """\
# a matrix
format: skillmatrix/1
id: small
version:   1.10   # as text
title: Small
languages: [en]
scale: {0: {name: none}, 1: {name: some}}

categories:
    - id: craft
      name: Craft
      skills:
        - {id: joinery, name: Joinery, kind: practice, levels: {1: I make joints.}, provenance: {status: original}}
roles:
    - {id: joiner, title: Joiner, requires: {joinery: 1}}
"""

Check = Callable[[Document], tuple[Finding, ...]]
ODD = Rule("odd", Severity.WARNING, "a word that is odd")
WORSE = Rule("worse", Severity.WARNING, "a word that is worse")


def fix(text: str, check: Check | None = None) -> Fixed:
    return fixed(document_of(text.encode(), "small.yaml"), check or (lambda document: check_matrix(document).findings))


def rules(findings: tuple[Finding, ...]) -> list[str]:
    return [finding.rule.id for finding in findings]


def words(**replacements: str) -> Check:
    """A check that finds words and fixes them: `words(one="two")`. The word `bad` is a finding of another kind."""

    def check(document: Document) -> tuple[Finding, ...]:
        told = [
            finding(ODD, Edit(start, start + len(word), replacement))
            for word, replacement in replacements.items()
            for start in range(len(document.text))
            if document.text.startswith(word, start)
        ]
        return (*told, *([finding(WORSE)] if "bad" in document.text else []))

    return check


def finding(rule: Rule, *edits: Edit) -> Finding:
    return Finding(rule, "odd", Location("x", Span(1, 1, 1, 1)), edits=edits)


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("version:   1.10", 'version:   "1.10"', "wrong-type"),
        ("title: Small", "title: 2026", "wrong-type"),
        ("title: Small", "title: {en: true}", "wrong-type"),
        ("title: Small", "title: 12345678901234567890", "limit-exceeded"),
        ("title: Small", "title: Small\nrenames: {true: joinery}", "bad-key"),
        ("title: Small", "title: Small\nrenames:\n  false   : joinery   # why", "bad-key"),
        ("title: Small", "title: Small\nrenames: {? null : joinery}", "bad-key"),
    ],
)
def test_a_word_or_number_in_the_place_of_text_is_put_in_quotes(old: str, new: str, rule: str) -> None:
    clean = MATRIX.replace("1.10", '"1.10"')
    broken = MATRIX if old.startswith("version") else clean.replace(old, new)
    result = fix(broken)
    assert rules(result.applied) == [rule]
    assert result.text.count('"') == broken.count('"') + 2
    assert result.text.replace('"', "") == broken.replace('"', "")
    assert rule not in rules(result.left)


def test_comments_order_and_layout_of_everything_else_stay() -> None:
    assert fix(MATRIX).text == MATRIX.replace("1.10", '"1.10"')


def test_a_file_without_safe_edits_stays_as_it_is() -> None:
    text = MATRIX.replace("1.10", '"1.10"').replace("title: Small", "titel: Small")
    result = fix(text)
    assert (result.text, result.applied) == (text, ())
    assert rules(result.left) == ["missing-field", "unknown-field"]


def test_a_misspelt_key_is_not_certain_enough_to_be_fixed() -> None:
    assert unknown_field.RULE.id in rules(fix(MATRIX.replace("title", "titel")).left)


def test_findings_that_only_show_when_the_file_can_be_built_do_not_count_as_new() -> None:
    result = fix(MATRIX.replace("{joinery: 1}", "{joinery: 7}"))
    assert rules(result.applied) == ["wrong-type"]
    assert "level-off-scale" in rules(result.left)


def test_an_edit_that_makes_another_mistake_is_not_made_and_the_others_are() -> None:
    # An id cannot be 1.5, with or without quotes.
    broken = (
        MATRIX.replace("id: joiner,", "id: 1.5,").replace("title: Joiner", "title: 5").replace("name: Craft", "name: 6")
    )
    result = fix(broken)
    assert 'version:   "1.10"' in result.text
    assert 'title: "5"' in result.text
    assert 'name: "6"' in result.text
    assert "id: 1.5," in result.text
    assert rules(result.applied) == ["wrong-type"] * 3
    assert rules(result.left) == ["wrong-type"]


def test_a_key_that_would_then_stand_there_twice_is_left() -> None:
    broken = MATRIX.replace("1.10", '"1.10"') + 'renames: {"true": joinery, true: joinery}\n'
    result = fix(broken)
    assert result.text == broken
    assert "bad-key" in rules(result.left)


@pytest.mark.parametrize("value", ["&x 1.10", "&x\n  1.10"])
def test_a_value_that_others_may_share_is_not_fixed(value: str) -> None:
    broken = MATRIX.replace("  1.10", value)
    result = fix(broken)
    assert result.text == broken
    (told,) = (finding for finding in result.left if finding.rule.id == "wrong-type")
    assert told.message == "text is expected, and YAML takes 1.10 for a number"
    assert told.help == 'write "1.10"'


def test_what_stands_behind_an_alias_is_not_fixed() -> None:
    broken = MATRIX.replace("  1.10", "&x 1").replace("joinery: 1}", "joinery: {level: *x, weight: *x}}")
    broken = broken.replace("title: Small", "title: &t {en: 5}\nnote: *t")
    result = fix(broken)
    assert result.text == broken


@pytest.mark.parametrize("key", ["&k true", "? ", "? [a]\n  ", "~"])
def test_a_key_with_an_anchor_and_one_that_would_be_wrong_in_quotes_too_are_left(key: str) -> None:
    broken = f"{MATRIX.replace('1.10', 'x')}renames:\n  {key}: joinery\n"
    result = fix(broken)
    assert result.text == broken
    assert "bad-key" in rules(result.left)


def test_a_text_that_cannot_be_read_is_not_touched() -> None:
    broken = f"{MATRIX}renames:\n  true: joinery\nnote: 'x\n"
    result = fix(broken)
    assert result.text == broken
    assert bad_syntax.RULE.id in rules(result.left)


def test_what_is_fixed_can_bring_up_more_to_fix() -> None:
    result = fix("a: one\n", words(one="two", two="three"))
    assert result.text == "a: three\n"
    assert rules(result.applied) == ["odd", "odd"]
    assert result.left == ()


def test_edits_that_touch_each_other_are_made_one_after_the_other() -> None:
    result = fix("a: onetwo\n", words(one="1", two="2"))
    assert result.text == "a: 12\n"


def test_edits_that_never_end_are_stopped() -> None:
    result = fix("a: one\n", words(one="one one"))
    assert 10 < result.text.count("one") <= 2**10


def test_all_edits_of_a_finding_are_made_or_none() -> None:
    def check(document: Document) -> tuple[Finding, ...]:
        if document.text != "a: one two\n":
            return ()
        return (finding(ODD, Edit(3, 6, "1")), finding(ODD, Edit(3, 6, "x"), Edit(7, 10, "y")))

    assert fix("a: one two\n", check).text == "a: 1 two\n"


def test_only_the_edits_that_do_harm_are_left_out() -> None:
    text = "a: one\nb: two\nc: three\nd: four\n"
    result = fix(text, words(one="1", two="bad", three="3", four="[bad"))
    assert result.text == "a: 1\nb: two\nc: 3\nd: four\n"
    assert len(result.applied) == 2
    assert len(result.left) == 2


def test_after_fixing_the_text_can_be_read() -> None:
    assert fix("a: one\n", words(one="[")).text == "a: one\n"


def test_a_difference_shows_what_changed_between_the_lines_around_it() -> None:
    before = "".join(f"{number}\n" for number in range(9))
    assert unified_diff("x.yaml", before, before.replace("4", "four")) == (
        "--- x.yaml\n+++ x.yaml\n@@ -2,7 +2,7 @@\n 1\n 2\n 3\n-4\n+four\n 5\n 6\n 7\n"
    )
    assert unified_diff("x.yaml", before, before) == ""


def test_the_name_of_a_file_cannot_look_like_a_difference() -> None:
    assert unified_diff("x\n-y", "a\n", "b\n").startswith("--- x\\u000a-y\n+++ x\\u000a-y\n@@")


@pytest.mark.skipif(shutil.which("patch") is None, reason="patch is not installed here")
@pytest.mark.parametrize(
    ("before", "after"),
    [("a\r\nb\r\n", "a\nb\n"), ("a\rb\n", "a\nb\n"), ("a", "a\n"), ("a\n", "a"), ("", "a\n"), ("a\nb", "a\nc")],
)
def test_patch_understands_the_difference(before: str, after: str, tmp_path: Path) -> None:
    file = tmp_path / "x.yaml"
    file.write_bytes(before.encode())
    difference = unified_diff("x.yaml", before, after).encode()
    subprocess.run(["patch", "--binary", "x.yaml"], input=difference, cwd=tmp_path, check=True, capture_output=True)
    assert file.read_bytes() == after.encode()
