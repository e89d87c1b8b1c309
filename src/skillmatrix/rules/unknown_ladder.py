"""A ladder that a role names stands under `ladders`.

Wrong:

    ladders:
      career: [{id: junior, title: Junior}, {id: senior, title: Senior}]
    roles:
      - id: analyst
        ladder: carrer
        title: Analyst
        requires: {sql: [1, 2]}

Right:

    ladders:
      career: [{id: junior, title: Junior}, {id: senior, title: Senior}]
    roles:
      - id: analyst
        ladder: career
        title: Analyst
        requires: {sql: [1, 2]}
"""

from skillmatrix.diagnostics import Rule, Severity

RULE = Rule("unknown-ladder", Severity.ERROR, "a ladder that is not in the matrix")
