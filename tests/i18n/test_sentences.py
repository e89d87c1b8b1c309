"""What the program says about itself: every English sentence in the code has a translation, and each says the same."""

import ast
import importlib
import inspect
import pickle
import re
from collections import Counter
from collections.abc import Collection, Iterator
from pathlib import Path
from string import Formatter

import pytest

import skillmatrix
from skillmatrix.cli.app import COMMANDS, app
from skillmatrix.cli.command_table import load_command
from skillmatrix.cli.streams import STREAMS
from skillmatrix.cli.team import COMMANDS as OF_A_TEAM
from skillmatrix.cli.workshop import COMMANDS as OF_A_WORKSHOP
from skillmatrix.errors import Sentence, UserError
from skillmatrix.i18n.catalogue import LANGUAGES, SPARE
from skillmatrix.i18n.sentences import TABLES, recognised, table, translated
from skillmatrix.load.edited import NOT_READ
from skillmatrix.load.kinds import KINDS

from .words_of_persons import of_persons

PACKAGE = Path(skillmatrix.__file__).parent
OTHERS = [language for language in LANGUAGES if language != SPARE]
OF_THE_SYSTEM = {
    "Broken pipe",
    "Disk quota exceeded",
    "File exists",
    "File name too long",
    "File too large",
    "Input/output error",
    "Is a directory",
    "No space left on device",
    "No such file or directory",
    "Not a directory",
    "Permission denied",
    "Read-only file system",
    "Too many levels of symbolic links",
    "the system gives no reason",
}
"""What an operating system says; it stands nowhere in the code."""

PLACES = {"UserError": 0, "CellError": 0, "Sentence": 0, "__init__": 0, "refusal": 1, "said_to": 1}
"""Where in a call the pattern of a sentence stands."""


def sentences_in(source: str, calls: Collection[str] = PLACES) -> Iterator[str]:
    """The patterns given to `UserError`, `CellError` and `Sentence`, also by way of a name they have in the same file.

    `refusal` and `said_to` are given them behind whom they speak to.
    """
    tree = ast.parse(source)
    names = {
        target.id: node.value.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for node in ast.walk(tree):
        place = PLACES[called(node)] if isinstance(node, ast.Call) and called(node) in calls else None
        if isinstance(node, ast.Call) and place is not None and len(node.args) > place:
            first = node.args[place]
            pattern = names.get(first.id) if isinstance(first, ast.Name) else getattr(first, "value", None)
            if isinstance(pattern, str):
                yield pattern


def called(node: ast.Call) -> str:
    return getattr(node.func, "id", getattr(node.func, "attr", ""))


def sentences() -> set[str]:
    written = {text for path in PACKAGE.rglob("*.py") for text in sentences_in(path.read_text(encoding="utf-8"))}
    written |= set(table(SPARE, "unit_sentences").values())
    return written | {kind.called for kind in KINDS.values()} | set(STREAMS.values()) | {told for _, told in NOT_READ}


def help_texts() -> set[str]:
    """All that is ours in `--help`, paragraph by paragraph, and line by line in examples."""
    entries = [*COMMANDS.values(), *OF_A_TEAM.values(), *OF_A_WORKSHOP.values()]
    texts = {text for entry in entries for text in (entry.group, entry.help)}
    for command in map(load_command, entries):
        texts |= {param.help for param in command.params if getattr(param, "help", None)}
        texts |= set(paragraphs(command.help))
    main = app.registered_callback
    assert main
    texts |= set(paragraphs(inspect.cleandoc(main.callback.__doc__ or "")))
    return texts


def paragraphs(text: str) -> Iterator[str]:
    for paragraph in text.split("\n\n"):
        first, *lines = paragraph.split("\n")
        yield from (line.strip() for line in lines) if first.strip() == "\b" else (" ".join(paragraph.split()),)


def is_for_machines(text: str) -> bool:
    """Whether a line is something to type, the same in every language."""
    return text.startswith(("skillmatrix ", "mkdir ", "# yaml-language-server"))


@pytest.mark.parametrize("language", OTHERS)
def test_every_sentence_of_the_code_is_translated_and_no_other(language: str) -> None:
    known = set(table(language, "errors")) - OF_THE_SYSTEM

    assert sorted(sentences() - known) == [], f"i18n/{language}/errors lacks them"
    assert sorted(known - sentences()) == [], f"i18n/{language}/errors has them, and nothing says them"


@pytest.mark.parametrize("language", OTHERS)
def test_each_sentence_is_translated_in_one_place(language: str) -> None:
    parts = importlib.import_module(f"skillmatrix.i18n.{language}.errors").PARTS
    keys = [
        key.value
        for part in parts
        for node in ast.walk(ast.parse(inspect.getsource(part)))
        if isinstance(node, ast.Dict)
        for key in node.keys
        if isinstance(key, ast.Constant)
    ]

    assert [key for key, n in Counter(keys).items() if n > 1] == []
    assert len(keys) == len(table(language, "errors"))


def test_each_sentence_to_a_unit_stands_in_the_place_of_one_that_the_code_says_to_whom_a_matrix_is_about() -> None:
    behind = {name for name, place in PLACES.items() if place}
    sources = [path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py")]
    said = {text for source in sources for text in sentences_in(source, behind)}

    assert sorted(said ^ set(table(SPARE, "unit_sentences"))) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_to_a_unit_speaks_of_a_person(language: str) -> None:
    for sentence in table(SPARE, "unit_sentences").values():
        text = translated(Sentence(sentence), language)
        assert of_persons(text, language) == [], text


@pytest.mark.parametrize("language", OTHERS)
def test_every_text_of_help_is_translated(language: str) -> None:
    untold = {text for text in help_texts() if recognised(text, language, "help") == text and not is_for_machines(text)}

    assert sorted(untold) == [], f"i18n/{language}/help.py lacks them"


def words_for_values() -> set[str]:
    """What stands for the value of an option or an argument: `FILE`, `YYYY`, `DD`."""
    written = (path.read_text(encoding="utf-8") for path in (PACKAGE / "cli").glob("*.py"))
    named = (shown for text in written for shown in re.findall(r'metavar="([^"]+)"', text))
    return {word for shown in named for word in re.findall(r"[A-Z]{2,}", shown)}


@pytest.mark.parametrize("language", OTHERS)
def test_what_stands_for_a_value_is_translated(language: str) -> None:
    assert {"FILE", "YYYY", "TABLE"} <= words_for_values()
    assert sorted(words_for_values() - set(table(language, "usage"))) == [], f"i18n/{language}/usage.py lacks them"


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("name", TABLES)
def test_a_translation_has_the_values_of_its_sentence(language: str, name: str) -> None:
    for sentence, meaning in table(language, name).items():
        assert placeholders(meaning) <= placeholders(sentence), sentence
        assert name == "usage" or placeholders(sentence) <= placeholders(meaning) | {"folder"}, sentence


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_a_sentence_is_said_with_its_values_in_both_languages() -> None:
    error = UserError("{file}: there is no such file", file="a{b}.yaml")

    assert str(error) == "a{b}.yaml: there is no such file"
    assert translated(error.sentence, "de") == "a{b}.yaml: Diese Datei gibt es nicht"
    assert translated(error.sentence, "en") == "a{b}.yaml: there is no such file"


def test_a_sentence_inside_a_sentence_is_translated_too() -> None:
    hint = Sentence("did you mean “{name}”?", name="csmo")
    error = UserError("the matrix has no role “{name}”; {hint}", name="csm", hint=hint)

    assert str(error) == "the matrix has no role “csm”; did you mean “csmo”?"
    assert translated(error.sentence, "de") == (
        "Die Rolle „csm“ gibt es in dieser Matrix nicht; gemeint ist vielleicht „csmo“"
    )


def test_counts_have_the_signs_of_their_language() -> None:
    many = Sentence("{n} files unchanged", n=12345)

    assert many == "12,345 files unchanged"
    assert translated(many, "de") == "12.345 Dateien unverändert"


def test_other_text_stays_as_it_is() -> None:
    assert translated("{file} is a folder", "de") == "{file} is a folder"
    assert Sentence("100 % {sure}") == "100 % {sure}"
    assert recognised("Nobody said this.", "de", "usage") == "Nobody said this."


def test_a_sentence_survives_the_way_to_another_process() -> None:
    error = pickle.loads(pickle.dumps(UserError("{file}: there is no such file", file="a")))

    assert translated(error.sentence, "de") == "a: Diese Datei gibt es nicht"


@pytest.mark.parametrize(
    ("english", "german"),
    [
        ("No such option: --rol (Possible options: --role)", "Die Option --rol gibt es nicht (möglich: --role)"),
        ("Missing argument 'DIR'.", "Es fehlt das Argument DIR."),
        ("default: sie", "ohne Angabe: sie"),
    ],
)
def test_what_typer_has_filled_in_is_recognised(english: str, german: str) -> None:
    assert recognised(english, "de", "usage") == german
