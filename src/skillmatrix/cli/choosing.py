"""Which matrix is meant, where several could be: a person at a terminal chooses one, a program is told to name it."""

import sys
from collections.abc import Callable
from textwrap import shorten, wrap
from typing import TypeVar

from skillmatrix.app.inputs import choose_role
from skillmatrix.app.matrices import MatrixFile, WhichMatrix, readable
from skillmatrix.cli.reader import language_among
from skillmatrix.cli.screen import terminal_width
from skillmatrix.cli.streams import expect_utf8
from skillmatrix.errors import Sentence, UserError
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.suggest import did_you_mean, there_are
from skillmatrix.model.text import in_language
from skillmatrix.source.display import visible

T = TypeVar("T")


def with_matrix(reference: str | None, use: Callable[[str | None], T]) -> T:
    """Do something with the matrix referred to; where that does not tell which one, ask, and do it with that."""
    try:
        return use(reference)
    except WhichMatrix as which:
        if not (sys.stdin.isatty() and sys.stderr.isatty()):
            raise
        return use(str(_chosen(which).path))


def in_a_sentence(matrix: Matrix, language: str) -> Sentence:
    """What a matrix is, in one line: title, version and size."""
    title = f"{in_language(matrix.title, (language, matrix.language))} {matrix.version}"
    return Sentence("{title} · {skills}, {roles}", title=title, skills=_skills(matrix), roles=_roles(matrix))


def same(argument: str | None, option: str | None, name: str) -> str | None:
    """What was typed as an argument or as an option; both may be there if they say the same."""
    if argument is not None and option is not None and argument != option:
        raise UserError(
            "{name} {option}: you also wrote “{argument}”; leave out one of them",
            name=name,
            option=option,
            argument=argument,
        )
    return argument if argument is not None else option


def chosen_role(matrix: Matrix, texts: Catalogue, explanation: str = "assess.role.help") -> str | None:
    """The role that a person chooses: each with a sentence, and an explanation for those who ask, by its key."""
    languages, width = (texts.language, matrix.language), terminal_width()
    print(texts.say("assess.role.ask"), end="\n\n")
    for number, role in enumerate(matrix.roles, start=1):
        print(f"  {number}  {visible(in_language(role.title, languages))} ({role.id})")
        if about := role.purpose or role.pitch or role.note:
            print(f"     {shorten(visible(in_language(about, languages)), width - 5, placeholder=' …')}")
    names = list(matrix.roles_by_id)
    expect_utf8()
    while True:
        print(f"\n{texts.say('assess.role.how', n=len(names))}\n> ", end="", flush=True)
        answer = sys.stdin.readline().strip()
        if _is_number(answer, len(names)):
            return names[int(answer) - 1]
        if not answer:
            return None
        told = texts.say(explanation) if answer == "?" else _unknown(answer, matrix)
        if not told:
            return answer
        print("\n".join(wrap(told, width)))


def _unknown(answer: str, matrix: Matrix) -> str:
    """Why no role is called that; nothing if one is. Whoever mistypes is asked again."""
    from skillmatrix.cli.telling import said

    try:
        choose_role(matrix, answer)
    except UserError as error:
        return said(error.sentence)
    return ""


def _is_number(answer: str, most: int) -> bool:
    return answer.isdecimal() and len(answer) < 4 and 1 <= int(answer) <= most


def _chosen(which: WhichMatrix) -> MatrixFile:
    from skillmatrix.cli.telling import said

    for number, file in enumerate(which.files, start=1):
        matrix = readable(file)
        meaning = in_a_sentence(matrix, language_among(matrix.languages)) if matrix else Sentence("cannot be read")
        print(f"  {number}  {visible(file.path.stem)}: {said(meaning)}", file=sys.stderr)
    expect_utf8()
    named = {file.path.stem: file for file in which.files}
    known = {str(number): file for number, file in enumerate(which.files, start=1)} | named
    while True:
        print("> ", end="", file=sys.stderr, flush=True)
        answer = sys.stdin.readline().strip()
        if not answer:
            raise which
        if chosen := known.get(answer):
            return chosen
        hint = did_you_mean(answer, named) or there_are(named)
        print(said(Sentence("there is no matrix “{name}”; {hint}", name=answer, hint=hint)), file=sys.stderr)


def _skills(matrix: Matrix) -> Sentence:
    number = len(matrix.skills)
    if matrix.subject == "unit":
        return Sentence("1 area") if number == 1 else Sentence("{n} areas", n=number)
    return Sentence("1 skill") if number == 1 else Sentence("{n} skills", n=number)


def _roles(matrix: Matrix) -> Sentence:
    number = len(matrix.roles)
    if matrix.subject == "unit":
        return Sentence("1 target profile") if number == 1 else Sentence("{n} target profiles", n=number)
    return Sentence("1 role") if number == 1 else Sentence("{n} roles", n=number)
