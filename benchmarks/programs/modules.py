"""The libraries, and then all modules imported that checking one matrix takes."""

import gc
import importlib
import runpy
from pathlib import Path

runpy.run_path(str(Path(__file__).with_name("libraries.py")))
importlib.import_module("skillmatrix.cli.validate")
registry = importlib.import_module("skillmatrix.lint.registry")
subjects = importlib.import_module("skillmatrix.lint.subjects")
for name in ("DOCUMENT", "MATRIX", "TEXTS", "WRITING", "MATRIX_FILE"):
    registry.checks_of(getattr(subjects, name))
gc.freeze()
