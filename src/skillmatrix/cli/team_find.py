"""`skillmatrix team find`."""


def command() -> None:
    """To be written."""
