"""The page `docs/benchmarks.md`."""

import os
import platform
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from benchmarks.growth import REACH, Growth
from benchmarks.rows import Row
from benchmarks.sizes import Sizes
from benchmarks.stages import Profile

HEAD = """\
# How fast it is

Written by `make {name}`; do not edit. All figures are ratios of two programs that ran in turn on the same machine, so
that they say the same on another one: the median of the pairs, and in brackets the middle half of them.

## The table

| what | against | measured | to reach |
|---|---|---|---|
"""

PROFILES = """
## Where the time goes

The three places that are slowest against their floor. Each line includes those above it; the first one is 1.
"""

LEFT = """
What is not reached, or not in every run, and why:

- The full screen. Of what the libraries take that every command stands on (typer, which uses pydantic itself; PyYAML)
  nothing can be left out, and they take most of the room. What is ours comes in ninety modules, none of which takes
  more than two per cent; the matrix is checked before anybody answers by it, and one page stands there at once instead
  of an empty one first.
- `validate` of one file (20 was to be reached first). The same libraries take more than half of it; a matrix holds more
  than it did when 17 was set (trainings, groups, several scales), and so do its models.
- `report` and `assess --plain`. Reports name trainings now, and read the file that lies beside the first matrix; on the
  first question stand the same models as above.
- `jobdesc`. Its own checks of an advert have become some fifty since 0.46, each with patterns of its own, which Python
  compiles at every start: a third of the time.
- `--version`. What guards closed and full streams is loaded before, and the script that pip writes loads `re`.
- Many files in one process. Six tenths of it are PyYAML, our reader and pydantic. What is left is fifty rules, of which
  the largest takes 0.2, and collecting what they ask: one loop for all of them would save the last tenth, and nobody
  could read a rule any more.
- Reading a workbook. Each element of its XML is told to Python three times; handlers that do nothing take more than
  half of the time.
- Scoring. It takes as long as it did when it was 2.6 to 2.9 of reading; reading has become faster since, and the part
  above it has not.
"""

WINS = """
## What made it faster

By the subjects of commits, newest first:

- “Collect answers in two bytes a skill”: `team collect` took 1.56 of reading the same files, with two processes 1.03.
- “Look for answers that do not count once, and hold what is found”: a table in which some answers do not count took
  nearly twice as long, and more than twice the memory.
- “Ask the texts of one use in one language as a whole”: rules go through single texts only where there may be faults,
  and take two thirds of the time.
- “Read containers with methods that call each other”: our reader takes a quarter less beside PyYAML's events.
- “Look for garbage after the first page of the full screen”: it waited 28 ms for a collection that found nothing.
- “Define records as named tuples, and import what speaks of faults late”: a record takes a fifth of the time to define.
  A fifth less of everything for `validate`, `report` and `assess`.
- “Build the type of texts once”: models of a matrix are there in two thirds of the time.
- “Write the ends of coded words once”: one expression of the checks of job descriptions compiles in a tenth of it.
- “Import dialogs and further pages when they are shown”: the full screen is there 6 % sooner.
- “Compile fewer and smaller expressions at the start”, “Ask rules about wording for all texts at once”, “Split the
  texts of a matrix into words once”: some per cent each.
- “Measure speed against peers, and spend less”: texts of a matrix are collected once for all rules, and likeness is
  screened before it is looked at (rules in a sixth of the time); scores have one common denominator (a fifth);
  rules and models are imported when they are needed.
"""

GROWTH = """
## What grows

Each of these doubled, and the lines of Python that run then by those that ran before (to reach: at most {reach}):

| doubled | the work grows by |
|---|---|
"""

HOW = """
## How it was measured

{machine}

- skillmatrix and its peers are installed into environments of their own, with a current pip, from
  `benchmarks/requirements/` and `constraints.txt`; all bytecode is compiled, and `PYTHONDONTWRITEBYTECODE` is unset.
- Whole processes are timed from their start to their end, or until the text they are to show stands on a
  pseudo-terminal. Every command runs once a round, in turn; the first round warms up. {rounds}
- The files are generated, the same at every run: matrices of about 120 kB in two languages without a single finding,
  and answers of invented persons. Nothing is cached between runs.
- libyaml parses without making Python objects of anything: no reader of YAML in Python can be faster.
- check-jsonschema gets the schema from `docs/schema/`: the structure, and none of the further rules. yamllint looks at
  style. RenderCV writes a Typst file beside its Markdown; it has no option against it.
- Scoring: a person's answers file is read into models and scored, against read into models. Reports: from answers in
  memory to the page, against joining strings of finished words and numbers; the charts are drawn by the same plain
  Python on both sides.
- Teams from files: whole processes from the start to the page; gathering is compared in one process, with answers that
  are kept on both sides.
- People in tables: whole processes that count the same Parquet file (long form, 60 skills, 8 sites, 64 units), ours
  from the start to the finished page. All print a digest of what they counted, and the digests are equal. The peers
  take it as given that everybody answered once and that no row is broken; ours finds out. `team collect`: from answers
  files to the table, against a program that reads them into models.
- Work that grows is counted, not timed; what libraries in C do is not in it.

`make bench` takes some minutes. `make bench-full` has more rounds, and the slow peers check every file. A run of a few
seconds without peers and network is part of `make check`.
"""


def write_page(
    path: Path, rows: Iterable[Row], profiles: Iterable[Profile], growths: Iterable[Growth], sizes: Sizes
) -> None:
    """Write the page anew."""
    how = HOW.format(
        machine=_machine(), rounds=f"Short commands: {sizes.rounds} rounds; long ones: {sizes.long_rounds}."
    )
    growth = GROWTH.format(reach=REACH) + "".join(f"| {one.what} | {one.factor:.2f} |\n" for one in growths)
    table = HEAD.format(name=sizes.name) + "".join(map(_line, rows))
    stages = PROFILES + "".join(map(_stages, profiles))
    path.write_text(table + stages + LEFT + WINS + growth + how, encoding="utf-8")


def told(row: Row) -> str:
    """The row for people who watch."""
    sign = "≥" if row.faster else "≤"
    verdict = "" if row.is_reached else "   NOT REACHED"
    return f"{row.what} / {row.against}: {_figure(row)} ({sign} {_short(row.reach)}){verdict}"


def _line(row: Row) -> str:
    sign, unit = ("≥", " × faster") if row.faster else ("≤", "")
    verdict = "" if row.is_reached else ", not reached"
    return f"| {row.what} | {row.against} | {_figure(row)}{unit} | {sign} {_short(row.reach)}{unit}{verdict} |\n"


def _stages(profile: Profile) -> str:
    lines = "".join(f"| {what} | {_short(ratio)} |\n" for what, ratio in profile.stages)
    return f"\n| {profile.title} | |\n|---|---|\n{lines}"


def _figure(row: Row) -> str:
    return f"{_short(row.ratio.median)} ({_short(row.ratio.low)}–{_short(row.ratio.high)})"


def _short(number: float) -> str:
    return f"{number:.0f}" if number >= 20 else f"{number:.1f}" if number >= 3 else f"{number:.2f}".removesuffix("0")


def _machine() -> str:
    """The machine in words: nothing that says whose it is."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    words: Sequence[object] = (
        cores,
        platform.system(),
        platform.machine(),
        platform.python_implementation(),
        *sys.version_info[:3],
    )
    return "{} processor cores, {} on {}; {} {}.{}.{}.".format(*words)
