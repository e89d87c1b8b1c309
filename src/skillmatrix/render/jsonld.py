"""Linked data as JSON text that can stand inside a web page."""

import json
from typing import Any

ESCAPES = {ord(character): f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}
"""What HTML could take for markup, and what old scripts take for ends of lines; in JSON these stand only in strings."""


def render_jsonld(data: dict[str, Any]) -> str:
    """The data as one JSON document in the order of its keys, umlauts as they are, safe between script tags."""
    return json.dumps(data, ensure_ascii=False, allow_nan=False, indent=2).translate(ESCAPES) + "\n"
