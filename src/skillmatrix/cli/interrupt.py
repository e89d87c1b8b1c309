"""Ctrl-C: while a command runs it is an exception, so that what is half done is tidied up; before and behind, an end.

An exception that comes while a library loads may be another one when it arrives; so the key press is remembered.
"""

import signal
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:  # `typing` takes longer to load than all of this, and until then Ctrl-C is an exception
    from sys import UnraisableHookArgs


class _CtrlC:
    was_pressed = False


def ends_at_once() -> None:
    """From now on Ctrl-C ends the program like any other, without a traceback, if it was listened to."""
    if signal.getsignal(signal.SIGINT) is _press:
        signal.signal(signal.SIGINT, signal.SIG_DFL)


def is_an_exception() -> None:
    """From now on Ctrl-C is a `KeyboardInterrupt`."""
    _CtrlC.was_pressed = False
    signal.signal(signal.SIGINT, _press)
    sys.unraisablehook = _end_where_nothing_can_be_raised


def was_pressed() -> bool:
    """Whether it was pressed since it is an exception."""
    return _CtrlC.was_pressed


def _press(*_: object) -> None:
    _CtrlC.was_pressed = True
    raise KeyboardInterrupt


def _end_where_nothing_can_be_raised(what: "UnraisableHookArgs") -> None:
    """In the middle of a library Python would print the exception and go on as if nobody had pressed anything."""
    if issubclass(what.exc_type, KeyboardInterrupt):
        ends_at_once()
        signal.raise_signal(signal.SIGINT)
    sys.__unraisablehook__(what)
