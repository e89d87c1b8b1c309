"""Values that a shell offers while somebody types.

Files are read as plain data, without models and rules, because people wait. What cannot be read offers nothing.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeAlias

Offer: TypeAlias = list[tuple[str, str]]
"""Values, each with what it means."""
Complete: TypeAlias = Callable[[Any, str], Offer]

YAML = frozenset({".yaml", ".yml"})


def one_of(*names: str) -> Complete:
    """One of a few words."""

    def complete(ctx: Any, incomplete: str) -> Offer:  # noqa: ARG001 - typer calls it with these names
        return [(name, "") for name in names if name.startswith(incomplete)]

    return complete


def with_commas(complete: Complete) -> Complete:
    """Several values with commas between them: the last one is completed."""

    def complete_last(ctx: Any, incomplete: str) -> Offer:
        before, comma, last = incomplete.rpartition(",")
        return [(f"{before}{comma}{value}", meaning) for value, meaning in complete(ctx, last)]

    return complete_last


def matrices(ctx: Any, incomplete: str) -> Offer:  # noqa: ARG001 - typer calls it with these names
    """The ids of matrices, and files."""
    return _starting(((path.stem, "") for path in _matrices()), incomplete) + _files(incomplete)


def roles(ctx: Any, incomplete: str) -> Offer:
    """The ids of roles, of the matrix that was named or of all."""
    return _parts(ctx, incomplete, lambda matrix: _listed(matrix, "roles", "title"))


def skills(ctx: Any, incomplete: str) -> Offer:
    """The ids of skills."""
    return _parts(ctx, incomplete, _skills)


def categories(ctx: Any, incomplete: str) -> Offer:
    """The ids of categories."""
    return _parts(ctx, incomplete, _categories)


def subjects(ctx: Any, incomplete: str) -> Offer:
    """Whatever can be shown: matrices, and their roles, skills and categories."""
    whole = [] if ctx.params.get("matrix") else matrices(ctx, incomplete)

    def all_parts(matrix: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
        yield from _listed(matrix, "roles", "title")
        yield from _categories(matrix)
        yield from _skills(matrix)

    return whole + _parts(ctx, incomplete, all_parts)


def languages(ctx: Any, incomplete: str) -> Offer:  # noqa: ARG001 - typer calls it with these names
    """The languages of the interface."""
    from skillmatrix.i18n.catalogue import LANGUAGES

    return _starting(((name, "") for name in LANGUAGES), incomplete)


def rules(ctx: Any, incomplete: str) -> Offer:  # noqa: ARG001 - typer calls it with these names
    """The ids of rules."""
    from skillmatrix.lint.checks import CHECKS

    return _starting(((name, "") for name in dict.fromkeys(entry.rule for entry in CHECKS)), incomplete)


def markets(ctx: Any, incomplete: str) -> Offer:  # noqa: ARG001 - typer calls it with these names
    """The labour markets whose law is known."""
    from skillmatrix.resources import law_file

    known = _data(law_file()).get("markets", {})
    return _starting(((name, _words(market.get("name"))) for name, market in known.items()), incomplete)


def persons(ctx: Any, incomplete: str) -> Offer:  # noqa: ARG001 - typer calls it with these names
    """Whose answers are kept here."""
    names = dict.fromkeys(str(_data(path).get("person", "")) for path in _kept())
    return _starting(((name, "") for name in names if name), incomplete)


def answers(ctx: Any, incomplete: str) -> Offer:  # noqa: ARG001 - typer calls it with these names
    """Answers files: those of this folder, and those that are kept here."""
    return _files(incomplete) + _starting(((str(path), "") for path in _kept()), incomplete)


def _starting(pairs: Iterable[tuple[str, str]], incomplete: str) -> Offer:
    return [(value, meaning) for value, meaning in dict(pairs).items() if value.startswith(incomplete)]


def _files(incomplete: str) -> Offer:
    """YAML files of this folder. What is in other folders, the shell itself offers where nothing else fits."""
    if not incomplete.isprintable() or "/" in incomplete:
        return []
    names = (path.name for path in sorted(Path().glob(f"{_literal(incomplete)}*")) if path.suffix in YAML)
    return [(name, "") for name in names if not name.startswith(".")]


def _literal(text: str) -> str:
    """The text as a pattern that means itself."""
    return re.sub(r"([*?[])", r"[\1]", text)


def _matrices() -> list[Path]:
    from skillmatrix.app.matrices import matrices_by_id

    found = matrices_by_id()
    return [found[name] for name in sorted(found)]


def _kept() -> list[Path]:
    from skillmatrix.cli.surroundings import data
    from skillmatrix.store.places import answers_folder

    return sorted(answers_folder(data()).glob("*/*.yaml"))


def _parts(ctx: Any, incomplete: str, of: Callable[[Mapping[str, Any]], Iterable[tuple[str, str]]]) -> Offer:
    """Parts of the matrix that was named on the command line, or of all at hand."""
    named = ctx.params.get("matrix") or ctx.params.get("matrix_option")
    paths = _matrices()
    if named:
        paths = [path for path in paths if path.stem == named] or [Path(named)]
    offered: Offer = []
    for path in paths:
        with suppress(AttributeError, KeyError, TypeError):  # whatever somebody wrote into the file
            offered += _starting(of(_data(path)), incomplete)
    return offered


def _skills(matrix: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for category in matrix["categories"]:
        if "categories" in category:
            yield from _skills(category)
        if "skills" in category:
            yield from _listed(category, "skills", "name")


def _categories(whole: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    yield from _listed(whole, "categories", "name")
    for category in whole["categories"]:
        if "categories" in category:
            yield from _categories(category)


def _listed(whole: Mapping[str, Any], key: str, words: str) -> Iterator[tuple[str, str]]:
    for part in whole[key]:
        yield str(part["id"]), _words(part.get(words))


def _words(text: Any) -> str:
    """A text in the language of the reader, or in whatever language it is."""
    if not isinstance(text, Mapping):
        return str(text or "")
    from skillmatrix.cli.reader import language_among

    return str(text[language_among(list(text))])


def _data(path: Path) -> Mapping[str, Any]:
    """What a file says; nothing if it cannot be read."""
    from skillmatrix.errors import UserError
    from skillmatrix.load.files import read_file
    from skillmatrix.load.roles import expand

    with suppress(UserError):
        found = expand(read_file(path))[0].data
        if isinstance(found, Mapping):
            return found
    return {}
