"""The page about ladders (`docs/ladders.md`): its pieces make one matrix that says what the page says."""

import re
from pathlib import Path

from skillmatrix.lint.engine import check_matrix
from skillmatrix.load.files import document_of
from skillmatrix.model.matrix import Matrix

PAGE = (Path(__file__).parents[1] / "docs" / "ladders.md").read_text(encoding="utf-8")
HEAD = """\
format: skillmatrix/1
id: page
version: "1"
title: Page
languages: [en]
scale: {0: {name: none}, 1: {name: some}, 2: {name: good}, 3: {name: great}}
categories:
  - id: craft
    name: Craft
    skills:
      - {id: coding, name: Coding, levels: {1: I change code., 2: I write features., 3: I shape a product.}}
      - {id: review, name: Review, levels: {1: I ask., 2: I find faults., 3: I teach reviewing.}}
      - {id: mentoring, name: Mentoring, levels: {1: I answer questions., 2: I onboard people., 3: I mentor for a year.}}
"""


def matrix() -> Matrix:
    """The pieces of YAML one behind the other; the rule of readiness goes into the role before it."""
    pieces = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
    loaded = check_matrix(document_of((HEAD + "".join(pieces)).encode(), "page.yaml"), advice=False)
    assert [finding.message for finding in loaded.findings] == []
    assert loaded.value is not None
    return loaded.value


def test_the_pieces_of_the_page_are_one_matrix_with_the_roles_it_names() -> None:
    titles = {role.id: role.title["en"] for role in matrix().roles}
    assert titles == {
        "engineer-junior": "Engineer (Junior)",
        "engineer-senior": "Engineer (Senior)",
        "engineer-lead": "Head of Engineering",
        "test-engineer": "Test Engineer",
        "platform-engineer-junior": "Platform Engineer (Junior)",
        "platform-engineer-senior": "Platform Engineer (Senior)",
        "platform-engineer-lead": "Platform Engineer (Lead)",
    }


def test_a_role_based_on_a_step_has_what_the_page_says() -> None:
    requires = matrix().roles_by_id["test-engineer"].requires
    assert list(requires) == ["coding", "review"]
    assert (requires["review"].level, requires["review"].must, requires["review"].weight) == (3, 1, 2)
    assert (requires["coding"].level, requires["coding"].hire_level) == (2, 1)


def test_the_grid_of_the_page_is_that_of_the_roles() -> None:
    known = matrix()
    steps = known.ladder_roles["engineer"]
    for name, *cells in re.findall(r"^\| (\w+) \| (\S.*?) \| (\S.*?) \| (\S.*?) \|$", PAGE, re.MULTILINE)[1:]:
        asked = [role.requires.get(name.lower()) for role in steps]
        written = [
            "–" if each is None else f"{each.level}" + (f" ({each.must})" if each.must else "") for each in asked
        ]
        assert cells == written


def test_a_rule_for_a_ladder_names_what_each_step_asks_for() -> None:
    steps = matrix().ladder_roles["platform-engineer"]
    assert [role.ready[0].of for role in steps] == [("coding", "review"), *[("coding", "review", "mentoring")] * 2]
