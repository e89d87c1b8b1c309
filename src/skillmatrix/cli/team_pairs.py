"""`skillmatrix team pairs`."""


def command() -> None:
    """To be written."""
