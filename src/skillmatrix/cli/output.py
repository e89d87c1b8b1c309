"""Writing a result: to standard output or to a file, never over an input and never through a symlink."""

import sys
from collections.abc import Iterable
from pathlib import Path

from skillmatrix.errors import UserError


def write(text: str, output: str | None, inputs: Iterable[str | Path] = ()) -> None:
    """Write text to a file, or to standard output if none is named."""
    if output in {None, "-"}:
        sys.stdout.write(text)
        return
    path = Path(str(output))
    if path.is_symlink():
        raise UserError(f"{path} is a symlink; name the file itself")
    if path.exists() and not path.is_file():
        raise UserError(f"{path} is not a plain file")
    if path.exists() and any(_is_same(path, source) for source in inputs):
        raise UserError(f"{path} is one of the inputs; choose another name")
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise UserError(f"{path}: {error.strerror}") from None


def _is_same(path: Path, source: str | Path) -> bool:
    return Path(source).exists() and path.samefile(source)


def format_of(option: str | None, output: str | None, suffixes: dict[str, str], default: str) -> str:
    """The form of a document: what was asked for, else what the suffix of the output says, else the default."""
    from skillmatrix.cli.options import choice

    if option is not None:
        return choice("--format", option, list(dict.fromkeys((default, *suffixes.values()))))
    return suffixes.get(Path(output or "").suffix.lower(), default)
