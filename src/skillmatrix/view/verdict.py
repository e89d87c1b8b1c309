"""What a report says first: the verdict in a sentence or two, how much matches, and what levels mean."""

from skillmatrix.analysis.result import Result, Status
from skillmatrix.i18n.phrase import joined
from skillmatrix.view.blocks import Block, Paragraph, State
from skillmatrix.view.numbers import percent
from skillmatrix.view.ready import is_met_by_rules, rules_told
from skillmatrix.view.strengths import strengths_in_a_line
from skillmatrix.view.wording import Wording

STATES: dict[Status, State] = {"blocked": "blocked", "undetermined": "muted"}
"""How a verdict looks where it is not good news; a minimum that is missing is never green."""


def state_of_all(result: Result) -> State:
    """The state of the whole result."""
    return STATES.get(result.status, "good") if result.status else "muted"


def in_short(
    result: Result, role: str, wording: Wording, *, with_match: bool, with_strengths: bool = True
) -> list[Block]:
    """The verdict, led by its label, the rules it goes by, how much matches, if that is to be said, and strengths."""
    lead = wording.catalogue.say(f"status.{result.status}.label") + "." if result.status else ""
    blocks: list[Block] = [Paragraph(verdict(result, role, wording), lead)]
    if result.coverage.low is not None:
        blocks += map(Paragraph, rules_told(result, wording))
    if result.coverage.low is not None and with_match:
        blocks.append(Paragraph(match(result, wording)))
    if with_strengths and (names := strengths_in_a_line(result.skills, wording)):
        blocks.append(Paragraph(names, wording.catalogue.say("report.strengths.lead")))
    return blocks


def verdict(result: Result, role: str, wording: Wording) -> str:
    """Where the person stands with a role, in words."""
    say, status, counts = wording.catalogue.say, result.status, result.counts
    if status is None:
        return say("report.status.none", role=role)
    values = {"role": role, "m": len(result.gates), "met": counts.met, "all": counts.applicable}
    if status == "ready":
        met = wording.catalogue.count("status.ready", counts.applicable, **values)
        return say("status.ready.rules", **values) if is_met_by_rules(result) else met
    if status == "developing":
        return _developing(result, wording, **values)
    state = {"blocked": "failed", "undetermined": "unknown"}.get(status)
    of = [gate.skill for gate in result.gates if gate.state == state]
    if status == "near":
        of = [skill.skill for skill in result.skills if skill.is_unanswered or skill.shortfall]
    values["skills"] = wording.listed([wording.quoted(skill) for skill in of[:2]])
    if len(result.gates) > 1:
        is_all = status == "blocked" and len(of) == len(result.gates)
        count = wording.catalogue.count
        return say("status.blocked.all", **values) if is_all else count(f"status.{status}", len(of), **values)
    if status != "near":
        return say(f"status.{status}.only", **values)
    rest = wording.catalogue.count("status.near.rest", len(of), **values)
    return joined(" ", [*_musts_met(result, wording, role), rest])


def _developing(result: Result, wording: Wording, **values: object) -> str:
    """All must-haves are met; how many target levels are, is said without counting from nothing."""
    say = wording.catalogue.say
    if len(result.gates) > 1 and result.counts.met:
        return wording.catalogue.count("status.developing", result.counts.met, **values)
    count, counts = wording.catalogue.count, result.counts
    none = "status.met.none" if counts.applicable > 1 else "status.met.not"
    met = count("status.met", counts.met, **values) if counts.met else say(none, **values)
    return joined(" ", [*_musts_met(result, wording, str(values["role"])), met])


def _musts_met(result: Result, wording: Wording, role: str) -> list[str]:
    """A sentence, if there are must-haves."""
    if not result.gates:
        return []
    return [wording.catalogue.say("status.musts.only" if len(result.gates) == 1 else "status.musts.all", role=role)]


def match(result: Result, wording: Wording) -> str:
    """How much of the profile is matched; only for results with a coverage."""
    coverage, unanswered, say = result.coverage, result.counts.unanswered, wording.catalogue.say
    assert coverage.low is not None
    assert coverage.high is not None
    if not unanswered:
        return say("coverage.point", p=percent(coverage.low))
    key = "coverage.range.one" if unanswered == 1 else "coverage.range"
    return say(key, low=percent(coverage.low), high=percent(coverage.high), u=unanswered)


def what_levels_mean(wording: Wording, *, with_minimum: bool) -> str:
    """The scale, the target and, where there are must-haves, the minimum in one line."""
    key = "report.levels.with_minimum" if with_minimum else "report.levels"
    return wording.catalogue.say(key, levels=levels_listed(wording))


def levels_listed(wording: Wording) -> str:
    """`0 new, 1 basics, 2 independent`."""
    say, scale = wording.catalogue.say, wording.matrix.scale
    levels = [say("report.levels.one", level=level, name=wording.text(scale[level].name)) for level in sorted(scale)]
    return joined(", ", levels)
