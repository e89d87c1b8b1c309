"""The rules that say when a role is met, such as seven of eight target levels: docs/scoring.md 3."""

from collections.abc import Iterable, Sequence

from skillmatrix.analysis.result import Counts, ReadyState, RuleResult, SkillResult
from skillmatrix.model.ladder import ReadyRule
from skillmatrix.model.role import Role


def ready_rules(role: Role, skills: Iterable[SkillResult]) -> tuple[RuleResult, ...]:
    """What became of each rule of the role; `skills` are those that it requires and that are not switched off."""
    applicable = {skill.skill: skill for skill in skills if skill.is_applicable}
    return tuple(_result(rule, role, applicable) for rule in role.ready)


def is_ready(rules: Sequence[RuleResult], counts: Counts) -> bool:
    """Whether every rule is met; where nothing is left that one could count, every target level."""
    counted = [rule for rule in rules if rule.state != "skipped"]
    return all(rule.state == "passed" for rule in counted) if counted else counts.met == counts.applicable


def _result(rule: ReadyRule, role: Role, applicable: dict[str, SkillResult]) -> RuleResult:
    named = dict.fromkeys(role.requires if rule.of is None else rule.of)
    of = tuple(skill for skill in named if skill in applicable)
    reached = sum(applicable[skill].shortfall == 0 for skill in of)
    unanswered = sum(applicable[skill].is_unanswered for skill in of)
    needed = min(rule.met, len(of))
    state: ReadyState = "failed"
    if not of:
        state = "skipped"
    elif reached >= needed:
        state = "passed"
    elif reached + unanswered >= needed:
        state = "unknown"
    return RuleResult(rule.met, of, reached, state)
