"""A few hundred random inputs, and that the fuzzer sees it when a promise is broken; `make torture` gives a million."""

import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
PROGRAM = """
import sys
sys.path.insert(0, {here!r})
import targets
def broken(text):
    raise {error}
targets.laid_out = broken
import fuzz
sys.argv = ["fuzz", "--inputs", "40", "--keep", {keep!r}]
sys.exit(fuzz.main())
"""


def run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, *command], capture_output=True, text=True, check=False)


def test_random_inputs_break_no_promise(tmp_path: Path) -> None:
    done = run(str(HERE / "fuzz.py"), "--inputs", "600", "--seed", "5", "--keep", str(tmp_path / "kept"))

    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1].split() == ["all", "600", "0"]
    assert not (tmp_path / "kept").exists()


@pytest.mark.parametrize("error", ["ZeroDivisionError('planted')", "targets.TookTooLong", "targets.Broken('planted')"])
def test_a_broken_promise_is_counted_told_and_kept(error: str, tmp_path: Path) -> None:
    keep = str(tmp_path / "kept")
    done = run("-c", PROGRAM.format(here=str(HERE), error=error, keep=keep))

    assert done.returncode == 1
    assert int(done.stdout.split()[-1]) > 0
    assert "fmt: " in done.stderr
    assert (tmp_path / "kept" / "1.input").stat().st_size > 0


def test_an_answer_of_the_program_is_no_broken_promise(tmp_path: Path) -> None:
    done = run("-c", PROGRAM.format(here=str(HERE), error="targets.UserError('no')", keep=str(tmp_path / "kept")))

    assert done.returncode == 0, done.stderr


def test_the_same_seed_gives_the_same_inputs() -> None:
    told = [
        run(
            "-c",
            f"import sys; sys.path.insert(0, {str(HERE)!r}); import fuzz; from itertools import islice; print([one.data for one in islice(fuzz.tries({seed}), 50)])",
        ).stdout
        for seed in (3, 3, 4)
    ]

    assert told[0] == told[1]
    assert told[0] != told[2]


def test_arguments_are_tried_in_a_scratch_root_only() -> None:
    done = run(str(HERE / "arguments.py"), "--inside")

    assert done.returncode == 1
    assert done.stderr == "this is no scratch root; nothing was done\n"
