"""`skillmatrix team collect`: many files of answers into one table."""

from collections import Counter
from pathlib import Path
from typing import Annotated

import typer

from skillmatrix.app.collecting import Collected, collect
from skillmatrix.app.team_answers import unusable
from skillmatrix.app.teams import open_team
from skillmatrix.cli.options import DateOption, ForceOption, JobsOption, TeamOption, today
from skillmatrix.cli.surroundings import surroundings
from skillmatrix.cli.telling import tell
from skillmatrix.errors import Sentence

PathsArgument = Annotated[
    list[str] | None,
    typer.Argument(metavar="PATH", help="Further files and folders, beside those that the team names."),
]
TableOption = Annotated[
    str,
    typer.Option("--output", "-o", metavar="FILE", help="The table to write, as CSV or, for many people, as Parquet."),
]

LEFT_OUT = {
    "other_matrix": Sentence("of another matrix"),
    "not_ours": Sentence("not answers"),
    "later": Sentence("answered later"),
    "overdue": Sentence("older than they are kept"),
    "not_a_member": Sentence("not in the team"),
}


def command(
    paths: PathsArgument = None,
    team: TeamOption = None,
    output: TableOption = "people.csv",
    date: DateOption = None,
    jobs: JobsOption = None,
    force: ForceOption = False,
) -> None:
    """Put the team's answers into one table: levels only. Run it again, and it reads only what has changed.

    What is older than the team keeps it is dropped, and so is what has no file any more. Only you can read the table.
    """
    opened = open_team(team, tell)
    further = [Path(path) for path in paths or ()]
    collected = collect(opened, further, Path(output), today(date), surroundings(), jobs=jobs, force=force)
    _tell_left_out(collected)
    tell(Sentence("{n} of {all} answered", n=collected.answered, all=collected.expected))
    tell(Sentence("wrote {file}; read {n}, unchanged {same}", file=output, n=collected.read, same=collected.unchanged))


def _tell_left_out(collected: Collected) -> None:
    """Files that are broken one by one, as somebody can mend them; of others the number and the reason."""
    for each in collected.left_out:
        if each.reason == "unusable":
            tell(unusable(each.place, each.error))
    counted = Counter(each.reason for each in collected.left_out if each.reason != "unusable")
    for reason, number in counted.items():
        tell(Sentence("left out, {reason}: {n}", reason=LEFT_OUT[reason], n=number))
