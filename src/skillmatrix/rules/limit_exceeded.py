"""Files, nesting, numbers and aliases have limits.

A few lines can stand for billions of values, and deep nesting crashes many programs. The limits are far above what
people write: 5 MB, 64 levels of nesting, 200,000 values, 18 digits.

Wrong:

    version: 12345678901234567890

Right:

    version: "12345678901234567890"
"""

from skillmatrix.diagnostics import Rule, Severity

RULE = Rule("limit-exceeded", Severity.ERROR, "the file is larger than any matrix needs to be")
