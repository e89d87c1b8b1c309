"""What plans and agendas call things: hours, trainings, and what a training takes beside time for learning."""

from collections.abc import Iterable
from decimal import Decimal

from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.model.training import Training
from skillmatrix.model.trainings import Trainings
from skillmatrix.view.numbers import signed
from skillmatrix.view.wording import Wording

QUARTERS = 4


def hours_in_words(quarters: int, catalogue: Catalogue) -> str:
    """`6 hours`, `1.5 hours`."""
    text = signed(f"{Decimal(quarters) / QUARTERS:,f}", catalogue.language)
    return catalogue.say("plan.hours.one" if quarters == QUARTERS else "plan.hours.many", n=text)


def name_of_choice(choice: str, trainings: Trainings, wording: Wording) -> str:
    """What people call a training or a programme."""
    programme = trainings.programmes_by_id.get(choice)
    return wording.text(programme.title if programme else trainings.by_id[choice].title)


def work_of(items: Iterable[Training]) -> int:
    """Ordinary work in quarters of an hour."""
    return sum(int(QUARTERS * min(item.work_hours, item.hours)) for item in items)


def practice_of(items: Iterable[Training]) -> int:
    """Practice afterwards in quarters of an hour."""
    return sum(int(QUARTERS * item.practice.hours) for item in items if item.practice)
