"""Every key has a meaning where it stands.

A misspelt key would otherwise be ignored in silence. In `{ }` a comma ends a text, and what follows it becomes a key.

Wrong:

    titel: Data team

Right:

    title: Data team
"""

from skillmatrix.diagnostics import Rule, Severity

RULE = Rule("unknown-field", Severity.ERROR, "a key that has no meaning here")
