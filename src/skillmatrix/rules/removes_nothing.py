"""What a role takes out is there in the role that it is based on.

`null` takes out a requirement, or one of its values. If nothing is there to be taken out, the line is a slip of the
pen, or the other role has changed.

Wrong:

    roles:
      - id: contributor
        title: Contributor
        requires: {sql: 2}
      - id: reviewer
        title: Reviewer
        based_on: contributor
        requires: {testing: null}

Right:

    roles:
      - id: contributor
        title: Contributor
        requires: {sql: 2, testing: 1}
      - id: reviewer
        title: Reviewer
        based_on: contributor
        requires: {testing: null}
"""

from skillmatrix.diagnostics import Rule, Severity

RULE = Rule("removes-nothing", Severity.ERROR, "takes out what is not there")
