"""The one exception people see: something cannot go on, and one sentence says what would help."""


class UserError(Exception):
    """A sentence for the person at the keyboard; `cli` prints it and ends with exit code 2."""
