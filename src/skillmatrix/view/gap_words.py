"""How far a skill is from its target, in words."""

from skillmatrix.analysis.result import SkillResult
from skillmatrix.view.wording import Wording


def gap_in_words(skill: SkillResult, wording: Wording) -> str:
    """`noch 2 Stufen`, `am Ziel`, or why there is no level."""
    if skill.level is None:
        return _unanswered(skill, wording)
    gap = skill.gap or 0
    if gap < 0:
        return wording.catalogue.count("gap.above", -gap)
    return wording.catalogue.count("gap", gap) if gap else wording.catalogue.say("gap.on_target")


def short_gap(skill: SkillResult, wording: Wording) -> str:
    """For a narrow column: the reason why a skill does not apply stands in a section of its own."""
    if skill.answer == "not_applicable":
        return wording.catalogue.say("gap.not_applicable_short")
    return gap_in_words(skill, wording)


def _unanswered(skill: SkillResult, wording: Wording) -> str:
    say = wording.catalogue.say
    if skill.answer == "not_applicable" and skill.rating is not None:
        key = "gap.not_applicable_must" if skill.not_applicable_on_must else "gap.not_applicable"
        return say(key, reason=skill.rating.not_applicable)
    return say({"unknown": "gap.unknown", "stale": "gap.stale"}.get(skill.answer, "gap.not_answered"))
