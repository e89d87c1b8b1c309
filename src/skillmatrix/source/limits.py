"""How large an input may be. A matrix of 36 skills in two languages: 250 kB, 6 levels of nesting, 6,000 values."""

MAX_BYTES = 5_000_000
MAX_DEPTH = 64
MAX_VALUES = 200_000
"""Values in a file after aliases are spelled out: a few lines of aliases can stand for billions of values."""
MAX_DIGITS = 18
"""Whole numbers with more digits do not fit into 64 bits, and Python needs quadratic time to read very long ones."""
MAX_FINDINGS = 1_000
"""Of one step of checking in one file: a file with more is told the first of them, and how many there are."""
MAX_SUGGESTIONS = 50
"""Of one step, too: for so many findings a name is sought that may have been meant, which takes long."""
