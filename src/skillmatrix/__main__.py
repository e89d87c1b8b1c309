"""The command `skillmatrix`. `--version` is answered before anything is imported but what guards streams and Ctrl-C."""

import _signal as signal  # type: ignore[import-not-found]  # `signal` makes enumerations of it, which takes as long as all of `--version`
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:  # it takes longer to load than `--version`
    from collections.abc import Callable


def main() -> None:
    """Run the command line with the arguments of the process."""
    # Who starts programs in the background may have said that nobody listens to Ctrl-C.
    listens = signal.getsignal(signal.SIGINT) is signal.default_int_handler
    if listens:  # until a command runs there is nothing to tidy up: Ctrl-C ends the program as it ends any other
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    if sys.argv[1:] in (["--version"], ["-V"]):
        _on_guarded_streams(_tell_version)
        return
    from skillmatrix.cli.interrupt import ends_at_once

    try:
        _on_guarded_streams(lambda: _run(listens=listens))
    finally:
        ends_at_once()


def _on_guarded_streams(work: "Callable[[], None]") -> None:
    from skillmatrix.cli.streams import VANISHED, StreamLost, guard

    guard()
    try:
        try:
            work()
        finally:
            sys.stdout.flush()
    except StreamLost as lost:
        if lost.is_vanished_reader:  # such as `head`: it has what it wanted
            raise SystemExit(VANISHED) from None
        from skillmatrix.cli.telling import tell

        tell(lost.sentence)
        raise SystemExit(2) from None


def _tell_version() -> None:
    from skillmatrix.version import __version__

    print(f"skillmatrix {__version__}")


def _run(*, listens: bool) -> None:
    import gc

    # Starting makes many objects and no garbage: looking for it as often as usual would take a tenth of the time. The
    # first page of the full screen comes after 120,000 objects.
    gc.set_threshold(300_000)
    from skillmatrix.cli.app import run
    from skillmatrix.cli.interrupt import is_an_exception

    try:
        if listens:
            is_an_exception()
        run()
    except KeyboardInterrupt:
        raise SystemExit(130) from None
    finally:
        gc.freeze()  # the process ends: what is left need not be looked through for garbage, which takes as long again


if __name__ == "__main__":
    main()
