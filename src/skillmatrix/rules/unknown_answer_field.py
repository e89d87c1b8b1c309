"""A key in an answers file that has no meaning for skillmatrix.

People may write more into their file than the format knows; it is kept and not used. A misspelt key shows here, too.

Wrong:

    format: skillmatrix-answers/1
    matrix: {id: data-team, version: "1"}
    person: p7
    date: 2026-11-01
    ratings:
      sql: {level: 2, confidense: high}

Right:

    format: skillmatrix-answers/1
    matrix: {id: data-team, version: "1"}
    person: p7
    date: 2026-11-01
    ratings:
      sql: {level: 2, confidence: high}
"""

from skillmatrix.diagnostics import Rule, Severity

RULE = Rule("unknown-answer-field", Severity.WARNING, "a key in answers that has no meaning here")
