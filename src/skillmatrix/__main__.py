"""The command `skillmatrix`. `--version` is answered before anything is imported but what guards the streams."""

import signal
import sys
from contextlib import suppress


def main() -> None:
    """Run the command line with the arguments of the process."""
    waits = _ctrl_c_ends_at_once()
    from skillmatrix.cli.streams import VANISHED, StreamLost, guard

    guard()
    try:
        try:
            _run(waits=waits)
        finally:
            sys.stdout.flush()
    except StreamLost as lost:
        if lost.is_vanished_reader:  # such as `head`: it has what it wanted
            raise SystemExit(VANISHED) from None
        from skillmatrix.cli.telling import tell

        tell(lost.sentence)
        raise SystemExit(2) from None
    finally:
        _ctrl_c_ends_at_once()


def _run(*, waits: bool) -> None:
    if sys.argv[1:] in (["--version"], ["-V"]):
        from skillmatrix import __version__

        print(f"skillmatrix {__version__}")
        return
    import gc

    # Starting makes many objects and no garbage: looking for it as often as usual would take a tenth of the time. The
    # first page of the full screen comes after 120,000 objects.
    gc.set_threshold(300_000)
    from skillmatrix.cli.app import run

    try:
        if waits:
            signal.signal(signal.SIGINT, signal.default_int_handler)
        run()
    except KeyboardInterrupt:
        raise SystemExit(130) from None
    finally:
        gc.freeze()  # the process ends: what is left need not be looked through for garbage, which takes as long again


def _ctrl_c_ends_at_once() -> bool:
    """Between commands nothing is to be tidied up: Ctrl-C ends the program like any other, without a traceback.

    Says whether Ctrl-C is listened to at all; who starts programs in the background may have said no.
    """
    with suppress(ValueError):  # not in the main thread
        if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
            signal.signal(signal.SIGINT, signal.SIG_DFL)
            return True
    return False


if __name__ == "__main__":
    main()
