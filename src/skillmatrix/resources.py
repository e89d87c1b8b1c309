"""The only place that knows where the packaged `matrices/` and `templates/` lie."""

from pathlib import Path

PACKAGE = Path(__file__).parent
CHECKOUT = PACKAGE.parent.parent


def folder(name: str) -> Path:
    """A packaged folder: inside the package when installed from a wheel, at the top of the checkout when editable.

    The checkout counts only if it is ours: `src/skillmatrix` beside the folder and a `pyproject.toml`.
    """
    installed = PACKAGE / name
    if installed.is_dir():
        return installed
    if (CHECKOUT / "src" / "skillmatrix").is_dir() and (CHECKOUT / "pyproject.toml").is_file():
        return CHECKOUT / name
    return installed


def matrices() -> tuple[Path, ...]:
    """The matrices that come with skillmatrix, by name."""
    return tuple(sorted(folder("matrices").glob("*.yaml")))


def example_person() -> Path:
    """Answers of an invented person to the first matrix, for `make demo` and the documentation."""
    return folder("matrices") / "examples" / "p7.yaml"


def starter(name: str, language: str) -> Path:
    """A commented file to begin with, for `skillmatrix init`; the English one if there is none in the language."""
    start = folder("templates") / "start"
    own = start / language / name
    return own if own.is_file() else start / "en" / name


def starting_values() -> Path:
    """What is invented in the files to begin with, and must not reach readers as a fact."""
    return folder("templates") / "start" / "invented.yaml"


def law_file() -> Path:
    """What is known about the law of labour markets, with its dates and sources."""
    return PACKAGE / "law" / "markets.yaml"


def fonts() -> Path:
    """The fonts of PDFs, in a checkout their licence, and the table of characters they have."""
    return folder("templates") / "fonts"
