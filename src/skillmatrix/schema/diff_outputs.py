"""The JSON that programs get of two versions of a matrix. These models only feed the JSON Schemas."""

from typing import Literal, TypeAlias

from skillmatrix.model.text import Id, Language, Level, Model, Words

Action: TypeAlias = Literal["added", "removed", "changed", "moved"]
Plain: TypeAlias = str | float | bool | tuple[str, ...] | None


class DiffPiece(Model):
    """Some words in a row."""

    what: Literal["same", "removed", "added"]
    """What became of them."""
    text: str
    """The words."""


class DiffVersion(Model):
    """One of the two matrices."""

    id: Id
    """The id of the matrix."""
    version: Words
    """Its version."""
    title: Words
    """Its title."""


class DiffChange(Model):
    """A value that differs: of a text, that in one language."""

    path: tuple[str | int, ...]
    """The way to the value, as keys and numbers of list items: in the new version, in the old one for what is gone."""
    action: Action
    """What became of it; moved: the same things in another order, those that moved are named."""
    before: Plain
    """What the old version says; null if nothing."""
    after: Plain
    """What the new version says; null if nothing."""
    words: tuple[DiffPiece, ...] = ()
    """Of a text that changed: its words in their order."""


class DiffThing(Model):
    """A skill, role or category."""

    id: Id
    """Its id."""
    name: Words
    """What it is called."""


class DiffRenamed(DiffThing):
    """One that has another id now."""

    old: Id
    """The id that it had."""


class DiffChanged(DiffRenamed):
    """One that both versions have, and in which something differs."""

    changes: tuple[DiffChange, ...]
    """What differs; paths begin in it."""


class DiffThings(Model):
    """What became of all things of one kind."""

    added: tuple[DiffThing, ...]
    """Those that are new."""
    removed: tuple[DiffThing, ...]
    """Those that lead nowhere any more, on purpose or not."""
    renamed: tuple[DiffRenamed, ...]
    """Those that have another id."""
    changed: tuple[DiffChanged, ...]
    """Those that differ."""


class DiffNamed(DiffThings):
    """The same of things that other files name."""

    merged: tuple[DiffRenamed, ...]
    """Those that are one with another now."""


class DiffAskedAgain(Model):
    """A skill whose answers are worth a second look."""

    skill: Id
    """The id of the skill."""
    languages: tuple[Language, ...]
    """The languages in which it reads differently."""
    levels_not_offered: tuple[Level, ...]
    """Levels that people may have given and that it does not offer any more."""


class DiffForgotten(Model):
    """Ids of which the new version does not say what became of them."""

    skills: tuple[Id, ...]
    """Skills."""
    roles: tuple[Id, ...]
    """Roles."""


class DiffIds(Model):
    """An old id and the new one it leads to."""

    old: Id
    """The old id."""
    new: Id
    """The new one."""


class DiffSuggested(Model):
    """Renames that look right, by old id."""

    skills: tuple[DiffIds, ...]
    """Skills."""
    roles: tuple[DiffIds, ...]
    """Roles."""


class DiffAsked(Model):
    """What a role asks of a skill."""

    level: Level | None
    """The target level; null if it asks nothing."""
    must: Level | None
    """The minimum level; null if there is none."""


class DiffShift(Model):
    """A skill of which a role asks something else."""

    skill: Id
    """The id of the skill."""
    before: DiffAsked
    """What was asked."""
    after: DiffAsked
    """What is asked."""


class DiffRoleShift(Model):
    """Where a role asks for more and where for less."""

    role: Id
    """The id of the role."""
    more: tuple[DiffShift, ...]
    """Where it asks for more."""
    less: tuple[DiffShift, ...]
    """Where it asks for less."""


class DiffAnswers(Model):
    """What the new version means for answers to the old one."""

    asked_again: tuple[DiffAskedAgain, ...]
    """Skills that are asked again."""
    asked_first: tuple[Id, ...]
    """New skills that a role asks for."""
    retired: tuple[Id, ...]
    """Skills that were retired on purpose; their ratings do not count."""
    missing_renames: DiffForgotten
    """What is gone without a word."""
    merged: tuple[DiffIds, ...]
    """Skills whose ratings count for another one, where that was not rated itself."""
    suggested_renames: DiffSuggested
    """Renames that look right."""
    roles: tuple[DiffRoleShift, ...]
    """Roles that ask for more or less."""


class Diff(Model):
    """What changed between two versions of a matrix."""

    format: Literal["skillmatrix-diff/1"]
    """What this is: skillmatrix-diff/1."""
    language: Language
    """The language of the names."""
    old: DiffVersion
    """The earlier version."""
    new: DiffVersion
    """The later one."""
    differs: bool
    """Whether they say something different; layout and comments do not count."""
    answers: DiffAnswers
    """What it means for answers that were given."""
    skills: DiffNamed
    """The skills."""
    roles: DiffNamed
    """The roles; a role on a ladder is one role a step."""
    categories: DiffThings
    """The categories."""
    matrix: tuple[DiffChange, ...]
    """What differs in the matrix itself: its head, scale, ladders and renames."""
