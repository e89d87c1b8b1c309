"""The full screen is driven as fast as this machine can."""

import asyncio
from typing import Any

import pytest
from textual._context import active_app


async def nothing_left_to_do(*_: Any) -> None:
    """Until every message has been looked at and the screen is drawn. Textual's own way is to sleep a fiftieth of a second,
    twice after each key, until the process is found idle."""
    for _ in range(2):
        await no_message_left()
        if active_app.get().screen_stack:
            active_app.get().screen._on_timer_update()
    await no_message_left()


async def no_message_left() -> None:
    loop: Any = asyncio.get_running_loop()
    await asyncio.sleep(0)
    while loop._ready:  # noqa: ASYNC110 - asyncio has no event for "nothing is left to do"
        await asyncio.sleep(0)


@pytest.fixture(autouse=True)
def _no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    for place in ("app", "pilot"):
        monkeypatch.setattr(f"textual.{place}.wait_for_idle", nothing_left_to_do)
