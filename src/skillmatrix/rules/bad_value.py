"""A value is one of those its key allows.

Wrong:

    roles:
      - id: Data Analyst
        title: Analyst
        requires: {sql: 2}

Right:

    roles:
      - id: data-analyst
        title: Analyst
        requires: {sql: 2}
"""

from skillmatrix.diagnostics import Rule, Severity

RULE = Rule("bad-value", Severity.ERROR, "a value that is not allowed here")
