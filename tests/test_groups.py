"""Tests that need something this machine lacks are left out, and the run says so at its end."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize("workers", ["-n0", "-n1"])
def test_a_run_without_a_browser_names_the_group_it_left_out(workers: str, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", workers, "tests/assess/test_form.py"]
    done = subprocess.run(
        command, cwd=ROOT, env={"PATH": str(tmp_path), "LC_ALL": "C.UTF-8"}, capture_output=True, text=True, check=False
    )

    assert done.returncode == pytest.ExitCode.NO_TESTS_COLLECTED, done.stdout
    assert "not run: browser (chromium not found)" in done.stdout.splitlines()
