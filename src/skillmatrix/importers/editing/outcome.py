"""What comes of a workbook: the data, what was wrong, and what became of each cell."""

from dataclasses import dataclass, field

from skillmatrix.errors import Sentence
from skillmatrix.importers.editing.places import Places, Wrong
from skillmatrix.importers.editing.sheets import Source
from skillmatrix.importers.loss import Fate, Ledger

NO_PLACE = Fate(
    "dropped",
    Sentence("sheet of another matrix"),
    Sentence("the matrix has no such language or part"),
    Sentence("export the workbook anew"),
)
FOREIGN = Fate(
    "dropped",
    Sentence("sheet of your own"),
    Sentence("its first row has no hidden keys"),
    Sentence("keep this workbook, or export it anew if the sheet was one of ours"),
)
KEPT = Fate("kept", Sentence("value of the matrix"))
EXTRA = Fate(
    "dropped",
    Sentence("column of your own"),
    Sentence("the matrix has no place for it"),
    Sentence("keep this workbook"),
)
WITH_LEVEL = Fate(
    "dropped",
    Sentence("weight, must or reason"),
    Sentence("its target level was removed"),
    Sentence("write a target level again to keep it"),
)
ELSEWHERE = Fate(
    "dropped",
    Sentence("name of a skill or role"),
    Sentence("it stands on another sheet"),
    Sentence("change it on the sheet of skills or roles"),
)
FORMULA = Fate("changed", Sentence("result of a formula"), Sentence("the last result was taken, not the formula"))
REWRITTEN = Fate("changed", Sentence("number or word"), Sentence("it was written in another form"))
COMMENT = Fate(
    "dropped",
    Sentence("comment of a reviewer"),
    Sentence("a matrix has no comments on cells"),
    Sentence("answer it, then delete it"),
)


@dataclass
class Outcome:
    """What came of a workbook. The data of the source are changed in place."""

    source: Source
    ledger: Ledger
    wrong: list[Wrong] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    renames: dict[tuple[str, str], str] = field(default_factory=dict)
    """Ids that were changed, by sheet and the id that was exported."""
    places: Places = field(default_factory=Places)
