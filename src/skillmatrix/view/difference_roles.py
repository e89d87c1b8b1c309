"""What differs in roles, as items: a ladder once, with its steps named where they differ."""

from collections.abc import Iterable, Sequence

from skillmatrix.analysis.role_changes import RoleChanges, Told
from skillmatrix.i18n.phrase import joined
from skillmatrix.route import Route
from skillmatrix.view.blocks import Item
from skillmatrix.view.difference_lines import change_lines, label_of, parts_of
from skillmatrix.view.difference_words import DifferenceWords


def role_item(changed: RoleChanges, said: DifferenceWords) -> Item:
    """A role of the file with all that changed in it."""
    things = _things(changed, said)
    by_place: dict[Route, list[Told]] = {}
    for told in changed.told:
        by_place.setdefault(told.change.route, []).append(told)
    lines = [line for together in by_place.values() for line in _lines(together, changed, things, said)]
    return Item("", said.role(changed.name) + ":", tuple(lines))


def _things(changed: RoleChanges, said: DifferenceWords) -> tuple[object, ...]:
    """The role as it is and as it was; of a ladder the last step, which has all tasks that another has."""
    new, was = said.difference.new.roles_by_id, said.difference.roles.same.was
    name = next(iter(changed.told[0].roles or changed.roles))
    return new[name], said.difference.old.roles_by_id[was[name]]


def _lines(
    told: Sequence[Told], changed: RoleChanges, things: Sequence[object], said: DifferenceWords
) -> Iterable[str]:
    """The lines of one place; values that differ from step to step stand in one line."""
    parts = [(each, list(parts_of(each.change, said))) for each in told]
    if len(told) > 1 and all(len(found) == 1 and not found[0][0] for _, found in parts):
        values = [joined(" ", (_steps(each, changed, said), found[0][1])) for each, found in parts]
        return [joined(": ", (label_of(told[0].change, things, said), joined("; ", values)))]
    return [line for each in told for line in _with_steps(each, changed, things, said)]


def _with_steps(told: Told, changed: RoleChanges, things: Sequence[object], said: DifferenceWords) -> Iterable[str]:
    steps = _steps(told, changed, said)
    lines = [joined(" ", (f"{steps}:", line)) if steps else line for line in change_lines(told.change, things, said)]
    if told.following:
        lines[-1] = joined(" ", (lines[-1], said.say("following", roles=joined(", ", map(said.role, told.following)))))
    return lines


def _steps(told: Told, changed: RoleChanges, said: DifferenceWords) -> str:
    """The steps of the ladder that a change is true of, where it is not true of all of them."""
    new = said.difference.new
    if set(told.roles) == set(changed.roles):
        return ""
    ladders = [new.roles_by_id[name].ladder for name in told.roles]
    titles = {step.id: step.title for ladder in ladders if ladder is not None for step in new.ladders[ladder.id]}
    return joined(", ", (said.text(titles[ladder.step]) for ladder in ladders if ladder is not None))
