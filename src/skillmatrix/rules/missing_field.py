"""What a part needs is there.

Wrong:

    roles:
      - id: analyst
        requires: {sql: 2}

Right:

    roles:
      - id: analyst
        title: Analyst
        requires: {sql: 2}
"""

from skillmatrix.diagnostics import Rule, Severity

RULE = Rule("missing-field", Severity.ERROR, "a key that must be there is missing")
