"""The charts of the gap report: what is drawn, in exact numbers, and the words that say the same.

The overview shows one square for each skill and no radar: the area of a radar changes with the order of its axes, an
axis has no room for what nobody has answered, and one figure for an area hides whether it stands for two skills or
for nine. Squares can be counted, and they agree with the table beside them.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import NamedTuple

from skillmatrix.analysis.result import SkillResult
from skillmatrix.analysis.standing import standing
from skillmatrix.view.blocks import Bar, Cell, Chart, Column, Key, Panel, Sign, State, Table
from skillmatrix.view.numbers import decimal
from skillmatrix.view.wording import Wording

SIGNS: tuple[Sign, ...] = ("above", "met", "below", "blocked", "unrated", "excluded")
LONGEST = 10
"""More bars of gaps cannot be compared at a glance; the others are summed up in one row (if they are more than one)."""


class Area(NamedTuple):
    """The skills of an area, and how many of them stand how."""

    name: str
    skills: tuple[SkillResult, ...]

    @property
    def met(self) -> int:
        """On target or above."""
        return sum(skill.shortfall == 0 for skill in self.skills)

    @property
    def below(self) -> int:
        """Below the target."""
        return sum(bool(skill.shortfall) for skill in self.skills)

    @property
    def unrated(self) -> int:
        """Nobody knows the level."""
        return sum(skill.is_unanswered for skill in self.skills)


def sign_of(skill: SkillResult) -> Sign:
    """How a skill stands."""
    if not skill.is_applicable:
        return "excluded"
    if skill.level is None:
        return "unrated"
    return standing(skill.level, skill.required, skill.gate)


def state_of(skill: SkillResult) -> State:
    """The same as the state of a table cell or a list item."""
    states: dict[Sign, State] = {"below": "open", "blocked": "blocked", "met": "good", "above": "good"}
    return states.get(sign_of(skill), "muted")


class Charts(NamedTuple):
    """Charts in one language. `gap` says in words how far a skill is from its target."""

    wording: Wording
    gap: Callable[[SkillResult], str]

    def areas(self, areas: Sequence[Area], table: Table) -> Chart:
        """How many skills of each area are on target; the rows of the table are the areas."""
        bars = tuple(self._area(area, row) for row, area in enumerate(areas))
        title = self._say("chart.areas")
        description = " ".join(map(self._area_line, areas))
        return Chart("areas", title, (Panel(title, description, bars),), table, 1, self._keys(bars))

    def _area(self, area: Area, row: int) -> Bar:
        marks = sorted(map(sign_of, area.skills), key=SIGNS.index)
        return Bar(area.name, self._met_of(area), marks[0], row, area.met, len(marks), tuple(marks))

    def _area_line(self, area: Area) -> str:
        met = self._met_of(area)
        return self._say("chart.areas.line", area=area.name, met=met, open=area.below, unrated=area.unrated)

    def _met_of(self, area: Area) -> str:
        return self._say("report.met_of", n=area.met, all=len(area.skills))

    def _keys(self, bars: Sequence[Bar]) -> tuple[Key, ...]:
        found = {mark for bar in bars for mark in bar.marks}
        return tuple(Key(sign, self._say(f"chart.key.{sign}")) for sign in SIGNS if sign in found)

    def levels(self, areas: Sequence[Area], skills: Sequence[SkillResult], table: Table) -> Chart:
        """Levels against targets, a picture for each area; the rows of the table are the skills, in their order."""
        rows = {skill.skill: row for row, skill in enumerate(skills)}
        panels = tuple(self._panel(area, rows) for area in areas)
        names: dict[Sign, str] = {"met": "now", "below": "to_go", "target": "target"}
        keys = [Key(sign, self._say(f"chart.key.{name}")) for sign, name in names.items()]
        found = {bar.sign for panel in panels for bar in panel.bars}
        keys += [Key(sign, self._say(f"chart.key.{sign}")) for sign in ("above", "unrated") if sign in found]
        matrix = self.wording.matrix
        title = self._say("chart.levels")
        return Chart("levels", title, panels, table, 1, tuple(keys), matrix.lowest, matrix.highest, self._as_table())

    def _panel(self, area: Area, rows: dict[str, int]) -> Panel:
        bars = tuple(self._level(skill, rows[skill.skill]) for skill in area.skills)
        return Panel(area.name, " ".join(map(self._level_line, area.skills)), bars)

    def _level(self, skill: SkillResult, row: int) -> Bar:
        sign = sign_of(skill)
        words = self._say("gap.must_open", g=skill.gate) if sign == "blocked" else self.gap(skill)
        return Bar(self.wording.short(skill.skill), words, sign, row, skill.level, skill.required)

    def _level_line(self, skill: SkillResult) -> str:
        key = "chart.levels.unrated" if skill.level is None else "chart.levels.line"
        name = self.wording.skill(skill.skill)
        return self._say(key, skill=name, level=skill.level, required=skill.required, words=self.gap(skill))

    def gaps(self, skills: Sequence[SkillResult]) -> Chart:
        """What each open skill would add to the match, most first; beyond some, the others together."""
        skills = sorted(skills, key=lambda skill: -(skill.gain or Fraction(0)))
        most = LONGEST if len(skills) > LONGEST + 1 else len(skills)
        first, others = skills[:most], skills[most:]
        bars = [
            self._gain(self.wording.skill(skill.skill), sign_of(skill), skill.gain or Fraction(0), row)
            for row, skill in enumerate(first)
        ]
        rows = [
            self._gain_row(bar, Fraction(bar.value or 0), self.gap(skill), state_of(skill))
            for bar, skill in zip(bars, first, strict=True)
        ]
        if others:
            name = self._say("chart.gaps.rest", n=len(others))
            rest = sum((skill.gain or Fraction(0) for skill in others), Fraction(0))
            # No bar: a sum of many would be the longest and would make each of them look small.
            bars.append(replace(self._gain(name, "below", rest, len(rows)), value=None))
            rows.append(self._gain_row(bars[-1], rest, "", ""))
        title, top = self._say("chart.gaps"), max(bar.value or 0 for bar in bars)
        lines = (self._say("chart.gaps.line", skill=bar.label, words=bar.words) for bar in bars)
        panel = Panel(title, " ".join(lines), tuple(bars))
        return Chart(
            "gaps",
            title,
            (panel,),
            self._gain_table(rows),
            2,
            self._gap_keys(bars),
            highest=top,
            as_table=self._as_table(),
        )

    def _as_table(self) -> str:
        return self._say("chart.as_table")

    def _gap_keys(self, bars: Sequence[Bar]) -> tuple[Key, ...]:
        """Only where there is something to tell apart."""
        signs = [sign for sign in SIGNS if any(bar.sign == sign for bar in bars)]
        return tuple(Key(sign, self._say(f"chart.key.{sign}")) for sign in signs) if len(signs) > 1 else ()

    def _gain(self, label: str, sign: Sign, gain: Fraction, row: int) -> Bar:
        # With one place, so that they can be told apart and added up.
        return Bar(label, f"+{decimal(gain * 100, 1, self.wording.catalogue.language)}", sign, row, gain)

    def _gain_row(self, bar: Bar, gain: Fraction, gap: str, state: State) -> tuple[Cell, ...]:
        return Cell(bar.label), Cell(gap, state=state), Cell(bar.words, gain * 100, "%")

    def _gain_table(self, rows: Sequence[tuple[Cell, ...]]) -> Table:
        columns = (Column(self._say("report.column.skill")), Column(self._say("report.column.gap")))
        name = self._say("report.heading.gains")
        return Table((*columns, Column(self._say("chart.gaps.column"), "right")), tuple(rows), name=name)

    def _say(self, key: str, **values: object) -> str:
        return self.wording.catalogue.say(key, **values)
