"""Where the time goes: the three slowest places in stages, each with everything before it."""

import json
import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from benchmarks import data
from benchmarks.environments import variables
from benchmarks.measure import Command, in_turn
from benchmarks.rows import ROLE, Ground


@dataclass(frozen=True, slots=True)
class Profile:
    """A piece of work in stages: what comes with each, and the time until its end, in times of the first one."""

    title: str
    stages: tuple[tuple[str, float], ...]


def one_file(ground: Ground) -> Profile:
    """`validate` of one matrix."""
    file = data.write_matrices(ground.folder / "one", 1)[0]
    commands = {
        "an interpreter that does nothing": ground.python("-c", "pass"),
        "typer, pydantic and PyYAML, each used once": ground.program("libraries"),
        "our modules, and classes for pydantic": ground.program("modules"),
        "reading the file, building its models, all rules": ground.ours("validate", str(file), "--date", data.TODAY),
    }
    return _timed("`validate` one matrix of 120 kB", commands, ground.sizes.rounds)


def full_screen(ground: Ground) -> Profile:
    """`assess` until its first screen."""
    answers = ("--lang", "de", "--answers", str(ground.folder / "answers.yaml"))
    assess = ground.ours("assess", "enterprise-community-manager", "--role", ROLE, *answers, until="37 Fragen")
    commands = {
        "an empty Textual application": ground.program("empty_app", until="Bereit"),
        "typer, pydantic and PyYAML, each used once": ground.program("empty_command", until="Bereit"),
        "our modules": ground.program("empty_command", "modules", until="Bereit"),
        "a matrix of 177 kB, read and checked": ground.program("empty_command", "modules", "matrix", until="Bereit"),
        "our first page in the place of a word": assess,
    }
    return _timed("`assess` until the first full screen", commands, ground.sizes.rounds)


def many_files(ground: Ground) -> Profile:
    """Checking a file when everything is warm."""
    folder = ground.folder / "matrices-warm"
    data.write_matrices(folder, ground.sizes.few)
    command = ground.program("checking", str(folder), data.TODAY).argv
    done = subprocess.run(command, check=True, env=variables(), stdout=subprocess.PIPE)
    stages = (
        "libyaml parses, and nothing is kept",
        "PyYAML makes an event of everything",
        "our reader makes data of the events, by YAML 1.2 and with limits",
        "pydantic makes models of the data",
        "all rules",
    )
    return _profile("A file of 120 kB among 1,000, one process", stages, json.loads(done.stdout))


def _timed(title: str, commands: Mapping[str, Command], rounds: int) -> Profile:
    runs = in_turn(commands, rounds)
    in_rounds = zip(*([run.seconds for run in runs[what]] for what in commands), strict=True)
    return _profile(title, list(commands), list(in_rounds))


def _profile(title: str, names: Sequence[str], rounds: Sequence[Sequence[float]]) -> Profile:
    ratios = zip(*[[seconds / whole[0] for seconds in whole] for whole in rounds], strict=True)
    return Profile(title, tuple(zip(names, map(median, ratios), strict=True)))


PROFILES: tuple[Callable[[Ground], Profile], ...] = (one_file, full_screen, many_files)


def profiles(ground: Ground) -> Iterator[Profile]:
    """All of them."""
    for profile in PROFILES:
        yield profile(ground)
