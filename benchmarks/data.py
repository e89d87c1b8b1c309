"""What is measured on: matrices without a finding, answers of persons, growing series. The same at every run."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.sentences import Sentence, sentences

SEED = 2026
LEVELS = range(1, 6)
DAY = "2026-11-20"
"""The day of all reviews and answers; commands are told to take the next one for today."""
TODAY = "2026-11-21"
MUSTS = 5
"""Musts of a role, however many skills it requires: more would be found to be too many."""


@dataclass(frozen=True, slots=True)
class Shape:
    """How much a matrix holds. As it is, its file has about 120 kB. `required`: skills of a role, if not all."""

    skills: int = 36
    roles: int = 6
    categories: int = 5
    required: int | None = None

    def of_category(self, category: int) -> range:
        """The skills of a category."""
        return range(category, self.skills, self.categories)

    def of_role(self, role: int) -> Sequence[int]:
        """The skills that a role requires: those of a few categories, of which the role before has some, too."""
        if self.required is None:
            return range(self.skills)
        skills = [skill for category in range(self.categories) for skill in self.of_category(category)]
        start = role * (self.skills - self.required) // max(1, self.roles - 1)
        return skills[start : start + self.required]


LARGE = Shape(skills=1_000, roles=24, categories=60, required=60)
"""What an enterprise may have: nobody needs it all, and everybody has to find their part of it. 2.6 MB."""


def write_matrices(folder: Path, number: int, shape: Shape | None = None) -> list[Path]:
    """Matrices that differ in every text, each in a file of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"bench-{seed:04}.yaml" for seed in range(number)]
    for seed, path in enumerate(paths):
        path.write_text(matrix(seed, shape or Shape()), encoding="utf-8")
    return paths


def write_answers(folder: Path, number: int, matrix_seed: int = 0, shape: Shape | None = None) -> list[Path]:
    """Answers of as many persons to one of the matrices."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"person-{seed:05}.yaml" for seed in range(number)]
    for seed, path in enumerate(paths):
        path.write_text(answers(seed, matrix_seed, shape or Shape()), encoding="utf-8")
    return paths


def matrix(seed: int, shape: Shape) -> str:
    """A matrix as text."""
    draw = random.Random(f"{SEED} {seed}")
    lines = [
        "format: skillmatrix/1",
        f"id: bench-{seed:04}",
        'version: "1.0"',
        "title:",
        f"  de: Vermessene Matrix {seed}",
        f"  en: Measured matrix {seed}",
        "languages: [de, en]",
        f"reviewed: {DAY}",
        "scale:",
    ]
    for level in (0, *LEVELS):
        lines += [f"  {level}:", "    name:", f"      de: Stufe {level}", f"      en: level {level}"]
    lines += [*_categories(shape, draw), *_roles(shape, draw)]
    return "\n".join(lines) + "\n"


def _categories(shape: Shape, draw: random.Random) -> Iterator[str]:
    supply = sentences(draw)
    yield "categories:"
    for category in range(shape.categories):
        yield from (
            f"  - id: area-{category}",
            "    name:",
            f"      de: Bereich {category}",
            f"      en: Area {category}",
        )
        yield "    skills:"
        for skill in shape.of_category(category):
            yield from (f"      - id: skill-{skill}", "        name:")
            yield from (f"          de: Kompetenz {skill}", f"          en: Skill {skill}")
            yield from _levels([next(supply) for _ in LEVELS])
            yield from ("        provenance:", "          status: original")


def _levels(texts: Sequence[Sentence]) -> Iterator[str]:
    for field in ("levels", "can"):
        yield f"        {field}:"
        for level, sentence in zip(LEVELS, texts, strict=True):
            yield f"          {level}:"
            for language, text in getattr(sentence, field).items():
                yield f"            {language}: {text}"


def _roles(shape: Shape, draw: random.Random) -> Iterator[str]:
    yield "roles:"
    for role in range(shape.roles):
        yield from (f"  - id: role-{role}", "    title:", f"      de: Rolle {role}", f"      en: Role {role}")
        yield "    tasks:"
        skills = shape.of_role(role)
        for task in range(4):
            used = ", ".join(f"skill-{skill}" for skill in skills[task::4])
            yield from (f"      - id: task-{task}", "        text:")
            yield from (
                f"          de: Vorhaben der Art {task} begleiten",
                f"          en: Look after projects of kind {task}",
            )
            yield from ("        share: 25", f"        skills: [{used}]")
        yield "    requires:"
        for place, skill in enumerate(skills):
            yield from _requirement(place, skill, draw)


def _requirement(place: int, skill: int, draw: random.Random) -> Iterator[str]:
    level, weight = draw.randint(2, 5), draw.choice(("0.5", "1", "1.5", "2", "3"))
    if place % 8 or place >= 8 * MUSTS:
        yield f"      skill-{skill}: {{level: {level}, weight: {weight}}}"
        return
    yield f"      skill-{skill}:"
    yield from (f"        level: {level}", f"        weight: {weight}", f"        must: {level - 1}", "        why:")
    yield from ("          de: Ohne sie bleibt die Arbeit liegen.", "          en: Work stands still without it.")


def answers(seed: int, matrix_seed: int, shape: Shape) -> str:
    """The answers of one person as text: mostly levels, some that cannot be said, some with confidence and evidence."""
    draw = random.Random(f"{SEED} person {seed}")
    lines = [
        "format: skillmatrix-answers/1",
        "matrix:",
        f"  id: bench-{matrix_seed:04}",
        '  version: "1.0"',
        f"person: p{seed}",
        "rater: self",
        "role: role-0",
        "language: de",
        f"date: {DAY}",
        "ratings:",
    ]
    for skill in range(shape.skills):
        lines += _rating(skill, draw)
    return "\n".join(lines) + "\n"


def _rating(skill: int, draw: random.Random) -> Iterator[str]:
    level, kind = draw.randint(0, 5), draw.random()
    if kind < 0.05:
        yield f"  skill-{skill}: unknown"
    elif kind < 0.15:
        yield from (
            f"  skill-{skill}:",
            f"    level: {level}",
            f"    confidence: {draw.choice(('low', 'medium', 'high'))}",
        )
    elif kind < 0.25:
        yield from (f"  skill-{skill}:", f"    level: {level}", "    evidence:")
        yield from (
            f"      - text: Beispiel {draw.randint(1, 999)} aus dem Alltag",
            f"        grade: {draw.randint(1, 3)}",
        )
    else:
        yield f"  skill-{skill}: {level}"
