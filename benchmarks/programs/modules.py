"""The libraries, and then all modules imported that checking one matrix takes."""

import gc
import importlib
import runpy
from pathlib import Path

runpy.run_path(str(Path(__file__).with_name("libraries.py")))
importlib.import_module("skillmatrix.cli.validate")
registry = importlib.import_module("skillmatrix.lint.registry")
for name in ("TEXT", "MATRIX", "MATRIX_TEXTS", "MATRIX_FILE", "MATRIX_CONTENT", "MATRIX_WORDING", "MATRIX_WRITING"):
    list(getattr(registry, name))
gc.freeze()
