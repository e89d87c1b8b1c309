"""A file says what it is in its key `format`.

Wrong:

    format: skilmatrix/1

Right:

    format: skillmatrix/1
"""

from skillmatrix.diagnostics import Rule, Severity

RULE = Rule("wrong-format", Severity.ERROR, "the file does not say that it is one of ours")
