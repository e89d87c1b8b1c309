"""One typed line as evidence: an address, a file, or an example in a sentence."""

import re

from pydantic import ValidationError

from skillmatrix.model.answers import Evidence

ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
FILE = re.compile(r"(?:file|datei)\s*:\s*(.+)", re.IGNORECASE | re.DOTALL)


def read_evidence(line: str) -> Evidence | None:
    """The evidence in a line; None if it is empty or too long. An address or a file is grade 2, an example grade 1."""
    text = line.strip()
    try:
        if ADDRESS.fullmatch(text):
            return Evidence(url=text, grade=2)
        if named := FILE.fullmatch(text):
            return Evidence(file=named[1], grade=2)
        return Evidence(text=text, grade=1)
    except ValidationError:
        return None
