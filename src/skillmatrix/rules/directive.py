"""Directives (`%YAML`, `%TAG`) are not used."""

from skillmatrix.diagnostics import Rule, Severity

RULE = Rule("directive", Severity.ERROR, "a YAML directive")
