"""What another version of a matrix means for answers that were given, and what it forgot to say: a part of its page."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from skillmatrix.analysis.answers_affected import AskedAgain, RoleShift, Shift
from skillmatrix.analysis.matrix_difference import Suggested
from skillmatrix.i18n.phrase import joined
from skillmatrix.view.blocks import Block, Code, CodeLine, Item, Items, Paragraph, State
from skillmatrix.view.difference_words import DifferenceWords

MANY = 12
"""More names in one sentence are no help; they stand below, thing by thing."""
INDENT = 2


def for_answers(said: DifferenceWords) -> tuple[Block, ...]:
    """The consequences, those that ask for something first; then the renames to be pasted."""
    items = [*_items(said)]
    blocks: list[Block] = [Items(tuple(items))] if items else []
    return (*blocks, *_renames(said.difference.suggested, said))


def shifts(said: DifferenceWords) -> tuple[Item, ...]:
    """For each role, where it asks for more of people and where for less."""
    return tuple(_shift(shift, said) for shift in said.difference.affected.shifts)


def _items(said: DifferenceWords) -> Iterator[Item]:
    found = said.difference.affected
    if found.missing:
        yield _listed("missing", found.missing, said.skill, said, "blocked")
    if found.roles:
        yield _listed("missing_roles", found.roles, said.role, said, "blocked")
    if found.again:
        yield _again(found.again, said)
    if found.retired:
        yield _listed("retired", found.retired, said.skill, said)
    for old, new in found.merged:
        yield Item(said.say("merged", old=said.skill(old), new=said.skill(new)), state="open")
    if found.first:
        yield _listed("first", found.first, said.skill, said)


def _listed(
    key: str, ids: Sequence[str], name: Callable[[str], str], said: DifferenceWords, state: State = "open"
) -> Item:
    return Item(_names(map(name, ids), len(ids), said), said.count(f"answers.{key}", len(ids)), state=state)


def _names(names: Iterable[str], number: int, said: DifferenceWords) -> str:
    """The names, as far as they help."""
    if number > MANY:
        return said.say("below")
    return joined("", (joined(", ", names), "."))


def _again(again: Sequence[AskedAgain], said: DifferenceWords) -> Item:
    """Skills that are asked again; where that is so in one language only, it says in which."""
    languages = said.difference.old.languages
    names = (
        joined("", (said.skill(each.skill), _only(each, said) if 0 < len(each.languages) < len(languages) else ""))
        for each in again
    )
    lowered = tuple(
        said.say("answers.not_offered", skill=said.skill(each.skill), levels=", ".join(map(str, each.levels)))
        for each in again
        if each.levels
    )
    lead = said.count("answers.again", len(again))
    return Item(_names(names, len(again), said), lead, lowered, state="open")


def _only(again: AskedAgain, said: DifferenceWords) -> str:
    return f" ({', '.join(map(said.language, again.languages))})"


def _renames(suggested: Suggested, said: DifferenceWords) -> tuple[Block, ...]:
    """Renames that look right, as a part of the matrix file."""
    number = len(suggested.skills) + len(suggested.roles)
    if not number:
        return ()
    lines = [CodeLine("renames:"), *_lines(suggested.skills.items(), INDENT)]
    if suggested.roles:
        lines += [CodeLine("roles:", INDENT), *_lines(suggested.roles.items(), 2 * INDENT)]
    return Paragraph(said.count("answers.suggested", number)), Code(tuple(lines))


def _lines(renames: Iterable[tuple[str, str]], indent: int) -> list[CodeLine]:
    return [CodeLine(f"{old}: {new}", indent) for old, new in renames]


def _shift(shift: RoleShift, said: DifferenceWords) -> Item:
    details = []
    for key, shifts in (("more", shift.more), ("less", shift.less)):
        if shifts:
            skills = joined(", ", (_skill(each, said, rises=key == "more") for each in shifts))
            details.append(said.say(f"shift.{key}", skills=skills))
    return Item("", said.role(shift.role) + ":", tuple(details))


def _skill(shift: Shift, said: DifferenceWords, *, rises: bool) -> str:
    """A skill with the level before and after, or with the must where the level does not go this way."""
    before, after = shift.before, shift.after
    low, high = (before.level, after.level) if rises else (after.level, before.level)
    key = "level" if high is not None and (low is None or low < high) else "must"
    values = (before.must, after.must) if key == "must" else (before.level, after.level)
    old, new = (said.say("nothing") if value is None else str(value) for value in values)
    if key == "level" and None in values:
        key = "new" if before.level is None else "gone"
    return said.say(f"shift.{key}", skill=said.skill(shift.skill), before=old, after=new)
