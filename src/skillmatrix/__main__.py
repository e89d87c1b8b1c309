"""The command `skillmatrix`. `--version` is answered before anything is imported."""

import sys


def main() -> None:
    """Run the command line with the arguments of the process."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        from skillmatrix.version import __version__

        print(f"skillmatrix {__version__}")
        return
    import gc

    # Starting makes many objects and no garbage: looking for it as often as usual would take a tenth of the time. The
    # first page of the full screen comes after 120,000 objects.
    gc.set_threshold(300_000)
    from skillmatrix.cli.app import run

    try:
        run()
    finally:
        gc.freeze()  # the process ends: what is left need not be looked through for garbage, which takes as long again


if __name__ == "__main__":
    main()
