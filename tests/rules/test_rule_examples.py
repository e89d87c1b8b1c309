"""The documentation of every rule is executed: what it calls wrong is found by that rule, what it calls right is clean."""

import re
from types import ModuleType

import pytest

from skillmatrix.diagnostics import Finding
from skillmatrix.lint.engine import check_matrix
from skillmatrix.lint.registry import MODULES
from skillmatrix.load.build import kind_of, refuse
from skillmatrix.load.files import document_of

SAMPLE = """\
format: skillmatrix/1
id: data-team
version: "1"
title: Data team
languages: [en]
scale:
  0: {name: none}
  1: {name: basic}
  2: {name: good}
  3: {name: expert}
categories:
  - id: data
    name: Data
    skills:
      - id: sql
        name: SQL
        levels: {1: I read queries., 2: I write queries., 3: I tune queries.}
      - id: testing
        name: Testing
        levels: {1: I run tests., 2: I write tests., 3: I design test suites.}
roles: []
"""
"""A matrix that every example is put into: the top-level parts of an example replace the parts of the same name."""

IDS = [module.RULE.id for module in MODULES]


@pytest.mark.parametrize("module", MODULES, ids=IDS)
def test_the_wrong_example_of_a_rule_is_found_by_that_rule(module: ModuleType) -> None:
    for text in examples(module, "Wrong"):
        assert module.RULE.id in {finding.rule.id for finding in findings(text)}


@pytest.mark.parametrize("module", MODULES, ids=IDS)
def test_the_right_example_of_a_rule_has_no_findings(module: ModuleType) -> None:
    for text in examples(module, "Right"):
        assert [f"{finding.message} [{finding.rule.id}]" for finding in findings(text)] == []


@pytest.mark.parametrize("module", MODULES, ids=IDS)
def test_a_rule_is_named_after_its_module_and_says_what_it_wants(module: ModuleType) -> None:
    assert module.RULE.id == module.__name__.rpartition(".")[2].replace("_", "-")
    first_line = (module.__doc__ or "").splitlines()[0]
    assert first_line.endswith(".")
    assert not module.RULE.summary.endswith(".")


def examples(module: ModuleType, heading: str) -> list[str]:
    """The indented blocks below a heading of the docstring, put into the sample."""
    blocks = re.findall(rf"^{heading}:\n\n((?:    .*\n|\n)+)", (module.__doc__ or "") + "\n", re.MULTILINE)
    return [in_sample(re.sub(r"^    ", "", block, flags=re.MULTILINE)) for block in blocks]


def in_sample(example: str) -> str:
    """The sample with the example's top-level parts in place of its own."""
    replaced = set(re.findall(r"^([a-z]+):", example, re.MULTILINE))
    parts = re.split(r"^(?=[a-z])", SAMPLE, flags=re.MULTILINE)
    kept = "".join(part for part in parts if part.partition(":")[0] not in replaced)
    return example + kept if "format" in replaced else kept + example


def findings(text: str) -> tuple[Finding, ...]:
    document = document_of(text.encode(), "data-team.yaml")
    return (check_matrix(document) if kind_of(document) or document.faults else refuse(document)).findings
