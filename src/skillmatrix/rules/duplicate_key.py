"""A key stands only once in a mapping.

Most YAML readers keep the last value without a word, and the first is lost.

Wrong:

    title: Data team
    title: Data crew

Right:

    title: Data team
"""

from skillmatrix.diagnostics import Rule, Severity

RULE = Rule("duplicate-key", Severity.ERROR, "a key stands twice in one mapping")
