"""A file holds one document.

Wrong:

    title: Data team
    ---
    title: Web team

Right:

    title: Data team
"""

from skillmatrix.diagnostics import Rule, Severity

RULE = Rule("several-documents", Severity.ERROR, "a second document in one file")
