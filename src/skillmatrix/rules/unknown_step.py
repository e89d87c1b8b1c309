"""Texts for a step name a step of the ladder that the role is on.

Wrong:

    ladders:
      career: [{id: junior, title: Junior}, {id: senior, title: Senior}]
    roles:
      - id: analyst
        ladder: career
        title: Analyst
        at: {lead: {title: Head of Analytics}}
        requires: {sql: [1, 2]}

Right:

    ladders:
      career: [{id: junior, title: Junior}, {id: senior, title: Senior}]
    roles:
      - id: analyst
        ladder: career
        title: Analyst
        at: {senior: {title: Head of Analytics}}
        requires: {sql: [1, 2]}
"""

from skillmatrix.diagnostics import Rule, Severity

RULE = Rule("unknown-step", Severity.ERROR, "texts for a step that the ladder does not have")
