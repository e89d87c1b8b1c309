"""A YAML file in a folder `matrices/` says what it is.

In folders only files with a line that begins with `format: skillmatrix` are checked. A matrix whose first line was lost
would never be looked at again, so a file without it in a folder named `matrices` is told.
"""

from skillmatrix.diagnostics import Rule, Severity

RULE = Rule("not-marked", Severity.WARNING, "a YAML file in matrices/ that is not checked")
