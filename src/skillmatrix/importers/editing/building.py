"""The sheets of a matrix: what each of them shows, in the order in which people read them."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from skillmatrix.i18n.catalogue import LANGUAGES, Catalogue
from skillmatrix.importers.editing.fields import (
    Choice,
    Day,
    Flag,
    Holder,
    Level,
    Lines,
    Names,
    Plain,
    Told,
    Whole,
    Words,
)
from skillmatrix.importers.editing.requirements import Detail, Target, Why, bases_of, requirements_of, wholes_of
from skillmatrix.importers.editing.sheets import Column, Line, Sheet, Source
from skillmatrix.importers.editing.texts import words_in

KINDS = ("knowledge", "tool", "practice", "language", "behaviour")
SUBJECTS = ("person", "unit")
TIERS = ("must", "should", "nice")
DESCRIBED = ("levels", "can", "steps")
ROLE_TEXTS = (("title", 30), ("short", 24), ("purpose", 50), ("pitch", 50), ("note", 40), ("unit", 24))
ROLE_LISTS = ("powers", "interfaces", "success")
STEP = "@"
"""Between a role and a step of its ladder, in the key of a line."""
WITHIN = "/"
"""Between a role and what is its own, in the key of a line."""


def about(source: Source) -> Sheet:
    """What the matrix is: one line, which is written from top to bottom."""
    data = source.data
    columns = (
        Column("id", "workbook.about.id", field=Told("id")),
        Column("version", "workbook.about.version", field=Plain("version")),
        Column("languages", "workbook.about.languages", field=Told("languages")),
        *_words(source, "title", 60),
        *_words(source, "note", 60),
        Column("subject", "workbook.about.subject", field=_subject()),
        Column("license", "workbook.about.license", field=Plain("license")),
        Column("reviewed", "workbook.about.reviewed", field=Day("reviewed")),
    )
    return Sheet("about", columns, (Line("matrix", data),))


def _subject() -> Choice:
    return Choice("subject", SUBJECTS, "person", _named("workbook.subject", SUBJECTS))


def scale(source: Source) -> Sheet:
    """The levels that all skills share."""
    level = Column("level", "workbook.level", field=Told("level"), width=8)
    columns = (level, *_words(source, "name", 24), *_words(source, "description", 56))
    lines = (Line(key, source.data["scale"][key], {"level": key}) for key in source.levels)
    return Sheet("scale", columns, tuple(lines))


def ladders(source: Source) -> Sheet:
    """The steps of all ladders."""
    columns = (Column("id", "workbook.step.id", field=Told("id"), width=24), *_words(source, "title", 30))
    lines = (Line(f"{name}{WITHIN}{step['id']}", step) for name, steps in source.ladders.items() for step in steps)
    return Sheet("ladders", columns, tuple(lines))


def categories(source: Source) -> Sheet:
    """All categories, each before those inside it."""
    columns = (
        Column("id", "workbook.id", field=Plain("id"), width=24),
        Column("around", "workbook.category.around", field=_Around(source), width=24),
        *_words(source, "name", 36),
        *_words(source, "description", 56),
        Column("optional", "workbook.category.optional", field=Flag("optional"), width=12),
    )
    return Sheet("categories", columns, tuple(Line(category["id"], category) for category, _ in source.categories()))


def skills(source: Source) -> Sheet:
    """All skills, in the order of the file."""
    columns = (
        Column("id", "workbook.id", field=Plain("id"), width=24),
        Column("category", "workbook.category", field=_CategoryOf(source), width=24),
        *_words(source, "name", 34),
        *_words(source, "short", 20),
        *_words(source, "description", 56),
        Column(
            "kind", "workbook.kind", field=Choice("kind", KINDS, "practice", _named("catalogue.kind", KINDS)), width=14
        ),
    )
    return Sheet("skills", columns, tuple(Line(skill["id"], skill) for skill, _ in source.skills()))


def levels(source: Source) -> Iterator[Sheet]:
    """What levels look like, a sheet for each language."""
    label = Column("skill", "workbook.skill", of="skills", width=30)
    lines = tuple(Line(skill["id"], skill) for skill, _ in source.skills())
    for language in source.tongues.all:
        columns = tuple(
            Column(
                f"{key}.{level}",
                "workbook.levels.level",
                {"level": level, "name": words_in(source.data["scale"][level].get("name"), language, source.tongues)},
                Level(key, level, language, source.tongues),
                band=f"workbook.levels.{key}",
                width=40,
            )
            for key in DESCRIBED
            for level in source.levels
            if key == "levels" or level != source.levels[0]
        )
        yield Sheet("levels", (label, *columns), lines, language)


def roles(source: Source) -> Sheet:
    """The texts of roles; below a role on a ladder the texts that a step has of its own."""
    columns = (
        Column("id", "workbook.id", field=Plain("id"), width=26),
        Column("ladder", "workbook.role.ladder", field=Told("ladder"), width=14),
        Column("based_on", "workbook.role.based_on", field=Told("based_on"), width=22),
        *(column for key, width in ROLE_TEXTS for column in _words(source, key, width)),
        *(column for key in ROLE_LISTS for column in _words(source, key, 44, Lines)),
        Column("above", "workbook.role.above", field=Names("above"), width=24),
    )
    lines: list[Line] = []
    for role, base in zip(source.roles, bases_of(source), strict=True):
        lines.append(Line(role["id"], role, base))
        lines += (step_line(role, step) for step in source.steps(role))
    return Sheet("roles", columns, tuple(lines))


def step_line(role: dict[str, Any], step: str) -> Line:
    """What a step of a ladder says for itself; it goes into the file when something is said."""
    own: Holder = (role.get("at") or {}).get(step) or {}

    def attach() -> None:
        role["at"] = {**(role.get("at") or {}), step: own}

    return Line(f"{role['id']}{STEP}{step}", own, {"id": f"{role['id']}-{step}"}, attach)


def targets(source: Source) -> Sheet:
    """The levels that roles need: a row a skill, a column a role, and one for each step of a role on a ladder."""
    columns = [Column("skill", "workbook.skill", of="skills", width=34)]
    requirements, named = requirements_of(source), level_names(source)
    for role in source.roles:
        steps = source.steps(role)
        titles = {step["id"]: step.get("title") for step in source.ladders.get(role.get("ladder", ""), ())}
        for number, step in enumerate(steps or ("",)):
            columns.append(
                Column(
                    f"{role['id']}{STEP}{step}" if step else role["id"],
                    "workbook.step" if step else "workbook.role",
                    {"role": role.get("title"), "step": titles.get(step)},
                    Target(requirements[role["id"]], number if step else None, source.levels, named),
                    band=role["id"] if step else "",
                    width=13,
                )
            )
    lines = (Line(skill["id"], {"id": skill["id"]}) for skill, _ in source.skills())
    return Sheet("targets", tuple(columns), tuple(lines))


def details(source: Source) -> Sheet:
    """What else is said of each target level: weight, must, the level to hire at, where adverts list it, and why."""
    columns = (
        Column("role", "workbook.role.one", of="roles", width=30),
        Column("skill", "workbook.skill", of="skills", width=30),
        Column("weight", "workbook.details.weight", field=Detail("weight"), width=12),
        Column("must", "workbook.details.must", field=Detail("must"), width=14),
        Column("hire_level", "workbook.details.hire", field=Detail("hire_level"), width=16),
        Column("tier", "workbook.details.tier", field=Detail("tier", TIERS, _named("workbook.tier", TIERS)), width=16),
        *_words(source, "why", 50, Why),
    )
    lines = (
        Line(f"{name}{WITHIN}{skill}", {"role": role, "skill": skill})
        for name, role in requirements_of(source).items()
        for skill in role.whole
    )
    return Sheet("details", columns, tuple(lines))


def tasks(source: Source) -> Sheet:
    """What roles do, and which share of working time it takes."""
    columns = (
        Column("role", "workbook.role.one", of="roles", width=30),
        Column("id", "workbook.id", field=Plain("id"), width=20),
        *_words(source, "text", 56),
        Column("share", "workbook.tasks.share", field=Whole("share"), width=12),
        Column("skills", "workbook.tasks.skills", field=Names("skills"), width=44),
    )
    lines: list[Line] = []
    for role, whole, base in zip(source.roles, wholes_of(source), bases_of(source), strict=True):
        lines += task_lines(role["id"], role, whole.get("tasks") or (), base.get("tasks") or ())
        for step, own in (role.get("at") or {}).items():
            lines += task_lines(f"{role['id']}{STEP}{step}", own, own.get("tasks") or (), ())
    return Sheet("tasks", columns, tuple(lines))


def task_lines(name: str, role: Holder, whole: Any, base: Any) -> Iterator[Line]:
    """The tasks of a role, those that it takes over among them."""
    own = {task["id"]: task for task in role.get("tasks") or ()}
    theirs = {task["id"] for task in base}
    for task in whole:
        key = task["id"]
        holder = own.get(key, {"id": key})
        attach = None if key in own else _appending(role, "tasks", holder)
        yield Line(f"{name}{WITHIN}{key}", holder, dict(task) if key in theirs else None, attach)


def _appending(holder: Holder, key: str, item: Holder) -> Callable[[], None]:
    def attach() -> None:
        holder[key] = [*(holder.get(key) or ()), item]

    return attach


def level_names(source: Source) -> dict[str, str]:
    """Levels by what the scale calls them in any language, in small letters."""
    named: dict[str, str] = {}
    for level in source.levels:
        for language in source.tongues.all:
            if words := words_in(source.data["scale"][level].get("name"), language, source.tongues):
                named.setdefault(words.casefold(), level)
    return named


def _named(key: str, choices: tuple[str, ...]) -> dict[str, str]:
    """Words of the format by what people call them in any language, in small letters."""
    return {Catalogue(language).say(f"{key}.{code}").casefold(): code for language in LANGUAGES for code in choices}


def _words(source: Source, key: str, width: int, kind: type[Words] = Words) -> Iterator[Column]:
    for language in source.tongues.all:
        yield Column(
            f"{key}.{language}",
            f"workbook.text.{key}",
            {"language": language},
            kind(key, language, source.tongues),
            width=width,
        )


class _CategoryOf(Plain):
    """The category of a skill; another one moves the skill to its end."""

    def __init__(self, source: Source) -> None:
        self.key = "category"
        self.source = source
        self.found = {id(skill): category for skill, category in source.skills()}

    def show(self, holder: Mapping[str, Any]) -> Any:
        return self.found[id(holder)]["id"] if id(holder) in self.found else None


class _Around(Plain):
    """The category around a category."""

    def __init__(self, source: Source) -> None:
        self.key = "around"
        self.found = {id(category): around for category, around in source.categories()}

    def show(self, holder: Mapping[str, Any]) -> Any:
        around = self.found.get(id(holder))
        return around["id"] if around else None


SHEETS: tuple[Callable[[Source], Sheet | Iterator[Sheet]], ...] = (
    about, scale, categories, skills, levels, ladders, roles, targets, details, tasks,
)  # fmt: skip
"""In the order in which what one of them adds is there for the next."""


def sheets_of(source: Source) -> Iterator[Sheet]:
    """All sheets; ladders have one where there are some."""
    for build in SHEETS:
        for sheet in made_by(build, source):
            if sheet.lines or sheet.name in {"roles", "tasks", "details"}:
                yield sheet


def made_by(build: Callable[[Source], Sheet | Iterator[Sheet]], source: Source) -> list[Sheet]:
    """The sheets of a kind."""
    made = build(source)
    return [made] if isinstance(made, Sheet) else list(made)
