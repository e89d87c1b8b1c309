"""A terminal that vanishes without a signal: the full screen ends by itself instead of keeping a processor busy."""

import os
import pty
import subprocess
import sys
import time
from pathlib import Path


def test_the_program_ends_when_its_terminal_is_gone(tmp_path: Path) -> None:
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "skillmatrix", "assess", "--role", "csmo", "--answers", str(tmp_path / "a.yaml")]
    environment = {**os.environ, "TERM": "xterm", "HOME": str(tmp_path)}
    # A session of its own has no controlling terminal, so that closing this one sends no SIGHUP.
    running = subprocess.Popen(
        command, stdin=theirs, stdout=theirs, stderr=subprocess.DEVNULL, start_new_session=True, env=environment
    )
    os.close(theirs)
    shown = b""
    end = time.monotonic() + 60
    while b"\x1b[?1049h" not in shown and time.monotonic() < end:  # the alternate screen: it is up
        shown += os.read(ours, 65536)
    os.close(ours)
    try:
        assert running.wait(timeout=60) == 129
    finally:
        running.kill()
