"""A list in a requirement has one value for each step of the ladder.

Where a step does not ask for the skill, the list has `null`.

Wrong:

    ladders:
      career: [{id: junior, title: Junior}, {id: senior, title: Senior}]
    roles:
      - id: analyst
        ladder: career
        title: Analyst
        requires: {sql: [2]}

Right:

    ladders:
      career: [{id: junior, title: Junior}, {id: senior, title: Senior}]
    roles:
      - id: analyst
        ladder: career
        title: Analyst
        requires: {sql: [null, 2]}
"""

from skillmatrix.diagnostics import Rule, Severity

RULE = Rule("step-count", Severity.ERROR, "a list that does not have one value for each step")
