"""A few rounds of the kill test; `make torture` runs hundreds."""

import subprocess
import sys
from pathlib import Path


def test_no_confirmed_answer_is_lost_when_the_program_is_killed() -> None:
    script = Path(__file__).parent / "kill_assess.py"
    run = subprocess.run([sys.executable, str(script), "12"], capture_output=True, text=True, timeout=300, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    assert run.stdout.startswith("12 kills, ")
    assert run.stdout.endswith(" 0 lost, 0 unreadable files\n")
