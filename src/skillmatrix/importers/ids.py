"""Ids for what comes from elsewhere: made of names, each once, and such as every file system can hold."""

from skillmatrix.errors import Sentence
from skillmatrix.importers.loss import Ledger
from skillmatrix.load.cures import proposed_id
from skillmatrix.rules.reserved_id import RESERVED

LONGEST = 64
MOST_NAMED = 5
RENAME = Sentence("write another id in the matrix before anybody answers")


class Ids:
    """The ids that are taken, and those that had to be made different from what the name says."""

    def __init__(self, *taken: str) -> None:
        self.taken = set(taken)
        self.numbered: list[str] = []
        self.times: dict[str, int] = {}

    def make(self, name: str, otherwise: str) -> str:
        """An id that says the name, with a number behind it if that is taken; `otherwise` where no letter is left."""
        base = proposed_id(name)[:LONGEST].strip("-") or otherwise
        if base in RESERVED:
            base = f"{base}-{otherwise}"
        found, number = base, self.times.get(base, 1)
        while found in self.taken:
            number += 1
            self.times[base] = number
            found = f"{base[: LONGEST - 1 - len(str(number))].strip('-')}-{number}"
        if found != base:
            self.numbered.append(found)
        self.taken.add(found)
        return found

    def tell(self, ledger: Ledger) -> None:
        """Name the ids that got a number in the report."""
        if self.numbered:
            named = ", ".join(self.numbered[:MOST_NAMED]) + (" …" if len(self.numbered) > MOST_NAMED else "")
            ledger.add(
                Sentence("ids with a number behind them: {names}", names=named),
                Sentence("without it they would be the same as others"),
                RENAME,
            )
