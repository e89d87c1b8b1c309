"""The pages of teams whose answers are files: against one person, and against reading the files."""

from collections.abc import Iterator
from pathlib import Path

from benchmarks import data
from benchmarks.measure import compare, in_turn
from benchmarks.rows import Ground, Row, duel

TEN = 10
TEAM = f"""format: skillmatrix-team/1
matrix: {{id: bench-0000}}
purpose: plan training
audience: people development
dates: [{data.TODAY}]
answers: [answers/]
targets: [{{role: role-0, people: 5}}]
"""


def teams(ground: Ground) -> Iterator[Row]:
    """A small team beside one person, and a large one beside the same files read into models."""
    few, many = (_team(ground, number) for number in (TEN, ground.sizes.gathered))
    one = ("inside", str(few), "report", "answers/person-00000.yaml", "-f", "md")
    commands = {
        "team": ground.program("inside", str(few), "team", "report", "-f", "md"),
        "one": ground.program(*one),
    }
    runs = in_turn(commands, ground.sizes.rounds)
    ratio = compare((run.seconds for run in runs["team"]), (run.seconds for run in runs["one"]))
    yield Row(f"`team report -f md` of {TEN} people", "`report -f md` of one of them", ratio, 1.3)
    gathered = duel(ground, "gathering", str(many), data.TODAY, str(ground.sizes.rounds))
    what = f"gathering {ground.sizes.gathered:,} files of answers for a page"
    yield Row(what, "reading the same files into models", gathered, 1.2)


def _team(ground: Ground, number: int) -> Path:
    folder = ground.folder / f"team-{number}"
    if not folder.exists():
        data.write_matrices(folder / "matrices", 1)
        data.write_answers(folder / "answers", number)
        (folder / "team.yaml").write_text(TEAM, encoding="utf-8")
    return folder
