"""All rules. A new one is a module in `rules/` and its id here; the module has the same name, with `_` for `-`.

A rule is imported when it is asked: most runs need half of them.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, cached_property
from importlib import import_module
from types import ModuleType
from typing import overload

from skillmatrix.diagnostics import Rule, Severity


class Rules(Sequence[ModuleType]):
    """Rules by their ids: as a sequence, the modules."""

    def __init__(self, *ids: str) -> None:
        self.ids = ids

    @overload
    def __getitem__(self, index: int) -> ModuleType: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[ModuleType, ...]: ...
    def __getitem__(self, index: int | slice) -> ModuleType | tuple[ModuleType, ...]:
        return self._modules[index]

    def __len__(self) -> int:
        return len(self.ids)

    @cached_property
    def _modules(self) -> tuple[ModuleType, ...]:
        return tuple(map(_module, self.ids))


class Table(Mapping[str, Rule]):
    """Rules by id."""

    def __init__(self, ids: Sequence[str]) -> None:
        self._ids = dict.fromkeys(ids)

    def __getitem__(self, name: str) -> Rule:
        if name not in self._ids:
            raise KeyError(name)
        rule: Rule = _module(name).RULE
        return rule

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)


def _module(name: str) -> ModuleType:
    return import_module(f"skillmatrix.rules.{name.replace('-', '_')}")


# What reading and building raise: these have no check of their own.
READING = Rules(
    "bad-encoding",
    "bad-character",
    "bad-syntax",
    "empty-file",
    "duplicate-key",
    "bad-key",
    "bad-alias",
    "merge-key",
    "yaml-tag",
    "several-documents",
    "directive",
    "limit-exceeded",
    "wrong-format",
    "newer-format",
    "unknown-field",
    "missing-field",
    "wrong-type",
    "bad-value",
    "unknown-answer-field",
)
TEXT = Rules("text-cut")
MATRIX = Rules(
    "duplicate-id",
    "unknown-skill",
    "unknown-role",
    "unknown-source",
    "scale-gap",
    "level-off-scale",
    "must-above-level",
    "missing-descriptor",
    "share-sum",
    "rename-target",
    "role-cycle",
)
MATRIX_TEXTS = Rules("unknown-language")
MATRIX_FILE = Rules("file-name")
# What makes a matrix better: asked by those who write it, not by those who use it. None of these is an error.
MATRIX_CONTENT = Rules(
    "duplicate-skill",
    "duplicate-role",
    "level-order",
    "can-missing",
    "empty-role",
    "all-musts",
    "no-musts",
    "many-musts",
    "top-levels",
    "unpaired-german-title",
    "must-without-task",
    "must-without-why",
    "equal-weights",
    "task-without-skill",
    "task-skill-not-required",
    "weaker-senior",
    "unused-skill",
    "missing-provenance",
    "uncited-source",
    "bad-code",
    "bad-url",
)
MATRIX_WORDING = Rules(
    "duplicate-descriptor",
    "similar-descriptor",
    "placeholder-text",
    "no-words",
    "quoted-text",
    "long-text",
    "first-person",
    "other-tense",
    "same-text",
)
MATRIX_WRITING = Rules("stray-blank", "missing-translation", "german-quotes", "lost-umlaut")
MATRIX_TODAY = Rules("stale-review", "future-date")
ANSWERS = Rules("other-matrix", "other-version", "unknown-answer", "unknown-answer-role", "level-off-scale")
ANSWERS_CONTENT = Rules("na-on-must", "missing-evidence", "bad-url")
ANSWERS_TODAY = Rules("future-date")
ANSWERS_AGE = Rules("stale-answers")
POSTING = Rules("posting-dates", "pay-range", "bad-currency", "full-remote-without-countries", "bad-email", "bad-url")
ORGANIZATION = Rules("bad-url")
POSTING_MATRIX = Rules("unknown-posting-matrix", "unknown-posting-role")
POSTING_TODAY = Rules("past-deadline")
# What texts of job descriptions are asked; their texts stand in `i18n/*/checks.py`.
DRAFT = Rules(
    "missing-job-title",
    "empty-section",
    "unfilled-gap",
    "incomplete-advert",
    "gendered-title",
    "two-genders-only",
    "masculine-title",
    "age-span",
    "digital-native",
    "young-team",
    "beginner-words",
    "years-of-experience",
    "native-speaker",
    "nationality",
    "flexible-resilient",
    "missing-pay",
    "empty-pay-words",
    "pay-history",
    "missing-overpay",
    "missing-part-time",
    "missing-privacy-link",
    "degree-without-equivalent",
    "mixed-gender-forms",
    "sign-in-word",
    "colon-form",
    "masculine-noun",
    "masculine-holder",
    "he-or-she",
    "gender-coded-words",
    "one-sided-words",
    "empty-word",
    "level-jargon",
    "unclear-must",
    "long-must-list",
    "only-musts",
    "long-advert",
    "long-sentence",
    "hard-to-read",
    "much-about-us",
    "mixed-address",
)
# What an advert as linked data (JSON-LD) is asked.
LINKED_DATA = Rules(
    "job-board-required",
    "job-board-recommended",
    "hybrid-as-remote",
    "job-board-title",
    "job-board-description",
)
# What a run over files raises: what could not be looked at, and what silences nothing.
RUN = Rules(
    "not-marked",
    "unreadable-file",
    "matrix-not-found",
    "ignore-without-reason",
    "useless-ignore",
    "unknown-rule",
    "unknown-market",
    "disputed-severity",
)

GROUPS = (
    READING, TEXT,
    MATRIX, MATRIX_TEXTS, MATRIX_FILE, MATRIX_CONTENT, MATRIX_WORDING, MATRIX_WRITING, MATRIX_TODAY,
    ANSWERS, ANSWERS_CONTENT, ANSWERS_TODAY, ANSWERS_AGE,
    POSTING, POSTING_MATRIX, POSTING_TODAY, DRAFT, LINKED_DATA, RUN,
)  # fmt: skip
IDS = tuple(dict.fromkeys(name for group in GROUPS for name in group.ids))
MODULES = Rules(*IDS)
RULES = Table(IDS)


@cache
def firm() -> frozenset[str]:
    """Ids of the errors of reading: without them a file cannot be used, so nothing silences or weakens them."""
    return frozenset(module.RULE.id for module in READING if module.RULE.severity is Severity.ERROR)
