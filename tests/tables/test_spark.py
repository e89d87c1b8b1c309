"""The same expression on Spark: the same people as in DuckDB and in memory, counted to the last one."""

import os
import random
import shutil
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import ibis
import pytest

import skillmatrix
from skillmatrix.analysis.team import Target
from skillmatrix.tables.engine import Opened, held

from .conftest import (
    DAY,
    SKILLS,
    changed_in_memory,
    changed_in_table,
    counted_in_memory,
    counted_in_table,
    open_in_duckdb,
    opened_team,
    random_rows,
    write_csv,
    write_parquet,
)
from .test_equal import as_plain
from .test_scale_page import CODE

pytestmark = [pytest.mark.spark, pytest.mark.xdist_group("spark")]
SETTINGS = {
    "spark.master": "local[2]",
    "spark.driver.memory": "1g",
    "spark.sql.shuffle.partitions": "2",
    "spark.ui.enabled": "false",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.host": "127.0.0.1",
}


@pytest.fixture(scope="module")
def spark(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ibis.BaseBackend]:
    """A small Spark in this machine."""
    from pyspark.sql import SparkSession

    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder = SparkSession.builder.appName("skillmatrix")
    folder = str(tmp_path_factory.mktemp("spark"))
    for name, value in {**SETTINGS, "spark.sql.warehouse.dir": folder, "spark.local.dir": folder}.items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    yield ibis.pyspark.connect(session)
    session.stop()


@pytest.mark.usefixtures("folder")
@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("seed", range(3))
def test_spark_counts_what_duckdb_and_memory_count(seed: int, spark: ibis.BaseBackend) -> None:
    rows = [row | {"person": f"{row['person']}-{part}"} for part in range(20) for row in random_rows(seed + 100 + part)]
    parquet = write_parquet(rows)
    write_csv(rows)
    team, role = opened_team(), random.Random(seed).choice(("analyst", "tester", "speaker"))
    on_spark = Opened(spark.read_parquet(Path.cwd() / parquet), "people.parquet")
    counted = as_plain(counted_in_table(team, on_spark, role))
    assert counted == as_plain(counted_in_table(team, open_in_duckdb(parquet), role))
    assert counted == as_plain(counted_in_memory(team, role))


@pytest.mark.usefixtures("folder")
@pytest.mark.filterwarnings("ignore")
def test_spark_counts_views_of_others_and_listed_members(spark: ibis.BaseBackend) -> None:
    rows = random_rows(7, raters=("self", "others"))
    parquet = write_parquet(rows)
    write_csv(rows)
    team = opened_team(
        "rating: agreed\nmembers: [{person: p1}, {person: p2, role: tester}, {person: p99, unit: unit 7}]\n"
    )
    on_spark = Opened(spark.read_parquet(Path.cwd() / parquet), "people.parquet")
    expected = as_plain(counted_in_memory(team, "analyst"))
    assert as_plain(counted_in_table(team, on_spark, "analyst")) == expected


@pytest.mark.usefixtures("folder", "spark")
@pytest.mark.filterwarnings("ignore")
def test_the_code_for_spark_in_the_page_runs_and_counts_what_duckdb_counts() -> None:
    rows = [row | {"person": f"{row['person']}-{part}"} for part in range(20) for row in random_rows(part)]
    parquet = write_parquet(rows)
    shutil.copy("matrices/small.yaml", "matrix.yaml")
    code = CODE[1].replace("hdfs:///hr/people.parquet", f"file://{Path.cwd() / parquet}")
    names: dict[str, Any] = {}
    exec(compile(code, "docs/scale.md", "exec"), names)
    in_duckdb = ibis.duckdb.connect().read_parquet(parquet)
    expected = skillmatrix.count(in_duckdb, skillmatrix.load_matrix("matrix.yaml"), groups=["site", "unit"])
    assert as_plain(names["counted"].counts) == as_plain(expected.counts)
    assert names["counted"].left_out == expected.left_out


@pytest.mark.usefixtures("folder")
@pytest.mark.filterwarnings("ignore")
def test_spark_holds_what_is_asked_more_than_once_until_it_is_done(spark: ibis.BaseBackend) -> None:
    rows = spark.read_parquet(Path.cwd() / write_parquet(random_rows(3)))
    with held(rows.group_by("person").agg(answers=rows.count())) as people:
        name = people.get_name()
        assert name in spark.list_tables()
    assert name not in spark.list_tables()


@pytest.mark.usefixtures("folder")
@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize(("raters", "extra"), [(("self",), ""), (("self", "others"), "rating: others\n")])
def test_spark_sees_what_changed_between_two_days(raters: tuple[str, ...], extra: str, spark: ibis.BaseBackend) -> None:
    rows = random_rows(9, raters=raters)
    parquet = write_parquet(rows)
    write_csv(rows)
    team, days = opened_team(extra, with_groups=False), [DAY - timedelta(200), DAY]
    targets = [Target(skill, 2, 1) for skill in SKILLS]
    expected = changed_in_memory(team, days, targets)
    assert expected[0, 1]["sql"].anew > 0
    assert changed_in_table(team, Opened(spark.read_parquet(Path.cwd() / parquet), "p"), days, targets) == expected
