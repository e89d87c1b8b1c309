"""Agreement between several views with its numbers (`--explain`)."""

from fractions import Fraction

from skillmatrix.analysis.agreement import Alpha
from skillmatrix.analysis.raters import SkillViews, Views
from skillmatrix.analysis.result import Result
from skillmatrix.view.blocks import Block, Cell, Column, Note, Section, Table
from skillmatrix.view.explain import PLACES
from skillmatrix.view.numbers import decimal
from skillmatrix.view.wording import Wording


def views_explanation(views: Views, result: Result, wording: Wording) -> Section:
    """The figures about all skills, then those of each; of colleagues, nothing but their median."""
    say = wording.catalogue.say
    rated = [skill for skill in views.skills if skill.others is not None or skill.agreed is not None]
    blocks: list[Block] = [Note(say("views.explain.key")), _overall(views, result, wording)]
    if rated:
        blocks.append(_skills(rated, wording))
    return Section("agreement", say("report.heading.agreement"), tuple(blocks))


def _overall(views: Views, result: Result, wording: Wording) -> Table:
    say = wording.catalogue.say
    rows = [
        ("bias", "Σ diff / n", _value(views.bias, wording)),
        ("mad", "Σ |diff| / n", _value(views.mad, wording)),
        (say("views.explain.own"), "Σ_K w·c / W_K, l = self", _value(result.coverage.known, wording)),
        (say("views.explain.counting"), "Σ_K w·c / W_K", _value(views.coverage.known, wording)),
    ]
    for name, alphas in (("ordinal", views.ordinal), ("interval", views.interval)):
        for whose, alpha in (("others", alphas.others), ("everybody", alphas.everybody)):
            rows.append((say("views.explain.alpha"), say(f"views.explain.{name}.{whose}"), _alpha(alpha, wording)))
    columns = (
        Column(say("report.explain.column.what")),
        Column(say("report.explain.column.formula")),
        Column(say("report.explain.column.result"), "right"),
    )
    return Table(columns, tuple(tuple(map(Cell, row)) for row in rows))


def _skills(skills: list[SkillViews], wording: Wording) -> Table:
    say = wording.catalogue.say
    heads = ("self", "o", "l", "diff", "range", "a", "r_wg")
    columns = (
        Column(say("report.column.skill")),
        *(Column(head, "right") for head in heads),
        Column(say("views.explain.source")),
    )
    return Table(columns, tuple(_skill(skill, wording) for skill in skills))


def _skill(skill: SkillViews, wording: Wording) -> tuple[Cell, ...]:
    spread = skill.spread
    levels = (skill.own, skill.others, skill.level, skill.difference, spread.range if spread else None)
    shares = (spread.a if spread else None, spread.r_wg if spread else None)
    texts = ["–" if level is None else str(level) for level in levels]
    texts += [_value(share, wording) for share in shares]
    source = wording.catalogue.say(f"views.explain.source.{skill.source}")
    return Cell(wording.skill(skill.skill)), *map(Cell, texts), Cell(source)


def _alpha(alpha: Alpha, wording: Wording) -> str:
    if alpha.value is not None:
        return _value(alpha.value, wording)
    return wording.catalogue.say(f"views.explain.{alpha.reason}")


def _value(value: Fraction | None, wording: Wording) -> str:
    return "–" if value is None else decimal(value, PLACES, wording.catalogue.language)
