"""What the page without names says about itself: what is hidden and why, how it was counted, and for whom it is."""

from skillmatrix.analysis.hiding import DISTRIBUTION_FROM
from skillmatrix.analysis.hiding_groups import FEWEST
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.i18n.phrase import joined
from skillmatrix.view.blocks import Block, Item, Items
from skillmatrix.view.group_input import GroupInput
from skillmatrix.view.team_named import CATALOGUE, basis
from skillmatrix.view.wording import Wording


def what_is_hidden(given: GroupInput, wording: Wording) -> list[Block]:
    """The rules that leave something out of this page, in words."""
    words, shown = wording.catalogue, given.shown
    smallest = given.team.smallest_group
    reasons = [words.say("group.hidden.skill", smallest=smallest, few=FEWEST)]
    if shown.is_shown and not shown.is_later and not shown.beside_named:
        reasons.append(words.say("group.hidden.levels", least=DISTRIBUTION_FROM, few=FEWEST))
    if given.depth:
        reasons.append(words.say("group.hidden.groups", smallest=smallest))
    if shown.is_later:
        reasons.append(words.say("group.hidden.later", smallest=smallest, few=FEWEST))
    if shown.beside_named:
        reasons.append(words.say("group.hidden.named", smallest=smallest))
    reasons.append(words.say("group.hidden.files"))
    return [Items(tuple(Item(reason) for reason in reasons))]


def small_print(given: GroupInput, wording: Wording) -> tuple[str, ...]:
    """What a works council asks of a page whose head says purpose and readers: how it was counted, basis, how long."""
    words = wording.catalogue
    how = [words.say(f"team.about.rating.{given.team.rating}"), words.say("group.about.counted")]
    left_out = [
        words.say(f"group.left_out.{reason}", n=_at_least_few(number, words))
        for reason, number in given.left_out.items()
    ]
    catalogue = words.say("group.catalogue", command=CATALOGUE)
    facts = joined(" ", [*how, *basis(given.team, wording), catalogue])
    return (facts, *([joined(" ", [words.say("group.left_out"), *left_out])] if left_out else []))


def _at_least_few(number: int, words: Catalogue) -> str:
    return str(number) if number >= FEWEST else words.say("group.fewer", few=FEWEST)
