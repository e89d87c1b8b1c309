"""Which languages the person reads: what the locale says, else what Windows or macOS is set to."""

import os
import re
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence

from skillmatrix.i18n.catalogue import LANGUAGES, SPARE

NO_LANGUAGE = frozenset({"C", "POSIX"})
"""Locales for programs; there LANGUAGE does not count, as everywhere."""


def languages(
    environment: Mapping[str, str] = os.environ, of_the_system: Callable[[], Iterable[str]] | None = None
) -> tuple[str, ...]:
    """Language tags, the one wanted most first, such as `de-AT` and then `de`. Empty if nothing is known."""
    locale = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), "")
    listed = environment.get("LANGUAGE", "") if locale not in NO_LANGUAGE else ""
    wanted = [name for name in listed.split(":") if name] or ([locale] if locale else [])
    if not wanted:
        wanted = list((of_the_system or system_languages)())
    return tuple(dict.fromkeys(tag for name in wanted for tag in _tags(name)))


def language_among(known: Sequence[str], environment: Mapping[str, str] = os.environ) -> str:
    """The language of these that the person reads best; else English, else the first."""
    written = {name.casefold(): name for name in known}
    read = next((written[tag.casefold()] for tag in languages(environment) if tag.casefold() in written), None)
    return read or (SPARE if SPARE in known else known[0])


def interface_language(environment: Mapping[str, str] = os.environ) -> str:
    """The language in which the program speaks about itself."""
    return language_among(LANGUAGES, environment)


def system_languages() -> list[str]:
    """What Windows or macOS is set to; other systems have nothing but the locale."""
    if sys.platform == "win32":  # pragma: no cover - Windows only
        return _of_windows()
    return _of_macos() if sys.platform == "darwin" else []


def _of_windows() -> list[str]:  # pragma: no cover - Windows only
    import ctypes
    import locale

    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 - other systems lack it
    return [locale.windows_locale.get(kernel.GetUserDefaultUILanguage(), "")]


def _of_macos() -> list[str]:  # pragma: no cover - macOS only
    import subprocess

    asked = ["/usr/bin/defaults", "read", "-g", "AppleLanguages"]
    try:
        listed = subprocess.run(asked, capture_output=True, text=True, timeout=2, check=False).stdout  # noqa: S603 - fixed
    except (OSError, subprocess.TimeoutExpired):
        return []
    return re.findall(r"[A-Za-z]{2,3}(?:-\w+)*", listed)


def _tags(name: str) -> Iterable[str]:
    """`de_AT.UTF-8@euro` is `de-AT`, and `de` will do."""
    tag = re.split(r"[.@]", name)[0].replace("_", "-")
    main = tag.partition("-")[0].lower()
    if re.fullmatch("[a-z]{2,3}", main):
        yield from (tag, main)
