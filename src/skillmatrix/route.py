"""A route: the way from the top of a file to one value, without lines and columns."""

from typing import TypeAlias

Route: TypeAlias = tuple[str | int, ...]

KEY = "[key]"
"""As the last step of a route: the key itself is meant, not its value (pydantic writes it this way)."""


def write_route(route: Route) -> str:
    """The route as people write it: `categories[0].skills[2].name`."""
    written = ""
    for step in route:
        if step == KEY:
            continue
        if isinstance(step, int):
            written += f"[{step}]"
        else:
            written += f".{step}" if written else step
    return written
