"""Which skills are asked, and in which order."""

from skillmatrix.assess.selection import skills_to_ask

from .small_matrix import ASKED, MAKER, PACKAGED, TEXT, WORKSHOP, read_matrix


def test_what_the_role_requires_is_asked_in_the_order_of_the_matrix() -> None:
    assert skills_to_ask(WORKSHOP, MAKER) == ASKED


def test_the_lowest_level_requires_nothing() -> None:
    assert MAKER.requires["teaching"].level == 0
    assert "teaching" not in skills_to_ask(WORKSHOP, MAKER)


def test_a_category_that_is_switched_off_is_not_asked() -> None:
    assert skills_to_ask(WORKSHOP, MAKER, without={"personal"}) == ASKED[:4]


def test_quick_asks_must_haves_then_by_weight_level_and_order() -> None:
    # weights: soldering 3 (must), listening 3, gluing 2, painting 1 (level 2), patience 1 (level 1)
    assert skills_to_ask(WORKSHOP, MAKER, quick=True) == ("soldering", "listening", "gluing", "painting", "patience")


def test_quick_puts_a_light_must_have_before_everything_heavier() -> None:
    matrix = read_matrix(TEXT.replace("patience: 1", "patience: {level: 1, must: 1}"))

    assert skills_to_ask(matrix, matrix.roles_by_id["maker"], quick=True)[:2] == ("soldering", "patience")


def test_quick_asks_twelve_questions_of_a_large_role_and_every_must_have() -> None:
    role = PACKAGED.roles_by_id["corporate-cm"]
    musts = {skill for skill, required in role.requires.items() if required.must is not None}

    asked = skills_to_ask(PACKAGED, role, quick=True)

    assert len(asked) == 12
    assert set(asked[: len(musts)]) == musts
    assert len(skills_to_ask(PACKAGED, role)) == 37
