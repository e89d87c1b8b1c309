"""A file is valid YAML.

Reading stops at the first error of this kind, so there is only one in each file.

Wrong:

    title: Community: the manual

Right:

    title: "Community: the manual"
"""

from skillmatrix.diagnostics import Rule, Severity

RULE = Rule("bad-syntax", Severity.ERROR, "the file is not valid YAML")
