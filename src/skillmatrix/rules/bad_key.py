"""A key is text; in `scale`, `levels`, `can` and `steps` it is a whole number.

Wrong:

    renames:
      true: sql

Right:

    renames:
      "true": sql
"""

from skillmatrix.diagnostics import Rule, Severity

RULE = Rule("bad-key", Severity.ERROR, "a key that is not text")
