"""A room that votes: ten people with a role and their ballots, typed into the real program."""

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import yaml

FIELD = Path(__file__).parents[1] / "samples" / "field.yaml"
MATRIX = {"id": "field", "version": "1.4"}
SKILLS = ("plants", "weather", "stories", "first-aid")
OPENED = "2026-11-30"


class Room:
    """A folder with the matrix `matrices/field.yaml` and a workshop in `room`, and how to vote in it."""

    def __init__(self, folder: Path, run: Callable[..., Any]) -> None:
        self.folder = folder
        self.run = run
        (folder / "matrices").mkdir(exist_ok=True)
        self.matrix = folder / "matrices" / "field.yaml"
        shutil.copy(FIELD, self.matrix)

    def command(self, *arguments: str, **given: Any) -> Any:
        return self.run("workshop", *arguments, **given)

    def open(self, *options: str, **changes: Any) -> None:
        """Open the workshop, and change what it asks or its rules."""
        done = self.command("open", "guide", "-o", "room", "--lang", "en", "--date", OPENED, *options)
        assert done.code == 0, done.err
        path = self.folder / "room" / "workshop.yaml"
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
        for key, value in {"id": "guide-1", **changes}.items():
            data[key] = {**data[key], **value} if isinstance(value, dict) else value
        data["opened"] = OPENED
        path.write_text(yaml.safe_dump(data, sort_keys=False, allow_unicode=True), encoding="utf-8")

    def vote(self, *lines: str | int, options: Sequence[str] = ("--side", "inside"), lang: str = "en") -> Any:
        typed = "".join(f"{line}\n" for line in lines)
        return self.command("vote", "room", *options, "--lang", lang, input=typed)

    def ballot(self, number: int, round_number: int = 1, name: str = "", **fields: Any) -> Path:
        """A ballot written as a file, as if it came by mail."""
        data = {
            "format": "skillmatrix-ballot/1",
            "id": f"ballot{number:03}",
            "workshop": "guide-1",
            "matrix": MATRIX,
            "round": round_number,
            "side": "inside" if number % 2 else "outside",
            **fields,
        }
        path = self.folder / "room" / "ballots" / f"{name or f'{round_number}-{number:03}'}.yaml"
        path.write_text(yaml.safe_dump(data, sort_keys=False, allow_unicode=True), encoding="utf-8")
        return path

    def ballots(self, levels: Sequence[int], round_number: int = 1, skill: str = "plants", **vote: Any) -> None:
        """A ballot for each level, with a vote for it on one skill."""
        for number, level in enumerate(levels):
            self.ballot(number, round_number, votes={skill: {"target": level, **vote}})

    def tally(self, *options: str) -> Any:
        return self.command("tally", "room", "--lang", "en", "--date", "2026-12-01", *options)

    def close(self, *options: str) -> Any:
        return self.command("close", "room", "--lang", "en", "--date", "2026-12-03", *options)

    def counted(self, number: int = 1) -> dict[str, Any]:
        """What the file of a round says."""
        text = (self.folder / "room" / f"round-{number}.yaml").read_text(encoding="utf-8")
        found: dict[str, Any] = yaml.safe_load(text)
        return found

    @property
    def in_ballots(self) -> list[Path]:
        return sorted((self.folder / "room" / "ballots").glob("*.yaml"))
