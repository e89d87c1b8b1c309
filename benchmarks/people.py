"""A table with the answers of as many people as wanted, in long form: made in parts, the same at every run."""

import json
from pathlib import Path
from typing import Any

from benchmarks import data
from skillmatrix.analysis.role_points import role_points
from skillmatrix.load.build import build_matrix
from skillmatrix.load.files import read_file
from skillmatrix.tables.expression import NOT_APPLICABLE, UNKNOWN, worth

SKILLS = 60
AT_ONCE = 20_000
"""People of a row group."""
SITES, UNITS = 8, 64
KINDS = ("rated", "unknown", "not_applicable")
SHARES = (0.92, 0.05, 0.03)
CLOSING_DATE = "2025-01-31"
"""It has to be over on the clock of whoever measures."""
TEAM = f"""format: skillmatrix-team/1
matrix: {{id: bench-0000}}
purpose: plan training
audience: people development
dates: [{CLOSING_DATE}]
groups: [site, unit]
targets: [{{role: role-0, people: 2000}}]
"""


def write_ground(folder: Path) -> None:
    """A team without answers, its matrix, and what an answer is worth for its role, for those who count by hand."""
    shape = data.Shape(skills=SKILLS)
    matrix_file = data.write_matrices(folder / "matrices", 1, shape)[0]
    (folder / "team.yaml").write_text(TEAM, encoding="utf-8")
    matrix = build_matrix(read_file(matrix_file)).value
    assert matrix is not None
    role = role_points(matrix, matrix.roles[0])
    gates = sum(skill.gate is not None for skill in role.skills.values())
    weight = sum(skill.weight for skill in role.skills.values())
    codes = (*range(6), NOT_APPLICABLE, UNKNOWN)
    worths = [[dict(worth(role, skill, code)) for code in codes] for skill in matrix.skills]
    musts = [skill for skill, each in role.skills.items() if each.gate is not None]
    said = {
        "musts": musts,
        "skills": list(matrix.skills),
        "codes": codes,
        "worth": worths,
        "gates": gates,
        "weight": weight,
    }
    (folder / "role.json").write_text(json.dumps(said | {"required": len(role.skills)}), encoding="utf-8")


def write_people(path: Path, people: int) -> None:
    """The answers of so many people to all skills; a row for each answer, the rows of a person together."""
    import numpy as np
    import pyarrow.parquet as pq

    draw: Any = np.random.default_rng(data.SEED)
    writer: Any = None
    for first in range(0, people, AT_ONCE):
        part = _part(draw, first, min(AT_ONCE, people - first))
        writer = writer or pq.ParquetWriter(path, part.schema, compression="zstd")
        writer.write_table(part, row_group_size=part.num_rows)
    writer.close()


def _part(draw: Any, first: int, people: int) -> Any:
    import numpy as np
    import pyarrow as pa

    rows = people * SKILLS

    def named(numbers: Any, names: list[str]) -> Any:
        return pa.DictionaryArray.from_arrays(pa.array(numbers), pa.array(names))

    def of_person(values: Any) -> Any:
        return np.repeat(values, SKILLS)

    always = np.zeros(rows, np.int8)
    kind = draw.choice(len(KINDS), rows, p=SHARES).astype(np.int8)
    unit = draw.integers(0, UNITS, people)
    day = np.datetime64(CLOSING_DATE) - draw.integers(0, 60, people)
    return pa.table(
        {
            "person": named(
                of_person(np.arange(people, dtype=np.int32)), [f"p{first + at:08}" for at in range(people)]
            ),
            "role": named(always, ["role-0"]),
            "skill": named(np.tile(np.arange(SKILLS, dtype=np.int8), people), [f"skill-{at}" for at in range(SKILLS)]),
            "level": pa.array(draw.integers(0, 6, rows).astype(np.int8), mask=kind != 0),
            "answer": named(kind, list(KINDS)),
            "rater": named(always, ["self"]),
            "by": named(always, [""]),
            "date": pa.array(of_person(day)),
            "interest": pa.array(draw.integers(0, 6, rows).astype(np.int8), mask=draw.random(rows) < 0.8),
            "matrix_version": named(always, ["1.0"]),
            "site": named(of_person((unit // (UNITS // SITES)).astype(np.int8)), [f"site {at}" for at in range(SITES)]),
            "unit": named(of_person(unit.astype(np.int8)), [f"unit {at}" for at in range(UNITS)]),
        }
    )


def write_mixed(everybody: Path, path: Path) -> None:
    """As many rows as there, of fewer people, of which not all count.

    Every fifth person has older answers, too, every hundredth answered twice on a day; of each ten rows one has level
    9, which is none.
    """
    import duckdb

    engine = duckdb.connect(config={"temp_directory": str(path.with_suffix(".tmp")), "memory_limit": "4GB"})
    engine.execute(
        f"""
        CREATE TEMP VIEW everybody AS
            SELECT *, CAST(person[2:] AS INTEGER) AS place FROM read_parquet('{everybody}');
        CREATE TEMP VIEW fewer AS
            SELECT * REPLACE (CAST(CASE WHEN hash(person, skill) % 10 = 0 THEN 9 ELSE level END AS TINYINT) AS level)
            FROM everybody WHERE place < (SELECT max(place) + 1 FROM everybody) / 1.21;
        COPY (
            SELECT * EXCLUDE (place) FROM (
                FROM fewer
                UNION ALL SELECT * REPLACE (date - 90 AS date) FROM fewer WHERE place % 5 = 0
                UNION ALL FROM fewer WHERE place % 100 = 1
            )
        ) TO '{path}' (COMPRESSION zstd, ROW_GROUP_SIZE {AT_ONCE * SKILLS})
        """  # noqa: S608 - names of files that the benchmark has made
    )
    engine.close()
