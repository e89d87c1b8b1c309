"""Addresses in a text that people want to follow: of web pages and of mail."""

import re
from collections.abc import Iterator, Sequence

WEB = r"https?://[^\s<>\"„“”]*[^\s<>\"„“”.,;:!?)\]]"
MAIL = r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,8}"
ADDRESS = re.compile(rf"{WEB}|{MAIL}")


def links_in(text: str) -> tuple[str, ...]:
    """The addresses in a text, each as it is written there."""
    return tuple(dict.fromkeys(ADDRESS.findall(str(text))))


def target_of(address: str) -> str:
    """Where an address leads: to a page, or to a program for mail."""
    return address if address.startswith(("http://", "https://")) else f"mailto:{address}"


def parted(text: str, links: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The text in parts, each with where it leads; with nothing where it is no link."""
    if not links:
        yield text, ""
        return
    pattern = re.compile("|".join(map(re.escape, sorted(links, key=len, reverse=True))))
    end = 0
    for found in pattern.finditer(text):
        if found.start() > end:
            yield text[end : found.start()], ""
        yield found[0], target_of(found[0])
        end = found.end()
    if end < len(text):
        yield text[end:], ""
