"""Nothing hangs and nothing fills up: twice the input takes twice the work, and what is told of a file has an end."""

import re
from collections.abc import Callable
from itertools import pairwise

import pytest
from textual.drivers.linux_driver import LinuxDriver

from skillmatrix.app.draft_checks import DraftRules, check_edited
from skillmatrix.assess.screen.driver import TerminalDriver
from skillmatrix.diagnostics import Finding
from skillmatrix.errors import UserError
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.lint.engine import check_against, check_answers, check_matrix
from skillmatrix.lint.fixing import MAX_TRIALS, fixed
from skillmatrix.lint.policy import Policy
from skillmatrix.lint.run import Run
from skillmatrix.load.draft import draft_of
from skillmatrix.load.files import document_of
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.suggest import nearest
from skillmatrix.render.environment import escape_markdown
from skillmatrix.render.findings.forms import FORMS, render_findings
from skillmatrix.render.formats import FORMATS
from skillmatrix.render.markdown import tidy
from skillmatrix.render.paper_size import size_of
from skillmatrix.render.rendered import Layout
from skillmatrix.source.document import Document
from skillmatrix.view.blocks import Paper
from skillmatrix.view.catalogue import build_catalogue
from skillmatrix.view.draft import draft_of_paper
from skillmatrix.view.jobdesc import JobDescOptions, build_jobdesc

from . import hostile
from .work import calls_of, lines_run

SMALL = 150
"""More than there are suggestions, so that these are the same number for twice as much."""


def document(text: str) -> Document:
    return document_of(text.encode(), "hostile.yaml")


def matrix_of(text: str) -> Matrix:
    matrix = check_matrix(document(text)).value
    assert matrix is not None
    return matrix


def check(text: str) -> tuple[Finding, ...]:
    return Run().check(document(text))


def grows(work: Callable[[int], object], small: int = SMALL) -> float:
    """How many times the work for twice the size is the work for the size. What is done once is taken away."""
    none, once, twice = (lines_run(lambda size=size: work(size)) for size in (2, small, 2 * small))
    return (twice - none) / (once - none)


@pytest.mark.parametrize("text", hostile.REFERENCES, ids=lambda text: text.__name__)
def test_twice_the_faults_take_twice_the_work(text: Callable[[int], str]) -> None:
    check(text(2))  # what is imported the first time

    assert grows(lambda size: check(text(size))) < 2.3


@pytest.mark.parametrize("answers", [hostile.renamed_answers, hostile.unknown_answers])
def test_answers_follow_a_chain_of_renames_once_and_not_from_each_of_its_links(answers: Callable[[int], str]) -> None:
    matrices = {size: matrix_of(hostile.rename_chain(size)) for size in (2, SMALL, 2 * SMALL)}

    def look(size: int) -> None:
        assert check_against(check_answers(document(answers(size))), matrices[size]).value is not None

    look(2)
    assert grows(look) < 2.3


def test_a_name_is_compared_letter_by_letter_with_few_of_many_that_are_alike() -> None:
    names = [f"{'ab' * 35}{number:06}" for number in range(5_000)]

    assert nearest("ab" * 35 + "000003", names) == "ab" * 35 + "000003"
    assert calls_of("ratio", lambda: nearest("ab" * 20 + "ba" * 15, names)) == 20
    assert calls_of("quick_ratio", lambda: nearest("ab" * 35, names)) == 1_000


def test_a_suggestion_is_sought_for_fifty_of_a_thousand_findings_that_are_told() -> None:
    text = hostile.unknown_skills(1_200)

    assert calls_of("nearest", lambda: check_matrix(document(text), advice=False)) == 50
    helps = [finding.help for finding in check(text) if finding.rule.id == "unknown-skill"]
    assert helps[0] == "did you mean “skill-0”?"
    assert helps[49] == "did you mean “skill-49”?"
    assert helps[50] == ""
    assert len(helps) == 1_000


@pytest.mark.parametrize("kind", hostile.BAD_KEYS)
def test_the_limit_of_findings_holds_at_reading_too(kind: str) -> None:
    few, many = (check(hostile.BAD_KEYS[kind](size)) for size in (3_000, 6_000))

    for number, found in ((3_000, few), (6_000, many)):
        (told,) = (
            finding.message
            for finding in found
            if finding.message.endswith("faults of reading; the first 1,000 are told")
        )
        assert number - 1 <= int(told.partition(" ")[0].replace(",", "")) <= number  # the first of equal keys is none
    assert len(few) == len(many) < 2_003
    for form in ("text", "json", "github"):
        sizes = [len(render_findings(form, found, ["hostile.yaml"], colour=False)) for found in (few, many)]
        assert sizes[1] < 1.02 * sizes[0], form


def test_every_form_of_findings_has_an_end() -> None:
    found = check(hostile.BAD_KEYS["duplicate keys"](20_000))

    for form in FORMS:
        assert len(render_findings(form, found, ["hostile.yaml"], colour=False)) < 2_000_000, form


def test_of_very_many_errors_few_become_problems() -> None:
    text = hostile.HEAD + "categories:\n" + "  - {}\n" * 30_000

    assert calls_of("_problem", lambda: check(text)) == 1_001
    (told,) = (finding for finding in check(text) if finding.rule.id == "limit-exceeded")
    assert told.message == "89,001 more findings; the first 1,000 are told"


def test_very_many_errors_behind_a_good_beginning_are_told_as_well() -> None:
    good = "".join(
        f"  - {{id: c{i}, name: C, skills: [{{id: s{i}, name: S, levels: {{1: {{en: I do, de: Ich tue}}}}}}]}}\n"
        for i in range(1_000)
    )
    found = check(f"{hostile.HEAD}categories:\n{good}" + "  - {}\n" * 7_000)

    assert "20,000 more findings; the first 1,000 are told" in [finding.message for finding in found]


# Fixing


def ids_that_are_none(size: int) -> str:
    """Files in which every edit does harm: an id cannot be 1.5, with or without quotes, and a key stands there twice."""
    renames = "".join(f'  "{number}.5": a\n  {number}.5: a\n' for number in range(size))
    return f"{hostile.HEAD}{hostile.skills(1)}renames:\n{renames}"


@pytest.mark.parametrize("size", [60, 600])
def test_the_number_of_checks_does_not_grow_with_edits_that_do_harm(size: int) -> None:
    tried = 0

    def counted(text: Document) -> tuple[Finding, ...]:
        nonlocal tried
        tried += 1
        return Run().try_out(text)

    fixed(document(ids_that_are_none(size)), counted)

    assert 10 < tried <= MAX_TRIALS + 1


def test_a_thousand_edits_that_do_no_harm_are_made_at_once() -> None:
    tried = 0

    def counted(text: Document) -> tuple[Finding, ...]:
        nonlocal tried
        tried += 1
        return Run().try_out(text)

    text = hostile.HEAD + "categories:\n  - id: all\n    name: All\n    skills:\n"
    text += "".join(
        f"      - {{id: s{i}, name: {i}.5, levels: {{1: {{en: I do {i}, de: Ich tue {i}}}}}}}\n" for i in range(900)
    )
    done = fixed(document(text), counted)

    assert len(done.applied) == 900
    assert tried == 2


def test_in_a_large_file_fewer_texts_are_tried() -> None:
    tried = 0

    def counted(text: Document) -> tuple[Finding, ...]:
        nonlocal tried
        tried += 1
        return Run().try_out(text)

    fixed(document(ids_that_are_none(60) + "# a comment\n" * 60_000), counted)

    assert tried == 4


# Texts


def test_a_megabyte_of_line_breaks_or_blanks_is_gone_over_once() -> None:
    # Gone over again from each of them, this would take an hour.
    assert escape_markdown("\n" * 1_000_000 + "# a") == r"\# a"
    assert escape_markdown("a" + " \n" * 500_000 + "- b") == r"a<br><br>\- b"
    assert tidy("a" + " " * 1_000_000 + "b") == "a" + " " * 1_000_000 + "b\n"


@pytest.mark.parametrize("word", ["Gehalt", "Top", "jugendlich", "Jahrgänge", "Größe", "salary", "young"])
def test_thousands_of_blanks_in_a_line_are_not_shared_out_in_every_way(word: str) -> None:
    # A pattern with three runs of blanks tried each way of sharing them out: 1,400 blanks took a minute.
    text = f"# Entwickler (m/w/d)\n\nWir {word}" + f"{' ' * 3_000}!" * 4

    assert check_edited(text.encode(), "ad.md", DraftRules(None, Policy()), "de").findings


def test_of_a_draft_with_thousands_of_findings_a_thousand_are_told() -> None:
    text = "# Entwickler\n\n" + "Wir suchen einen Entwickler.\n\n" * 3_000
    few = check_edited(text.encode(), "ad.md", DraftRules(None, Policy()), "de").findings

    assert len(few) == 1_001
    (told,) = (finding for finding in few if finding.rule.id == "limit-exceeded")
    assert told.message.endswith("die ersten 1000 stehen hier.")


def test_of_a_line_that_says_the_same_a_thousand_times_a_rule_looks_at_few_places() -> None:
    text = "# Entwickler (m/w/d)\n\n" + "Konfession und Foto, " * 1_000
    draft = draft_of(text, language="de")

    assert len(list(draft.find(re.compile("Konfession")))) == 25
    assert len(list(draft_of(text.replace(", ", "\n\n"), language="de").find(re.compile("Foto")))) == 1_000


# Large valid files


def large(size: int) -> Matrix:
    required = "".join(f"      skill-{i}: {{level: 1, weight: {i % 7 + 1}}}\n" for i in range(size))
    return matrix_of(f"{hostile.HEAD}{hostile.skills(size)}roles:\n  - id: r\n    title: R\n    requires:\n{required}")


def paper(size: int) -> Paper:
    return build_catalogue(large(size), "en", Catalogue("en", "sie"))


def test_a_paper_becomes_a_draft_without_a_look_at_every_text_for_every_line() -> None:
    def read(size: int) -> None:
        matrix = large(size)
        made = build_jobdesc(matrix, matrix.roles[0], JobDescOptions("internal", "en", all_requirements=True))
        draft_of_paper(made.paper, "internal", made.quotes)

    read(2)
    assert grows(read, 60) < 2.3


@pytest.mark.parametrize("form", ["md", "html", "docx", "xlsx"])
def test_twice_the_skills_take_twice_the_work(form: str) -> None:
    papers = {size: paper(size) for size in (2, 30, 60)}
    FORMATS[form](papers[2], Layout("catalogue"))

    assert grows(lambda size: FORMATS[form](papers[size], Layout("catalogue")), 30) < 2.3


def test_word_looks_a_style_up_once_and_not_for_every_paragraph() -> None:
    papers = [paper(20), paper(40)]

    few, many = (calls_of("get_style_id", lambda p=p: FORMATS["docx"](p, Layout("catalogue"))) for p in papers)

    assert few == many


@pytest.mark.parametrize(("form", "most"), [("pdf", 390), ("docx", 600)])
def test_a_paper_that_is_too_long_for_a_form_is_refused_with_a_sentence(form: str, most: int) -> None:
    whole = paper(1_200)

    with pytest.raises(UserError) as refused:
        FORMATS[form](whole, Layout("catalogue"))

    size = size_of(whole) // 1000
    assert str(refused.value) == (
        f"this paper is too long for {form} ({size} kB of text, at most {most} kB); print -f html instead"
    )


def test_the_size_of_a_paper_grows_as_its_texts_do() -> None:
    sizes = [size_of(paper(size)) for size in (20, 40, 60)]

    first, second = (later - earlier for earlier, later in pairwise(sizes))
    assert abs(first - second) < 100


def test_a_screen_has_the_cells_that_screens_have_whatever_the_environment_says(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(LinuxDriver, "_get_terminal_size", lambda _: (99_999_999, 99_999_999))

    assert TerminalDriver.__new__(TerminalDriver)._get_terminal_size() == (1_000, 500)
