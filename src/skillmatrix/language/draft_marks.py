"""The lines that our drafts print above everything else, in every language and form of address."""

from functools import cache

from skillmatrix.i18n.catalogue import LANGUAGES, messages


def is_mark_of_a_draft(text: str) -> bool:
    """Whether a line is one of them, whatever marks of layout stand around it."""
    return _plain(text) in _marks()


@cache
def _marks() -> frozenset[str]:
    keys = ("jobdesc.draft", "jobdesc.derived")
    found = (messages(language)[key] for language in LANGUAGES for key in keys)
    texts = (each for message in found for each in ([message] if isinstance(message, str) else message.values()))
    return frozenset(map(_plain, texts))


def _plain(text: str) -> str:
    return " ".join(text.strip(" \t.>*_").casefold().split())
