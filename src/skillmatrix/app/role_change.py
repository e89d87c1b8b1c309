"""A role changed in the text of its matrix, by position: comments, order and layout of everything else stay."""

import copy
import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from skillmatrix.analysis.workshop import Outcome
from skillmatrix.app.telling import UnusableFile
from skillmatrix.diagnostics import Finding, Severity
from skillmatrix.errors import UserError
from skillmatrix.lint.engine import check_matrix
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.role import Role
from skillmatrix.source.document import Document, read_document
from skillmatrix.source.revise import revise

LAST_NUMBER = re.compile(r"(\d+)(?=\D*\Z)")


class ChangedMatrix(NamedTuple):
    """The text of a matrix after the change, the matrix it is, and what there is to say about it that is new."""

    text: str
    matrix: Matrix
    findings: tuple[Finding, ...]


def raised(version: str) -> str | None:
    """The version with its last number one higher; None if it has none."""
    found = LAST_NUMBER.search(version)
    return f"{version[: found.start()]}{int(found[1]) + 1}{version[found.end() :]}" if found else None


def next_version(version: str, wanted: str | None) -> str:
    """The version that was asked for, else the next one; a version without a number is a `UserError`."""
    after = wanted.strip() if wanted else raised(version)
    if not after:
        raise UserError(
            "the version “{version}” has no number to raise; say the new one with --version", version=version
        )
    if after == version:
        raise UserError("--version {version}: the matrix has this version already", version=version)
    return after


def changed_matrix(document: Document, role: Role, outcomes: Sequence[Outcome], version: str) -> ChangedMatrix:
    """The matrix with these outcomes in the role. A result with errors that were not there before is a `UserError`."""
    data = copy.deepcopy(document.data)
    assert isinstance(data, dict)  # a matrix was made of it
    data["version"] = version
    for outcome in outcomes:
        _change(data, role, outcome)
    text = revise(document, data)
    loaded = check_matrix(read_document(text.encode(), document.name))
    before = {(each.rule.id, each.message) for each in check_matrix(document).findings}
    new = tuple(each for each in loaded.findings if (each.rule.id, each.message) not in before)
    if loaded.value is None or any(each.severity is Severity.ERROR for each in new):
        raise UnusableFile(new)
    return ChangedMatrix(text, loaded.value, tuple(each for each in new if each.severity is Severity.WARNING))


def _change(data: dict[str, Any], role: Role, outcome: Outcome) -> None:
    """Change one requirement where it is written: in the role, or at one step of a ladder."""
    place = role.ladder
    written = next(each for each in data["roles"] if each.get("id") == (place.role if place else role.id))
    requires = written.setdefault("requires", {})
    if place is None:
        _change_plain(requires, written, outcome)
        return
    steps = [step["id"] for step in data["ladders"][place.id]]
    _change_step(requires, steps.index(place.step), len(steps), outcome)
    if _is_asked_nowhere(requires.get(outcome.skill)):
        requires.pop(outcome.skill, None)
        _forget(written, outcome.skill)


def _change_plain(requires: dict[str, Any], role: dict[str, Any], outcome: Outcome) -> None:
    skill, is_based = outcome.skill, "based_on" in role
    if outcome.new is None:
        if is_based:
            requires[skill] = None
        else:
            requires.pop(skill, None)
        _forget(role, skill)
        return
    old = requires.get(skill)
    if type(old) is int and outcome.new_gate == outcome.old_gate:
        requires[skill] = outcome.new
        return
    fields = dict(old) if isinstance(old, dict) else {}
    fields = {"level": outcome.new, **fields}
    fields["level"] = outcome.new
    _put_gate(fields, outcome, is_based=is_based)
    if "hire_level" in fields and fields["hire_level"] > outcome.new:
        fields["hire_level"] = outcome.new
    requires[skill] = outcome.new if fields.keys() == {"level"} else fields


def _put_gate(fields: dict[str, Any], outcome: Outcome, *, is_based: bool) -> None:
    """The minimum as it is written: `true` stays where it still says it, and a base has to be contradicted."""
    if outcome.new_gate is None:
        if is_based and outcome.old_gate is not None:
            fields["must"] = None
        else:
            fields.pop("must", None)
    elif not (fields.get("must") is True and outcome.new_gate == outcome.new) and (
        "must" in fields or outcome.new_gate != outcome.old_gate
    ):
        fields["must"] = outcome.new_gate


def _forget(role: dict[str, Any], skill: str) -> None:
    """What names a skill that the role does not require any more: its tasks, and rules that say when it is met."""
    for task in role.get("tasks") or []:
        _leave_out(task, "skills", skill)
    if "ready" not in role:
        return
    rules = [role["ready"]] if isinstance(role["ready"], dict) else role["ready"] or []
    for rule in rules:
        _leave_out(rule, "of", skill)
    left = [rule for rule in rules if rule.get("of") != []]
    if not left:
        del role["ready"]
    elif left != rules:
        role["ready"] = left


def _leave_out(holder: dict[str, Any], key: str, skill: str) -> None:
    if skill in (holder.get(key) or []):
        holder[key] = [each for each in holder[key] if each != skill]


def _change_step(requires: dict[str, Any], at: int, steps: int, outcome: Outcome) -> None:
    """The cell of one step; what was one value for all steps becomes one a step."""
    old = requires.get(outcome.skill)
    fields = dict(old) if isinstance(old, dict) else {"level": old}
    fields["level"] = _at_step(fields.get("level"), at, steps, outcome.new)
    if outcome.new_gate != outcome.old_gate or "must" in fields:
        fields["must"] = _at_step(fields.get("must"), at, steps, outcome.new_gate)
        if fields["must"] == [None] * steps:
            del fields["must"]
    hire = fields.get("hire_level")
    if isinstance(hire, list) and outcome.new is not None and hire[at] is not None:
        fields["hire_level"] = _at_step(hire, at, steps, min(hire[at], outcome.new))
    requires[outcome.skill] = fields["level"] if fields.keys() == {"level"} else fields


def _is_asked_nowhere(written: object) -> bool:
    level = written.get("level") if isinstance(written, dict) else written
    return level is None or (isinstance(level, list) and all(each in {None, "-"} for each in level))


def _at_step(written: object, at: int, steps: int, value: int | None) -> list[Any]:
    cells = list(written) if isinstance(written, list) else [written] * steps
    cells[at] = value
    return cells
