"""The list of all rules (`lint/checks.py`) and the modules in `rules/` say the same."""

import re
from importlib import import_module
from pathlib import Path

import pytest

from skillmatrix import rules
from skillmatrix.diagnostics import Severity
from skillmatrix.i18n.catalogue import LANGUAGES, messages
from skillmatrix.lint import checks
from skillmatrix.lint.checks import CHECKS
from skillmatrix.lint.registry import RULES, ids
from skillmatrix.lint.subjects import DRAFT, LINKED_DATA, LINKED_DATA_FILE, LINKED_DATA_ON_DAY, Entry

TESTS = Path(__file__).parents[1]
FOLDER = Path(rules.__file__).parent
MODULES = sorted(path.stem for path in FOLDER.glob("[!_]*.py"))
OF_TEXTS = ids(DRAFT, LINKED_DATA, LINKED_DATA_FILE, LINKED_DATA_ON_DAY)
SEVERAL_FILES = {"not-marked", "other-matrix", "rating-not-offered", "unknown-posting-matrix", "unreadable-file"}
"""What no file of a corpus could show: these take several files, or one that cannot be opened."""
MESSAGES = {language: messages(language) for language in LANGUAGES}
LIST = Path(checks.__file__).read_text(encoding="utf-8")


@pytest.mark.parametrize("module", MODULES)
def test_every_rule_is_listed(module: str) -> None:
    assert f"\n    import skillmatrix.rules.{module}\n" in LIST, (
        f"rules/{module}.py is not imported for mypy: add `import skillmatrix.rules.{module}` to lint/checks.py"
    )
    assert f"rules.{module}." in LIST.partition("CHECKS = (")[2], (
        f"rules/{module}.py is never asked: add a line such as `check(MATRIX, rules.{module}.check)` to lint/checks.py"
    )


@pytest.mark.parametrize("module", MODULES)
def test_every_check_of_a_rule_is_listed(module: str) -> None:
    written = {name for name in vars(import_module(f"skillmatrix.rules.{module}")) if name.startswith("check")}
    listed = {entry.function for entry in CHECKS if entry.module == f"skillmatrix.rules.{module}" and entry.subject}

    assert written == listed, (
        f"rules/{module}.py has {written or 'no check'}, and lint/checks.py lists {listed or 'none'}"
    )


@pytest.mark.parametrize("entry", CHECKS, ids=lambda entry: f"{entry.rule}.{entry.function}")
def test_what_is_listed_exists(entry: Entry) -> None:
    assert (FOLDER / f"{entry.module.rpartition('.')[2]}.py").exists(), (
        f"lint/checks.py lists {entry.module}; there is no such file"
    )
    assert hasattr(import_module(entry.module), entry.function), (
        f"lint/checks.py lists {entry.module}.{entry.function}; the module has no such name"
    )


@pytest.mark.parametrize("entry", [entry for entry in CHECKS if entry.is_advice], ids=lambda entry: entry.rule)
def test_no_advice_is_an_error_since_those_who_use_a_file_do_not_hear_it(entry: Entry) -> None:
    assert import_module(entry.module).RULE.severity is not Severity.ERROR, (
        f"{entry.rule} is an error: list it in lint/checks.py with check(…), not with advise(…)"
    )


@pytest.mark.parametrize("rule", sorted(set(RULES) - SEVERAL_FILES))
def test_every_rule_has_a_failing_file(rule: str) -> None:
    if rule in OF_TEXTS:
        assert list((TESTS / "drafts" / rule).glob("*.findings")), (
            f"no text shows {rule}: write one, and a near miss, into tests/drafts/{rule}/ and run pytest --golden on it"
        )
    else:
        assert list((TESTS / "corpus" / "bad" / rule).glob("*.findings")), (
            f"no file shows {rule}: write one into tests/corpus/bad/{rule}/ and run pytest --golden tests/corpus"
        )


@pytest.mark.parametrize("rule", sorted(OF_TEXTS))
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("end", ["", ".why", ".help"])
def test_every_rule_for_texts_has_its_texts(rule: str, language: str, end: str) -> None:
    written = re.escape(f"check.{rule}") + r"(\.[\w-]+)?" + re.escape(end)

    assert any(re.fullmatch(written, key) for key in MESSAGES[language]), (
        f"{rule} has nothing to say: add “check.{rule}{end}” to i18n/{language}/checks.py"
    )


def test_a_check_is_listed_once() -> None:
    named = [(entry.module, entry.function) for entry in CHECKS]

    assert len(named) == len(set(named))
