"""The charts of a report hold exact numbers, and their words and tables say the same."""

from fractions import Fraction

from skillmatrix.view.blocks import Chart, Paper

from .test_report import report, scored


def chart(paper: Paper, kind: str) -> Chart:
    (found,) = (
        block
        for section in paper.sections
        for block in section.blocks
        if isinstance(block, Chart) and block.kind == kind
    )
    return found


def kinds(paper: Paper) -> list[tuple[str, str]]:
    return [
        (section.id, block.kind) for section in paper.sections for block in section.blocks if isinstance(block, Chart)
    ]


ALL = "{sql: 1, tests: 1, talk: 3}"


def test_the_overview_comes_first_then_every_skill_then_what_brings_most() -> None:
    assert kinds(report(ALL)) == [("areas", "areas"), ("skills", "levels"), ("gains", "gaps")]


def test_an_area_has_a_mark_for_each_skill_that_applies_best_first() -> None:
    (panel,) = chart(report(ALL), "areas").panels

    assert [(bar.label, bar.words, bar.marks) for bar in panel.bars] == [
        ("Daten", "0 von 2", ("blocked", "blocked")), ("Menschen", "1 von 1", ("above",)),
    ]  # fmt: skip
    assert panel.description == (
        "Daten: 0 von 2 am Ziel, 2 unter dem Ziel, 0 ohne Einschätzung. "
        "Menschen: 1 von 1 am Ziel, 0 unter dem Ziel, 0 ohne Einschätzung."
    )


def test_what_does_not_apply_is_not_counted_but_stays_among_the_levels() -> None:
    paper = report("{sql: 3, tests: 2, talk: {not_applicable: kein Team}}")

    assert [bar.label for bar in chart(paper, "areas").panels[0].bars] == ["Daten"]
    assert [(panel.title, [bar.sign for bar in panel.bars]) for panel in chart(paper, "levels").panels] == [
        ("Daten", ["met", "met"]), ("Menschen", ["excluded"]),
    ]  # fmt: skip


def test_levels_are_those_of_the_answers_and_targets_those_of_the_role() -> None:
    found = chart(report("{sql: 1, tests: unknown, talk: 3}"), "levels")
    bars = {bar.label: bar for panel in found.panels for bar in panel.bars}

    assert (found.lowest, found.highest) == (0, 3)
    assert {name: (bar.value, bar.target, bar.sign) for name, bar in bars.items()} == {
        "Abfragen und Daten": (1, 3, "blocked"), "Tests": (None, 2, "unrated"), "Reden": (3, 2, "above"),
    }  # fmt: skip
    assert bars["Abfragen und Daten"].words == "Mindeststufe 2 noch offen"
    assert found.panels[1].description == "Reden: Stand 3, Zielstufe 2, 1 Stufe über dem Ziel."


def test_gains_are_exact_and_rounded_only_in_words() -> None:
    found = chart(report("{sql: 2, tests: 0, talk: 1}"), "gaps")

    # Weights 3, 2 and 1: sql lacks a third, tests all, talk half.
    assert [(bar.label, bar.value, bar.words) for bar in found.panels[0].bars] == [
        ("Tests", Fraction(1, 3), "+33,3"),
        ("Abfragen und Daten", Fraction(1, 6), "+16,7"),
        ("Reden", Fraction(1, 12), "+8,3"),
    ]
    assert found.highest == Fraction(1, 3)
    assert [cell.text for cell in found.table.rows[0]] == ["Tests", "noch 2 Stufen", "+33,3"]


def test_one_gap_alone_needs_no_chart() -> None:
    assert kinds(report("{sql: 2, tests: 2, talk: 2}")) == [("areas", "areas"), ("skills", "levels")]


def test_a_role_without_skills_has_no_charts() -> None:
    assert kinds(report("{sql: 1}", role="empty")) == []


def test_each_line_of_a_chart_names_the_row_of_its_table() -> None:
    paper = report("{sql: 2, tests: 0, talk: 1}")

    for kind in ("areas", "levels", "gaps"):
        found = chart(paper, kind)
        for panel in found.panels:
            for bar in panel.bars:
                assert found.table.rows[bar.row][0].text == bar.label


def test_many_gaps_are_summed_up_and_add_up() -> None:
    given = scored("{sql: 0, tests: 0, talk: 0}")
    from skillmatrix.i18n.catalogue import Catalogue
    from skillmatrix.view.report_charts import Charts
    from skillmatrix.view.wording import Wording

    skills = [*given.result.skills] * 5
    found = Charts(Wording(given.matrix, "de", Catalogue("de")), lambda _: "noch offen").gaps(skills)

    assert len(found.panels[0].bars) == len(found.table.rows) == 11
    assert found.panels[0].bars[-1].label == "5 weitere Kompetenzen zusammen"
    assert found.panels[0].bars[-1].value is None
    assert sum(row[2].value or 0 for row in found.table.rows) == sum(skill.gain or 0 for skill in skills) * 100
    assert found.highest == max(skill.gain or 0 for skill in skills)


def test_keys_explain_the_signs_that_are_there_and_no_others() -> None:
    paper = report("{sql: 1, tests: unknown, talk: 2}", language="en")

    assert [(key.sign, key.words) for key in chart(paper, "areas").keys] == [
        ("met", "on target"), ("blocked", "below its minimum level"), ("unrated", "not rated"),
    ]  # fmt: skip
    assert [key.words for key in chart(paper, "levels").keys] == ["level now", "to go", "target level", "not rated"]
