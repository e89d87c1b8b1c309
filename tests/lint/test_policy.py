"""Which findings count: settings, command line, patterns of files."""

from pathlib import PurePath

import pytest

from skillmatrix.diagnostics import Finding, Location, Severity
from skillmatrix.lint.policy import Policy, make_policy
from skillmatrix.lint.registry import RULES
from skillmatrix.model.globs import matches
from skillmatrix.model.settings import Settings
from skillmatrix.source.document import Span


def finding(rule: str, file: str = "x.yaml") -> Finding:
    return Finding(RULES[rule], "", Location(file, Span(1, 1, 1, 1)))


def settings(**fields: object) -> Settings:
    return Settings.model_validate({"format": "skillmatrix-settings/1", **fields})


def left(policy: Policy, *rules: str, file: str = "x.yaml") -> list[str]:
    return [found.rule.id for found in policy.apply(finding(rule, file) for rule in rules)]


def test_without_settings_everything_counts() -> None:
    assert left(make_policy(None), *RULES) == list(RULES)


def test_the_command_line_selects_and_ignores() -> None:
    assert left(make_policy(None, ["share-sum", "file-name"], ["file-name"]), "share-sum", "file-name", "text-cut") == [
        "share-sum"
    ]
    assert left(make_policy(None, ["all"], ["share-sum"]), "share-sum", "text-cut") == ["text-cut"]


def test_errors_of_reading_always_count() -> None:
    policy = make_policy(settings(severity={"bad-syntax": "off", "wrong-type": "info"}), [], ["all"])
    (syntax, kind) = policy.apply([finding("bad-syntax"), finding("share-sum"), finding("wrong-type")])
    assert (syntax.severity, kind.severity) == (Severity.ERROR, Severity.ERROR)


def test_settings_select_ignore_and_switch_off() -> None:
    assert left(make_policy(settings(select=["share-sum"])), "share-sum", "text-cut") == ["share-sum"]
    assert left(make_policy(settings(select=["all"], ignore=["text-cut"])), "share-sum", "text-cut") == ["share-sum"]
    assert left(make_policy(settings(severity={"text-cut": "off"})), "share-sum", "text-cut") == ["share-sum"]
    assert left(make_policy(settings(ignore=["all"])), "share-sum", "text-cut") == []
    assert left(make_policy(settings(select=[])), "share-sum", "bad-syntax") == ["bad-syntax"]


def test_settings_change_severities() -> None:
    (found,) = make_policy(settings(severity={"share-sum": "info"})).apply([finding("share-sum")])
    assert found.severity is Severity.INFO
    assert found.rule.severity is Severity.ERROR


def test_what_is_selected_on_the_command_line_counts_whatever_settings_say() -> None:
    held = settings(ignore=["share-sum"], severity={"text-cut": "off"}, per_file={"x.yaml": {"ignore": ["file-name"]}})
    chosen = ["share-sum", "text-cut", "file-name"]
    assert left(make_policy(held, chosen), *chosen) == chosen


@pytest.mark.parametrize(
    ("pattern", "file", "is_silenced"),
    [
        ("drafts/**", "drafts/a/b.yaml", True),
        ("drafts/**", "other/drafts/b.yaml", False),
        ("./drafts/*.yaml", "drafts/b.yaml", True),
        ("*.draft.yaml", "deep/er/x.draft.yaml", True),
        ("deep/*.yaml", "deep/er/x.yaml", False),
        ("**/x.yaml", "x.yaml", True),
    ],
)
def test_patterns_silence_in_some_files(pattern: str, file: str, is_silenced: bool) -> None:
    policy = make_policy(settings(per_file={pattern: {"ignore": ["share-sum"]}}))
    assert (left(policy, "share-sum", "bad-syntax", file=file) == ["bad-syntax"]) is is_silenced


@pytest.mark.parametrize("file", ["../drafts/x.yaml", "/project/drafts/x.yaml", "../docs/../drafts/x.yaml"])
def test_patterns_start_from_the_folder_of_the_settings(file: str) -> None:
    made = make_policy(settings(per_file={"drafts/*": {"ignore": ["all"]}}))
    policy = Policy(made.rules, made.severities, made.per_file, PurePath("/project"), PurePath("/project/docs"))
    assert left(policy, "share-sum", file=file) == []
    assert left(policy, "share-sum", file="/elsewhere/drafts/x.yaml") == ["share-sum"]


@pytest.mark.parametrize(
    ("path", "pattern", "fits"),
    [
        ("a", "a", True),
        ("a/b", "a", False),
        ("a", "a/b", False),
        ("a/b/c", "a/**/c", True),
        ("a/c", "a/**/c", True),
        ("a/b/c", "**", True),
        ("a/b/c", "**/b", False),
        ("a/b/c", "**/b/**", True),
        ("a", "a/**", True),
        ("b", "a/**/**", False),
        ("a.yaml", "[ab].y?ml", True),
        ("A", "a", False),
    ],
)
def test_two_stars_stand_for_any_number_of_folders(path: str, pattern: str, fits: bool) -> None:
    assert matches(path.split("/"), pattern.split("/")) is fits


def test_no_pattern_takes_long() -> None:
    assert not matches(["a"] * 300, ["**", "a"] * 150 + ["b"])
