"""Every number of a result with its formula and the values filled in (`--explain`)."""

from fractions import Fraction

from skillmatrix.analysis.result import Result, SkillResult
from skillmatrix.view.blocks import Block, Cell, Column, Note, Section, Table
from skillmatrix.view.numbers import decimal
from skillmatrix.view.wording import Wording

PLACES = 4


def explanation(result: Result, wording: Wording) -> Section:
    """The formulas of the whole result, then those of each skill. Formulas are the same in every language."""
    say = wording.catalogue.say
    blocks: list[Block] = [Note(say("report.explain.key"))]
    if result.status is not None:
        rule = say(f"report.explain.rule.{result.status}")
        blocks.append(Note(say("report.explain.order", rule=rule)))
        blocks.append(_table(wording, _totals(result, wording)))
    blocks.append(_skills(result, wording))
    return Section("explain", say("report.heading.explain"), tuple(blocks))


def _table(wording: Wording, rows: list[tuple[str, str, str, str]]) -> Table:
    names = ("what", "formula", "numbers", "result")
    columns = tuple(Column(wording.catalogue.say(f"report.explain.column.{name}")) for name in names)
    return Table(columns, tuple(tuple(Cell(text) for text in row) for row in rows))


def _totals(result: Result, wording: Wording) -> list[tuple[str, str, str, str]]:
    sums, language = result.sums, wording.catalogue.language

    def number(value: Fraction | int) -> str:
        return _number(value, language)

    def quotient(
        name: str, formula: str, above: str, below: Fraction, value: Fraction | None
    ) -> tuple[str, str, str, str]:
        return name, formula, f"{above} / {number(below)}", _value(value, language)

    low, known, unanswered = number(sums.covered), sums.known, number(sums.unanswered)
    rows = [
        quotient("completeness", "W_K / W", number(known), sums.applicable, result.completeness),
        quotient("coverage.low", "Σ_K w·c / W", low, sums.applicable, result.coverage.low),
        quotient(
            "coverage.high", "(Σ_K w·c + Σ_U w) / W", f"({low} + {unanswered})", sums.applicable, result.coverage.high
        ),
        quotient("coverage.known", "Σ_K w·c / W_K", low, known, result.coverage.known),
        quotient("met.low", "Σ_K w·[l ≥ r] / W", number(sums.met), sums.applicable, result.met.low),
        quotient("mean_shortfall", "Σ_K w·max(0, r − l) / W_K", number(sums.shortfall), known, result.mean_shortfall),
    ]
    for grade, value in result.coverage.evidenced.items():
        rows.append((f"coverage.evidenced({grade})", f"coverage.low, evidence ≥ {grade}", "", _value(value, language)))
    sensitivity = result.sensitivity
    if sensitivity.weights_20:
        span = f"{_value(sensitivity.weights_20.low, language)} – {_value(sensitivity.weights_20.high, language)}"
        rows.append(("weights ±20 %", "Σ_K w·c / W_K, one w ± 20 %", "min – max", span))
    rows.append(("equal weights", "coverage.known, w = 1", "", _value(sensitivity.equal_weights.known, language)))
    if sensitivity.confidence:
        span = f"{_value(sensitivity.confidence.low, language)} – {_value(sensitivity.confidence.high, language)}"
        rows.append(("confidence", "l ± (high 0, medium ½, low 1)", "low – high", span))
    return rows


def _skills(result: Result, wording: Wording) -> Table:
    """One row a skill: its numbers, then coverage and gain with the numbers filled in."""
    lowest, say = wording.matrix.lowest, wording.catalogue.say
    formula = "(min(l, r) − m0) / (r − m0)" if lowest else "min(l, r) / r"
    columns = (
        Column(say("report.column.skill")),
        *(Column(letter, "right") for letter in "lrw"),
        Column(say("report.explain.c", formula=formula)),
        Column(say("report.explain.gain")),
    )
    return Table(columns, tuple(_skill(skill, result, wording) for skill in result.skills))


def _skill(skill: SkillResult, result: Result, wording: Wording) -> tuple[Cell, ...]:
    language, lowest = wording.catalogue.language, wording.matrix.lowest
    coverage = gain = "–"
    if skill.coverage is not None and skill.level is not None:
        reached, needed = min(skill.level, skill.required) - lowest, skill.required - lowest
        coverage = f"{reached}/{needed} = {_value(skill.coverage, language)}"
    if skill.gain is not None:
        rest = "" if skill.coverage is None else f" · {_value(1 - skill.coverage, language)}"
        weight, total = _number(skill.weight, language), _number(result.sums.applicable, language)
        gain = f"{weight}/{total}{rest} = {_value(skill.gain, language)}"
    level = "–" if skill.level is None else str(skill.level)
    texts = (wording.skill(skill.skill), level, str(skill.required), _number(skill.weight, language), coverage, gain)
    return tuple(Cell(text) for text in texts)


def _value(value: Fraction | None, language: str) -> str:
    return "–" if value is None else decimal(value, PLACES, language)


def _number(value: Fraction | int, language: str) -> str:
    """Without trailing zeros: weights are mostly whole numbers."""
    text = decimal(value, PLACES, language)
    return text.rstrip("0").rstrip(".,")
