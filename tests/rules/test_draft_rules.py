"""Rules for texts of job descriptions, where examples and texts by themselves do not reach."""

import sys
import threading
from collections.abc import Callable, Iterable
from dataclasses import replace
from types import FrameType
from typing import Any

import pytest

from skillmatrix.diagnostics import Remark
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.lint.drafts import check_draft
from skillmatrix.lint.engine import check_matrix
from skillmatrix.lint.registry import checks_of
from skillmatrix.lint.subjects import DRAFT
from skillmatrix.load.draft import draft_of
from skillmatrix.load.files import document_of
from skillmatrix.load.law import read_law
from skillmatrix.model.draft import Draft, DraftLine, Mark
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.origin import Origin
from skillmatrix.model.role import Role
from skillmatrix.rules import (
    colon_form,
    empty_word,
    gender_coded_words,
    hard_to_read,
    he_or_she,
    long_must_list,
    masculine_holder,
    masculine_noun,
    mixed_address,
    one_sided_words,
    only_musts,
)

SMALL, LARGE = 15, 120


def matrix_of(musts: int, wishes: int = 0) -> Matrix:
    """A matrix with a role of so many musts and wishes."""
    skills = "".join(
        f"      - {{id: s{n}, name: Skill {n}, levels: {{1: I know {n}.}}}}\n" for n in range(musts + wishes)
    )
    requires = "".join(
        f"      s{n}: {{level: 1, must: {'1' if n < musts else 'null'}}}\n" for n in range(musts + wishes)
    )
    text = (
        "format: skillmatrix/1\nid: m\nversion: '1'\ntitle: M\nlanguages: [en]\n"
        "scale: {0: {name: none}, 1: {name: some}}\n"
        f"categories:\n  - id: c\n    name: C\n    skills:\n{skills}"
        f"roles:\n  - id: r\n    title: R\n    requires:\n{requires}"
    )
    value = check_matrix(document_of(text.encode(), "m.yaml")).value
    assert value is not None
    return value


def advert(musts: int, matrix: Matrix | None = None) -> Draft:
    items = "".join(f"- Do thing {number}\n" for number in range(musts))
    draft = draft_of(f"# Job (all genders)\n\n## What you need\n\n{items}", language="en", kind="ad")
    return replace(draft, matrix=matrix, role=matrix.roles_by_id["r"] if matrix else None)


def test_musts_of_the_role_are_told_where_the_role_stands_and_not_again_in_its_adverts() -> None:
    assert list(long_must_list.check(advert(9, matrix_of(9)))) == []
    assert len(list(long_must_list.check(advert(9)))) == 1


def test_a_must_that_somebody_added_to_the_text_counts() -> None:
    assert len(list(long_must_list.check(advert(10, matrix_of(9))))) == 1
    assert len(list(long_must_list.check(advert(8, matrix_of(3))))) == 1
    assert list(long_must_list.check(advert(7, matrix_of(3)))) == []


def test_a_role_of_nothing_but_musts_is_not_told_again_in_its_adverts() -> None:
    assert list(only_musts.check(advert(5, matrix_of(5)))) == []
    assert len(list(only_musts.check(advert(5, matrix_of(5, wishes=2))))) == 1


@pytest.mark.parametrize(
    ("sentence", "band"),
    [
        ("Through breaths stretched straight thoughts brought strength.", "medium"),
        ("Important important stretching straight thoughts brought strength.", "fairly-hard"),
        ("Important important important straight thoughts brought strength.", "hard"),
        ("Important important important important thoughts brought strength.", "very-hard"),
    ],
)
def test_the_reading_ease_is_told_as_a_band(sentence: str, band: str) -> None:
    draft = draft_of(f"# Job\n\n## About the role\n\n{sentence * 8}\n".replace(".", ". "), language="en", kind="ad")

    assert [remark.case for remark in hard_to_read.check(draft)] == [band]


def test_the_hardest_sentences_are_named_with_their_places() -> None:
    easy = "- The cat sat on the mat and sang\n" * 2
    hard = "- Straight thoughts brought strength through breathless important companies\n" * 8
    draft = draft_of(f"# Job\n\n## What you will do\n\n{easy}{hard}- Ridiculous\n", language="en", kind="ad")

    (remark,) = hard_to_read.check(draft)
    assert remark.values["hardest"] == (
        "7:3 (Straight thoughts brought strength …); 8:3 (Straight thoughts brought strength …); "
        "9:3 (Straight thoughts brought strength …)"
    )


def test_words_of_german_and_english_lists_are_something_else_in_other_languages() -> None:
    text = "# Poste\n\n## About the role\n\nOn est dynamic, dominant, Kunden, guys, Leser:innen, Stelleninhaber, du, Sie.\n"
    draft = draft_of(text, language="fr", kind="ad")
    words = (
        empty_word,
        gender_coded_words,
        one_sided_words,
        masculine_noun,
        masculine_holder,
        he_or_she,
        colon_form,
        mixed_address,
    )

    assert [remark for rule in words for remark in rule.check(draft)] == []
    assert [remark for rule in words for remark in rule.check(replace(draft, language="de"))] != []


@pytest.mark.parametrize("check", checks_of(DRAFT), ids=lambda check: check.__module__)
@pytest.mark.parametrize("language", ["de", "en"])
def test_the_work_of_a_rule_grows_with_the_text_and_not_with_its_square(
    check: Callable[[Draft], Iterable[Remark]], language: str
) -> None:
    drafts = [text_of(size, language) for size in (SMALL, SMALL, LARGE)]
    _, small, large = (lines_run(lambda draft=draft: list(check(draft))) for draft in drafts)

    assert large < 8.8 * small + 300  # the first run also builds the patterns


def text_of(size: int, language: str) -> Draft:
    """A text full of what the rules look for, in one long line and in many."""
    words = {
        "de": "Wir, ein junges Team, suchen Kunden und Kolleg:innen, ehrgeizig und teamfähig, Stufe 3, mit dir und Ihnen. ",
        "en": "We, a young team, want guys, ambitious team players of level 3 with 5 years of experience, he or she. ",
    }[language]
    heading = {"de": "Das brauchen Sie", "en": "What you need"}[language]
    text = f"# Job\n\n## {heading}\n\n{words * size}\n\n" + f"- {words}\n" * size + '“«„‚"' * size
    draft = draft_of(text, language=language, kind="ad")
    return replace(draft, markets=("de", "uk", "at"), law=read_law(), matrix=matrix_of(5))


def lines_run(work: Callable[[], object]) -> int:
    """How many lines run, loops in one line included. In a thread of its own, so that coverage keeps its own count."""
    count = 0

    def trace(_frame: FrameType, event: str, _argument: Any) -> Any:
        nonlocal count
        count += event == "line"
        return trace

    def run() -> None:
        sys.settrace(trace)
        work()
        sys.settrace(None)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    return count


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize(
    "part",
    ["a", "(", "Innen", "„", "a@", "Kunden-", "sollten ", "durchsetzungs"],
)
def test_a_text_made_to_hinder_is_read_like_any_other(part: str, language: str) -> None:
    text = f"# {part * 50}\n\n## Das brauchen Sie\n\n- {part * 3_000}\n\n## What you need\n\n{part * 3_000}!\n"
    draft = replace(draft_of(text, language=language, kind="ad"), markets=("de", "uk"), law=read_law())

    assert check_draft(draft, Catalogue(language), "ad.md") is not None


def test_a_gap_of_a_final_text_names_the_key_and_the_file_that_fill_it() -> None:
    origins = [Origin("posting", ("apply", "url")), Origin("organization", ("name",)), Origin("posting", ()), None]
    gaps = [DraftLine("‹wo›", n, 1, "text", gaps=(Mark(0, 4, origin),)) for n, origin in enumerate(origins, 1)]

    found = check_draft(Draft("en", "ad", tuple(gaps), final=True), Catalogue("en"), "ad.md")

    assert [each.help for each in found if each.rule.id == "unfilled-gap"] == [
        "Fill in apply.url in the posting.",
        "Fill in name in organization.yaml.",
        "Fill each gap or delete its line.",
        "Fill each gap or delete its line.",
    ]


def test_a_role_for_beginners_and_a_text_that_teaches_may_ask_for_a_little_more_than_wishes() -> None:
    guided = matrix_of(musts=5)
    taught = draft_of(
        "# Job\n\n## What you need\n\n- a\n- b\n- c\n- d\n- e\n\n## What you can learn here\n\n- f\n", kind="ad"
    )
    without = replace(taught, lines=tuple(line for line in taught.lines if line.section != "learn"))
    role = Role.model_validate({"id": "r", "title": {"en": "R"}, "requires": {"s0": {"level": 2, "must": 1}, "s1": 2}})
    scale = {n: {"name": {"en": str(n)}} for n in range(6)}
    matrix = Matrix.model_validate(
        {**guided.model_dump(exclude={"sources"}, by_alias=True), "scale": scale, "roles": []}
    )
    beginners = replace(without, role=role, matrix=matrix)

    assert list(only_musts.check(taught)) == []
    assert list(only_musts.check(beginners)) == []
    assert len(list(only_musts.check(without))) == 1
    assert len(list(only_musts.check(replace(beginners, matrix=None)))) == 1
