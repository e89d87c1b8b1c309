"""What changed since an earlier answers file, as a section of the report."""

from fractions import Fraction

from skillmatrix.analysis.compare import Comparison, LevelChange, Parts
from skillmatrix.model.role import Role
from skillmatrix.view.blocks import Block, Cell, Column, Paragraph, Section, Table
from skillmatrix.view.numbers import apportioned, decimal, long_date, percent
from skillmatrix.view.wording import Wording


def since_last_time(comparison: Comparison, role: Role, wording: Wording, *, with_match: bool = True) -> Section:
    """The change in one sentence, its parts, every skill whose answer is another one, and what the matrix changed."""
    say = wording.catalogue.say
    blocks: list[Block] = [Paragraph(_sentence(comparison, wording) if with_match else _changed(comparison, wording))]
    if (
        with_match
        and comparison.parts is not None
        and comparison.change is not None
        and any(_parts(comparison.parts).values())
    ):
        blocks.append(_parts_table(comparison.parts, comparison.change, wording))
    if comparison.changes:
        names = ("report.column.skill", "compare.column.before", "compare.column.after", "compare.column.note")
        columns = tuple(Column(say(name), "right" if at in {1, 2} else "left") for at, name in enumerate(names))
        blocks.append(Table(columns, tuple(_change(change, wording) for change in comparison.changes)))
    if comparison.matrix:
        from skillmatrix.view.comparison_matrix import since_in_matrix  # only who has the old matrix reads of it

        blocks += since_in_matrix(comparison.matrix, role, wording)
    return Section("since", say("report.heading.since"), tuple(blocks))


def _sentence(comparison: Comparison, wording: Wording) -> str:
    say, language = wording.catalogue.say, wording.catalogue.language
    before, after = comparison.before.coverage.low, comparison.after.coverage.low
    if comparison.change is None or before is None or after is None:
        return say("compare.undefined")
    day = long_date(comparison.before_date, language)
    if comparison.change == 0:
        return say("compare.same", before=day, old=percent(before))
    change = _points(comparison.change * 100, language)
    return say("compare.change", before=day, old=percent(before), new=percent(after), change=change)


def _changed(comparison: Comparison, wording: Wording) -> str:
    """The same without percentages: how many answers are others now."""
    day = long_date(comparison.before_date, wording.catalogue.language)
    if not comparison.changes:
        return wording.catalogue.say("compare.no_changes", before=day)
    return wording.catalogue.count("compare.changes", len(comparison.changes), before=day)


def _parts(parts: Parts) -> dict[str, Fraction]:
    return {
        "requirements": parts.requirements,
        "not_applicable": parts.not_applicable,
        "answered": parts.answered,
        "levels": parts.levels,
        "staleness": parts.staleness,
    }


def _parts_table(parts: Parts, change: Fraction, wording: Wording) -> Table:
    say, language = wording.catalogue.say, wording.catalogue.language
    columns = (Column(say("compare.column.part")), Column(say("compare.column.points"), "right"))
    named = {name: part for name, part in _parts(parts).items() if part}
    shown = apportioned([part * 100 for part in named.values()], 1)
    rows = [
        (Cell(say(f"compare.part.{name}")), _points_cell(part, language))
        for name, part in zip(named, shown, strict=True)
    ]
    rows.append((Cell(say("compare.part.total")), _points_cell(change * 100, language)))
    return Table(columns, tuple(rows))


def _points_cell(points: Fraction, language: str) -> Cell:
    return Cell(_points(points, language), points, "%")


def _points(points: Fraction, language: str) -> str:
    """With a sign and one place."""
    return ("+" if points > 0 else "−" if points < 0 else "±") + decimal(abs(points), 1, language)


def _change(change: LevelChange, wording: Wording) -> tuple[Cell, ...]:
    note = wording.catalogue.say("compare.noise") if change.is_noise else ""
    return Cell(wording.skill(change.skill)), _level(change.before), _level(change.after), Cell(note)


def _level(level: int | None) -> Cell:
    return Cell("–") if level is None else Cell(str(level), level)
