"""Language tags: `de` and `de-CH` are both German."""

from functools import lru_cache


def is_german(language: str) -> bool:
    """Whether a tag stands for German of any country."""
    return main_language(language) == "de"


@lru_cache(maxsize=100)
def main_language(language: str) -> str:
    """The tag without country or script: `de` for `de-CH`."""
    return language.partition("-")[0]


def has_no_eszett(language: str) -> bool:
    """Whether the country's German writes ss where others write ß: Switzerland and Liechtenstein."""
    return language.partition("-")[2].upper() in {"CH", "LI"}
