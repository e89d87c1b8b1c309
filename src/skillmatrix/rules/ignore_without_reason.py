"""A comment that silences a rule says why.

Whoever reads the file next year asks whether the exception still holds.

Wrong:

    id: data  # skillmatrix: ignore[file-name]

Right:

    id: data  # skillmatrix: ignore[file-name] a draft of the next version
"""

from skillmatrix.diagnostics import Rule, Severity

RULE = Rule("ignore-without-reason", Severity.WARNING, "a comment that silences a rule and does not say why")
