"""The page that says what changed between two versions of a matrix: a changelog, the most important first."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from skillmatrix.analysis.matrix_difference import RETIRED, MatrixDifference, Things
from skillmatrix.analysis.value_changes import Change
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.i18n.phrase import joined, marked
from skillmatrix.view.blocks import Block, Item, Items, Paper, Paragraph, Section
from skillmatrix.view.difference_answers import for_answers, shifts
from skillmatrix.view.difference_lines import change_lines
from skillmatrix.view.difference_roles import role_item
from skillmatrix.view.difference_short import shortened
from skillmatrix.view.difference_words import DifferenceWords
from skillmatrix.view.wording import Wording


def build_matrix_difference(
    difference: MatrixDifference, language: str, words: Catalogue, *, on_screen: bool = False
) -> Paper:
    """The page: in short, what it means for answers, skills, roles and the rest; on a screen long lists are cut."""
    new = Wording(difference.new, language, words)
    said = DifferenceWords(difference, Wording(difference.old, language, words, new.borrowed), new)
    title = said.say("title", matrix=new.text(difference.new.title))
    sections = tuple(shortened(section, said) if on_screen else section for section in _sections(said))
    return new.told(Paper(title, language, _subtitle(said), sections))


def _subtitle(said: DifferenceWords) -> tuple[str, ...]:
    old, new = said.difference.old, said.difference.new
    key = "versions" if old.version != new.version else "versions.same"
    versions = said.say(key, old=old.version, new=new.version)
    return (versions,) if old.id == new.id else (versions, said.say("two_matrices", old=old.id, new=new.id))


def _sections(said: DifferenceWords) -> Iterator[Section]:
    difference = said.difference
    if difference.is_empty:
        yield Section("summary", said.say("heading.summary"), (Paragraph(said.say("equal")),), state="good")
        return
    yield Section("summary", said.say("heading.summary"), tuple(_summary(said)))
    sections: tuple[tuple[str, Sequence[Block]], ...] = (
        ("answers", for_answers(said)),
        ("shifts", _list(shifts(said))),
        ("skills", _list(_skills(said))),
        ("roles", _list(_roles(said))),
        ("areas", _list(_areas(said))),
        ("scale", _list(_plain((*difference.scale, *difference.ladders), said))),
        ("matrix", _list([*_plain(difference.head, said), *_renames(said)])),
    )
    yield from (Section(name, said.say(f"heading.{name}"), tuple(blocks)) for name, blocks in sections if blocks)


def _list(items: Iterable[Item]) -> tuple[Block, ...]:
    found = tuple(items)
    return (Items(found),) if found else ()


def _summary(said: DifferenceWords) -> Iterator[Block]:
    difference = said.difference
    counted = [
        said.say(f"counts.{name}", counts=joined(", ", counts))
        for name, things in (
            ("skills", difference.skills),
            ("roles", difference.roles),
            ("areas", difference.categories),
        )
        if (counts := list(_counts(things, said)))
    ]
    found = difference.affected
    gone, missing = len(found.retired) + len(found.missing), len(found.missing) + len(found.roles)
    numbers = (("again", len(found.again)), ("gone", gone), ("missing", missing))
    means = [said.count(f"means.{name}", n) for name, n in numbers if n]
    if means:
        yield Paragraph(joined(" ", means))
    elif said.difference.skills.is_empty:
        yield Paragraph(said.say("means.nothing"))
    if counted:
        yield Paragraph(joined(" ", counted))
    removed, added = marked(said.say("key.removed"), "removed"), marked(said.say("key.added"), "added")
    yield Paragraph(said.say("key", removed=removed, added=added))


def _counts(things: Things, said: DifferenceWords) -> Iterator[str]:
    numbers = {
        "added": len(things.added),
        "removed": len(things.removed) + len(things.same.merged),
        "renamed": len(things.same.renamed),
        "changed": len(things.changed),
    }
    yield from (said.say(f"counts.{name}", n=n) for name, n in numbers.items() if n)


def _skills(said: DifferenceWords) -> Iterator[Item]:
    difference, skills = said.difference, said.difference.skills
    for name in skills.added:
        yield Item(_added_skill(name, said), said.say("lead.added"))
    for name in skills.same.retired:
        yield Item(said.say("retired", thing=said.skill(name)), said.say("lead.removed"))
    for name in skills.same.missing:
        yield Item(_likely(name, difference.suggested.skills, said.skill, said), said.say("lead.removed"))
    for old, new in skills.same.merged:
        yield Item(said.say("merged_into", thing=said.skill(old), other=said.skill(new)), said.say("lead.removed"))
    yield from _changed(skills, difference.new.skills, difference.old.skills, said.skill, said)


def _added_skill(name: str, said: DifferenceWords) -> str:
    """A new skill with its area and the roles that ask for it."""
    new = said.difference.new
    asked = [
        joined(" ", (said.role(role.id), str(role.requires[name].level))) for role in new.roles if name in role.requires
    ]
    where = said.say("in_area", thing=said.skill(name), area=said.area(new.category_of[name].id))
    return said.say("asked_by", thing=where, roles=joined(", ", asked)) if asked else joined("", (where, "."))


def _likely(name: str, suggested: Mapping[str, str], called: Callable[[str], str], said: DifferenceWords) -> str:
    if name in suggested:
        other = called(suggested[name])
        told_apart = other if called(name) != other else said.words.quote(suggested[name])
        return said.say("likely", thing=called(name), other=told_apart)
    return said.say("without_a_word", thing=called(name))


def _changed(
    things: Things, new: Mapping[str, Any], old: Mapping[str, Any], called: Callable[[str], str], said: DifferenceWords
) -> Iterator[Item]:
    """Things that both versions have: renamed ones first."""
    changed = {each.name: each for each in things.changed}
    was = {after: before for before, after in things.same.renamed}
    for name in (*was, *(each for each in changed if each not in was)):
        before = things.same.was[name]
        own = changed[name].changes if name in changed else ()
        lines = [line for change in own for line in change_lines(change, (new[name], old[before]), said)]
        text = said.say("renamed", old=before, new=name) if name in was else ""
        yield Item(text, joined("", (called(name), ":")), tuple(lines))


def _roles(said: DifferenceWords) -> Iterator[Item]:
    difference, roles = said.difference, said.difference.roles
    for name in roles.added:
        yield Item(joined("", (said.role(name), ".")), said.say("lead.added"))
    for name in roles.same.missing:
        yield Item(_likely(name, difference.suggested.roles, said.role, said), said.say("lead.removed"))
    for old, new in roles.same.merged:
        yield Item(said.say("merged_into", thing=said.role(old), other=said.role(new)), said.say("lead.removed"))
    renamed = {new: said.say("renamed", old=old, new=new) for old, new in roles.same.renamed}
    told = {changed.name for changed in difference.told_roles}
    for name, text in renamed.items():
        if name not in told:
            yield Item(text, joined("", (said.role(name), ":")))
    yield from (role_item(changed, renamed.get(changed.name, ""), said) for changed in difference.told_roles)


def _areas(said: DifferenceWords) -> Iterator[Item]:
    difference, areas = said.difference, said.difference.categories
    for name in areas.added:
        yield Item(joined("", (said.category(name), ".")), said.say("lead.added"))
    for name in areas.removed:
        yield Item(joined("", (said.category(name), ".")), said.say("lead.removed"))
    yield from _changed(areas, difference.new.categories_by_id, difference.old.categories_by_id, said.category, said)


def _plain(changes: Iterable[Change], said: DifferenceWords) -> Iterator[Item]:
    things = (said.difference.new, said.difference.old)
    yield from (Item(line) for change in changes for line in change_lines(change, things, said))


def _renames(said: DifferenceWords) -> Iterator[Item]:
    """Renames that are told nowhere else, such as those of skills that were gone before."""
    difference = said.difference
    told = {*difference.skills.same.renamed, *((name, RETIRED) for name in difference.skills.same.retired)}
    told |= {*difference.skills.same.merged}
    roles = {*difference.roles.same.renamed, *difference.roles.same.merged}
    for route, before, after in difference.renames:
        if (route[-1], after) not in (roles if len(route) > 2 else told):
            yield Item(said.say("rename_entry", old=route[-1], before=before or "–", after=after or "–"))
