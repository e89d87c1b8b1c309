"""A file says something."""

from skillmatrix.diagnostics import Rule, Severity

RULE = Rule("empty-file", Severity.ERROR, "the file has no content")
