"""Truths that hold for every matrix that ships, read through the real reader."""

import re
from collections.abc import Iterator

import pytest

from skillmatrix import resources
from skillmatrix.language.job_titles import read_title
from skillmatrix.lint.engine import check_matrix
from skillmatrix.load.files import read_file
from skillmatrix.model.employment import is_voluntary
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.role import Role
from skillmatrix.model.skill import Skill

LOADED = {path.stem: check_matrix(read_file(path)) for path in resources.matrices()}
MATRICES = {name: loaded.value for name, loaded in LOADED.items() if loaded.value}
EVERY = pytest.mark.parametrize("matrix", MATRICES.values(), ids=list(MATRICES))
ROLES = pytest.mark.parametrize(
    ("matrix", "role"),
    [pytest.param(matrix, role, id=role.id) for matrix in MATRICES.values() for role in matrix.roles],
)
JOBS = pytest.mark.parametrize(
    ("matrix", "role"),
    [
        pytest.param(matrix, role, id=role.id)
        for matrix in MATRICES.values()
        for role in matrix.roles
        if matrix.subject == "person"
    ],
)
PROFILES = pytest.mark.parametrize("role", MATRICES["process-areas"].roles, ids=lambda role: role.id)
SHARED = {
    "mentoring": {"open-source-maintainer", "software-team"},
    "operations": {"data-team", "software-team"},
    "resources": {"enterprise-community-manager", "open-source-maintainer"},
    "review": {"open-source-maintainer", "software-team"},
    "testing": {"open-source-maintainer", "software-team"},
}
"""Ids that two matrices had before there was a fifth: who names one of them has to name the matrix, too."""
SKILLS = pytest.mark.parametrize(
    ("matrix", "skill"),
    [pytest.param(matrix, skill, id=skill.id) for matrix in MATRICES.values() for skill in matrix.skills.values()],
)
DOUBLED = re.compile(r"\b(?!die\b)(\w+) \1\b", re.IGNORECASE)
LICENCE = (resources.folder("matrices") / "LICENSE").read_text(encoding="utf-8")


def texts(value: object, language: str) -> Iterator[str]:
    """Every text of a language in the file, wherever it stands."""
    if isinstance(value, dict):
        for key, item in value.items():
            if key == language and isinstance(item, str):
                yield item
            yield from texts(item, language)
    elif isinstance(value, list):
        for item in value:
            yield from texts(item, language)


def test_five_matrices_ship_and_are_silent() -> None:
    sizes = {name: (len(matrix.skills), len(matrix.roles)) for name, matrix in MATRICES.items()}
    assert sizes == {
        "data-team": (16, 6),
        "enterprise-community-manager": (37, 6),
        "open-source-maintainer": (17, 5),
        "process-areas": (13, 5),
        "software-team": (8, 7),
    }
    assert [finding.message for loaded in LOADED.values() for finding in loaded.findings] == []


@EVERY
def test_the_licence_speaks_for_the_matrix_and_its_note_says_that_it_is_a_proposal(matrix: Matrix) -> None:
    assert matrix.license == "CC-BY-4.0"
    assert matrix.title["en"] in LICENCE
    assert matrix.note is not None
    assert "Vorschl" in matrix.note["de"]
    assert "proposal" in matrix.note["en"]


@EVERY
def test_notes_on_where_the_contents_come_from_are_in_both_languages(matrix: Matrix) -> None:
    notes = [source.note for source in matrix.sources.values()]
    notes += [skill.provenance.note for skill in matrix.skills.values() if skill.provenance]
    assert [note for note in notes if note and set(note) != {"de", "en"}] == []


@EVERY
@pytest.mark.parametrize("language", ["de", "en"])
def test_texts_have_no_stray_blanks_or_doubled_words(matrix: Matrix, language: str) -> None:
    said = list(texts(LOADED[matrix.id].document.data, language))
    assert len(said) > 150
    assert [text for text in said if text != text.strip() or "  " in text or DOUBLED.search(text)] == []


@SKILLS
def test_each_level_is_a_statement_an_ability_and_a_step_in_both_languages(matrix: Matrix, skill: Skill) -> None:
    described = [level for level in matrix.scale if level > matrix.lowest or matrix.subject == "unit"]
    who = "Wir " if matrix.subject == "unit" else "Ich "
    assert list(skill.levels) == list(skill.can) == described
    assert list(skill.steps) == [level for level in matrix.scale if level > matrix.lowest]
    for block in (skill.levels, skill.can, skill.steps):
        assert all(set(level.text) == {"de", "en"} for level in block.values())
    assert all(level.text["de"].startswith(who) and level.text["de"].endswith(".") for level in skill.levels.values())


def test_no_id_of_two_matrices_makes_a_choice_of_what_was_clear() -> None:
    ids = {name: {*matrix.roles_by_id, *matrix.skills, *matrix.paths} for name, matrix in MATRICES.items()}
    having = {each: {name for name, known in ids.items() if each in known} for each in set().union(*ids.values())}
    assert {each: names for each, names in having.items() if len(names) > 1} == SHARED


@PROFILES
def test_a_target_profile_of_a_unit_says_what_it_is_for_and_describes_no_job(role: Role) -> None:
    assert role.purpose is not None
    assert set(role.title) == set(role.purpose) == {"de", "en"}
    assert (role.pitch, role.tasks, role.powers, role.employment) == (None, (), (), ())


@JOBS
def test_a_role_says_all_that_a_job_description_prints_in_both_languages(matrix: Matrix, role: Role) -> None:
    said = [role.title, role.short, role.purpose, role.pitch, *(task.text for task in role.tasks)]
    for text in (*said, *role.powers, *role.interfaces):
        assert text is not None
        assert set(text) == {"de", "en"}
    assert sum(task.share or 0 for task in role.tasks) == 100
    assert {skill for task in role.tasks for skill in task.skills} == set(role.requires)
    assert role.requires.keys() <= matrix.skills.keys()


@JOBS
def test_a_german_title_names_all_genders_or_none(matrix: Matrix, role: Role) -> None:
    assert matrix.languages[0] == "de"
    assert read_title(role.title["de"], "de").gender in {"both", "neutral", "loan"}


@ROLES
def test_must_haves_are_few_and_each_has_its_reason(matrix: Matrix, role: Role) -> None:
    gates = [need for need in role.requires.values() if need.must is not None]
    assert 3 <= len(gates) <= 7
    for need in gates:
        assert need.must is not None
        assert matrix.lowest < need.must <= need.level
        assert need.why is not None


def test_only_roles_of_the_open_source_project_are_voluntary() -> None:
    voluntary = {role.id for matrix in MATRICES.values() for role in matrix.roles if is_voluntary(role.employment)}
    assert voluntary == {"contributor", "reviewer", "maintainer", "project-lead", "community-steward"}
