"""Every page there is, made by the real program of files whose texts can be told from ours."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[2]
MATRIX = ROOT / "matrices" / "enterprise-community-manager.yaml"
PERSON = ROOT / "matrices" / "examples" / "p7.yaml"
POSTING = ROOT / "tests" / "samples" / "posting.yaml"
EARLIER = {"dialogue": 2, "empathy": 1, "creativity": 5}
JOB = ("jobdesc", "corporate-cm", "--matrix", "matrix.yaml", "--no-check")

PAGES: dict[str, tuple[str, ...]] = {
    "report": ("report", "person.yaml", "--matrix", "matrix.yaml", "--explain"),
    "report that compares": ("report", "person.yaml", "--matrix", "matrix.yaml", "--compare", "earlier.yaml"),
    "several views": ("report", "person.yaml", "--matrix", "matrix.yaml", "--with", "lead.yaml", "--explain"),
    "sheet": ("report", "person.yaml", "--matrix", "matrix.yaml", "--sheet"),
    "all roles": ("report", "person.yaml", "--matrix", "matrix.yaml", "--all-roles"),
    "job description": (*JOB, "--kind", "internal", "--posting", "posting.yaml"),
    "job description with gaps": (*JOB, "--kind", "internal"),
    "job description with ids": (*JOB, "--kind", "internal", "--show", "ids", "--all-requirements"),
    "advert": (*JOB, "--kind", "ad", "--posting", "posting.yaml", "--gender-form", "star"),
    "advert with gaps": (*JOB, "--kind", "ad"),
    "task description": (*JOB, "--kind", "task"),
    "profile": (*JOB, "--kind", "profile"),
    "difference": (*JOB, "--against", "social-media-manager"),
    "difference with ids": (*JOB, "--against", "junior-cm", "--show", "ids"),
    "catalogue": ("show", "matrix.yaml"),
    "role": ("show", "corporate-cm", "--matrix", "matrix.yaml"),
    "skill": ("show", "dialogue", "--matrix", "matrix.yaml"),
    "category": ("show", "social", "--matrix", "matrix.yaml"),
}
DAY = ("--date", "2026-11-22")


def write_files(folder: Path, turned: Callable[[str], str], language: str, *, all_texts: bool = False) -> None:
    """A matrix, answers, earlier answers and a posting; every text of theirs is turned and in this language alone.

    `all_texts`: also those that are in no language, such as a person's notes and the name of a house.
    """
    for name, source in (("matrix", MATRIX), ("posting", POSTING), ("person", PERSON)):
        data = yaml.safe_load(source.read_text(encoding="utf-8"))
        data = _turned(data, turned, language, all_texts=all_texts)
        if name == "matrix":
            data |= {"languages": [language], "id": "matrix"}
        else:
            data["matrix"]["id"] = "matrix"
            data.pop("wording", None)  # made for texts that are turned now, and PyYAML writes some as numbers
        _write(folder / f"{name}.yaml", data)
        if name == "person":
            _write(folder / "earlier.yaml", {**data, "date": "2026-01-20", "ratings": {**data["ratings"], **EARLIER}})
            _write(folder / "lead.yaml", {**data, "rater": "manager", "ratings": EARLIER})


def _turned(data: Any, turned: Callable[[str], str], language: str, *, all_texts: bool) -> Any:
    if isinstance(data, dict):
        if data and set(data) <= {"de", "en"}:
            texts = data.get("de", data.get("en"))
            return {language: [turned(text) for text in texts] if isinstance(texts, list) else turned(texts)}
        return {key: _turned(value, turned, language, all_texts=all_texts) for key, value in data.items()}
    if isinstance(data, list):
        return [_turned(each, turned, language, all_texts=all_texts) for each in data]
    return turned(data) if all_texts and isinstance(data, str) and " " in data else data


def _write(path: Path, data: Any) -> None:
    path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")


def made(folder: Path, *arguments: str, given: str = "", source: Path | None = None) -> bytes:
    """What the program says; `source` is the folder of its code where that is another copy."""
    environment = {"PATH": "/usr/bin:/bin", "HOME": str(folder), "LC_ALL": "C.UTF-8"}
    done = subprocess.run(
        [sys.executable, "-m", "skillmatrix", *arguments],
        cwd=folder,
        env=environment | ({"PYTHONPATH": str(source)} if source else {}),
        input=given.encode(),
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


def all_strings(data: Any) -> Iterator[str]:
    """Every text in plain data."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for value in data.values():
            yield from all_strings(value)
    elif isinstance(data, list):
        for value in data:
            yield from all_strings(value)
