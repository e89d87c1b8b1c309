"""Control characters and the line ends U+0085, U+2028 and U+2029 do not stand in a file.

YAML forbids most of them; the three line ends would count as lines here and not in an editor, so that every place named
after them would be wrong.
"""

from skillmatrix.diagnostics import Rule, Severity

RULE = Rule("bad-character", Severity.ERROR, "a character that YAML does not allow")
