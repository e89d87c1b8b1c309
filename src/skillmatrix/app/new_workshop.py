"""A new workshop: the folder with what it asks, a place for ballots that git ignores, an invitation and a guide."""

import datetime as dt
import shlex
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from skillmatrix.analysis.workshop import asked_skills
from skillmatrix.app.deck import write_deck
from skillmatrix.app.outputs import write_new
from skillmatrix.app.telling import Tell
from skillmatrix.app.workshops import require_people
from skillmatrix.errors import Sentence, UserError
from skillmatrix.i18n.catalogue import LANGUAGES, Catalogue
from skillmatrix.model.answers import MatrixRef
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.role import Role
from skillmatrix.model.workshop import BALLOTS, FILE_NAME, MOST_IN_A_ROOM, Ask, Rules, Workshop
from skillmatrix.source.writer import write_yaml

IGNORE = "*\n!.gitignore\n"
"""What git is told in the folder of ballots: nothing in it but this is kept."""
INVITATION = "invitation.md"
GUIDE = "guide.md"
LETTERS = ((INVITATION, "workshop.invitation"), (GUIDE, "workshop.guide"))
"""What people read, and the key of its text."""
FOLDER_OF_OWNER = 0o700


class NewWorkshop(NamedTuple):
    """What a workshop is to be: about which role, asking which skills, and on which day it opens."""

    matrix: Matrix
    role: Role
    skills: tuple[str, ...] | None
    """Ids of skills and categories; None for all that the role requires."""
    day: dt.date
    key: str
    """A few random letters that tell its ballots from those of other workshops."""

    @property
    def id(self) -> str:
        """The id of the workshop."""
        return f"{self.role.id[:48]}-{self.key}"


def chosen_skills(given: str | None, matrix: Matrix, role: Role) -> tuple[str, ...] | None:
    """The skills that were typed, such as `crisis,measurement`; else as many as a room can vote on.

    Those are the musts first, then those with the largest weight, in the order of the role. None stands for all.
    """
    if given is not None:
        names = [name.strip() for name in given.split(",") if name.strip()]
        return None if names == ["all"] else tuple(_known(name, matrix) for name in dict.fromkeys(names))
    if len(role.requires) <= MOST_IN_A_ROOM:
        return None
    order = list(role.requires)
    weighty = sorted(order, key=lambda each: (role.requires[each].must is None, -role.requires[each].weight))
    return tuple(sorted(weighty[:MOST_IN_A_ROOM], key=order.index))


def _known(name: str, matrix: Matrix) -> str:
    from skillmatrix.model.suggest import did_you_mean

    if name in matrix.skills or name in matrix.categories_by_id:
        return name
    hint = did_you_mean(name, [*matrix.skills, *matrix.categories_by_id])
    hint = hint or Sentence("see: skillmatrix list skills")
    raise UserError("the matrix has no skill or category “{name}”; {hint}", name=name, hint=hint)


def begin_workshop(new: NewWorkshop, folder: Path, words: Catalogue, tell: Tell) -> Workshop:
    """Write the folder. What is in it already stays: a workshop that is there is a `UserError`."""
    require_people(new.matrix)
    workshop = Workshop(
        format="skillmatrix-workshop/1",
        id=new.id,
        matrix=MatrixRef(id=new.matrix.id, version=new.matrix.version),
        role=new.role.id,
        title={language: _title(new, language) for language in _languages(new.matrix)},
        opened=new.day,
        ask=Ask(skills=new.skills),
    )
    ballots = folder / BALLOTS
    folder.mkdir(parents=True, exist_ok=True)
    ballots.mkdir(FOLDER_OF_OWNER, exist_ok=True)
    letters = ((name, _letter(key, new, folder, words)) for name, key in LETTERS)
    for name, text in ((FILE_NAME, _workshop_text(workshop, words)), *letters, (f"{BALLOTS}/.gitignore", IGNORE)):
        try:
            write_new(folder / name, text.encode())
        except FileExistsError:
            if name == FILE_NAME:
                raise UserError("{folder} has a workshop already; name another folder", folder=folder) from None
            tell(Sentence("{file} was there and was left as it is", file=folder / name))
    skills = asked_skills(workshop, new.matrix, new.role)
    write_deck(folder, new.matrix, new.role, skills, words, tell)
    _tell_many(skills, tell)
    return workshop


def _languages(matrix: Matrix) -> list[str]:
    return [language for language in LANGUAGES if language in matrix.languages] or [LANGUAGES[-1]]


def _title(new: NewWorkshop, language: str) -> str:
    from skillmatrix.model.text import in_language

    role = in_language(new.role.short_name, (language, *new.matrix.languages))
    return Catalogue(language).say("workshop.title", role=role)


def _workshop_text(workshop: Workshop, words: Catalogue) -> str:
    """The file with remarks for whoever changes it before the first vote; all keys stand in it."""
    fields = workshop.model_dump(mode="json", exclude_none=True)
    fields["ask"]["skills"] = fields["ask"].get("skills", "all")
    fields["ask"] = {"skills": fields["ask"].pop("skills"), **fields["ask"]}
    fields["rules"] = {**fields["rules"], **{key: getattr(Rules(), key) for key in ("agree", "stable")}}
    ask, rules = fields.pop("ask"), fields.pop("rules")
    parts = [fields, {"ask": ask}, {"rules": rules}]
    remarks = [words.say(f"workshop.file.{part}") for part in ("head", "ask", "rules")]
    return "\n".join(f"{_remark(remark)}{write_yaml(part)}" for remark, part in zip(remarks, parts, strict=True))


def _remark(text: str) -> str:
    return "".join(f"# {line}\n" for line in text.split("\n"))


def _letter(key: str, new: NewWorkshop, folder: Path, words: Catalogue) -> str:
    """What the facilitator sends or keeps: about the role, with the commands as they are typed for this folder."""
    from skillmatrix.model.text import in_language

    languages = (words.language, *new.matrix.languages)
    return words.say(
        key,
        role=in_language(new.role.short_name, languages),
        command=shlex.join(["skillmatrix", "workshop", "vote", str(folder)]),
        folder=shlex.quote(str(folder)),
    )


def _tell_many(skills: Sequence[str], tell: Tell) -> None:
    """Say it where a room would be asked more than it can vote on."""
    if len(skills) > MOST_IN_A_ROOM:
        sentence = "{n} skills are asked: that is for votes by mail; in a room ask {most} at most"
        tell(Sentence(sentence, n=len(skills), most=MOST_IN_A_ROOM))
