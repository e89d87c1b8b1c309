"""Tags (`!name`) are not used.

They ask for types of a programming language; a skill matrix is plain data.

Wrong:

    title: !shout Data team

Right:

    title: "!shout Data team"
"""

from skillmatrix.diagnostics import Rule, Severity

RULE = Rule("yaml-tag", Severity.ERROR, "a YAML tag")
