"""Which quotes stand around a text: double ones, unless it has some in it, as editors (with prettier) have it."""

import yaml
from yaml.cyaml import CParser  # type: ignore[attr-defined]  # there, and missing in the stubs

SINGLE, DOUBLE, ESCAPED = "'", '"', '\\"'


def with_usual_quotes(text: str) -> str:
    """A YAML text with the usual quotes around each of its texts; broken YAML is a `YAMLError`."""
    if SINGLE not in text and ESCAPED not in text:
        return text
    parts, at = list[str](), 0
    parser = CParser(text)
    while (token := parser.get_token()) is not None:
        if isinstance(token, yaml.ScalarToken) and token.style in {SINGLE, DOUBLE}:
            start, end = token.start_mark.index, token.end_mark.index
            parts += [text[at:start], usual_quotes(text[start:end])]
            at = end
    return "".join((*parts, text[at:]))


def usual_quotes(written: str) -> str:
    """A text in quotes, in the usual ones. With other escapes in it, it stays where escapes mean something."""
    quote, inner = written[0], written[1:-1]
    is_double = quote == DOUBLE
    if "\\" in (inner.replace(ESCAPED, "") if is_double else inner):
        return written
    if DOUBLE in inner:
        return f"'{inner.replace(ESCAPED, DOUBLE).replace(SINGLE, SINGLE + SINGLE)}'" if is_double else written
    return written if is_double else f'"{inner.replace(SINGLE + SINGLE, SINGLE)}"'
