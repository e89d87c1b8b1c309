"""Tests that need something this machine lacks are left out, and the run says so at its end."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize("workers", ["-n0", "-n1"])
@pytest.mark.parametrize(
    ("file", "left_out"),
    [
        ("render/form/test_page.py", "browser (chromium not found)"),
        ("render/test_pdf_pages.py", "pages (pdftoppm not found)"),
        ("adverts/test_word_circle.py", "office (soffice not found)"),
        ("source/test_prettier.py", "prettier (prettier not found)"),
    ],
)
def test_a_run_without_a_program_names_the_group_it_left_out(
    workers: str, file: str, left_out: str, tmp_path: Path
) -> None:
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", workers, f"tests/{file}"]
    done = subprocess.run(
        command, cwd=ROOT, env={"PATH": str(tmp_path), "LC_ALL": "C.UTF-8"}, capture_output=True, text=True, check=False
    )

    assert done.returncode == pytest.ExitCode.NO_TESTS_COLLECTED, done.stdout
    assert f"not run: {left_out}" in done.stdout.splitlines()
