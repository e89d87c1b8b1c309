"""The walk over what people read misses nothing."""

from skillmatrix import resources
from skillmatrix.lint.engine import check_matrix
from skillmatrix.load.files import document_of, read_file
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.prose import QUOTED, walk_own_prose, walk_prose
from skillmatrix.model.same_names import same_names
from skillmatrix.model.walk import walk_texts

EVERYTHING = """\
format: skillmatrix/1
id: everything
version: "1"
title: T
languages: [en]
note: T
sources: {s: {title: T, note: T}}
glossary: [{term: T, meaning: T}]
scale: {0: {name: T, description: T}, 1: {name: T}}
categories:
  - id: c
    name: T
    description: T
    skills:
      - {id: k, name: T, description: T, levels: {1: T}, can: {1: T}, steps: {1: T},
         provenance: {status: attested, sources: [s], note: T}, resources: [{title: T}]}
roles:
  - {id: r, title: T, short: T, purpose: T, pitch: T, note: T, unit: T, tasks: [{id: t, text: T}],
     requires: {k: {level: 1, why: T}}, powers: [T], interfaces: [T]}
"""


def matrix_of(text: str) -> Matrix:
    matrix = check_matrix(document_of(text.encode(), "everything.yaml")).value
    assert matrix is not None
    return matrix


def is_about_origin(route: tuple[str | int, ...]) -> bool:
    return "provenance" in route or (route[0] == "sources" and route[-1] == "note")


def test_every_text_is_walked_but_the_notes_about_where_things_come_from() -> None:
    packaged = check_matrix(read_file(resources.matrices()[0])).value
    assert packaged is not None
    for matrix in (matrix_of(EVERYTHING), packaged):
        expected = {route: text for route, text in walk_texts(matrix) if not is_about_origin(route)}
        assert {prose.route: prose.text for prose in walk_prose(matrix)} == expected


def test_titles_of_sources_and_resources_belong_to_somebody_else() -> None:
    matrix = matrix_of(EVERYTHING)
    own = {prose.route for prose in walk_own_prose(matrix)}

    assert {prose.use for prose in walk_prose(matrix) if prose.route not in own} == QUOTED


def test_names_are_compared_by_language_and_signs_belong_to_a_name() -> None:
    names = ({"en": "C"}, {"en": "C++"}, {"en": "C#"}, {"de": "c"}, {"en": "c!"}, {"en": "–"}, {"en": "–"})

    assert list(same_names(((index,), name) for index, name in enumerate(names))) == [((4, "en"), "c!", (0, "en"))]
