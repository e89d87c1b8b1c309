"""Every number of a result with its formula and the values filled in (`--explain`)."""

from collections.abc import Iterable
from fractions import Fraction
from typing import TypeAlias

from skillmatrix.analysis.result import Interval, Result, SkillResult
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.view.blocks import Block, Cell, Column, Note, Section, Table
from skillmatrix.view.numbers import decimal
from skillmatrix.view.wording import Wording

PLACES = 4
FormulaRow: TypeAlias = tuple[str, str, str, str]
"""What is worked out, its formula, the formula with its numbers, and the result."""


def explanation(result: Result, wording: Wording) -> Section:
    """The formulas of the whole result, then those of each skill. Formulas are the same in every language."""
    say = wording.catalogue.say
    blocks: list[Block] = [Note(say("report.explain.key"))]
    if result.status is not None:
        by_rules = ".rules" if result.status == "ready" and result.ready else ""
        rule = say(f"report.explain.rule.{result.status}{by_rules}")
        blocks.append(Note(say("report.explain.order", rule=rule)))
        language = wording.catalogue.language
        rules = _ready(result, wording.catalogue)
        blocks.append(_table(wording, [*_totals(result, language), *rules, *_what_ifs(result, wording.catalogue)]))
    blocks.append(_skills(result, wording))
    return Section("explain", say("report.heading.explain"), tuple(blocks))


def _table(wording: Wording, rows: Iterable[FormulaRow]) -> Table:
    names = ("what", "formula", "numbers", "result")
    columns = tuple(Column(wording.catalogue.say(f"report.explain.column.{name}")) for name in names)
    return Table(columns, tuple(tuple(Cell(text) for text in row) for row in rows))


def _totals(result: Result, language: str) -> list[FormulaRow]:
    """The sums of the whole result, divided."""
    sums, coverage = result.sums, result.coverage
    low, known = _number(sums.covered, language), _number(sums.known, language)
    whole = _number(sums.applicable, language)
    high = f"({low} + {_number(sums.unanswered, language)})"
    met, shortfall = _number(sums.met, language), _number(sums.shortfall, language)
    rows = (
        ("completeness", "W_K / W", f"{known} / {whole}", result.completeness),
        ("coverage.low", "Σ_K w·c / W", f"{low} / {whole}", coverage.low),
        ("coverage.high", "(Σ_K w·c + Σ_U w) / W", f"{high} / {whole}", coverage.high),
        ("coverage.known", "Σ_K w·c / W_K", f"{low} / {known}", coverage.known),
        ("met.low", "Σ_K w·[l ≥ r] / W", f"{met} / {whole}", result.met.low),
        ("mean_shortfall", "Σ_K w·max(0, r − l) / W_K", f"{shortfall} / {known}", result.mean_shortfall),
    )
    return [(name, formula, numbers, _value(value, language)) for name, formula, numbers, value in rows]


def _ready(result: Result, words: Catalogue) -> list[FormulaRow]:
    """The rules that say when the role is met; R is what is left of the skills of a rule."""
    return [
        (
            words.say("report.explain.ready", n=number),
            "Σ_R [l ≥ r] ≥ min(met, |R|)",
            f"{rule.reached} ≥ min({rule.met}, {len(rule.of)})",
            words.say(f"report.explain.ready.{rule.state}"),
        )
        for number, rule in enumerate(result.ready, start=1)
    ]


def _what_ifs(result: Result, words: Catalogue) -> list[FormulaRow]:
    """What the match would be if only some answers counted, or others, or with other weights."""
    sensitivity, language, say = result.sensitivity, words.language, words.say
    rows = [
        (f"coverage.evidenced({grade})", say("report.explain.evidenced", grade=grade), "", _value(value, language))
        for grade, value in result.coverage.evidenced.items()
    ]
    if sensitivity.weights_20:
        span = _span(sensitivity.weights_20, language)
        formula = say("report.explain.weights.formula")
        rows.append((say("report.explain.weights"), formula, say("report.explain.min_max"), span))
    equal = _value(sensitivity.equal_weights.known, language)
    rows.append((say("report.explain.equal"), "coverage.known, w = 1", "", equal))
    if sensitivity.confidence:
        span = _span(sensitivity.confidence, language)
        formula = say("report.explain.confidence.formula")
        rows.append((say("report.explain.confidence"), formula, say("report.explain.low_high"), span))
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


def _span(interval: Interval, language: str) -> str:
    return f"{_value(interval.low, language)} – {_value(interval.high, language)}"


def _number(value: Fraction | int, language: str) -> str:
    """Without trailing zeros: weights are mostly whole numbers."""
    text = decimal(value, PLACES, language)
    return text.rstrip("0").rstrip(".,")
