"""Helper of test_killed.py: for every line of its input it starts a child that saves answers until somebody kills it.

The child says its process id, then the number of every answer after it was saved: just what `assess` does. It goes round
and round 40 skills; the note of each holds the number of its last answer.
"""

import os
import sys
from datetime import date
from itertools import count
from pathlib import Path

from skillmatrix.model.answers import Answers, MatrixRef, RatingFields
from skillmatrix.source.document import read_document
from skillmatrix.store.answers import locked

EMPTY = Answers(
    format="skillmatrix-answers/1", matrix=MatrixRef(id="m", version="1"), person="p7", date=date(2026, 11, 22)
)


def say(line: str) -> None:
    """A whole line in one system call: `print` may need several, and be killed between them."""
    os.write(1, f"{line}\n".encode())


def save_forever(path: Path) -> None:
    with locked(path) as file:
        before = Answers.model_validate(read_document(path.read_bytes(), path.name).data) if path.exists() else EMPTY
        ratings = dict(before.ratings)
        say(f"pid {os.getpid()}")
        for number in count(max((int(rating.note or 0) + 1 for rating in ratings.values()), default=0)):
            ratings[f"skill-{number % 40}"] = RatingFields(level=number % 6, note=str(number))
            file.write(before.model_copy(update={"ratings": ratings}))
            say(f"saved {number}")


for _ in sys.stdin:
    child = os.fork()
    if child == 0:
        save_forever(Path(sys.argv[1]))
    os.waitpid(child, 0)
    say("dead")
