"""A file is UTF-8.

Other encodings turn umlauts into other letters, or cannot be read at all. A byte order mark at the beginning is fine.
"""

from skillmatrix.diagnostics import Rule, Severity

RULE = Rule("bad-encoding", Severity.ERROR, "the file is not UTF-8")
