"""No role is based on itself, and no circle of roles is.

Wrong:

    roles:
      - id: contributor
        title: Contributor
        based_on: reviewer
        requires: {sql: 2}
      - id: reviewer
        title: Reviewer
        based_on: contributor
        requires: {testing: 2}

Right:

    roles:
      - id: contributor
        title: Contributor
        requires: {sql: 2}
      - id: reviewer
        title: Reviewer
        based_on: contributor
        requires: {testing: 2}
"""

from skillmatrix.diagnostics import Rule, Severity

RULE = Rule("base-cycle", Severity.ERROR, "roles that are based on themselves")
