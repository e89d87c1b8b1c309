"""What differs in roles, as items: a ladder once, with its steps named where they differ."""

from collections.abc import Iterable, Sequence

from skillmatrix.analysis.role_changes import RoleChanges, Told
from skillmatrix.i18n.phrase import joined
from skillmatrix.model.role import Role
from skillmatrix.route import Route
from skillmatrix.view.blocks import Item
from skillmatrix.view.difference_lines import change_lines, label_of, parts_of
from skillmatrix.view.difference_words import DifferenceWords


def role_item(changed: RoleChanges, text: str, said: DifferenceWords) -> Item:
    """A role of the file with all that changed in it; `text` stands behind its name."""
    by_place: dict[Route, list[Told]] = {}
    for told in changed.told:
        by_place.setdefault(told.change.route, []).append(told)
    lines = [line for together in by_place.values() for line in _lines(together, changed, said)]
    return Item(text, said.role(changed.name) + ":", tuple(lines))


def _things(told: Told, said: DifferenceWords) -> tuple[Role, Role]:
    """The role that a change is in, as it is and as it was; of a ladder the first step that has it."""
    name = told.roles[0]
    return said.difference.new.roles_by_id[name], said.difference.old.roles_by_id[said.difference.roles.same.was[name]]


def _lines(told: Sequence[Told], changed: RoleChanges, said: DifferenceWords) -> Iterable[str]:
    """The lines of one place; values that differ from step to step stand in one line."""
    parts = [(each, list(parts_of(each.change, said))) for each in told]
    if len(told) > 1 and all(len(found) == 1 and not found[0][0] for _, found in parts):
        values = [joined(" ", (_steps(each, changed, said), found[0][1])) for each, found in parts]
        return [joined(": ", (label_of(told[0].change, _things(told[0], said), said), joined("; ", values)))]
    return [line for each in told for line in _with_steps(each, changed, said)]


def _with_steps(told: Told, changed: RoleChanges, said: DifferenceWords) -> Iterable[str]:
    steps = _steps(told, changed, said)
    lines = list(change_lines(told.change, _things(told, said), said))
    if steps:
        lines = [joined(": ", (steps, line)) for line in lines]
    if told.following:
        lines[-1] = joined(" ", (lines[-1], said.say("following", roles=joined(", ", map(said.role, told.following)))))
    return lines


def _steps(told: Told, changed: RoleChanges, said: DifferenceWords) -> str:
    """The steps of the ladder that a change is true of, where it is not true of all that were there before."""
    new = said.difference.new
    if set(told.roles) == set(changed.roles) & said.difference.roles.same.was.keys():
        return ""
    ladders = [new.roles_by_id[name].ladder for name in told.roles]
    titles = {step.id: step.title for ladder in ladders if ladder is not None for step in new.ladders[ladder.id]}
    return joined(", ", (said.text(titles[ladder.step]) for ladder in ladders if ladder is not None))
