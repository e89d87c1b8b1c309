"""Plain data as JSON text."""

import json
from typing import Any


def render_data(data: dict[str, Any]) -> str:
    """The data as one JSON document, umlauts as they are, with a final newline."""
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
