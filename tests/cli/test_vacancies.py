"""`jobdesc --posting`: a vacancy beside the role, what all papers of a house share, and everything that can be wrong."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

ADVERTS = Path(__file__).parents[2] / "docs" / "adverts"
ALL = (("corporate-cm", "de", "sie"), ("senior-cm", "en", "sie"), ("junior-cm", "de", "du"))

SMALL = """\
format: skillmatrix-posting/1
matrix: {id: enterprise-community-manager}
role: corporate-cm
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The working directory of a run with a small posting in it."""
    (tmp_path / "posting.yaml").write_text(SMALL, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(("role", "language", "address"), ALL)
def test_the_adverts_in_the_documentation_are_what_their_postings_make(
    role: str, language: str, address: str, run: Callable, golden: Callable[[str, str], None]
) -> None:
    given = ("-p", ADVERTS / f"{role}.yaml", "--lang", language, "--address", address)
    shown = run("jobdesc", *given, "-k", "ad", "--final", "--date", "2026-12-01")

    assert shown.code == 0
    assert "‹" not in shown.out
    golden(f"../../docs/adverts/{role}.{language}.md", shown.out)


@pytest.mark.parametrize("role", [role for role, *_ in ALL])
def test_the_postings_in_the_documentation_have_no_findings(role: str, run: Callable) -> None:
    checked = run("validate", ADVERTS / f"{role}.yaml", ADVERTS / "organization.yaml", "--date", "2026-12-01")

    assert (checked.code, checked.out) == (0, "no findings in 2 files\n")


@pytest.mark.usefixtures("folder")
def test_the_posting_names_the_role_and_the_matrix(run: Callable) -> None:
    assert "Corporate Community Manager" in run("jobdesc", "-p", "posting.yaml").out
    assert run("jobdesc", "corporate-cm", "-p", "posting.yaml").code == 0

    other = run("jobdesc", "senior-cm", "-p", "posting.yaml")

    assert other.code == 2
    assert "posting.yaml is for the role “corporate-cm”, not for “senior-cm”" in other.err


@pytest.mark.usefixtures("folder")
def test_a_posting_of_another_matrix_is_refused(run: Callable) -> None:
    run("init", "--id", "sales")
    shown = run("jobdesc", "-p", "posting.yaml", "-m", "sales")

    assert shown.code == 2
    assert "this posting belongs to the matrix “enterprise-community-manager”, not to “sales”" in shown.err


def test_without_role_and_posting_it_is_told_where_roles_are_named(run: Callable) -> None:
    shown = run("jobdesc")

    assert shown.code == 2
    assert shown.err.startswith("skillmatrix: which matrix? Choose one with --matrix: data-team, ")
    asked = run("jobdesc", "-m", "enterprise-community-manager")
    assert "which role? Choose one of junior-cm, " in asked.err
    assert "--posting" in asked.err


def test_a_posting_in_the_place_of_a_role_is_told_where_it_goes(run: Callable) -> None:
    shown = run("jobdesc", "posting.yaml")

    assert (shown.code, "for a posting, write --posting posting.yaml" in shown.err) == (2, True)


def test_a_warning_about_a_posting_is_told_once_and_a_passed_deadline_too(run: Callable, folder: Path) -> None:
    (folder / "posting.yaml").write_text(SMALL + "remote: full\napply: {until: 2026-11-01}\n", encoding="utf-8")

    shown = run("jobdesc", "-p", "posting.yaml", "--date", "2026-11-22")

    assert shown.code == 0
    assert shown.err.count("[full-remote-without-countries]") == 1
    assert shown.err.count("[past-deadline]") == 1


def test_what_is_known_of_the_beginning_is_not_asked_again(run: Callable, folder: Path) -> None:
    (folder / "posting.yaml").write_text(SMALL + "permanent: false\n", encoding="utf-8")

    for kind in ("ad", "internal"):
        assert (
            "‹bitte ergänzen: Datum›, befristet\n"
            in run("jobdesc", "-p", "posting.yaml", "-k", kind, "--lang", "de").out
        )


def test_what_job_boards_lack_is_named_as_a_posting_calls_it(run: Callable, folder: Path) -> None:
    (folder / "posting.yaml").write_text(SMALL + "permanent: false\n", encoding="utf-8")

    assert "datePosted (date_posted)" in run("jobdesc", "-p", "posting.yaml", "-k", "ad", "-f", "jsonld").err


def test_everything_wrong_in_a_posting_is_told_at_once_with_its_place(run: Callable, folder: Path) -> None:
    broken = SMALL + "pay: {min: 60000, max: 50000, currency: Euro, per: year}\nremote: hybird\nstart: 2027-02-30\n"
    (folder / "posting.yaml").write_text(broken, encoding="utf-8")

    shown = run("jobdesc", "-p", "posting.yaml")

    assert shown.code == 2
    assert shown.out == ""
    assert "posting.yaml:5:" in shown.err
    assert "posting.yaml:6:" in shown.err
    assert "did you mean “hybrid”?" in shown.err


def test_a_role_that_the_matrix_does_not_have_is_told_where_it_stands(run: Callable, folder: Path) -> None:
    (folder / "posting.yaml").write_text(SMALL.replace("corporate-cm", "corporat-cm"), encoding="utf-8")

    shown = run("jobdesc", "-p", "posting.yaml")

    assert shown.code == 2
    assert "posting.yaml:3:7" in shown.err
    assert "did you mean “corporate-cm”?" in shown.err


@pytest.mark.parametrize("option", ["--posting", "--organization"])
def test_a_file_that_is_not_there_is_named(option: str, run: Callable) -> None:
    shown = run("jobdesc", "corporate-cm", option, "nowhere.yaml")

    assert shown.code == 2
    assert "nowhere.yaml" in shown.err
    assert "Traceback" not in shown.err


@pytest.mark.parametrize("kind", ["internal", "ad", "profile"])
@pytest.mark.parametrize("language", ["de", "en"])
def test_a_complete_posting_leaves_no_gap_in_any_paper(kind: str, language: str, run: Callable) -> None:
    shown = run("jobdesc", "-p", ADVERTS / "corporate-cm.yaml", "-k", kind, "--lang", language)

    assert shown.code == 0
    assert "‹" not in shown.out
    assert "None" not in shown.out


class TestOrganization:
    def test_the_file_beside_the_posting_is_found(self, run: Callable, folder: Path) -> None:
        shutil.copy(ADVERTS / "organization.yaml", folder)

        assert "Beispielwerk AG" in run("jobdesc", "-p", "posting.yaml", "-k", "ad").out

    def test_another_one_can_be_named_also_without_a_posting(self, run: Callable, folder: Path) -> None:
        (folder / "house.yaml").write_text("format: skillmatrix-organization/1\nname: Werk 7\n", encoding="utf-8")

        assert "Werk 7" in run("jobdesc", "-p", "posting.yaml", "-k", "ad", "--organization", "house.yaml").out
        assert "Werk 7" in run("jobdesc", "corporate-cm", "-k", "ad", "--organization", "house.yaml").out

    def test_a_mistake_in_it_is_told_with_its_place(self, run: Callable, folder: Path) -> None:
        (folder / "organization.yaml").write_text("format: skillmatrix-organization/1\nnam: X\n", encoding="utf-8")

        shown = run("jobdesc", "-p", "posting.yaml")

        assert shown.code == 2
        assert "organization.yaml:2:1" in shown.err
        assert "did you mean “name”?" in shown.err

    def test_an_address_that_no_browser_opens_is_a_warning(self, run: Callable, folder: Path) -> None:
        text = "format: skillmatrix-organization/1\nname: X\nurl: www.example.com\n"
        (folder / "organization.yaml").write_text(text, encoding="utf-8")

        assert "organization.yaml:3:6: warning:" in run("validate", "organization.yaml").out


def test_an_input_is_never_written_over(run: Callable, folder: Path) -> None:
    (folder / "organization.yaml").write_text("format: skillmatrix-organization/1\nname: X\n", encoding="utf-8")

    for name in ("posting.yaml", "organization.yaml"):
        shown = run("jobdesc", "-p", "posting.yaml", "-o", name, "-f", "md")
        assert shown.code == 2
        assert "is one of the input files" in shown.err
    assert (folder / "posting.yaml").read_text(encoding="utf-8") == SMALL


def test_the_title_takes_the_form_that_is_wanted(run: Callable) -> None:
    shown = run("jobdesc", "corporate-cm", "-k", "ad", "--lang", "de", "--gender-form", "star")

    assert "Corporate Community Manager\\*in (m/w/d)" in shown.out
    assert run("jobdesc", "corporate-cm", "--gender-form", "stern").code == 2


def test_a_final_paper_bears_no_mark_of_a_draft_but_keeps_the_note_of_the_role(run: Callable) -> None:
    drafted = run("jobdesc", "social-media-manager", "--lang", "de").out
    final = run("jobdesc", "social-media-manager", "--lang", "de", "--final").out

    assert drafted.startswith("> Entwurf,")
    assert "Entwurf" not in final
    assert final.startswith("> Kontrastrolle")
