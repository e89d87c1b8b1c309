"""People in a table become counts, as one Ibis expression that runs wherever Ibis does.

What a value means was worked out before, once for each different one (`Meaning`). Here rows are only told apart, joined
and added up, in whole numbers, so that each engine comes to the same counts.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import reduce
from operator import and_, or_
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from skillmatrix.analysis.role_points import RolePoints
from skillmatrix.analysis.score import NEAR_THRESHOLD
from skillmatrix.tables.engine import the_ibis

if TYPE_CHECKING:
    from ibis.expr.types import BooleanValue, IntegerValue, StringValue, Table, Value

    Reasons: TypeAlias = list[tuple[BooleanValue, str]]

NOT_APPLICABLE, UNKNOWN = -1, -2
"""In the place of a level."""
LEFT_OUT = ("nameless", "overdue", "later", "answered_twice", "in_two_groups")
"""Why somebody is not counted."""
STRANGER = "not_a_member"
ANSWERED, SILENT, SKILL = "answered", "silent", "skill"
"""What else is counted: people without a standing, without an answer; answers that are not the newest; answers."""
LONGEST_NAME = 200
VIEW = ("person", "rater", "by")
"""What tells apart whose answers they are, and by whom."""
ANSWERS = (*VIEW, "date")
"""What tells answers apart that were given at once."""
OWN_ANSWERS = ("person", "date")
"""The same, of people who have one view, their own."""


class Span(NamedTuple):
    """The days of answers: up to the day of the page, kept from the first, and not out of date from the second."""

    day: date
    kept_from: date
    fresh_from: date


class Counting(NamedTuple):
    """What is counted: in these days, in groups of these columns, standings for a role.

    `bits` are the columns that tell each skill apart by a bit of its own; `sums` are the names of what `worth` gives.
    """

    span: Span
    groups: Sequence[str]
    bits: Sequence[str]
    sums: Sequence[str]
    role: RolePoints | None


def people_of(sets: "Table", counting: Counting) -> "Table":
    """Rows `what`, groups, `people`, `older`: how many people there are, and where they stand or why they are left out.

    All of the sets (`sets_of`) are what people said of themselves. `older` is how many of them are not the newest.
    """
    found = found_people(sets, counting)
    reasons = [*why_own_is_left_out(found, counting), (found.answers == 0, SILENT)]
    people = found.mutate(what=the_ibis().cases(*reasons, else_=standing(found, counting.role)))
    counted = people.group_by(["what", *counting.groups]).agg(people=people.count(), older=people.older.sum())
    return tidy(counted, counting)


def counted_answers(said: "Table", counting: Counting) -> "Table":
    """Rows `what`, groups, `skill`, `code`, `people`, `wanting`: how many people gave which answer to which skill."""
    counted = said.group_by([*counting.groups, "skill", "code"]).agg(people=said.count(), wanting=said.wants.sum())
    return tidy(counted.mutate(what=the_ibis().literal(SKILL)), counting)


# Whose answers count


def fresh(rows: "Table", counting: Counting) -> "Table":
    """Answers that are neither too old nor of a later day."""
    span = counting.span
    return rows.filter(rows.code.notnull(), rows.date.between(max(span.kept_from, span.fresh_from), span.day))


def sets_of(rows: "Table", counting: Counting, *, with_role: bool = False) -> "Table":
    """Answers that were given at once, a row for each; `is_view`: they are the newest of their rater in the span.

    `is_twice`: a skill was answered more than once. Each answer adds the bit of its skill, and a bit that is added
    twice is carried: then fewer bits are set than answers were given. Groups have their lowest and their highest name,
    which differ where not all rows say the same.
    """
    sums = {name: rows[name].sum() for name in (*counting.sums, *counting.bits)} | {"answers": rows.code.count()}
    role = {"role": rows.role.max()} if with_role else {}
    parts = rows.group_by([*ANSWERS, *counting.groups]).agg(**sums, **role)
    sets = parts.group_by(list(ANSWERS)).agg(
        **{name: parts[name].sum() for name in sums},
        **{name: parts[name].max() for name in role},
        **{f"low_{name}": parts[name].min() for name in counting.groups},
        **{f"high_{name}": parts[name].max() for name in counting.groups},
    )
    in_time = sets.date.between(counting.span.kept_from, counting.span.day)
    newest = the_ibis().ifelse(in_time, sets.date, None).max().over(group_by=list(VIEW))
    is_twice = sum(bits_set(_as_int64(sets[name])) for name in counting.bits) < sets.answers
    return sets.mutate(in_time=in_time, is_view=in_time & (sets.date == newest), is_twice=is_twice)


def _as_int64(summed: "IntegerValue") -> "IntegerValue":
    """A sum as what Ibis takes it for: Postgres makes a decimal of it, which has no bits."""
    return summed.cast("decimal(38, 0)").cast("int64")


def bits_set(number: "IntegerValue") -> "IntegerValue":
    """How many bits of a number below 2 to the 63 are set: counted in pairs, in fours, in eights, then added."""
    pairs = number - ((number >> 1) & 0x5555555555555555)
    fours = (pairs & 0x3333333333333333) + ((pairs >> 2) & 0x3333333333333333)
    eights = (fours + (fours >> 4)) & 0x0F0F0F0F0F0F0F0F
    return sum((eights >> at) & 0xFF for at in range(8, 64, 8)) + (eights & 0xFF)


def found_people(sets: "Table", counting: Counting, **more: "Value") -> "Table":
    """A row for each person: their groups, the sums of what counts, and what tells whether they do."""
    span = counting.span
    is_fresh = sets.is_view & (sets.date >= span.fresh_from)
    is_named = sets.is_view & any_of(sets[f"high_{name}"] != "" for name in counting.groups)
    return sets.group_by("person").agg(
        views=sets.is_view.sum(),
        twice=(sets.is_view & sets.is_twice).sum(),
        overdue=(sets.date < span.kept_from).sum(),
        older=(sets.in_time & ~sets.is_view).sum(),
        **{name: sets[name].sum(where=is_fresh).fill_null(0) for name in ("answers", *counting.sums)},
        **{f"low_{name}": sets[f"low_{name}"].min(where=is_named).fill_null("") for name in counting.groups},
        **{name: sets[f"high_{name}"].max(where=is_named).fill_null("") for name in counting.groups},
        **more,
    )


def why_left_out(found: "Table", counting: Counting) -> "Reasons":
    """The reasons for which somebody is not counted; the first one that holds is told."""
    return [
        (found.person.length() > LONGEST_NAME, "nameless"),
        ((found.views == 0) & (found.overdue > 0), "overdue"),
        (found.views == 0, "later"),
        (found.twice > 0, "answered_twice"),
        (any_of(found[f"low_{name}"] != found[name] for name in counting.groups), "in_two_groups"),
    ]


def why_own_is_left_out(found: "Table", counting: Counting) -> "Reasons":
    """The same of people of whom nobody but they themselves says anything: once, whoever wrote it down."""
    return [*why_left_out(found, counting), (found.views > 1, "answered_twice")]


def answers_left_out(sets: "Table", counting: Counting, *, is_own: bool = False) -> "Table":
    """Answers in time, a row for those that were given at once, that are not the newest, or by somebody left out.

    `is_own`: people alone say something of themselves, and all that somebody says who counts is of one view.
    """
    found = found_people(sets, counting._replace(sums=()))
    why = why_own_is_left_out if is_own else why_left_out
    nobody = found.filter(any_of(each for each, _ in why(found, counting))).select("person", is_nobody=True)
    joined = sets.left_join(nobody, "person")
    left_out = joined.filter(joined.in_time, joined.is_nobody.notnull() | ~joined.is_view)
    return left_out.select(*(OWN_ANSWERS if is_own else ANSWERS))


def without(said: "Table", others: "Table") -> "Table":
    """What was said, but not at once with these."""
    return said.anti_join(others, others.columns)


# Where somebody stands


def standing(sums: "Table", role: RolePoints | None) -> "StringValue":
    """`standing_in` in `analysis/role_points.py`, out of the sums of what each answer is worth."""
    if role is None:
        return the_ibis().literal(ANSWERED)
    left = len(role.skills) - sums.away
    gates = sum(skill.gate is not None for skill in role.skills.values())
    weight = sum(skill.weight for skill in role.skills.values()) - sums.away_weight
    part, whole = NEAR_THRESHOLD.as_integer_ratio()
    return the_ibis().cases(
        (left == 0, ANSWERED),
        (sums.failed > 0, "blocked"),
        (sums.gated < gates, "undetermined"),
        (_is_ready(sums, left, role), "ready"),
        (sums.points * whole > weight * part, "near"),
        else_="developing",
    )


def _is_ready(sums: "Table", left: "IntegerValue", role: RolePoints) -> "BooleanValue":
    """Whether every rule of which something is left is met; without one, every target level."""
    ibis, all_met = the_ibis(), sums.met == left
    if not role.ready:
        return all_met
    of = [len(skills) - sums[f"away_{at}"] for at, (_, skills) in enumerate(role.ready)]
    met = (sums[f"met_{at}"] >= ibis.least(needed, of[at]) for at, (needed, _) in enumerate(role.ready))
    return ibis.ifelse(any_of(some > 0 for some in of), reduce(and_, met), all_met)


def any_of(conditions: "Iterable[BooleanValue]") -> "BooleanValue":
    """Whether one of them holds."""
    return reduce(or_, conditions, the_ibis().literal(value=False))


def tidy(counted: "Table", counting: Counting) -> "Table":
    """The same columns for all that is counted, so that one answer of the engine holds it."""
    types = {"what": "string", **dict.fromkeys(counting.groups, "string"), "skill": "int32", "code": "int32"}
    types |= {"people": "int64", "wanting": "int64", "older": "int64"}
    return counted.select(**{name: _column(counted, name).cast(kind) for name, kind in types.items()})


def _column(counted: "Table", name: str) -> "IntegerValue":
    return counted[name] if name in counted.columns else the_ibis().literal(0)


# What an answer is worth


def worth_names(role: RolePoints | None) -> list[str]:
    """The names of the whole numbers that say where somebody stands, once they are added."""
    if role is None:
        return []
    rules = [f"{what}_{at}" for at in range(len(role.ready)) for what in ("met", "away")]
    return ["points", "away_weight", "away", "failed", "gated", "met", *rules]


def worth(role: RolePoints | None, skill: str, code: int) -> Mapping[str, int]:
    """What an answer, a level or one of the codes above, adds to each of these sums."""
    names = worth_names(role)
    if role is None or skill not in role.skills or code == UNKNOWN:
        return dict.fromkeys(names, 0)
    asked = role.skills[skill]
    is_away = code == NOT_APPLICABLE and asked.gate is None
    is_known = code != NOT_APPLICABLE
    is_met = is_known and code >= asked.required
    values = {
        "points": asked.points[code] if is_known else 0,
        "away_weight": asked.weight * is_away,
        "away": int(is_away),
        "failed": int(is_known and asked.gate is not None and code < asked.gate),
        "gated": int(is_known and asked.gate is not None),
        "met": int(is_met),
    }
    for at, (_, of) in enumerate(role.ready):
        values |= {f"met_{at}": int(is_met and skill in of), f"away_{at}": int(is_away and skill in of)}
    return values
