"""Keys of a file stand in the order of the format, however the data came."""

import random
from typing import Any

from skillmatrix.model.key_order import in_order
from skillmatrix.model.matrix import Matrix
from skillmatrix.resources import matrices
from skillmatrix.source.document import read_document
from skillmatrix.source.writer import write_yaml

FREE = {"scale", "levels", "can", "steps", "requires", "sources", "renames"}
"""Their keys are chosen by people; they stay in their order."""


def mixed(value: Any, luck: random.Random, key: str = "") -> Any:
    if isinstance(value, list):
        return [mixed(item, luck) for item in value]
    if not isinstance(value, dict):
        return value
    keys = list(value) if key in FREE or "de" in value or "en" in value else luck.sample(list(value), len(value))
    return {name: mixed(value[name], luck, name) for name in keys}


def test_a_matrix_whose_keys_were_mixed_is_written_in_the_order_of_the_format() -> None:
    for file in matrices():
        data: Any = read_document(file.read_bytes(), file.name).data
        once = in_order(data, Matrix)
        again = in_order(mixed(data, random.Random(7)), Matrix)
        assert write_yaml(again) == write_yaml(once)
        assert list(once)[:4] == ["format", "id", "version", "title"]
        assert list(once["roles"][0])[:3] == ["id", "title", "short"]  # type: ignore[index]  # a list of roles


def test_what_the_format_does_not_know_stays_and_comes_last() -> None:
    data: dict[str, object] = {
        "mine": 1,
        "version": "1",
        "categories": [{"mine": 2, "skills": [7], "id": "a"}],
        "id": "m",
    }

    assert write_yaml(in_order(data, Matrix)) == (
        'id: m\nversion: "1"\ncategories:\n  - id: a\n    skills: [7]\n    mine: 2\nmine: 1\n'
    )
