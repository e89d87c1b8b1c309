"""Merge keys (`<<`) are not used.

They belong to YAML 1.1, and readers of YAML 1.2 take them for an ordinary key.

Wrong:

    scale:
      0: {name: none}
      1: &one {name: some}
      2: {name: much}
      3: {<<: *one}

Right:

    scale:
      0: {name: none}
      1: {name: some}
      2: {name: much}
      3: {name: some}
"""

from skillmatrix.diagnostics import Rule, Severity

RULE = Rule("merge-key", Severity.ERROR, "a merge key (<<)")
