"""A part of the page of a difference, cut to what somebody reads on a screen; what is left out is counted."""

from dataclasses import replace

from skillmatrix.view.blocks import Block, Item, Items, Section
from skillmatrix.view.difference_words import DifferenceWords

MOST_ITEMS = 60
MOST_LINES = 30
"""So many lines of one thing, and things of one kind, are shown."""


def shortened(section: Section, said: DifferenceWords) -> Section:
    """The section with at most so many items of so many lines each."""
    return replace(section, blocks=tuple(_block(block, said) for block in section.blocks))


def _block(block: Block, said: DifferenceWords) -> Block:
    if not isinstance(block, Items):
        return block
    left = len(block.items) - MOST_ITEMS
    more = (Item(said.count("more_items", left)),) if left > 0 else ()
    return replace(block, items=(*(_item(item, said) for item in block.items[:MOST_ITEMS]), *more))


def _item(item: Item, said: DifferenceWords) -> Item:
    left = len(item.details) - MOST_LINES
    if left <= 0:
        return item
    return replace(item, details=(*item.details[:MOST_LINES], said.count("more_lines", left)))
