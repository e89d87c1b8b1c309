"""Which requirements of a role are musts, which are wishes, and which of them a job description prints."""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple, TypeAlias

from skillmatrix.model.fifths import with_guidance
from skillmatrix.model.requirement import RequirementFields, Tier
from skillmatrix.model.role import Role
from skillmatrix.model.skill import Skill

MOST_WISHES = 8
"""So many requirements that are no musts are printed at most, unless all are asked for."""
MOST_SUPPLEMENTARY = 3
"""So many of the least important ones stand in a job description: a long list of small wishes hides the large ones."""
MOST_LEARNED = 4
"""So many musts are named under what the role teaches."""
MOST_OTHERS_LEARNED = 2
"""And so many other requirements."""
FEWEST_TOLD_APART = 5
"""Of so many requirements with equal weights, some are musts; fewer may all be wishes until somebody says it."""
MOST_GUESSED = 5
"""So many musts are guessed at most where nothing but the tasks tells requirements apart."""


Range: TypeAlias = tuple[int, int]
"""The lowest and the highest level of a scale."""


class TieredRequirement(NamedTuple):
    """A requirement with its tier. `entry` is the level asked of somebody who takes up the role, before the target.

    Where the role says `hire_level` is the lowest level, nothing is asked: it is learned in the role.
    `central`: no requirement of the role has a larger weight.
    """

    skill: Skill
    requirement: RequirementFields
    tier: Tier
    entry: int
    central: bool
    is_learned: bool = False

    @property
    def target(self) -> int:
        """The level the role needs in the long run."""
        return self.requirement.level

    @property
    def chosen(self) -> bool:
        """Somebody has set the tier, so it belongs in a job description whatever its weight."""
        return self.requirement.tier is not None


class Tiers(NamedTuple):
    """All requirements of a role: musts in the order of the tasks, the others by weight, level and matrix order.

    `derived`: the role names no must; its tiers were guessed from the weights, and a person should confirm them.
    """

    must: tuple[TieredRequirement, ...]
    should: tuple[TieredRequirement, ...]
    nice: tuple[TieredRequirement, ...]
    derived: bool

    @property
    def asked(self) -> tuple[TieredRequirement, ...]:
        """The musts of which something is asked at the beginning."""
        return tuple(must for must in self.must if not must.is_learned)

    @property
    def wishes(self) -> tuple[TieredRequirement, ...]:
        """Everything that is no must."""
        return self.should + self.nice


class Selection(NamedTuple):
    """The wishes a paper prints, and those it does not."""

    printed: tuple[TieredRequirement, ...]
    left_out: tuple[TieredRequirement, ...]


def tiers(role: Role, skills: Mapping[str, Skill], lowest: int) -> Tiers:
    """The requirements of a role by tier. `skills` are those of the matrix in its order, `lowest` is its lowest level.

    A requirement at the lowest level asks for nothing and is left out.
    """
    asked = {skill: role.requires[skill] for skill in skills if skill in role.requires}
    asked = {skill: requirement for skill, requirement in asked.items() if requirement.level > lowest}
    derived = bool(asked) and not any(_names_a_must(requirement) for requirement in asked.values())
    tier_of = _guess(asked, role, lowest) if derived else _rule(asked.values())
    central = max((requirement.weight for requirement in asked.values()), default=None)
    tiered = tuple(
        TieredRequirement(
            skill=skills[skill],
            requirement=requirement,
            tier=tier_of(requirement),
            entry=lowest if is_learned else max(_entry(requirement, tier_of(requirement), lowest), lowest + 1),
            central=requirement.weight == central,
            is_learned=is_learned,
        )
        for skill, requirement in asked.items()
        for is_learned in (requirement.hire_level is not None and requirement.hire_level <= lowest,)
    )
    return Tiers(
        must=_in_task_order((each for each in tiered if each.tier == "must"), role),
        should=_by_importance(each for each in tiered if each.tier == "should"),
        nice=_by_importance(each for each in tiered if each.tier == "nice"),
        derived=derived,
    )


def wishes_of_an_advert(found: Tiers, scale: Range, *, all_requirements: bool = False) -> Selection:
    """The central wishes.

    Behaviour stays out: in an advert it reads like a demand on somebody's character. So does what needs guidance:
    nobody has to bring along what the role teaches.
    """
    asked = tuple(wish for wish in found.wishes if not wish.is_learned)

    def fits(wish: TieredRequirement) -> bool:
        return wish.central and wish.skill.kind != "behaviour" and not with_guidance(wish.entry, *scale)

    return _choose(asked, fits, all_requirements=all_requirements)


def wishes_of_a_job_description(found: Tiers, lowest: int, *, all_requirements: bool = False) -> Selection:
    """The central wishes, and the first supplementary ones that ask for more than knowing what the skill is about."""
    telling = [wish for wish in found.nice if wish.skill.kind != "behaviour" and wish.target > lowest + 1]
    supplementary = {wish.skill.id for wish in telling[:MOST_SUPPLEMENTARY]}

    def fits(wish: TieredRequirement) -> bool:
        return wish.skill.id in supplementary if wish.tier == "nice" else wish.central

    return _choose(found.wishes, fits, all_requirements=all_requirements)


def learned_in_the_role(found: Tiers) -> tuple[TieredRequirement, ...]:
    """What asks for less at the beginning than the role needs in the long run.

    The first musts come first, then what is not asked at all, then other central things that are no behaviour.
    """
    musts = [must for must in found.asked if must.target > must.entry]
    learned = [each for each in (*found.must, *found.wishes) if each.is_learned]
    central = [each for each in found.wishes if each.central and not each.is_learned and each.target > each.entry]
    others = [*learned, *(each for each in central if each.skill.kind != "behaviour")]
    return *musts[:MOST_LEARNED], *others[:MOST_OTHERS_LEARNED]


def _names_a_must(requirement: RequirementFields) -> bool:
    return requirement.must is not None or requirement.tier == "must"


def _rule(requirements: Iterable[RequirementFields]) -> Callable[[RequirementFields], Tier]:
    """A role that names musts: they are the musts, and half of the largest weight tells the others apart."""
    largest = max((requirement.weight for requirement in requirements), default=0)

    def tier_of(requirement: RequirementFields) -> Tier:
        if requirement.tier is not None:
            return requirement.tier
        if requirement.must is not None:
            return "must"
        return "should" if 2 * requirement.weight >= largest else "nice"

    return tier_of


def _guess(asked: Mapping[str, RequirementFields], role: Role, lowest: int) -> Callable[[RequirementFields], Tier]:
    """A role that names no must: 70 % of the largest weight make one, 40 % a wish.

    Equal weights tell nothing apart, so levels do: the highest ones are musts, or else what the first tasks use.
    """
    weights = {requirement.weight for requirement in asked.values()}
    largest = max(weights)
    highest = _highest(asked, role) if len(weights) == 1 and len(asked) >= FEWEST_TOLD_APART else frozenset()

    def tier_of(requirement: RequirementFields) -> Tier:
        if requirement.tier is not None:
            return requirement.tier
        if id(requirement) in highest:
            return "must"
        if 10 * requirement.weight >= 7 * largest and requirement.level >= lowest + 2 and len(weights) > 1:
            return "must"
        return "should" if 10 * requirement.weight >= 4 * largest else "nice"

    return tier_of


def _highest(asked: Mapping[str, RequirementFields], role: Role) -> frozenset[int]:
    """The requirements, by `id`, with the highest level; of many, or if all have it, those that the first tasks use."""
    top = max(requirement.level for requirement in asked.values())
    chosen = [skill for skill, requirement in asked.items() if requirement.level == top]
    if len(chosen) > MOST_GUESSED or len(chosen) == len(asked):
        used = dict.fromkeys(skill for task in role.tasks for skill in task.skills if skill in chosen)
        chosen = list(used)[: min(MOST_GUESSED, len(asked) - 1)]
    return frozenset(id(asked[skill]) for skill in chosen)


def _entry(requirement: RequirementFields, tier: Tier, lowest: int) -> int:
    """What is asked at the beginning: what the role says, else its gate, else for a wish one level below the target.

    The first level above the lowest is no wish worth printing, so a wish does not go down to it; and what only
    supplements the role is not worth learning in it, so it stays at the target.
    """
    if requirement.hire_level is not None:
        return requirement.hire_level
    if requirement.must is not None:
        return requirement.must
    if tier == "should":
        return max(requirement.level - 1, min(requirement.level, lowest + 2))
    return requirement.level


def _in_task_order(musts: Iterable[TieredRequirement], role: Role) -> tuple[TieredRequirement, ...]:
    """In the order of the first task that uses them; those that no task uses come last, in matrix order."""
    used = [skill for task in role.tasks for skill in task.skills]
    place = {skill: number for number, skill in reversed(list(enumerate(used)))}
    return tuple(sorted(musts, key=lambda must: place.get(must.skill.id, len(used))))


def _by_importance(wishes: Iterable[TieredRequirement]) -> tuple[TieredRequirement, ...]:
    return tuple(sorted(wishes, key=lambda wish: (-wish.requirement.weight, -wish.target)))


def _choose(
    wishes: tuple[TieredRequirement, ...], fits: Callable[[TieredRequirement], bool], *, all_requirements: bool
) -> Selection:
    if all_requirements:
        return Selection(printed=wishes, left_out=())
    printed = tuple(wish for wish in wishes if wish.chosen or fits(wish))[:MOST_WISHES]
    names = {wish.skill.id for wish in printed}
    return Selection(printed=printed, left_out=tuple(wish for wish in wishes if wish.skill.id not in names))
