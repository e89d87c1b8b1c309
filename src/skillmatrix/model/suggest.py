"""Did you mean …? The nearest of the names that would be right."""

from collections.abc import Iterable

from skillmatrix.errors import Sentence


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """The choice that is spelled most like the word, if one is near."""
    import difflib  # only when something is misspelt

    found = difflib.get_close_matches(word[:80].lower(), list(choices), n=1, cutoff=0.6)
    return found[0] if found else None


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """`did you mean “sql”?`, or nothing if no choice is near."""
    choice = nearest(word, choices)
    return Sentence("did you mean “{name}”?", name=choice) if choice else ""


def there_are(choices: Iterable[str]) -> Sentence:
    """All names that would be right, where none is near."""
    return Sentence("there are: {names}", names=", ".join(choices) or Sentence("none"))
