"""The sentence of a band says the hours, and has no other names in braces than can be filled in.

Wrong:

    format: skillmatrix-workload/1
    matrix: {id: data-team, version: "1"}
    languages: [en]
    drivers:
      - {id: queries, name: Queries, unit: per query a week, question: How many queries are there in a week?}
    bands:
      - {id: task, below: 0.2, name: a task, sentence: "At {low} to {high} hours this is a task."}
      - {id: role, name: a role, sentence: "At {lowest} hours this is a role."}
    roles:
      analyst: {tasks: {report: {base: [1, 2], per: {queries: [0.1, 0.2]}}}}

Right:

    format: skillmatrix-workload/1
    matrix: {id: data-team, version: "1"}
    languages: [en]
    drivers:
      - {id: queries, name: Queries, unit: per query a week, question: How many queries are there in a week?}
    bands:
      - {id: task, below: 0.2, name: a task, sentence: "At {low} to {high} hours this is a task."}
      - {id: role, name: a role, sentence: "At {low} to {high} hours this is a role."}
    roles:
      analyst: {tasks: {report: {base: [1, 2], per: {queries: [0.1, 0.2]}}}}
"""

import re
from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.workload import Workload
from skillmatrix.route import Route

RULE = Rule("band-words", Severity.ERROR, "a sentence with names in braces that nothing fills")
NAME = re.compile(r"[{]([^{}]*)[}]")
HOURS = frozenset({"low", "high"})
PEOPLE = frozenset({"n", "m"})
BANDS = frozenset({"first", "last"})


def check(workload: Workload) -> Iterator[Problem]:
    """All sentences with names in braces."""
    for route, text, known, needed in _sentences(workload):
        for language, said in (text or {}).items():
            where, names = (*route, language), NAME.findall(said)
            for name in names:
                if name not in known:
                    listed = ", ".join(f"{{{each}}}" for each in sorted(known))
                    yield Problem(RULE, where, f"nothing fills {{{name}}} in", f"there are: {listed}")
            if missing := sorted(needed - set(names)):
                listed = ", ".join(f"{{{each}}}" for each in missing)
                yield Problem(RULE, where, f"the sentence lacks {listed}", "say between how many hours the sum lies")


def _sentences(workload: Workload) -> Iterator[tuple[Route, dict[str, str] | None, frozenset[str], frozenset[str]]]:
    last = len(workload.bands) - 1
    for at, band in enumerate(workload.bands):
        known = HOURS | PEOPLE if at == last else HOURS
        yield ("bands", at, "sentence"), band.sentence, known, HOURS
        yield ("bands", at, "same"), band.same, known, HOURS
        yield ("bands", at, "whole"), band.whole, HOURS, HOURS
    yield ("spread",), workload.spread, BANDS, BANDS
