"""Texts of job descriptions: in `<rule-id>/` each stands beside what that rule must say about it, line for line.

A file `near-…` is a near miss: the rule says nothing. The first line says what is known: `<!-- ad de at us-co -->` is an
advert in German for two markets. `pytest --golden` rewrites the `.findings` files; the difference is then read like code.
"""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from skillmatrix.diagnostics import Finding
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.lint.drafts import check_draft, check_linked_data
from skillmatrix.lint.policy import make_policy
from skillmatrix.lint.registry import ids
from skillmatrix.lint.subjects import DRAFT, LINKED_DATA, LINKED_DATA_FILE, LINKED_DATA_ON_DAY
from skillmatrix.load.draft import draft_of
from skillmatrix.load.files import document_of
from skillmatrix.load.law import read_law
from skillmatrix.model.settings import Allowed, Settings

HERE = Path(__file__).parent
TEXTS = sorted(path for path in HERE.glob("*/*") if path.suffix in {".md", ".txt", ".json"})
KNOWN = re.compile(r"<!-- (internal|ad|profile) (de|en)((?: [a-z-]+)*) -->\n")
RULES = sorted(ids(DRAFT, LINKED_DATA, LINKED_DATA_FILE, LINKED_DATA_ON_DAY))


def is_near(path: Path) -> bool:
    return path.name.startswith("near")


def findings(path: Path) -> tuple[Finding, ...]:
    """What the rule of the folder says about a text."""
    text = path.read_text(encoding="utf-8")
    known = KNOWN.match(text)
    if known is None:
        document = document_of(text.encode(), path.name)
        found = check_linked_data(document, Catalogue("de"), today=date(2026, 11, 22))
    else:
        draft = draft_of(text, language=known[2], kind=known[1])
        draft = replace(draft, markets=tuple(known[3].split()), law=read_law(), today=date(2026, 11, 22))
        found = check_draft(draft, Catalogue(known[2]), path.name)
    return tuple(each for each in found if each.rule.id == path.parent.name)


def told(path: Path) -> str:
    """`line:column: severity: message “quote”` for each finding."""
    return "".join(
        f"{f.location.span.line}:{f.location.span.column}-{f.location.span.end_line}:{f.location.span.end_column}: {f.severity.value}: {f.message}\n"
        for f in findings(path)
    )


@pytest.mark.parametrize("path", TEXTS, ids=[f"{path.parent.name}/{path.name}" for path in TEXTS])
def test_a_rule_says_exactly_this_about_a_text_and_nothing_about_a_near_miss(
    path: Path, request: pytest.FixtureRequest
) -> None:
    expected = path.with_suffix(".findings")
    if is_near(path):
        assert told(path) == ""
        return
    if request.config.getoption("--golden"):
        expected.write_text(told(path), encoding="utf-8")
    assert told(path) == expected.read_text(encoding="utf-8")
    assert told(path)


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_has_a_text_that_it_speaks_about_and_a_near_miss(rule: str) -> None:
    texts = [path for path in TEXTS if path.parent.name == rule]

    assert {is_near(path) for path in texts} == {True, False}


@pytest.mark.parametrize(
    "path", [path for path in TEXTS if not is_near(path)], ids=lambda path: f"{path.parent.name}/{path.name}"
)
def test_an_allow_entry_with_a_reason_silences_what_it_quotes_and_nothing_else(path: Path) -> None:
    found = findings(path)
    entry = Allowed(rule=path.parent.name, text=found[0].quote or None, reason="we looked at it")
    settings = Settings(format="skillmatrix-settings/1", allow=(entry,))

    left = make_policy(settings).apply(found)

    quote = found[0].quote.casefold()
    assert left == tuple(each for each in found if quote not in each.quote.casefold())
    assert make_policy(replace_rule(settings)).apply(found) == found


def replace_rule(settings: Settings) -> Settings:
    """The same allowed for another rule."""
    other = settings.allow[0].model_copy(update={"rule": "share-sum"})
    return settings.model_copy(update={"allow": (other,)})


def test_every_finding_says_why_and_what_would_be_right() -> None:
    for path in TEXTS:
        for finding in findings(path):
            assert finding.message
            assert finding.why
            assert finding.help
            assert not re.search(r"[{}]|\bNone\b", finding.message + finding.why + finding.help)
