"""Did you mean …? The nearest of the names that would be right."""

from collections.abc import Iterable


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """The choice that is spelled most like the word, if one is near."""
    import difflib  # only when something is misspelt

    found = difflib.get_close_matches(word[:80].lower(), list(choices), n=1, cutoff=0.6)
    return found[0] if found else None


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """`did you mean “sql”?`, or nothing if no choice is near."""
    choice = nearest(word, choices)
    return f"did you mean “{choice}”?" if choice else ""
