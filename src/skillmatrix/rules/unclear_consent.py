"""Who agrees to stand on a page with a name says to which page.

`skillmatrix answers share` writes both keys. A consent that names no purpose holds for none, and nobody gives it for
somebody else.

Wrong:

    format: skillmatrix-answers/1
    matrix: {id: data-team, version: "1"}
    person: p1
    share: named
    date: 2026-11-20
    ratings: {sql: 2}

Right:

    format: skillmatrix-answers/1
    matrix: {id: data-team, version: "1"}
    person: p1
    share: named
    shared_for: {purpose: plan training, audience: the team}
    date: 2026-11-20
    ratings: {sql: 2}
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.answers import Answers
from skillmatrix.model.matrix import Matrix

RULE = Rule("unclear-consent", Severity.WARNING, "a consent to a named page that holds for no page")


def check(answers: Answers, _: Matrix) -> Iterator[Problem]:
    """`share` and `shared_for`: both or neither, and only in a person's own answers."""
    cure = "write both with: skillmatrix answers share FILE --team team.yaml"
    if answers.rater != "self" and (answers.share or answers.shared_for):
        key = "share" if answers.share else "shared_for"
        yield Problem(RULE, (key,), "only the person can agree, in answers of their own", f"leave out {key}")
    elif answers.share and answers.shared_for is None:
        yield Problem(RULE, ("share",), "this does not say for which page, and holds for none", cure)
    elif answers.shared_for and answers.share is None:
        yield Problem(RULE, ("shared_for",), "without share: named, nothing is agreed to", cure)
