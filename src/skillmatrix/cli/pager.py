"""A long text on a terminal, through the program with which the person reads long texts."""

import os
import shlex
import shutil
import subprocess
import sys
from contextlib import suppress

USUAL = ("less", "more")
AS_LESS = "FRX"
"""Unless the person has options: `less` ends by itself where all fits, shows colours and leaves the text there."""

CHARSET = "utf-8"
"""What we write, whatever the locale says; `less` would show umlauts as numbers in many of them."""


def show(text: str, *, paged: bool) -> None:
    """Print the text; through a pager if it is to be `paged`, there is one, and standard output is a terminal."""
    pager = _pager() if paged and sys.stdout.isatty() else []
    if pager:
        _run(pager, text)
    else:
        sys.stdout.write(text)


def _pager() -> list[str]:
    """What `PAGER` says, else the usual one; nothing where somebody wants none or it is no program here."""
    if (named := os.environ.get("PAGER")) is None:
        return next(([found] for name in USUAL if (found := shutil.which(name))), [])
    try:
        words = shlex.split(named)
    except ValueError:
        return []
    return words if words and words != ["cat"] and shutil.which(words[0]) else []


def _run(pager: list[str], text: str) -> None:
    """The text on the pager's standard input; who closes it early has read enough."""
    environment = {"LESS": AS_LESS, "LESSCHARSET": CHARSET, **os.environ}
    with subprocess.Popen(pager, stdin=subprocess.PIPE, env=environment) as running:  # noqa: S603 - the person's own
        assert running.stdin
        with suppress(BrokenPipeError):
            running.stdin.write(text.encode(errors="replace"))
            running.stdin.close()
        _wait(running)


def _wait(running: "subprocess.Popen[bytes]") -> None:
    """Ctrl-C is for the pager, which goes on."""
    while True:
        try:
            running.wait()
        except KeyboardInterrupt:
            continue
        return
