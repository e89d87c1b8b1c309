"""A tally as plain data, and as one long table for spreadsheets and programs."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from skillmatrix.analysis.consensus import iqr, median, votes_in
from skillmatrix.analysis.workshop import Outcome
from skillmatrix.model.voting_round import SkillVotes
from skillmatrix.view.blocks import Cell, Column, Table
from skillmatrix.view.numbers import rounded
from skillmatrix.view.tally_input import TallyInput
from skillmatrix.view.wording import Wording

FORMAT = "skillmatrix-tally/1"
PLACES = 4
COLUMNS = (
    "skill", "name", "today", "new", "minimum_today", "minimum_new", "target", "median", "iqr", "share", "votes",
    "must", "necessary", "useful", "not_needed",
)  # fmt: skip


def tally_data(given: TallyInput, language: str) -> dict[str, Any]:
    """The tally as `--format json` writes it; shares are rounded half up to 4 places, what is not shown is null."""
    held, present = given.held, given.held.present
    return {
        "format": FORMAT,
        "workshop": given.workshop.id,
        "matrix": {"id": held.matrix.id, "version": held.matrix.version},
        "role": held.role,
        "language": language,
        "round": held.round,
        "method": held.method,
        "opened": held.opened.isoformat(),
        "closed": held.closed.isoformat() if held.closed else None,
        "people": {"inside": present.inside, "outside": present.outside} if present else None,
        "dropped_out": held.dropped_out,
        "shuffled": held.shuffled,
        "rules": rules_data(given),
        "changed": {"votes": held.changed.votes, "of": held.changed.of} if held.changed else None,
        "concordance": _concordance(given),
        "skills": [_skill(each, held.skills[each.skill]) for each in given.outcomes],
        "tasks": {task: _numbers(counts) for task, counts in held.tasks.items()},
        "questions": {question: dict(counts) for question, counts in held.questions.items()},
        "proposals": [{"skill": each.skill, "text": each.text} for each in held.proposals],
    }


def rules_data(given: TallyInput) -> dict[str, Any]:
    """The rules as numbers."""
    rules = given.held.rules
    return {
        "votes": rules.votes,
        "agree": float(rules.agree),
        "iqr": {"target": rules.iqr.target, "importance": rules.iqr.importance},
        "rounds": rules.rounds,
        "stable": float(rules.stable),
    }


def _concordance(given: TallyInput) -> dict[str, Any] | None:
    found = given.held.agreement
    return {"w": _number(found.exact), "ranked": found.ranked, "people": found.people} if found else None


def _skill(found: Outcome, votes: SkillVotes) -> dict[str, Any]:
    verdict = found.target
    is_shown = verdict.state != "hidden"
    return {
        "id": found.skill,
        "today": {"level": found.old, "minimum": found.old_gate},
        "new": {"level": found.new, "minimum": found.new_gate},
        "target": {
            "state": verdict.state,
            "votes": _counts(votes.target),
            "median": _number(verdict.median) if is_shown else None,
            "iqr": _number(verdict.iqr) if is_shown else None,
            "share": _number(verdict.share) if is_shown else None,
        },
        "must": {"state": found.must.state, "votes": _counts(votes.must), "needed": found.must.needed},
        "importance": _numbers(votes.importance) if votes.importance else None,
        "comments": list(votes.comments),
    }


def _counts(counts: Mapping[Any, int]) -> dict[str, int] | None:
    return {str(key): votes for key, votes in counts.items()} or None


def _numbers(counts: Mapping[int, int]) -> dict[str, Any]:
    return {"votes": _counts(counts), "median": _number(median(counts)), "iqr": _number(iqr(counts))}


def _number(value: Fraction) -> float:
    return float(rounded(value, PLACES))


def tally_table(given: TallyInput, wording: Wording) -> Table:
    """A row a skill, with plain values."""
    rows = (_row(each, given.held.skills[each.skill], wording) for each in given.outcomes)
    return Table(tuple(Column(name) for name in COLUMNS), tuple(rows), name=wording.catalogue.say("tally.name.agreed"))


def _row(found: Outcome, votes: SkillVotes, wording: Wording) -> tuple[Cell, ...]:
    verdict, is_shown = found.target, found.target.state != "hidden"
    needs = [votes.must.get(need) for need in ("necessary", "useful", "not-needed")]
    return (
        Cell(found.skill),
        Cell(wording.skill(found.skill)),
        *map(_whole, (found.old, found.new, found.old_gate, found.new_gate)),
        Cell(verdict.state),
        *(_exact(value) if is_shown else Cell("") for value in (verdict.median, verdict.iqr, verdict.share)),
        _whole(votes_in(votes.target) or None),
        Cell(found.must.state),
        *(_whole(each) for each in needs),
    )


def _whole(value: int | None) -> Cell:
    return Cell("") if value is None else Cell(str(value), value)


def _exact(value: Fraction) -> Cell:
    return Cell(str(rounded(value, PLACES).normalize()), value)
