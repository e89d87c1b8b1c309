"""Which levels people can choose, what they are called, and in which categories a skill is."""

from skillmatrix.load.build import build_matrix
from skillmatrix.load.files import document_of
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.wording_hash import wording_hash

TEXT = """\
format: skillmatrix/1
id: small
version: "1"
title: Small
languages: [en]
scale:
  0: {name: new}
  1: {name: basic, description: I do it with help.}
  2: {name: able}
  3: {name: strong, description: I show others how.}
categories:
  - id: work
    name: Work
    optional: true
    scale: {3: {name: leading}}
    categories:
      - id: data
        name: Data
        scale: {1: {name: helped}, 3: {name: chief, description: I lead it.}}
        skills:
          - {id: sparse, name: Sparse, levels: {1: I begin., 3: I end.}}
          - {id: lowest, name: Lowest, levels: {0: Nothing yet., 2: I do it.}}
          - {id: spoken, name: Spoken, can: {1: begin}, scale: {1: {name: started}}}
  - id: rest
    name: Rest
    skills:
      - {id: bare, name: Bare}
"""


def matrix(text: str = TEXT) -> Matrix:
    loaded = build_matrix(document_of(text.encode(), "small.yaml"))
    assert loaded.value is not None, loaded.findings
    return loaded.value


def test_a_skill_offers_the_lowest_level_and_those_it_describes() -> None:
    assert matrix().offered["sparse"] == (0, 1, 3)
    assert matrix().offered["lowest"] == (0, 2)


def test_without_levels_those_under_can_are_offered_and_without_both_the_whole_scale() -> None:
    assert matrix().offered["spoken"] == (0, 1)
    assert matrix().offered["bare"] == (0, 1, 2, 3)


def test_a_level_that_is_not_on_the_scale_is_not_offered() -> None:
    assert matrix(TEXT.replace("levels: {1: I begin., 3:", "levels: {1: I begin., 9:")).offered["sparse"] == (0, 1)
    only_off = matrix(TEXT.replace("can: {1: begin}", "can: {9: begin}"))
    assert only_off.offered["spoken"] == (0, 1, 2, 3)


def test_a_level_that_is_not_offered_counts_as_the_next_lower_one() -> None:
    found = matrix()

    assert [found.level_that_counts("sparse", level) for level in (0, 1, 2, 3)] == [0, 1, 1, 3]
    assert found.level_that_counts("spoken", 3) == 1
    assert found.level_that_counts("sparse", 9) == 9, "what is not on the scale is an error elsewhere"


def test_the_next_level_is_one_that_is_offered() -> None:
    assert [matrix().next_level("sparse", level) for level in (0, 1, 3)] == [1, 3, 3]


def test_levels_are_renamed_from_the_outside_in_and_keep_what_they_mean() -> None:
    scales = matrix().scales

    assert [scales["sparse"][level].name["en"] for level in (0, 1, 2, 3)] == ["new", "helped", "able", "chief"]
    assert [scales["spoken"][level].name["en"] for level in (1, 3)] == ["started", "chief"]
    assert scales["bare"][3].name == {"en": "strong"}
    assert scales["sparse"][1].description == {"en": "I do it with help."}
    assert scales["sparse"][3].description == {"en": "I lead it."}


def test_a_category_inside_an_optional_one_is_optional() -> None:
    found = matrix()

    assert found.optional == {"work", "data"}
    assert found.categories_around("sparse") == {"work", "data"}
    assert [category.id for category in found.path("sparse")] == ["work", "data"]
    assert [category.id for category in found.every_category] == ["work", "data", "rest"]


def test_the_fingerprint_of_statements_is_a_list_in_the_place_of_the_text() -> None:
    text = TEXT.replace(
        "levels: {1: I begin., 3: I end.}",
        "levels: {1: [I begin., {id: slow, text: I am slow., optional: true, examples: [an hour]}],"
        " 3: {text: I end., statements: [I stop.]}}",
    )
    found = matrix(text)

    # printf '["Sparse",[null,"I begin.",["I am slow."]],["I end.","I stop."]]' | sha256sum
    assert wording_hash(found, found.skills["sparse"], ["en"]) == "05247c9a"


def test_the_fingerprint_of_a_spelled_out_text_is_that_of_the_text_alone() -> None:
    plain, spelled_out = matrix(), matrix(TEXT.replace("{1: I begin.,", "{1: {text: I begin.},"))

    assert wording_hash(plain, plain.skills["sparse"], ["en"]) == wording_hash(
        spelled_out, spelled_out.skills["sparse"], ["en"]
    )


def test_the_fingerprint_of_a_skill_without_texts_is_that_of_what_people_read_the_scale() -> None:
    # printf '["Bare","new","I do it with help.","able","I show others how."]' | sha256sum
    assert wording_hash(matrix(), matrix().skills["bare"], ["en"]) == "3d21dcc0"
    # printf '["Spoken","begin"]' | sha256sum
    assert wording_hash(matrix(), matrix().skills["spoken"], ["en"]) == "7e74a0d5"


def test_references_may_be_of_any_scheme() -> None:
    found = matrix(TEXT.replace("{id: bare, name: Bare}", "{id: bare, name: Bare, refs: {sfia: [ITSP], ecf: [E.4]}}"))

    assert found.skills["bare"].refs.further == {"sfia": ("ITSP",)}
    assert found.skills["bare"].refs.ecf == ("E.4",)
