"""The list for a works council has everything that exists: every command, section and field."""

from datetime import date

from skillmatrix.analysis.counts import EVERYBODY, GroupCounts, SkillCounts
from skillmatrix.analysis.hiding import show_first
from skillmatrix.analysis.shown import Limits
from skillmatrix.analysis.team import Target
from skillmatrix.cli.team import COMMANDS
from skillmatrix.i18n.catalogue import LANGUAGES, Catalogue
from skillmatrix.i18n.catalogue import messages as texts
from skillmatrix.model.answers import Answers, RatingFields
from skillmatrix.view.analyses import ANALYSES, FIELDS, MOVING, build_analyses


def test_every_field_of_an_answers_file_is_listed() -> None:
    assert set(FIELDS) == {*Answers.model_fields, *RatingFields.model_fields} - {"ratings"}


def test_every_command_of_a_team_is_an_analysis_or_moves_files() -> None:
    listed = {each.command.split()[1] for each in ANALYSES if each.command.startswith("team ")}
    assert listed | {*MOVING, "catalogue"} == set(COMMANDS)


def test_every_section_of_the_pages_of_a_team_belongs_to_an_analysis() -> None:
    headings = {key.split(".")[-1] for key in texts("en") if key.startswith("group.heading.")}
    assert headings == {section for each in ANALYSES if not each.is_named for section in each.sections}
    named = {key.split(".")[2] for key in texts("en") if key.startswith("team.heading.")}
    assert named == {section for each in ANALYSES if each.is_named for section in each.sections}


def test_what_is_never_read_is_said_in_every_language() -> None:
    for language in LANGUAGES:
        paper = build_analyses(None, ["md"], language, Catalogue(language))
        assert [section.id for section in paper.sections] == [
            "fields", "analyses", "readers", "thresholds", "interfaces", "retention",
        ]  # fmt: skip


def test_a_page_of_hidden_figures_has_no_skill_that_is_not_in_a_target() -> None:
    people = {EVERYBODY: 9}
    counts = GroupCounts(
        date(2026, 10, 31), people, people, {(EVERYBODY, "a"): SkillCounts({1: 9}), (EVERYBODY, "b"): SkillCounts({2: 9})},
        {}, {},
    )  # fmt: skip
    page = show_first(counts, [Target("a", 2, 1)], None, Limits(5, range(4)))
    assert [skill.target.skill for skill in page.skills] == ["a"]
