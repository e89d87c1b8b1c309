"""What libyaml says about broken syntax, in words that help. libyaml has no error codes, so its sentences are the keys here."""

import yaml

from skillmatrix.source.slips import find_slip

# libyaml's problem -> (what is wrong, what would be right); sentences of libyaml 0.2.5.
EXPLAINED = {
    "mapping values are not allowed in this context": (
        "a colon followed by a blank begins a value here, where none can stand",
        "put text that contains “: ” in quotes, and check the indentation",
    ),
    "could not find expected ':'": ("a key without a colon", "write “key: value”; text over several lines begins with | or is quoted"),
    "did not find expected key": ("the indentation does not fit, or a quote or bracket is not closed before here", "line keys up below each other"),
    "did not find expected '-' indicator": ("a list item is expected here", "begin it with “- ” below the other items"),
    "did not find expected ',' or '}'": ("a comma or } is missing", "put text with commas, colons or brackets in quotes"),
    "did not find expected ',' or ']'": ("a comma or ] is missing", "put text with commas, colons or brackets in quotes"),
    "found unexpected end of stream": ("this quote is opened and never closed", "close it at the end of its text"),
    "found character that cannot start any token": (
        "a value cannot begin with this character",
        "put the value in quotes; indent with blanks, not with tabs",
    ),
    "found undefined tag handle": ("tags are not used here", "put a value that begins with ! in quotes"),
    "found unknown escape character": ("no such escape exists", r"write \\ for a backslash, or use single quotes"),
    "found invalid Unicode character escape code": ("this escape is half of a character", "write the character itself"),
    "did not find expected alphabetic or numeric character": ("& and * begin anchors and aliases", "put a value that begins with & or * in quotes"),
    "block sequence entries are not allowed in this context": ("a list cannot begin here", "put the list on lines of its own below the key"),
    "did not find expected <document start>": ("text after the end of the document", "delete it, or check the indentation of this line"),
    "did not find expected node content": ("a value is missing here", "write the value, or quote it if it begins with a special character"),
}  # fmt: skip


def explain_syntax(error: yaml.MarkedYAMLError, text: str) -> tuple[str, int, int, str]:
    """Message, start and end offset, and cure. A slip that is known is shown where it was made."""
    slip = find_slip(error, text)
    if slip is not None:
        return slip
    problem = (error.problem or "broken YAML").strip()
    message, cure = EXPLAINED.get(problem, (problem, ""))
    mark = error.problem_mark or error.context_mark
    start = mark.index if mark else 0
    if error.context_mark and error.context == "while scanning a quoted scalar" and start >= len(text.rstrip()):
        start = error.context_mark.index
    if text[start : start + 1] == "\t":
        message, cure = "a tab cannot indent YAML", "indent with blanks"
    return message, start, min(start + 1, len(text)), cure
