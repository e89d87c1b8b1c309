"""Answers in two bytes a skill, and as Parquet: what goes in comes out, and everybody who reads Parquet reads it."""

import pickle
import random
from datetime import date, timedelta
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from skillmatrix.model.answers import RatingFields
from skillmatrix.tables import parquet
from skillmatrix.tables.packed_ratings import packed
from skillmatrix.tables.parquet import Given, given_in, parquet_of

SKILLS = ("sql", "testing", "cloud", "talks")
EVERY = [
    *(RatingFields(level=level, interest=interest) for level in (0, 1, 99, 100) for interest in (None, 0, 5)),
    *(RatingFields(unknown=True, interest=interest) for interest in (None, 3)),
    *(RatingFields(not_applicable="–", interest=interest) for interest in (None, 0)),
]


@pytest.mark.parametrize("rating", EVERY)
def test_what_is_packed_is_said_as_before(rating: RatingFields) -> None:
    said = {"cloud": rating, "sql": RatingFields(level=4)}
    found = packed(said, SKILLS)
    assert (dict(found), found, len(found), list(found)) == (said, said, 2, ["sql", "cloud"])
    assert (found.get("testing"), found.get("nothing"), "talks" in found) == (None, None, False)
    assert len(found.codes) == len(found.interests) == len(SKILLS)
    assert pickle.loads(pickle.dumps(found)) == said


def somebody(draw: random.Random, at: int) -> Given:
    said = {skill: draw.choice(EVERY) for skill in SKILLS if draw.random() < 0.7}
    day = date(1969, 12, 30) + timedelta(days=draw.randrange(4))
    groups = (draw.choice(["Köln", "", "🙂"]), draw.choice(["a", "b"]))
    return Given(
        f"p{at // 2}",
        "peer" if at % 2 else "self",
        "",
        day,
        draw.choice(["", "lead"]),
        "1",
        groups,
        packed(said, SKILLS),
    )


@pytest.mark.parametrize("at_once", [1, 12, 200_000])
def test_what_is_written_is_read_again(at_once: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet, "AT_ONCE", at_once)
    draw = random.Random(at_once)
    given = [somebody(draw, at) for at in range(40)]
    table = parquet_of(given, SKILLS, ("site", "unit"))
    assert list(given_in(table, SKILLS, ("site", "unit"))) == [each for each in given if each.ratings]


def test_a_file_without_answers_has_its_columns() -> None:
    table = parquet_of([], SKILLS, ("site",))
    assert list(given_in(table, SKILLS, ("site",))) == []
    assert pq.read_table(pa.BufferReader(table)).column_names[-2:] == ["matrix_version", "site"]


def test_a_skill_that_is_gone_is_no_other_one() -> None:
    table = parquet_of([somebody(random.Random(1), 1)], SKILLS, ("site", "unit"))
    with pytest.raises(KeyError):
        list(given_in(table, ("sql", "testing", "cloud", "speaking"), ("site", "unit")))


def test_everybody_reads_texts_small_numbers_and_days(tmp_path: Path) -> None:
    said = {"sql": RatingFields(level=100, interest=5), "cloud": RatingFields(not_applicable="–")}
    given = Given("ä", "self", "", date(2026, 11, 30), "", "1", ("Köln",), packed(said, SKILLS))
    (tmp_path / "people.parquet").write_bytes(parquet_of([given], SKILLS, ("site",)))
    read = pq.read_table(tmp_path / "people.parquet")
    assert read.to_pylist() == [
        {
            "person": "ä",
            "role": "",
            "skill": skill,
            "level": level,
            "answer": answer,
            "rater": "self",
            "by": "",
            "date": date(2026, 11, 30),
            "interest": interest,
            "matrix_version": "1",
            "site": "Köln",
        }
        for skill, level, answer, interest in (("sql", 100, "rated", 5), ("cloud", None, "not_applicable", None))
    ]
    kinds = dict(zip(read.column_names, map(str, read.schema.types), strict=True))
    assert {kinds.pop(name) for name in ("level", "interest")} == {"int8"}
    assert (kinds.pop("date"), set(kinds.values())) == ("date32[day]", {"string"})
    described = duckdb.sql(f"describe from '{tmp_path / 'people.parquet'}'").fetchall()
    assert {kind for _, kind, *_ in described} == {"VARCHAR", "TINYINT", "DATE"}
