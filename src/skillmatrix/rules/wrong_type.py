"""A value is of the kind its key asks for: text, a whole number, a list, a mapping.

A version such as `1.10` is a number to YAML and would lose its last digit; in quotes it is text.

Wrong:

    version: 1.10

Right:

    version: "1.10"
"""

from skillmatrix.diagnostics import Rule, Severity

RULE = Rule("wrong-type", Severity.ERROR, "a value of the wrong kind")
