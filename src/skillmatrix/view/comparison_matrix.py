"""What changed in the matrix since an earlier answers file, as far as it concerns a role: a part of the report."""

from collections.abc import Iterator

from skillmatrix.analysis.matrix_difference import MatrixDifference
from skillmatrix.analysis.value_changes import Change
from skillmatrix.i18n.phrase import joined
from skillmatrix.model.role import Role
from skillmatrix.view.blocks import Block, Item, Items, Paragraph
from skillmatrix.view.difference_lines import change_lines
from skillmatrix.view.difference_words import DifferenceWords
from skillmatrix.view.wording import Wording

READ = frozenset({"name", "levels"})
"""What people read of a skill when they rate it; of one without `levels` it is `can`."""


def since_in_matrix(difference: MatrixDifference, role: Role, wording: Wording) -> tuple[Block, ...]:
    """Skills that the role asks for now or did then: new, gone and reworded ones, with the words that changed."""
    old = Wording(difference.old, wording.language, wording.catalogue, wording.borrowed)
    said = DifferenceWords(difference, old, wording, alone=True)
    items = tuple(_items(said, role))
    return (Paragraph("", said.say("since.lead")), Items(items)) if items else ()


def _items(said: DifferenceWords, role: Role) -> Iterator[Item]:
    difference = said.difference
    before = difference.old.roles_by_id.get(difference.roles.same.was.get(role.id, ""))
    asked = {*role.requires, *(before.requires if before else ())}
    for name in difference.skills.added:
        if name in asked:
            yield Item(said.skill(name), said.say("lead.added"))
    for name in difference.skills.removed:
        if name in asked:
            yield Item(said.skill(name), said.say("lead.removed"))
    for changed in difference.skills.changed:
        lines = [
            line
            for change in changed.changes
            if changed.name in role.requires and _is_read(change, difference, changed.name)
            for line in change_lines(change, _things(difference, changed.name), said)
        ]
        if lines:
            yield Item("", joined("", (said.skill(changed.name), ":")), tuple(lines))


def _is_read(change: Change, difference: MatrixDifference, skill: str) -> bool:
    fields = READ if difference.new.skills[skill].levels else READ | {"can"}
    return change.route[0] in fields


def _things(difference: MatrixDifference, skill: str) -> tuple[object, object]:
    return difference.new.skills[skill], difference.old.skills[difference.skills.same.was[skill]]
