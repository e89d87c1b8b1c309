"""Addresses on the web: what is wrong with one, if anything."""

import re
from urllib.parse import urlsplit

BARE = re.compile(r"(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:[/?#]\S*)?", re.IGNORECASE)


def explain_address(url: str) -> tuple[str, str] | None:
    """What is wrong with an address and what would be right; None if a browser can open it."""
    if re.search(r"\s", url):
        return "an address has no blanks", "write %20 for a blank, or delete it"
    if BARE.fullmatch(url):
        return f"the address {url} does not begin with https://", f"write https://{url}"
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return f"{url} is not an address", "copy it from the browser"
    if parts.scheme not in {"http", "https"}:
        return f"{url} is not an address on the web", "an address begins with https://"
    if not host:
        return f"the address {url} names no host", "an address looks like https://example.org/page"
    return None
