"""The empty application behind what our command does before its own: the libraries, then `modules`, then `matrix`."""

import importlib
import runpy
import sys
from pathlib import Path

HERE = Path(__file__).parent
runpy.run_path(str(HERE / "libraries.py"))
if "modules" in sys.argv:
    importlib.import_module("skillmatrix.cli.assess")
    importlib.import_module("skillmatrix.assess.screen.run")
if "matrix" in sys.argv:
    find = importlib.import_module("skillmatrix.app.matrices").find_matrix
    importlib.import_module("skillmatrix.app.inputs").open_matrix(find("enterprise-community-manager", print), print)
runpy.run_path(str(HERE / "empty_app.py"))
