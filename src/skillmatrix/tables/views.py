"""People whom others rate, too, or who are listed in a team file: one answer a skill, as `counting_views` makes it."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from skillmatrix.analysis.raters import FEWEST_PEERS
from skillmatrix.model.answers import RatingRule
from skillmatrix.tables.engine import Rows, lookup_beside, the_ibis
from skillmatrix.tables.expression import (
    NOT_APPLICABLE,
    SILENT,
    STRANGER,
    UNKNOWN,
    Counting,
    any_of,
    counted_answers,
    found_people,
    standing,
    tidy,
    why_left_out,
    worth,
)
from skillmatrix.tables.packed_levels import PackedLevels

if TYPE_CHECKING:
    from ibis.expr.types import IntegerValue, StringValue, Table

HERE = "here"
AGREED, OTHERS, OWN = 3, 2, 1
"""Of several answers to a skill the one with the largest number counts."""
OF_OTHERS = ("manager", "assessor", "peer")


class Listed(NamedTuple):
    """A member of a team file, with the role and the groups that it names; these count before those of the table."""

    person: str
    role: str
    groups: tuple[str, ...]


class Views(NamedTuple):
    """How several views of a person become one: by which rule, on which levels, for which skills by their places.

    `musts` are by role; `members` is `None` if everybody is one whose answers are found.
    """

    rating: RatingRule
    levels: Sequence[int]
    skills: Sequence[str]
    musts: Mapping[str, frozenset[str]]
    members: Sequence[Listed] | None = None


def counts_of_views(said: Rows, sets: Rows, counting: Counting, views: Views) -> Rows:
    """What `people_of` and `counted_answers` give of what people say of themselves, here of all views of them.

    `said` are the answers that count, `sets` all that were given at once, with the role that stands there.
    """
    members = _members(sets, counting, views)
    judged = _worth(_judged(said, members, counting, views), counting, views)
    return the_ibis().union(_people(members, judged, counting), counted_answers(judged, counting))


def state_of_views(said: Rows, sets: Rows, counting: Counting, views: Views, levels: PackedLevels) -> Rows:
    """What `state_of` gives of what people say of themselves, here of all views of them."""
    members = _members(sets, counting, views)
    judged = _judged(said, members, counting, views)
    rows = [
        {"packed_skill": at, "packed_code": code, **levels.packed(at, code)}
        for at in range(len(views.skills))
        for code in views.levels
    ]
    types = {"packed_skill": "int32", "packed_code": "int32", **dict.fromkeys(levels.names, "int64")}
    packed = judged.inner_join(lookup_beside(judged, rows, types), [("skill", "packed_skill"), ("code", "packed_code")])
    sums = packed.group_by("person").agg(**{name: packed[name].sum() for name in levels.names})
    state = members.filter(members.what.isin([HERE, SILENT])).left_join(sums, "person")
    day = the_ibis().ifelse(state.what == HERE, state.day, None)
    return state.select("person", day=day, **{name: state[name].fill_null(0) for name in levels.names})


# Whose answers they are


def _members(sets: "Table", counting: Counting, views: Views) -> "Table":
    """Everybody, with `what` they are: here, not a member, silent, or left out for a reason."""
    bare = counting._replace(sums=())
    found = _with_role(sets, bare, views)
    what = the_ibis().cases(*why_left_out(found, bare), else_=HERE)
    people = found.select("person", "role", "older", "day", *counting.groups, what=what)
    return people if views.members is None else _listed(people, bare, views.members)


def _with_role(sets: "Table", counting: Counting, views: Views) -> "Table":
    """People with the role and the day of their own answers; without such, of the newest ones that count."""
    ibis, is_own = the_ibis(), sets.is_view & (sets.rater == "self")
    given = {"own": is_own.sum(), "own_role": sets.role.max(where=is_own), "day": sets.date.max(where=is_own)}
    if views.rating != "self":
        given["other_role"] = sets.role.argmax(sets.date, where=sets.is_view)
        given["other_day"] = sets.date.max(where=sets.is_view)
    found = found_people(sets, counting, **given)
    if views.rating == "self":
        return found.mutate(role=ibis.ifelse(found.own > 0, found.own_role, "").fill_null(""))
    role = ibis.ifelse(found.own > 0, found.own_role, found.other_role).fill_null("")
    return found.mutate(role=role, day=ibis.coalesce(found.day, found.other_day))


def _listed(people: "Table", counting: Counting, members: Sequence[Listed]) -> "Table":
    """Those in the list, who are members whether or not they answered, and people who are left out for some reason."""
    ibis, groups = the_ibis(), counting.groups
    rows = [
        {
            "member": each.person,
            "listed_role": each.role,
            **{f"listed_{name}": value for name, value in zip(groups, each.groups, strict=True)},
        }
        for each in members
    ]
    types = dict.fromkeys(("member", "listed_role", *(f"listed_{name}" for name in groups)), "string")
    joined = people.outer_join(lookup_beside(people, rows, types), [("person", "member")])
    is_listed = joined.member.notnull()
    merged = {name: _first_named(joined[f"listed_{name}"], joined[name]) for name in groups}
    columns = {
        "person": ibis.coalesce(joined.person, joined.member),
        "role": _first_named(joined.listed_role, joined.role),
        **merged,
    }
    what = ibis.cases(
        (is_listed & (joined.what.isnull() | (joined.what == HERE)), HERE),
        (joined.what == HERE, STRANGER),
        else_=joined.what,
    )
    found = joined.select("day", **columns, what=what, is_listed=is_listed, older=joined.older.fill_null(0))
    silent = found.filter(found.is_listed & (found.what != HERE)).mutate(what=ibis.literal(SILENT))
    return ibis.union(found, silent)


def _first_named(listed: "StringValue", given: "StringValue") -> "StringValue":
    return the_ibis().coalesce(listed.nullif(""), given, "")


# One answer a skill


def _one_answer(said: "Table", views: Views) -> "Table":
    """Of a skill what both agreed on, if that counts, then what others say, then what people say themselves."""
    own = _answers(said.filter(said.rater == "self"), OWN)
    if views.rating == "self":
        return own
    answers = [own, _answers(_of_others(said, views), OTHERS)]
    if views.rating == "agreed":
        answers.append(_answers(said.filter(said.rater == "agreed", _is_level(said)), AGREED))
    every = the_ibis().union(*answers)
    return every.group_by(["person", "skill"]).agg(code=every.code.argmax(every.rank), wants=every.wants.max())


def _answers(said: "Table", rank: int) -> "Table":
    wants = said.wants if rank == OWN else the_ibis().literal(0)
    return said.select(
        "person", "skill", code=said.code.cast("int32"), wants=wants.cast("int32"), rank=the_ibis().literal(rank)
    )


def _is_level(said: "Table") -> "IntegerValue":
    return said.code.notin([NOT_APPLICABLE, UNKNOWN])


def _of_others(said: "Table", views: Views) -> "Table":
    """The low median of what others say: the lowest level that at least half of them do not exceed."""
    ibis = the_ibis()
    others = said.filter(said.rater.isin(OF_OTHERS), _is_level(said))
    is_peer = others.rater == "peer"
    judged = others.group_by(["person", "skill"]).agg(
        peers=is_peer.sum(),
        everybody=others.count(),
        **{f"all_{level}": (others.code <= level).sum() for level in views.levels},
        **{f"few_{level}": ((others.code <= level) & ~is_peer).sum() for level in views.levels},
    )
    with_peers = judged.peers >= FEWEST_PEERS
    number = judged.everybody - ibis.ifelse(with_peers, 0, judged.peers)
    reached = (ibis.ifelse(with_peers, judged[f"all_{level}"], judged[f"few_{level}"]) for level in views.levels)
    code = ibis.cases(*((up_to * 2 >= number, level) for up_to, level in zip(reached, views.levels, strict=True)))
    return judged.mutate(code=code, wants=0, number=number).filter(lambda each: each.number > 0)


# Whom it counts for


def _judged(said: "Table", members: "Table", counting: Counting, views: Views) -> "Table":
    """One answer a skill of each member who is here."""
    return _of_people(_one_answer(said, views), members.filter(members.what == HERE), counting, views)


def _of_people(said: "Table", people: "Table", counting: Counting, views: Views) -> "Table":
    """The answers of members, with their groups; that a must of somebody's role does not apply is no answer."""
    joined = said.inner_join(people.select("person", "role", *counting.groups), "person")
    places = {skill: at for at, skill in enumerate(views.skills)}
    musts = any_of(
        (joined.role == role) & joined.skill.isin([places[skill] for skill in skills])
        for role, skills in views.musts.items()
        if skills
    )
    code = the_ibis().ifelse((joined.code == NOT_APPLICABLE) & musts, UNKNOWN, joined.code)
    # A view, so that Ibis does not take the next join for a part of this one, where the code was another.
    return joined.select("person", "skill", "wants", *counting.groups, code=code.cast("int32")).view()


def _worth(said: "Table", counting: Counting, views: Views) -> "Table":
    """The answers, and what each is worth for the role."""
    if counting.role is None:
        return said
    rows = [
        {"worth_skill": at, "worth_code": code, **worth(counting.role, skill, code)}
        for at, skill in enumerate(views.skills)
        for code in (*views.levels, NOT_APPLICABLE, UNKNOWN)
    ]
    types = {"worth_skill": "int32", "worth_code": "int32", **dict.fromkeys(counting.sums, "int64")}
    return said.inner_join(lookup_beside(said, rows, types), [("skill", "worth_skill"), ("code", "worth_code")])


def _people(members: "Table", said: "Table", counting: Counting) -> "Table":
    """Members with where they stand, and all others with the reason."""
    sums = said.group_by("person").agg(answers=said.count(), **{name: said[name].sum() for name in counting.sums})
    joined = members.left_join(sums, "person")
    what = the_ibis().cases(
        (joined.what != HERE, joined.what), (joined.answers.isnull(), SILENT), else_=standing(joined, counting.role)
    )
    people = joined.select("older", *counting.groups, what=what)
    return tidy(
        people.group_by(["what", *counting.groups]).agg(people=people.count(), older=people.older.sum()), counting
    )
