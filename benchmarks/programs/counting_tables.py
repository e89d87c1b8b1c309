"""The same counts of one Parquet file by other means: `NAME FILE ROLE.json`. Prints a digest of what was counted.

Counted are people by site, unit, skill and answer, who would like to learn what, and how many stand where to the role.
All but `ours` take it as given that everybody answered once and that no row is broken; `numpy`, `pandas` and `python`
also that the rows of a person stand together in one row group.
"""

import hashlib
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

Counts = tuple[dict[tuple[str, str, str, int], int], dict[str, int], dict[str, int]]
"""People by site, unit, skill and code; by skill, who would like to learn it; by standing."""
SUMS = ("points", "away_weight", "away", "failed", "gated", "met")
COLUMNS = ["person", "skill", "level", "answer", "interest", "site", "unit"]
STANDINGS = ("blocked", "undetermined", "ready", "near", "developing")


def main(name: str, file: str, role_file: str) -> None:
    """Count, and print what tells whether two have counted the same."""
    role = json.loads(Path(role_file).read_text(encoding="utf-8"))
    skills, interested, standing = COUNTERS[name](file, role)
    told = [
        sorted(_without_musts(skills, role["musts"]).items()),
        sorted(interested.items()),
        sorted((k, n) for k, n in standing.items() if n),
    ]
    print(hashlib.sha256(repr(told).encode()).hexdigest())


def _without_musts(
    cells: dict[tuple[str, str, str, int], int], musts: list[str]
) -> dict[tuple[str, str, str, int], int]:
    """That a must of the role does not apply is no answer."""
    counted: Counter[tuple[str, str, str, int]] = Counter()
    for (site, unit, skill, code), number in cells.items():
        counted[site, unit, skill, -2 if code == -1 and skill in musts else code] += number
    return counted


def with_numpy(file: str, role: Any) -> Counts:
    """A row group at a time: one number for each answer, and sums over the rows of each person."""
    import numpy as np
    import pyarrow.parquet as pq

    worth = np.array([[[code[name] for name in SUMS] for code in codes] for codes in role["worth"]], np.int64)
    skills, codes = role["skills"], role["codes"]
    cells: Counter[tuple[str, str, str, int]] = Counter()
    interested, standing = np.zeros(len(skills), np.int64), np.zeros(len(STANDINGS), np.int64)
    parquet = pq.ParquetFile(file, read_dictionary=["person", "skill", "answer", "site", "unit"])
    for group in range(parquet.num_row_groups):
        table = parquet.read_row_group(group, columns=COLUMNS).combine_chunks()
        skill, skill_names = _codes(table["skill"])
        skill = np.array([skills.index(each) for each in skill_names])[skill]
        answer, kinds = _codes(table["answer"])
        level = table["level"].fill_null(0).to_numpy()
        place = np.array([0, 7, 6])[np.array([("rated", "unknown", "not_applicable").index(each) for each in kinds])]
        code = np.where(place[answer] == 0, level, place[answer])
        site, sites = _codes(table["site"])
        unit, units = _codes(table["unit"])
        key = ((site.astype(np.int64) * len(units) + unit) * len(skills) + skill) * len(codes) + code
        for at, number in enumerate(np.bincount(key, minlength=len(sites) * len(units) * len(skills) * len(codes))):
            if number:
                rest, c = divmod(at, len(codes))
                rest, s = divmod(rest, len(skills))
                a, b = divmod(rest, len(units))
                cells[sites[a], units[b], skills[s], codes[c]] += int(number)
        wants = table["interest"].fill_null(0).to_numpy() > 2
        interested += np.bincount(skill[wants], minlength=len(skills))
        person, _ = _codes(table["person"])
        starts = np.flatnonzero(np.diff(person, prepend=-1))
        sums = np.add.reduceat(worth[skill, code], starts)
        standing += _standings(np, dict(zip(SUMS, sums.T, strict=True)), role)
    wanting = dict(zip(skills, interested.tolist(), strict=True))
    return cells, wanting, dict(zip(STANDINGS, standing.tolist(), strict=True))


def _codes(column: Any) -> tuple[Any, list[str]]:
    whole = column.combine_chunks()
    whole = whole.chunk(0) if hasattr(whole, "chunk") else whole
    return whole.indices.to_numpy(zero_copy_only=False), whole.dictionary.to_pylist()


def _standings(np: Any, sums: Any, role: Any) -> Any:
    left, weight = role["required"] - sums["away"], role["weight"] - sums["away_weight"]
    conditions = [
        sums["failed"] > 0,
        sums["gated"] < role["gates"],
        sums["met"] == left,
        sums["points"] * 20 > weight * 17,
    ]
    return np.bincount(np.select(conditions, [0, 1, 2, 3], 4), minlength=len(STANDINGS))


def with_pandas(file: str, role: Any) -> Counts:
    """Groups of frames, a row group at a time: the whole would need more memory than most machines have."""
    import numpy as np
    import pandas as pd
    import pyarrow.parquet as pq

    lookup = pd.DataFrame(_worth_rows(role))
    cells: Counter[tuple[str, str, str, int]] = Counter()
    interested: Counter[str] = Counter()
    standing = np.zeros(len(STANDINGS), np.int64)
    parquet = pq.ParquetFile(file)
    for group in range(parquet.num_row_groups):
        frame = parquet.read_row_group(group, columns=COLUMNS).to_pandas()
        kinds = frame["answer"].map({"rated": 0, "unknown": -2, "not_applicable": -1}).astype("int64")
        frame["code"] = frame["level"].fillna(0).astype("int64").where(kinds == 0, kinds)
        cells.update(frame.groupby(["site", "unit", "skill", "code"], observed=True).size().to_dict())
        interested.update(frame[frame["interest"] > 2].groupby("skill", observed=True).size().to_dict())
        frame["skill"] = frame["skill"].astype(str)
        sums = frame.merge(lookup, on=["skill", "code"]).groupby("person", observed=True)[list(SUMS)].sum()
        standing += _standings(np, {name: sums[name].to_numpy() for name in SUMS}, role)
    return cells, interested, dict(zip(STANDINGS, standing.tolist(), strict=True))


def with_polars(file: str, role: Any) -> Counts:
    """Lazy frames, streamed."""
    import polars as pl

    kinds = {"unknown": -2, "not_applicable": -1}
    code = (
        pl.col("level").cast(pl.Int64).fill_null(pl.col("answer").cast(pl.String).replace_strict(kinds, default=None))
    )
    texts = [pl.col(name).cast(pl.String) for name in ("skill", "site", "unit", "person")]
    rows = pl.scan_parquet(file).select(*texts, "interest", code=code)
    cells = rows.group_by("site", "unit", "skill", "code").len()
    wanting = rows.filter(pl.col("interest") > 2).group_by("skill").len()
    lookup = pl.LazyFrame(_worth_rows(role))
    sums = rows.join(lookup, on=["skill", "code"]).group_by("person").agg(pl.col(name).sum() for name in SUMS)
    left, weight = role["required"] - pl.col("away"), role["weight"] - pl.col("away_weight")
    stands = (
        pl.when(pl.col("failed") > 0).then(pl.lit("blocked"))
        .when(pl.col("gated") < role["gates"]).then(pl.lit("undetermined"))
        .when(pl.col("met") == left).then(pl.lit("ready"))
        .when(pl.col("points") * 20 > weight * 17).then(pl.lit("near"))
        .otherwise(pl.lit("developing"))
    )  # fmt: skip
    standing = sums.group_by(stands=stands).len()
    counted = [frame.collect(engine="streaming").rows() for frame in (cells, wanting, standing)]
    return {row[:4]: row[4] for row in counted[0]}, dict(counted[1]), dict(counted[2])


def with_sql(file: str, role: Any) -> Counts:
    """SQL written by hand for DuckDB."""
    import duckdb

    database = duckdb.connect()
    database.execute("set memory_limit = '500MB'; set preserve_insertion_order = false")
    database.execute("set disabled_optimizers = 'partial_aggregate_pushdown'")
    database.execute(
        "create table worth (skill varchar, code int, " + ", ".join(f"{name} bigint" for name in SUMS) + ")"
    )
    for row in _worth_rows(role):
        database.execute("insert into worth values (?, ?, ?, ?, ?, ?, ?, ?)", list(row.values()))
    code = "coalesce(level::int, case answer when 'unknown' then -2 else -1 end)"
    database.execute(f"create view said as select *, {code} as code from read_parquet('{file}')")  # noqa: S608 - ours
    cells = database.sql("select site, unit, skill, code, count(*) from said group by all").fetchall()
    wanting = database.sql("select skill, count(*) from said where interest > 2 group by all").fetchall()
    sums = ", ".join(f"sum({name}) as {name}" for name in SUMS)
    standing = database.sql(f"""
        select case when failed > 0 then 'blocked' when gated < {role["gates"]} then 'undetermined'
            when met = {role["required"]} - away then 'ready'
            when points * 20 > ({role["weight"]} - away_weight) * 17 then 'near' else 'developing' end, count(*)
        from (select {sums} from said join worth using (skill, code) group by person) group by all
    """).fetchall()  # noqa: S608 - numbers of ours
    return {row[:4]: row[4] for row in cells}, dict(wanting), dict(standing)


def with_python(file: str, _role: Any) -> Counts:
    """Person by person, with the functions that count a team in memory."""
    from skillmatrix.analysis.counts import Person, count

    matrix, points = _matrix_and_role(role_folder=Path(file).parent)
    people = [
        Person(name, groups, levels, excluded, interest) for name, groups, levels, excluded, interest in _people(file)
    ]
    counted = count(people, list(matrix.skills), [points], date(2025, 1, 31), 2)
    return _as_counts(counted)


def _people(file: str) -> Iterator[tuple[Any, ...]]:
    import pyarrow.parquet as pq

    parquet = pq.ParquetFile(file)
    for group in range(parquet.num_row_groups):
        columns = parquet.read_row_group(group, columns=COLUMNS).to_pydict()
        found: dict[str, tuple[Any, ...]] = {}
        for person, skill, level, answer, interest, site, unit in zip(*columns.values(), strict=True):
            each = found.setdefault(person, (person, (site, unit), {}, set(), {}))
            if level is not None:
                each[2][skill] = level
            elif answer == "not_applicable":
                each[3].add(skill)
            if interest is not None:
                each[4][skill] = interest
        yield from found.values()


def with_ours(file: str, _role: Any) -> Counts:
    """The function for programs."""
    import ibis

    import skillmatrix

    folder = Path(file).parent
    matrix = skillmatrix.load_matrix(folder / "matrices" / "bench-0000.yaml")
    table = ibis.duckdb.connect().read_parquet(file)
    today = date(2025, 1, 31)
    return _as_counts(skillmatrix.count(table, matrix, "role-0", groups=["site", "unit"], today=today).counts)


def _as_counts(counts: Any) -> Counts:
    cells: dict[tuple[str, str, str, int], int] = {}
    for (group, skill), each in counts.skills.items():
        if len(group) == 2:
            codes = {**each.rated, -1: each.excluded, -2: each.unanswered}
            cells |= {(group[0], group[1], skill, code): number for code, number in codes.items() if number}
    return cells, dict(counts.interested), next(iter(counts.standing.values()))


def _matrix_and_role(role_folder: Path) -> tuple[Any, Any]:
    import skillmatrix
    from skillmatrix.analysis.role_points import role_points

    matrix = skillmatrix.load_matrix(role_folder / "matrices" / "bench-0000.yaml")
    return matrix, role_points(matrix, matrix.roles[0])


def _worth_rows(role: Any) -> list[dict[str, Any]]:
    return [
        {"skill": skill, "code": code, **{name: each[name] for name in SUMS}}
        for skill, of_skill in zip(role["skills"], role["worth"], strict=True)
        for code, each in zip(role["codes"], of_skill, strict=True)
    ]


COUNTERS: dict[str, Callable[[str, Any], Counts]] = {
    "numpy": with_numpy,
    "pandas": with_pandas,
    "polars": with_polars,
    "sql": with_sql,
    "python": with_python,
    "ours": with_ours,
}

main(*sys.argv[1:])
