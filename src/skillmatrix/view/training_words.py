"""Which trainings lead to a level, in a line on a page."""

from collections.abc import Iterable

from skillmatrix.model.text import Text
from skillmatrix.model.training import Training
from skillmatrix.model.trainings import Trainings
from skillmatrix.view.wording import Wording

MOST_TRAININGS = 3
"""More is a catalogue; a plan compares them all."""


def trainings_for_team(skill: str, level: int, trainings: Trainings, wording: Wording) -> tuple[str, ...]:
    """Trainings after which somebody who is below the level usually reaches it."""
    return _line((each for each in trainings.trainings if _leads(each, skill, level - 1, level)), trainings, wording)


def trainings_for_person(skill: str, now: int, trainings: Trainings, wording: Wording) -> tuple[str, ...]:
    """Trainings that raise somebody who is at this level: not too early, not behind it.

    One, so that a report keeps to its page: of those that can be had alone, else a whole programme; a plan has all.
    """
    found = [each for each in trainings.trainings if _leads(each, skill, now, now + 1)]
    alone_first = sorted(found, key=lambda each: _title(each, trainings) is not each.title)
    return _line(alone_first[:1], trainings, wording)


def _leads(training: Training, skill: str, now: int, level: int) -> bool:
    return any(name == skill and build.from_level <= now and level <= build.to for name, build in training.steps)


def _line(found: Iterable[Training], trainings: Trainings, wording: Wording) -> tuple[str, ...]:
    """The first few by title, a programme that is taken as a whole by its own; no line where there are none."""
    words = wording.catalogue
    titles = dict.fromkeys(words.quote(wording.text(_title(training, trainings))) for training in found)
    named = [*titles][:MOST_TRAININGS]
    return (words.count("report.step.training", len(named), titles=wording.listed(named)),) if named else ()


def _title(training: Training, trainings: Trainings) -> Text:
    programme = trainings.programmes_by_id.get(training.programme or "")
    return programme.title if programme and programme.whole else training.title
