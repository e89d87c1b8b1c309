"""CONTRIBUTING, “Add a rule”: the files it names are enough, and what was forgotten is told in a sentence."""

from pathlib import Path

import pytest

from .scratch import Scratch, scratch_copy, section_of_contributing

RULE = '''\
"""A title is not written in capitals.

Wrong:

    title: DATA TEAM

Right:

    title: Data team
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.matrix import Matrix

RULE = Rule("shouting-title", Severity.INFO, "a title in capitals")


def check(matrix: Matrix) -> Iterator[Problem]:
    """The title in every language."""
    if any(len(text) > 3 and text.isupper() for text in matrix.title.values()):
        yield Problem(RULE, ("title",), "the title is in capitals", "write it like a sentence")
'''
BAD = """\
format: skillmatrix/1
id: capitals
version: "1"
title: DATA TEAM
languages: [en]
scale: {0: {name: none}, 1: {name: some}}
categories: [{id: data, name: Data, skills: [{id: sql, name: SQL, levels: {1: I read queries.}}]}]
"""
LIST = "src/skillmatrix/lint/checks.py"
TESTS = ("tests/rules/test_list.py", "tests/rules/test_rule_examples.py", "tests/corpus", "tests/cli/test_rules.py")
CORPUS = "tests/corpus/bad/shouting-title"


@pytest.fixture
def scratch(tmp_path: Path) -> Scratch:
    return scratch_copy(tmp_path)


def write(scratch: Scratch, *, subject: str = "MATRIX", imported: bool = True, listed: bool = True) -> None:
    """The steps of CONTRIBUTING that write something by hand, but for the file of the corpus."""
    scratch.write("src/skillmatrix/rules/shouting_title.py", RULE)
    if imported:
        name = "    import skillmatrix.rules"
        scratch.add_line(LIST, "import skillmatrix.rules.share_sum", f"{name}.shouting_title")
    if listed:
        line = f"    advise({subject}, rules.shouting_title.check),"
        scratch.add_line(LIST, "advise(MATRIX, rules.bad_code.check)", line)


def test_a_rule_added_as_contributing_says_is_checked_explained_and_tested(scratch: Scratch) -> None:
    write(scratch)
    scratch.write(f"{CORPUS}/capitals.yaml", BAD)

    assert scratch.tests("--golden", "tests/corpus", "-k", "shouting-title") == ""
    assert scratch.program("rules", "-f", "md", "-o", "docs/rules.md").returncode == 0

    findings = (scratch.root / CORPUS / "capitals.findings").read_text(encoding="utf-8")
    assert findings == "capitals.yaml:4:8: info: the title is in capitals [shouting-title]\n"
    page = (scratch.root / "docs" / "rules.md").read_text(encoding="utf-8")
    assert "## shouting-title\n\n*info: a title in capitals*\n\nA title is not written in capitals.\n" in page
    assert scratch.tests(*TESTS, "-k", "shouting or program_writes") == ""


def test_a_rule_that_is_not_listed_is_told(scratch: Scratch) -> None:
    write(scratch, imported=False, listed=False)

    assert (
        "rules/shouting_title.py is not imported for mypy: add `import skillmatrix.rules.shouting_title` to lint"
        in (scratch.tests("tests/rules/test_list.py", "-k", "shouting_title"))
    )


def test_a_rule_that_is_imported_and_not_listed_is_told(scratch: Scratch) -> None:
    write(scratch, listed=False)

    assert "rules/shouting_title.py is never asked: add a line such as `check(MATRIX, rules.shouting_title.check)`" in (
        scratch.tests("tests/rules/test_list.py", "-k", "shouting_title")
    )


def test_a_rule_under_the_wrong_subject_is_refused_by_mypy(scratch: Scratch) -> None:
    write(scratch, subject="POSTING")

    told = scratch.types(LIST)
    assert "Callable[[Matrix], Iterator[Problem]]" in told
    assert 'expected "Callable[[Posting], Iterable[Problem]]"' in told
    assert "Found 1 error in 1 file" in told


def test_a_rule_without_a_failing_file_is_told(scratch: Scratch) -> None:
    write(scratch)

    assert "no file shows shouting-title: write one into tests/corpus/bad/shouting-title/ and run pytest --golden" in (
        scratch.tests("tests/rules/test_list.py", "-k", "shouting-title")
    )


def test_a_rule_for_adverts_without_texts_is_told(scratch: Scratch) -> None:
    text = RULE.replace("model.matrix import Matrix", "model.draft import Draft").replace("Problem", "Remark")
    text = text.partition("def check")[0] + (
        "def check(draft: Draft) -> Iterator[Remark]:\n"
        '    """The headings."""\n'
        "    yield from (Remark(RULE, line) for line in draft.lines if line.text.isupper())\n"
    )
    scratch.write("src/skillmatrix/rules/shouting_title.py", text)
    name = "    import skillmatrix.rules"
    scratch.add_line(LIST, "import skillmatrix.rules.share_sum", f"{name}.shouting_title")
    scratch.add_line(LIST, "check(DRAFT, rules.empty_section.check)", "    check(DRAFT, rules.shouting_title.check),")

    told = scratch.tests("tests/rules/test_list.py", "-k", "shouting-title")
    assert "shouting-title has nothing to say: add “check.shouting-title.why” to i18n/de/checks.py" in told
    assert "no text shows shouting-title: write one, and a near miss, into tests/drafts/shouting-title/" in told


def test_the_page_of_rules_is_out_of_date_until_it_is_written_anew(scratch: Scratch) -> None:
    write(scratch)

    assert "write it anew: skillmatrix rules -f md -o docs/rules.md" in scratch.tests(
        "tests/cli/test_rules.py", "-k", "program_writes"
    )


def test_contributing_names_the_files_of_this_walk() -> None:
    walk = section_of_contributing("Add a rule")

    for name in ("src/skillmatrix/rules/", LIST, "tests/corpus/bad/<rule-id>/", "docs/rules.md"):
        assert f"`{name}`" in walk
