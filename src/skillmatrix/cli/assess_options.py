"""The options of `skillmatrix assess`."""

from typing import Annotated

import typer

from skillmatrix.app.assessment import Only
from skillmatrix.cli import completion
from skillmatrix.model.answers import MOST_PARTICIPANTS, RATERS, Rater

RATER_CHOICES: dict[str, Rater] = {rater: rater for rater in RATERS}
ONLY: dict[str, Only] = {"unanswered": "unanswered", "unknown": "unknown", "changed": "changed"}

MatrixArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="MATRIX",
        help="The matrix: a file, or the id of one in ./matrices or of one that comes with skillmatrix.",
        show_default=False,
        autocompletion=completion.matrices,
    ),
]
FileOption = Annotated[
    str | None,
    typer.Option(
        "--answers",
        "-a",
        metavar="FILE",
        help="The file to save to, or to continue with. Default: a file in your data folder.",
        show_default=False,
        autocompletion=completion.answers,
    ),
]
PersonOption = Annotated[
    str,
    typer.Option(
        "--person",
        metavar="NAME",
        help="Who is rated; a pseudonym is enough.",
        autocompletion=completion.persons,
    ),
]
RaterOption = Annotated[
    str,
    typer.Option(
        "--rater",
        metavar="WHO",
        help="Who gives the ratings: self, manager, peer, assessor or agreed (after the talk).",
        autocompletion=completion.one_of(*RATERS),
    ),
]
ByOption = Annotated[
    str | None,
    typer.Option(
        "--by",
        metavar="NAME",
        help="Who rates somebody else; a pseudonym is enough. Default: 6 random digits.",
        show_default=False,
    ),
]
PurposeOption = Annotated[
    str, typer.Option("--purpose", metavar="TEXT", help="What the answers are for; this is saved with them.")
]
ParticipantsOption = Annotated[
    int | None,
    typer.Option(
        "--participants",
        metavar="N",
        min=1,
        max=MOST_PARTICIPANTS,
        help="How many people choose together, where a unit rates itself; the report says it.",
        show_default=False,
    ),
]
QuickOption = Annotated[
    bool, typer.Option("--quick", help="Ask at most 12 questions: must-haves first, then what matters most.")
]
CategoryOption = Annotated[
    list[str] | None,
    typer.Option(
        "--category",
        metavar="CATEGORY",
        help="Ask only about the skills in this category. You can use this more than once.",
        show_default=False,
        autocompletion=completion.categories,
    ),
]
OnlyOption = Annotated[
    str | None,
    typer.Option(
        "--only",
        metavar="WHICH",
        help="Ask only about skills that are unanswered, unknown or changed.",
        show_default=False,
        autocompletion=completion.one_of(*ONLY),
    ),
]
AgainOption = Annotated[
    bool, typer.Option("--again", help="Start again in a new file; after each answer you see your earlier level.")
]
ShuffleOption = Annotated[
    bool, typer.Option("--shuffle", help="Ask in a random order, which stays the same when you continue.")
]
TargetsOption = Annotated[bool, typer.Option("--show-targets", help="Show the target levels with the questions.")]
PlainOption = Annotated[bool, typer.Option("--plain", help="Ask line by line, for pipes and screen readers.")]
FormOption = Annotated[
    str | None,
    typer.Option(
        "--form",
        metavar="FILE",
        help="Ask nothing here. Write an HTML page that asks the questions offline in a browser and sends nothing.",
        show_default=False,
    ),
]
