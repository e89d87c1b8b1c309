"""The command `skillmatrix`. `--version` is answered before anything is imported."""

import sys


def main() -> None:
    """Run the command line with the arguments of the process."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        from skillmatrix import __version__

        print(f"skillmatrix {__version__}")
        return
    from skillmatrix.cli.app import run

    run()


if __name__ == "__main__":
    main()
