"""What is measured against what, and the ratio to reach. Each function measures some rows of the table in turn."""

import json
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks import data
from benchmarks.environments import ROOT, Environments, variables
from benchmarks.measure import Command, Ratio, Run, compare, in_turn, in_turn_as_it_is, spread
from benchmarks.sizes import Sizes

PROGRAMS = ROOT / "benchmarks" / "programs"
PERSON = ROOT / "matrices" / "examples" / "p7.yaml"
ROLE = "corporate-cm"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table. The ratio is that of ours to theirs; with `faster` of theirs to ours."""

    what: str
    against: str
    ratio: Ratio
    reach: float
    faster: bool = False

    @property
    def is_reached(self) -> bool:
        """Whether the median is where it should be."""
        return self.ratio.median >= self.reach if self.faster else self.ratio.median <= self.reach


@dataclass(frozen=True, slots=True)
class Ground:
    """Where everything is: environments, and a folder for what is generated."""

    environments: Environments
    folder: Path
    sizes: Sizes

    def ours(self, *arguments: str, until: str = "") -> Command:
        """Our command."""
        return Command((self.environments.ours.program("skillmatrix"), *arguments), until)

    def python(self, *arguments: str, until: str = "") -> Command:
        """The interpreter of our environment."""
        return Command((str(self.environments.ours.python), *arguments), until)

    def program(self, name: str, *arguments: str, until: str = "") -> Command:
        """One of our programs beside this module."""
        return self.python(str(PROGRAMS / f"{name}.py"), *arguments, until=until)


def starting(ground: Ground) -> Iterator[Row]:
    """Commands against a bare interpreter."""
    file = data.write_matrices(ground.folder / "one", 1)[0]
    fresh = ground.folder / "answers.yaml"
    assess = ("assess", "enterprise-community-manager", "--role", ROLE, "--lang", "de", "--answers", str(fresh))
    wanted = {
        "`--version`": (ground.ours("--version"), 1.3),
        "`--help`": (ground.ours("--help"), 8.0),
        "`validate` one matrix of 120 kB, all rules": (ground.ours("validate", str(file), "--date", data.TODAY), 17.0),
        "`report -f md` of one person": (ground.ours("report", str(PERSON), "--role", ROLE, "-f", "md"), 24.0),
        "`assess --plain` until the first question": (ground.ours(*assess, "--plain", until="Frage 1 von"), 18.0),
    }
    commands = {"bare": ground.python("-c", "pass"), **{what: command for what, (command, _) in wanted.items()}}
    runs = in_turn(commands, ground.sizes.rounds)
    for what, (_, reach) in wanted.items():
        yield Row(what, "`python -c pass`", _seconds(runs, what, "bare"), reach)


def full_screen(ground: Ground) -> Iterator[Row]:
    """The full screen against an empty application of the same library."""
    fresh = ground.folder / "answers.yaml"
    assess = ("assess", "enterprise-community-manager", "--role", ROLE, "--lang", "de", "--answers", str(fresh))
    commands = {"ours": ground.ours(*assess, until="37 Fragen"), "empty": ground.program("empty_app", until="Bereit")}
    runs = in_turn(commands, ground.sizes.rounds)
    yield Row(
        "`assess` until the first full screen", "an empty Textual application", _seconds(runs, "ours", "empty"), 1.5
    )


def many_files(ground: Ground) -> Iterator[Row]:
    """Validating many files against parsing them, and the memory it takes."""
    sizes = ground.sizes
    all_of_them = _matrices(ground, sizes.matrices)
    commands = {
        "libyaml": ground.program("libyaml", str(all_of_them)),
        "one": _validate(ground, all_of_them, 1),
        "two": _validate(ground, all_of_them, 2),
    }
    runs = in_turn_as_it_is(commands, sizes.long_rounds)
    what = f"`validate` {sizes.matrices:,} files, all rules"
    floor = "libyaml parsing the same bytes, one process"
    yield Row(f"{what}, one process", floor, _seconds(runs, "one", "libyaml"), 9.0)
    yield Row(f"{what}, two processes", floor, _seconds(runs, "two", "libyaml"), 6.0)
    peaks = spread([max(pair) for pair in zip(_peaks(runs["one"]), _peaks(runs["two"]), strict=True)])
    yield Row("peak memory of it, largest process, in MiB", "nothing", peaks, 80.0)
    few, many = (_validate(ground, _matrices(ground, number), 1) for number in (sizes.few, sizes.many))
    memory = in_turn_as_it_is({"few": few, "many": many}, min(3, sizes.long_rounds))
    growth = compare(_peaks(memory["many"]), _peaks(memory["few"]))
    yield Row(f"peak memory of {sizes.many} files", f"that of {sizes.few} files", growth, 1.1)


def peers_that_validate(ground: Ground) -> Iterator[Row]:
    """The same files under the linters that people use."""
    checkers, number = ground.environments.checkers, ground.sizes.for_peers
    if checkers is None:
        return
    schema = str(ROOT / "docs" / "schema" / "matrix.schema.json")
    folder = _matrices(ground, number)
    files = [str(path) for path in sorted(folder.glob("*.yaml"))]
    of_schema = (checkers.program("check-jsonschema"), "--schemafile", schema)
    file = ground.ours("validate", files[0], "--date", data.TODAY)
    one = in_turn({"ours": file, "schema": Command((*of_schema, files[0]))}, ground.sizes.rounds)
    yield Row(
        "`validate` one matrix of 120 kB",
        "check-jsonschema, same file, same schema",
        _seconds(one, "ours", "schema"),
        0.45,
    )
    style = "{extends: default, rules: {line-length: disable, document-start: disable}}"
    commands = {
        "ours": _validate(ground, folder, 1),
        "schema": Command((*of_schema, *files)),
        "style": Command((checkers.program("yamllint"), "-d", style, *files)),
    }
    runs = in_turn_as_it_is(commands, ground.sizes.peer_rounds)
    what = f"`validate` {number:,} files, one process"
    yield Row(what, "check-jsonschema", _seconds(runs, "schema", "ours"), 5.0, faster=True)
    yield Row(what, "yamllint", _seconds(runs, "style", "ours"), 15.0, faster=True)


def papers(ground: Ground) -> Iterator[Row]:
    """Job descriptions against somebody else's documents, both from a cold start."""
    if ground.environments.rendercv is None:
        return
    folder = ground.folder / "cv"
    folder.mkdir(exist_ok=True)
    theirs = ground.environments.rendercv.program("rendercv")
    subprocess.run([theirs, "new", "Example"], cwd=folder, check=True, env=variables(), stdout=subprocess.DEVNULL)
    curriculum = str(folder / "Example_CV.yaml")
    only_markdown = ("-nopdf", "-nopng", "-nohtml", "-o", str(folder / "out"))
    commands = {
        "ours": ground.ours("jobdesc", ROLE, "-f", "md"),
        "theirs": Command((theirs, "render", curriculum, *only_markdown)),
    }
    runs = in_turn(commands, ground.sizes.rounds)
    yield Row("`jobdesc -f md`", "RenderCV, Markdown of one CV", _seconds(runs, "ours", "theirs"), 0.5)


def many_persons(ground: Ground) -> Iterator[Row]:
    """Scores and reports of many persons; the programs compare two ways themselves, a batch of each in turn."""
    sizes, shape = ground.sizes, data.Shape(skills=40)
    matrix = str(data.write_matrices(ground.folder / "matrix-40", 1, shape)[0])
    persons = ground.folder / f"persons-{sizes.scored}"
    if not persons.exists():
        data.write_answers(persons, sizes.scored, shape=shape)
    scored = duel(ground, "scoring", matrix, str(persons), data.TODAY)
    what = f"scoring {sizes.scored:,} persons × 40 skills, exact, with reading"
    yield Row(what, "reading the same answers into pydantic models", scored, 3.0)
    some = ground.folder / f"persons-{sizes.reported}"
    if not some.exists():
        data.write_answers(some, sizes.reported, shape=shape)
    reported = duel(ground, "html_reports", matrix, str(some), data.TODAY)
    what = f"{sizes.reported:,} persons: score, report, HTML page"
    yield Row(what, "the same pages joined by hand, scores and words at hand", reported, 10.0)


def workbooks(ground: Ground) -> Iterator[Row]:
    """A workbook of a large matrix, read back; the program compares two ways itself."""
    sizes = ground.sizes
    shape = data.Shape(skills=sizes.in_workbook, roles=24, categories=min(20, sizes.in_workbook // 5))
    matrix = data.write_matrices(ground.folder / f"matrix-{sizes.in_workbook}", 1, shape)[0]
    book = matrix.with_suffix(".xlsx")
    subprocess.run(
        ground.ours("export", str(matrix), "-o", str(book)).argv, check=True, env=variables(), stderr=subprocess.DEVNULL
    )
    what = f"reading a workbook of {sizes.in_workbook:,} skills and {24 * sizes.in_workbook:,} targets"
    for other, called, reach in (("expat", "expat that keeps nothing", 3.0), ("openpyxl", "openpyxl, read-only", 0.5)):
        yield Row(what, called, duel(ground, "workbooks", str(book), other, str(sizes.rounds)), reach)


def duel(ground: Ground, name: str, *arguments: str) -> Ratio:
    """What a program finds that runs two ways in turn itself."""
    command = ground.program(name, *arguments).argv
    done = subprocess.run(command, check=True, env=variables(), stdout=subprocess.PIPE)
    return spread([ours / theirs for ours, theirs in json.loads(done.stdout)])


def _matrices(ground: Ground, number: int) -> Path:
    folder = ground.folder / f"matrices-{number}"
    if not folder.exists():
        data.write_matrices(folder, number)
    return folder


def _validate(ground: Ground, folder: Path, jobs: int) -> Command:
    return ground.ours("validate", str(folder), "--date", data.TODAY, "--jobs", str(jobs))


def _seconds(runs: dict[str, list[Run]], ours: str, theirs: str) -> Ratio:
    return compare((run.seconds for run in runs[ours]), (run.seconds for run in runs[theirs]))


def _peaks(runs: list[Run]) -> list[float]:
    return [run.mebibytes for run in runs]


CONTESTS: tuple[Callable[[Ground], Iterator[Row]], ...] = (
    starting,
    full_screen,
    peers_that_validate,
    many_files,
    papers,
    many_persons,
    workbooks,
)
