"""A code of a public classification has the form such codes have.

ESCO addresses, e-CF, ISCO-08 and KldB 2010 codes lead other programs to the same skill or occupation. A code with a
slip leads nowhere, and nobody notices. Only the form is checked, not whether the code exists.

Wrong:

    roles:
      - id: analyst
        title: Analyst
        requires: {sql: 2}
        codes: {isco08: "24.31", kldb2010: "92119"}

Right:

    roles:
      - id: analyst
        title: Analyst
        requires: {sql: 2}
        codes: {isco08: "2431", kldb2010: "92113"}
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Problem, Rule, Severity
from skillmatrix.model.codes import explain_ecf, explain_esco_occupation, explain_esco_skill, explain_isco, explain_kldb
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.walk import walk_roles, walk_skills
from skillmatrix.route import Route

RULE = Rule("bad-code", Severity.WARNING, "a code that no public classification has")


def check(matrix: Matrix) -> Iterator[Problem]:
    """Every code of every skill and role."""
    for route, code, kind, cure in _codes(matrix):
        if cure:
            yield Problem(RULE, route, f"“{code}” is not {kind}", cure)


def _codes(matrix: Matrix) -> Iterator[tuple[Route, str, str, str]]:
    for route, skill in walk_skills(matrix):
        for index, code in enumerate(skill.refs.esco):
            yield (*route, "refs", "esco", index), code, "the address of a skill in ESCO", explain_esco_skill(code)
        for index, code in enumerate(skill.refs.ecf):
            yield (*route, "refs", "ecf", index), code, "a code of the e-CF", explain_ecf(code)
    for route, role in walk_roles(matrix):
        codes = role.codes
        for index, code in enumerate(codes.esco):
            where = (*route, "codes", "esco", index)
            yield where, code, "the address of an occupation in ESCO", explain_esco_occupation(code)
        if codes.isco08:
            yield (*route, "codes", "isco08"), codes.isco08, "a code of ISCO-08", explain_isco(codes.isco08)
        if codes.kldb2010:
            yield (*route, "codes", "kldb2010"), codes.kldb2010, "a code of KldB 2010", explain_kldb(codes.kldb2010)
