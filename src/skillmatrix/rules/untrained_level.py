"""Every level that a role needs can be learned, or the file says why not.

A target that no training leads to stays open in every plan. That may be honest: some levels come with years, and a list
under not_covered says so.

Wrong:

    format: skillmatrix-trainings/1
    matrix: {id: data-team, version: "1"}
    roles: [beginner]
    languages: [en]
    trainings:
      - {id: tests, title: Testing, kind: course, hours: 4, builds: {testing: {from: 0, to: 1}}}

Right:

    format: skillmatrix-trainings/1
    matrix: {id: data-team, version: "1"}
    roles: [beginner]
    languages: [en]
    trainings:
      - {id: tests, title: Testing, kind: course, hours: 4, builds: {testing: {from: 0, to: 1}}}
    not_covered:
      - {skill: sql, level: 1, reason: Everybody who comes to us can read queries}
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.trainings import Trainings, walk_builds

RULE = Rule("untrained-level", Severity.INFO, "a level that a role needs and no training leads to")

MANY = 6


def check(trainings: Trainings, matrix: Matrix) -> Iterator[Problem]:
    """The highest target of each skill among the roles that the trainings are for; all that is open in one finding."""
    if trainings.trainings and (missing := _missing(trainings, matrix)):
        listed = ", ".join(f"{skill} {level}" for skill, level in missing[:MANY]) + (
            ", …" if len(missing) > MANY else ""
        )
        levels = "a level" if len(missing) == 1 else f"{len(missing)} levels"
        cure = "add trainings, or name the levels and the reason under not_covered, or the roles meant under roles"
        yield Problem(RULE, ("trainings",), f"no training leads to {levels} that roles need: {listed}", cure)


def _missing(trainings: Trainings, matrix: Matrix) -> list[tuple[str, int]]:
    reached: dict[str, int] = {}
    for _, skill, build in walk_builds(trainings):
        reached[skill] = max(build.to, reached.get(skill, matrix.lowest))
    excused = {(uncovered.skill, uncovered.level) for uncovered in trainings.not_covered}
    roles = [role for role in matrix.roles if not trainings.roles or role.id in trainings.roles]
    targets = {
        skill: max((role.requires[skill].level for role in roles if skill in role.requires), default=matrix.lowest)
        for skill in matrix.skills
    }
    return [
        (skill, level)
        for skill, level in targets.items()
        if level > reached.get(skill, matrix.lowest) and (skill, level) not in excused
    ]
