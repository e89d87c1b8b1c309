"""A run over files: which rules look at which file, and with which matrix."""

from datetime import date
from pathlib import Path

from skillmatrix.lint.run import Run, check_all
from skillmatrix.load.files import document_of
from skillmatrix.source.document import Document

MATRIX = (Path(__file__).parents[1] / "corpus" / "good" / "data-team.yaml").read_text(encoding="utf-8")


def matrix(version: str = "1.0", name: str = "data-team.yaml", text: str = MATRIX) -> Document:
    written = "\n".join(f'version: "{version}"' if line.startswith("version:") else line for line in text.split("\n"))
    return document_of(written.encode(), name)


def answers(rest: str = "ratings: {sql: 2}", *, matrix_id: str = "data-team", version: str = "1.0") -> Document:
    text = (
        f'format: skillmatrix-answers/1\nmatrix: {{id: {matrix_id}, version: "{version}"}}\nperson: p\n'
        f"date: 2026-11-01\n{rest}\n"
    )
    return document_of(text.encode(), "a.yaml")


def posting(matrix_id: str = "data-team", role: str = "nobody") -> Document:
    text = f"format: skillmatrix-posting/1\nmatrix: {{id: {matrix_id}}}\nrole: {role}\napply: {{until: 2026-11-01}}\n"
    return document_of(text.encode(), "p.yaml")


def rules(run: Run, *documents: Document) -> set[str]:
    return {finding.rule.id for finding in check_all(documents, run)}


def test_answers_and_postings_are_checked_with_a_matrix_of_the_run_in_any_order() -> None:
    assert "level-off-scale" in rules(Run(), answers("ratings: {sql: 9}"), matrix())
    assert "unknown-posting-role" in rules(Run(), posting(), matrix())


def test_of_several_matrices_with_one_id_the_version_decides() -> None:
    both = (matrix("2.0", "new.yaml"), matrix("1.0", "old.yaml"))
    assert "other-version" not in rules(Run(), *both, answers(version="1.0"))
    assert "other-version" not in rules(Run(), *both, answers(version="2.0"))
    assert "other-version" in rules(Run(), *both, answers(version="3.0"))


def test_a_matrix_elsewhere_is_read_when_it_is_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "data-team.yaml"
    path.write_text(MATRIX, encoding="utf-8")
    run = Run(elsewhere={"data-team": path})
    assert "level-off-scale" in rules(run, answers("ratings: {sql: 9}"))
    path.unlink()
    assert "level-off-scale" in rules(run, answers("ratings: {sql: 9}")), "it is read once"


def test_a_matrix_that_is_not_at_hand_is_told_with_the_nearest_id(tmp_path: Path) -> None:
    for elsewhere in ({}, {"data-team": tmp_path / "vanished.yaml"}):
        assert rules(Run(elsewhere=elsewhere), answers("ratings: {sql: 9}")) >= {"matrix-not-found"}
    (finding,) = [f for f in check_all([matrix(), posting("date-team")], Run()) if f.location.file == "p.yaml"]
    assert (finding.rule.id, finding.help) == ("matrix-not-found", "did you mean “data-team”?")
    assert finding.location.span[:2] == (2, 14)


def test_a_comment_for_a_rule_that_needs_the_matrix_is_not_judged_without_it() -> None:
    comments = "# skillmatrix: ignore[unknown-answer] not yet\n# skillmatrix: ignore[text-cut] not yet\n"
    document = document_of((comments + answers().text).encode(), "a.yaml")
    useless = [f.message for f in Run().check(document) if f.rule.id == "useless-ignore"]
    assert useless == ["“text-cut” finds nothing here"]


def test_a_matrix_is_forgotten_if_nobody_will_ask() -> None:
    run = Run(keeps_matrices=False)
    run.check(matrix())
    assert "matrix-not-found" in {finding.rule.id for finding in run.check(answers())}


def test_a_text_that_is_only_tried_is_not_remembered() -> None:
    run = Run()
    run.try_out(matrix())
    assert "matrix-not-found" in {finding.rule.id for finding in run.check(answers())}


def test_days_are_looked_at_only_if_a_day_is_given() -> None:
    assert "past-deadline" in rules(Run(date(2026, 11, 22)), posting())
    assert "past-deadline" not in rules(Run(), posting())


def test_when_answers_are_too_old_is_a_setting() -> None:
    assert "stale-answers" in rules(Run(date(2028, 5, 2)), answers())
    assert "stale-answers" not in rules(Run(date(2028, 5, 2), max_age_months=19), answers())


def test_what_cannot_be_built_is_not_asked_for_its_matrix() -> None:
    assert rules(Run(), answers("ratings: 3")) == {"wrong-type"}
    assert rules(Run(), document_of(b"format: skillmatrix-posting/1\n", "p.yaml")) == {"missing-field"}


def test_settings_are_checked_like_any_file() -> None:
    text = b"""\
format: skillmatrix-settings/1
select: [all]
ignore: [share-summ]
severity: {all: off, bad-syntax: info, wrong-type: error, share-sum: info}
per_file:
  "*.yaml": {ignore: [bad-value]}
fail_on: errors
max_age: 12
"""
    told = [(f.location.span.line, f.rule.id, f.help) for f in Run().check(document_of(text, "skillmatrix.yaml"))]
    assert told == [(7, "bad-value", "did you mean “error”?"), (8, "unknown-field", "did you mean “max_age_months”?")]
    text = text.replace(b"errors", b"error").replace(b"max_age:", b"max_age_months:")
    told = [(f.location.span.line, f.rule.id, f.help) for f in Run().check(document_of(text, "skillmatrix.yaml"))]
    assert told == [
        (3, "unknown-rule", "did you mean “share-sum”?"),
        (4, "unknown-rule", "skillmatrix rules lists them"),
        (4, "useless-ignore", "delete this entry"),
        (6, "useless-ignore", "delete this entry"),
    ]


def test_a_file_that_does_not_say_what_it_is_is_refused() -> None:
    assert rules(Run(), document_of(b"title: x\n", "x.yaml")) == {"missing-field"}


def test_of_endless_unknown_rules_the_first_hundred_are_told() -> None:
    text = "format: skillmatrix-settings/1\nignore: [" + "share-summ, " * 5000 + "]\n"
    assert len(Run().check(document_of(text.encode(), "skillmatrix.yaml"))) == 100
