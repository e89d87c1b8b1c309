"""The page without names on one screen: in short, how many reach what where a number may be shown, and what is not."""

from collections.abc import Iterator

from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.view.blocks import Paper, Section
from skillmatrix.view.group_input import GroupInput
from skillmatrix.view.group_page import head, skill_blocks, summary
from skillmatrix.view.wording import Wording

ROWS = (100, 40, 32, 28, 24, 20, 18, 16, 14, 12, 10, 9, 8, 7, 6, 5, 4, 3)
"""How many skills: as many as a screen has room for."""


def group_briefs(given: GroupInput, language: str, words: Catalogue, command: str) -> Iterator[Paper]:
    """The same in fewer and fewer lines. `command` shows the whole page."""
    wording = Wording(given.matrix, language, words)
    numbers = sum(each.reach is not None for each in given.shown.skills)
    return (_brief(given, rows, wording, command) for rows in dict.fromkeys(min(rows, numbers) for rows in ROWS))


def _brief(given: GroupInput, rows: int, wording: Wording, command: str) -> Paper:
    """Skills in the order of the page: another one would tell what is hidden."""
    words = wording.catalogue
    with_numbers = [each for each in given.shown.skills if each.reach is not None][:rows]
    blocks = skill_blocks(with_numbers, given, wording)
    skills = [Section("skills", words.say("group.heading.skills"), tuple(blocks))] if blocks else []
    title = words.say("group.title", team=wording.text(given.team.title or given.matrix.title))
    sections = (Section("summary", "", tuple(summary(given, wording))), *skills)
    closing = (words.say("group.brief.more", command=command),)
    return wording.told(Paper(title, words.language, head(given, wording), sections, closing))
