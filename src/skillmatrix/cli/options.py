"""Options that several commands share, and what they turn into."""

import os
import sys
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated, TextIO, TypeAlias

import typer

from skillmatrix.errors import UserError
from skillmatrix.i18n.catalogue import LANGUAGES, Catalogue
from skillmatrix.i18n.messages import Address
from skillmatrix.load.inputs import remember_path
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.text import ISO_DATE

MatrixOption: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--matrix",
        "-m",
        help="Matrix: a file, or the id of one in ./matrices or of a packaged one.",
        show_default=False,
    ),
]
RoleOption: TypeAlias = Annotated[str | None, typer.Option("--role", "-r", help="Id of the role.", show_default=False)]
LangOption: TypeAlias = Annotated[
    str | None,
    typer.Option("--lang", help="Language, such as de or en. Default: that of the locale.", show_default=False),
]
AddressOption: TypeAlias = Annotated[str, typer.Option("--address", help="German form of address: sie, du or neutral.")]
DateOption: TypeAlias = Annotated[
    str | None, typer.Option("--date", metavar="YYYY-MM-DD", help="Take this day for today.", show_default=False)
]
OutputOption: TypeAlias = Annotated[
    str | None, typer.Option("--output", "-o", help="Write to this file; - is standard output.", show_default=False)
]
ForceOption: TypeAlias = Annotated[
    bool, typer.Option("--force", help="Let -o replace a matrix, answers or another file to edit.")
]
TemplatesOption: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--templates",
        metavar="DIR",
        help="Take templates from this folder, where it has them; for md and html.",
        show_default=False,
    ),
]
ReferenceOption: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--reference-doc",
        metavar="FILE",
        help="Take styles, page, head and foot from this Word file; for docx. Styles it lacks are added.",
        show_default=False,
    ),
]
YesOption: TypeAlias = Annotated[
    bool, typer.Option("--yes", help="Change files without asking back, also if they are many and not in git.")
]
NoColorOption: TypeAlias = Annotated[bool, typer.Option("--no-color", help="No colours.")]


def today(option: str | None) -> date:
    """The day that counts as today. The only place that reads the clock."""
    if option is None:
        return date.today()
    try:
        if not ISO_DATE.fullmatch(option):
            raise ValueError
        return date.fromisoformat(option)
    except ValueError:
        raise UserError(f"--date {option}: write a day as 2026-11-22") from None


def language(option: str | None, matrix: Matrix, environment: Mapping[str, str] = os.environ) -> str:
    """The language asked for; else that of the locale, if the matrix has it; else the matrix's first."""
    if option is not None:
        meant = as_listed(option, (*matrix.languages, *LANGUAGES))
        if meant is None:
            raise UserError(f"--lang {option}: the matrix has {', '.join(matrix.languages)}")
        return meant
    return locale_language(matrix.languages, environment) or matrix.language


def locale_language(languages: Sequence[str], environment: Mapping[str, str] = os.environ) -> str | None:
    """The language of `LC_ALL`, `LC_MESSAGES` or `LANG`, the first that is set, if it is one of the languages."""
    value = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), "")
    name = value.partition(".")[0].partition("_")[0].lower()
    return name if name in languages else None


def catalogue(lang: str, address: str) -> Catalogue:
    """Interface texts in the language and form of address."""
    return Catalogue(lang, form_of_address(address))


def form_of_address(option: str) -> Address:
    """How people are addressed."""
    chosen: dict[str, Address] = {"sie": "sie", "du": "du", "neutral": "neutral"}
    meant = as_listed(option, tuple(chosen))
    if meant is None:
        raise UserError(f"--address {option}: choose sie, du or neutral")
    return chosen[meant]


def templates_folder(option: str | None, form: str) -> Path | None:
    """The folder of one's own templates. Only Markdown and HTML are made from templates."""
    if option is None:
        return None
    if form not in {"md", "html"}:
        raise UserError("--templates is for Markdown and HTML; say -f md or -f html")
    folder = Path(option)
    if not folder.is_dir():
        raise UserError(f"{option} is no folder; make one with: skillmatrix templates eject {option}")
    remember_path(folder)  # another process reads them
    return folder


def reference_file(option: str | None, form: str) -> Path | None:
    """The Word file whose styles are taken. Only Word files have such styles."""
    if option is None:
        return None
    if form != "docx":
        raise UserError("--reference-doc is for Word files; say -f docx, or name a file that ends in .docx with -o")
    remember_path(Path(option))
    return Path(option)


def choice(option: str, value: str, choices: Sequence[str]) -> str:
    """The choice that the value names."""
    from skillmatrix.model.suggest import did_you_mean

    meant = as_listed(value, choices)
    if meant is None:
        hint = did_you_mean(value, choices) or f"choose {', '.join(choices)}"
        raise UserError(f"{option} {value}: {hint}")
    return meant


def as_listed(value: str, choices: Sequence[str]) -> str | None:
    """The choice as it is written in the list; capitals do not matter to people who type."""
    return next((known for known in choices if known.casefold() == value.casefold()), None)


def paints(no_color: bool, output: str | None) -> bool:
    """Whether a result is coloured, which may go to a file: never there."""
    return wants_colour(no_color) and output in {None, "-"}


def wants_colour(no_color: bool, stream: TextIO | None = None, environment: Mapping[str, str] = os.environ) -> bool:
    """Colour only on a terminal that can show it and a person who did not say no."""
    if no_color or environment.get("NO_COLOR") or environment.get("TERM") == "dumb":
        return False
    return (stream or sys.stdout).isatty()
