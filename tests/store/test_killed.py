"""`kill -9` at any moment: the file is whole and has every answer that was said to be saved."""

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

from skillmatrix.model.answers import Answers, RatingFields
from skillmatrix.source.document import read_document
from skillmatrix.store.answers import locked

# More kills for a long run: SKILLMATRIX_KILLS=1000 pytest tests/store/test_killed.py
ROUNDS = int(os.environ.get("SKILLMATRIX_KILLS", "30"))


def kill_after(writer: subprocess.Popen[str], confirmations: int, pause: int) -> int:
    """Let a child save, kill it somewhere behind so many confirmations, and return the last number it confirmed."""
    assert writer.stdin is not None
    assert writer.stdout is not None
    writer.stdin.write("go\n")
    writer.stdin.flush()
    child = int(writer.stdout.readline().split()[1])
    last = -1
    for _ in range(confirmations):
        last = int(writer.stdout.readline().split()[1])
    sum(range(pause))  # wherever in its next answer the child is by then
    os.kill(child, signal.SIGKILL)
    while (line := writer.stdout.readline()) != "dead\n":
        last = int(line.split()[1])
    return last


def ratings_after(last: int) -> dict[str, RatingFields]:
    """What the child has saved with this number: the last answers to its 40 skills."""
    return {f"skill-{n % 40}": RatingFields(level=n % 6, note=str(n)) for n in range(max(0, last - 39), last + 1)}


def test_no_confirmed_answer_is_lost_when_the_program_is_killed(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    luck = random.Random()
    script = Path(__file__).with_name("killed_writer.py")
    command = (sys.executable, str(script), str(path))
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as writer:
        for _ in range(ROUNDS):
            last = kill_after(writer, luck.randrange(1, 8), luck.randrange(100_000))

            document = read_document(path.read_bytes(), "a.yaml")
            ratings = Answers.model_validate(document.data).ratings
            assert not document.faults
            # The answer that was being saved may be there, too.
            assert ratings in (ratings_after(last), ratings_after(last + 1))
        writer.communicate()

    with locked(path):
        pass
    assert [left.name for left in tmp_path.iterdir()] == ["a.yaml"]
