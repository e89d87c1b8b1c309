"""A file of a newer format needs a newer skillmatrix.

Wrong:

    format: skillmatrix/2

Right:

    format: skillmatrix/1
"""

from skillmatrix.diagnostics import Rule, Severity

RULE = Rule("newer-format", Severity.ERROR, "the file is written in a newer format")
