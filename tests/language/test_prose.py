"""The walk over what people read misses nothing."""

from collections.abc import Iterator, Mapping

from pydantic import BaseModel

from skillmatrix import resources
from skillmatrix.language.prose import QUOTED, walk_origins, walk_prose
from skillmatrix.language.same_names import same_names
from skillmatrix.language.texts import Texts
from skillmatrix.lint.engine import check_matrix
from skillmatrix.load.files import document_of, read_file
from skillmatrix.model.descriptor import as_written
from skillmatrix.model.matrix import Matrix
from skillmatrix.route import Route

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
      - {id: k, name: T, short: T, description: T, tags: [T], levels: {1: T}, steps: {1: T}, scale: {1: {name: T}},
         can: {1: [T, {text: T, examples: [T]}], 0: {text: T, statements: [T, {id: s, text: {en: T}}]}},
         provenance: {status: attested, sources: [s], note: T}, resources: [{title: T}]}
  - {id: o, name: T, scale: {1: {name: T, description: T}}, categories: [{id: i, name: T, description: T, skills: []}]}
roles:
  - {id: r, title: T, short: T, purpose: T, pitch: T, note: T, unit: T, tasks: [{id: t, text: T}],
     requires: {k: {level: 1, why: T}, n: {why: T}}, powers: [T], interfaces: [T]}
"""


def matrix_of(text: str) -> Matrix:
    matrix = check_matrix(document_of(text.encode(), "everything.yaml")).value
    assert matrix is not None
    return matrix


def texts_in(value: object, route: Route = ()) -> Iterator[tuple[Route, Mapping[str, str]]]:
    """Whatever looks like a text, in whatever field of a model it stands."""
    if isinstance(value, BaseModel):
        for name, field in type(value).model_fields.items():
            yield from texts_in(getattr(value, name), (*route, field.alias or name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from texts_in(item, (*route, index))
    elif isinstance(value, Mapping):
        if value and all(isinstance(item, str) for item in value.values()) and route[-1:] != ("renames",):
            yield route, value
        else:
            for key, item in value.items():
                yield from texts_in(item, (*route, key))


def test_every_text_is_walked_and_the_notes_about_where_things_come_from_by_themselves() -> None:
    packaged = read_file(resources.folder("matrices") / "enterprise-community-manager.yaml")
    for document in (document_of(EVERYTHING.encode(), "everything.yaml"), packaged):
        matrix = check_matrix(document).value
        assert matrix is not None
        walked = {prose.route: prose.text for prose in (*walk_prose(matrix), *walk_origins(matrix))}
        assert walked == {as_written(route, document.data): text for route, text in texts_in(matrix)}
        assert {prose.route[-1] for prose in walk_origins(matrix)} == {"note"}


def test_titles_of_sources_and_resources_belong_to_somebody_else() -> None:
    matrix = matrix_of(EVERYTHING)
    own = {line.prose.route for side in Texts(matrix).own for line in side}

    assert {prose.use for prose in walk_prose(matrix) if prose.route not in own} == QUOTED


def test_names_are_compared_by_language_and_signs_belong_to_a_name() -> None:
    names = ({"en": "C"}, {"en": "C++"}, {"en": "C#"}, {"de": "c"}, {"en": "c!"}, {"en": "–"}, {"en": "–"})

    assert list(same_names(((index,), name) for index, name in enumerate(names))) == [((4, "en"), "c!", (0, "en"))]
