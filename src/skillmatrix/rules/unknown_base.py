"""A role is based on another role of the matrix.

A ladder is several roles: a role can be based on one of its steps, or stand on the same ladder.

Wrong:

    roles:
      - id: contributor
        title: Contributor
        requires: {sql: 2}
      - id: reviewer
        title: Reviewer
        based_on: contributer
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

RULE = Rule("unknown-base", Severity.ERROR, "a base that is not a role of the matrix")
