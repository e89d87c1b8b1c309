"""The libraries, and then the empty application: the floor of our full screen."""

import runpy
from pathlib import Path

HERE = Path(__file__).parent
runpy.run_path(str(HERE / "libraries.py"))
runpy.run_path(str(HERE / "empty_app.py"))
