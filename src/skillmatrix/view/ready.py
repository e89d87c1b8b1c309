"""Rules that say when a role is met, in words: “7 of these 8 target levels”."""

from collections.abc import Sequence

from skillmatrix.analysis.result import Result, RuleResult
from skillmatrix.i18n.phrase import joined
from skillmatrix.model.ladder import ReadyRule
from skillmatrix.model.role import Role
from skillmatrix.view.wording import Wording


def asked_by(rule: ReadyRule, role: Role, wording: Wording) -> str:
    """What a rule of the matrix asks for, whoever it is asked of."""
    lowest = wording.matrix.lowest
    every = [skill for skill, required in role.requires.items() if required.level > lowest]
    of = every if rule.of is None else [skill for skill in dict.fromkeys(rule.of) if skill in every]
    return _asked(min(rule.met, len(of)), of, wording, is_all=set(of) == set(every))


def rules_told(result: Result, wording: Wording) -> list[str]:
    """What each rule asks for, and how much of it is reached. One of which nothing is left is not told."""
    every = {skill.skill for skill in result.skills if skill.is_applicable}
    return [_told(rule, wording, every) for rule in result.ready if rule.of]


def is_met_by_rules(result: Result) -> bool:
    """Whether the role is met although target levels are still open."""
    return result.status == "ready" and result.counts.met < result.counts.applicable


def _told(rule: RuleResult, wording: Wording, every: set[str]) -> str:
    reached = rule.reached
    asked = _asked(rule.needed, rule.of, wording, is_all=set(rule.of) == every)
    return joined(" ", [asked, _so_far(reached, len(rule.of), wording)])


def _so_far(reached: int, of: int, wording: Wording) -> str:
    say = wording.catalogue.say
    if reached == of > 1:
        return say("ready.reached.all")
    return wording.catalogue.count("ready.reached", reached) if reached else say("ready.reached.none")


def _asked(needed: int, of: Sequence[str], wording: Wording, *, is_all: bool) -> str:
    say = wording.catalogue.say
    case = "one" if needed == 1 else "each" if needed == len(of) else "some"
    if is_all and len(of) > 1:
        return say(f"ready.all.{case}", needed=needed, all=len(of))
    skills = wording.listed([wording.quoted(skill) for skill in of])
    return say(f"ready.these.{'single' if len(of) == 1 else case}", needed=needed, all=len(of), skills=skills)
