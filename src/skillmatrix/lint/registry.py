"""Rules by their ids, and what they have to say: the list of `lint/checks.py`, looked up and asked."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import Any

from skillmatrix.diagnostics import Rule, Severity
from skillmatrix.lint.checks import CHECKS
from skillmatrix.lint.subjects import Given, Said, Subject


class Table(Mapping[str, Rule]):
    """All rules by id, in the order of the list."""

    def __init__(self) -> None:
        self._modules = {entry.rule: entry.module for entry in CHECKS}

    def __getitem__(self, name: str) -> Rule:
        rule: Rule = import_module(self._modules[name]).RULE
        return rule

    def __iter__(self) -> Iterator[str]:
        return iter(self._modules)

    def __len__(self) -> int:
        return len(self._modules)

    def modules(self) -> tuple[ModuleType, ...]:
        """The modules of all rules."""
        return tuple(map(import_module, self._modules.values()))


RULES = Table()


def ask(subject: Subject[Said, *Given], *given: *Given, advice: bool = True) -> list[Said]:
    """What all checks of a subject say about what is given; without `advice` only those that everybody hears."""
    return [said for check in checks_of(subject, advice=advice) for said in check(*given)]


def ids(*subjects: Subject[Any, *tuple[Any, ...]]) -> frozenset[str]:
    """The ids of the rules that look at one of the subjects."""
    return frozenset(entry.rule for entry in CHECKS if entry.subject in subjects)


NEEDED = frozenset({"duplicate-id", "unknown-skill", "level-off-scale", "scale-gap", "other-matrix", "ready-skill"})
"""Ids of other errors with which a file cannot be used: what is asked of it would have no answer."""


@cache
def firm() -> frozenset[str]:
    """Ids of the errors with which a file cannot be used, so that nothing silences or weakens them."""
    return broken() | NEEDED


@cache
def broken() -> frozenset[str]:
    """Ids of the errors of reading: other rules have no say in a file that has one."""
    return frozenset(name for name in OF_READING if RULES[name].severity is Severity.ERROR)


OF_READING = frozenset(entry.rule for entry in CHECKS if entry.is_reading)
"""Ids of the rules that reading and building raise."""


@cache
def checks_of(subject: Subject[Said, *Given], *, advice: bool = True) -> tuple[Callable[[*Given], Iterable[Said]], ...]:
    """The functions that look at a subject; their modules are imported now."""
    chosen = (entry for entry in CHECKS if entry.subject is subject and (advice or not entry.is_advice))
    return tuple(getattr(import_module(entry.module), entry.function) for entry in chosen)
