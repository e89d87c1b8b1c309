"""An alias (`*name`) stands for a value that was anchored (`&name`) and finished before it.

Wrong:

    title: *name

Right:

    title: Data team
"""

from skillmatrix.diagnostics import Rule, Severity

RULE = Rule("bad-alias", Severity.ERROR, "an alias without a finished anchor before it")
