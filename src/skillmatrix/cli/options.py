"""Options that several commands share, and what they turn into."""

import os
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated, Any, TypeAlias

import typer

from skillmatrix.cli import completion
from skillmatrix.cli.reader import language_among
from skillmatrix.errors import Sentence, UserError
from skillmatrix.i18n.catalogue import LANGUAGES, Catalogue
from skillmatrix.i18n.messages import Address, Subject
from skillmatrix.load.inputs import remember_path
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.text import ISO_DATE

WHEN = ("auto", "always", "never")
ADDRESSES = ("sie", "du", "neutral")
SEPARATORS = {",": ",", ";": ";", "tab": "\t"}

MatrixOption: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--matrix",
        "-m",
        metavar="MATRIX",
        help="The matrix: a file, or the id of one in ./matrices or of one that comes with skillmatrix.",
        show_default=False,
        autocompletion=completion.matrices,
    ),
]
RoleOption: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--role",
        "-r",
        metavar="ROLE",
        help="The role: its id or its title.",
        show_default=False,
        autocompletion=completion.roles,
    ),
]
LangOption: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--lang",
        metavar="LANG",
        help="The language, such as de or en. Default: the language of your system.",
        show_default=False,
        autocompletion=completion.languages,
    ),
]
AddressOption: TypeAlias = Annotated[
    str,
    typer.Option(
        "--address",
        metavar="FORM",
        help="How German texts address people: sie, du or neutral.",
        autocompletion=completion.one_of(*ADDRESSES),
    ),
]
DateOption: TypeAlias = Annotated[
    str | None, typer.Option("--date", metavar="YYYY-MM-DD", help="Use this day as today.", show_default=False)
]
OutputOption: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--output", "-o", metavar="FILE", help="Write to this file; - is standard output.", show_default=False
    ),
]
ForceOption: TypeAlias = Annotated[
    bool,
    typer.Option("--force", help="Let -o replace a matrix, answers or another file that is edited by hand."),
]
TemplatesOption: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--templates",
        metavar="DIR",
        help="Use your own templates from this folder, for md and html.",
        show_default=False,
    ),
]
ReferenceOption: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--reference-doc",
        metavar="FILE",
        help="Use the styles, page size, header and footer of this Word file, for docx.",
        show_default=False,
    ),
]
YesOption: TypeAlias = Annotated[
    bool, typer.Option("--yes", help="Change files without asking, even if they are many and not in git.")
]
ColorOption: TypeAlias = Annotated[
    str,
    typer.Option(
        "--color",
        metavar="WHEN",
        help="Colors: auto (only in a terminal), always or never.",
        autocompletion=completion.one_of(*WHEN),
    ),
]
WithoutOption: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        "--without",
        metavar="CATEGORY",
        help="Leave out an optional category. You can use this more than once.",
        show_default=False,
        autocompletion=completion.categories,
    ),
]
TeamOption: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--team", "-t", metavar="FILE", help="The team file. Default: team.yaml in this folder.", show_default=False
    ),
]
JobsOption: TypeAlias = Annotated[
    int | None,
    typer.Option(
        "--jobs",
        metavar="N",
        min=1,
        help="How many processes read the files. Default: one; for many files, one per processor.",
        show_default=False,
    ),
]
SeparatorOption: TypeAlias = Annotated[
    str,
    typer.Option(
        "--csv-separator",
        metavar="CHAR",
        help='What separates values in csv: ",", ";" or tab. With ";" decimals have a comma, for German Excel.',
        autocompletion=completion.one_of(*SEPARATORS),
    ),
]
NoColorOption: TypeAlias = Annotated[bool, typer.Option("--no-color", help="The same as --color never.")]

ForeignOption: TypeAlias = Annotated[
    bool, typer.Option("--skip-foreign", help="Skip files that are not skillmatrix files, even if you name them.")
]


def format_option(forms: Sequence[str], complete: Callable[..., Any] | None = None) -> Any:
    """The option that names the format of a document."""
    return typer.Option(
        "--format",
        "-f",
        metavar="FORMAT",
        help=f"The format: {', '.join(forms)}. Default: from the name of the -o file.",
        show_default=False,
        autocompletion=complete or completion.one_of(*forms),
    )


def today(option: str | None) -> date:
    """The day that counts as today. The only place that reads the clock."""
    if option is None:
        return date.today()
    try:
        if not ISO_DATE.fullmatch(option):
            raise ValueError
        return date.fromisoformat(option)
    except ValueError:
        raise UserError("--date {value}: write the day like 2026-11-22", value=option) from None


def language(option: str | None, matrix: Matrix, environment: Mapping[str, str] = os.environ) -> str:
    """The language asked for; else that of the locale, if the matrix has it; else English, else the matrix's first."""
    if option is not None:
        meant = as_listed(option, (*matrix.languages, *LANGUAGES))
        if meant is None:
            raise UserError(
                "--lang {value}: the matrix has {languages}", value=option, languages=", ".join(matrix.languages)
            )
        return meant
    return language_among(matrix.languages, environment)


def catalogue(lang: str, address: str, subject: Subject = "person") -> Catalogue:
    """Interface texts in the language and form of address; to and about whom says the matrix."""
    return Catalogue(lang, form_of_address(address), subject)


def form_of_address(option: str) -> Address:
    """How people are addressed."""
    chosen: dict[str, Address] = {"sie": "sie", "du": "du", "neutral": "neutral"}
    meant = as_listed(option, tuple(chosen))
    if meant is None:
        raise UserError("--address {value}: choose sie, du or neutral", value=option)
    return chosen[meant]


def templates_folder(option: str | None, form: str) -> Path | None:
    """The folder of one's own templates. Only Markdown and HTML are made from templates."""
    if option is None:
        return None
    if form not in {"md", "html"}:
        raise UserError("--templates is for Markdown and HTML; add -f md or -f html")
    folder = Path(option)
    if not folder.is_dir():
        raise UserError(
            "{folder} is not a folder; create one with: skillmatrix templates eject {folder}", folder=option
        )
    remember_path(folder)  # another process reads them
    return folder


def separator_of(option: str) -> str:
    """What separates values in CSV."""
    return SEPARATORS[choice("--csv-separator", option, list(SEPARATORS))]


def reference_file(option: str | None, form: str) -> Path | None:
    """The Word file whose styles are taken. Only Word files have such styles."""
    if option is None:
        return None
    if form != "docx":
        raise UserError("--reference-doc is for Word files; add -f docx, or name a .docx file with -o")
    remember_path(Path(option))
    return Path(option)


def choice(option: str, value: str, choices: Sequence[str]) -> str:
    """The choice that the value names."""
    from skillmatrix.model.suggest import did_you_mean

    meant = as_listed(value, choices)
    if meant is None:
        hint = did_you_mean(value, choices) or Sentence("choose from {names}", names=", ".join(choices))
        raise UserError("{option} {value}: {hint}", option=option, value=value, hint=hint)
    return meant


def as_listed(value: str, choices: Sequence[str]) -> str | None:
    """The choice as it is written in the list; capitals do not matter to people who type."""
    return next((known for known in choices if known.casefold() == value.casefold()), None)


def when_coloured(color: str, no_color: bool) -> str:
    """One of `WHEN`, from the two options about colour."""
    return "never" if no_color else choice("--color", color, WHEN)
