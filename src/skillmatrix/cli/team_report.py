"""`skillmatrix team report`."""


def command() -> None:
    """To be written."""
