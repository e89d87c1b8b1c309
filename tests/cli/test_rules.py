"""`skillmatrix rules`: the list, one explanation, and the page in the documentation."""

from collections.abc import Callable
from pathlib import Path

from skillmatrix.lint.registry import RULES

ROOT = Path(__file__).parents[2]


def test_all_rules_are_listed_with_severity_and_summary(run: Callable) -> None:
    shown = run("rules")
    assert (shown.code, shown.err) == (0, "")
    assert [line.split()[0] for line in shown.out.splitlines()] == sorted(RULES)
    assert "share-sum                      error    the shares of time do not add up to 100\n" in shown.out


def test_one_rule_is_explained_with_examples_and_how_to_silence_it(run: Callable) -> None:
    shown = run("rules", "share-sum")
    assert shown.out.startswith("share-sum (error): the shares of time do not add up to 100\n\nThe shares of time")
    assert "\nWrong:\n\n    roles:\n" in shown.out
    assert shown.out.endswith("\n    # skillmatrix: ignore[share-sum] reason\n")
    assert run("rules", "bad-syntax").out.endswith("It cannot be silenced: the file cannot be used with it.\n")


def test_a_misspelt_rule_is_guessed(run: Callable) -> None:
    shown = run("rules", "duplicate-kye")
    assert (shown.code, "did you mean “duplicate-key”?" in shown.err) == (2, True)


def test_one_rule_can_be_markdown(run: Callable) -> None:
    shown = run("rules", "merge-key", "-f", "md")
    assert shown.out.startswith("## merge-key\n\n*error: a merge key (\\<\\<)*\n\n")
    assert "\nWrong:\n\n```yaml\nscale:\n  0: {name: none}\n" in shown.out
    assert shown.out.endswith("```\n")


def test_the_page_in_the_documentation_is_the_one_the_program_writes(run: Callable, tmp_path: Path) -> None:
    assert run("rules", "-o", "rules.md").code == 0
    written = (tmp_path / "rules.md").read_text(encoding="utf-8")
    assert all(f"\n## {rule}\n" in written for rule in RULES)
    is_current = written == (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
    assert is_current, "write it anew: skillmatrix rules -f md -o docs/rules.md"


def test_the_page_of_all_rules_can_be_written_again_over_itself(run: Callable, tmp_path: Path) -> None:
    """Its examples have lines that begin with `format: skillmatrix`, which does not make it a file of ours."""
    for _ in range(2):
        assert run("rules", "-f", "md", "-o", "rules.md").err == "skillmatrix: wrote rules.md\n"
    assert (tmp_path / "rules.md").read_text(encoding="utf-8") == run("rules", "-f", "md").out
