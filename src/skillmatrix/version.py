"""The version of skillmatrix, which the package, its findings and `--version` say."""

__version__ = "0.1.0"
