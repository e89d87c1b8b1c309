"""`jobdesc --workload FILE`: hours and shares of time in job and task descriptions, and nowhere else."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

HEAD = 'format: skillmatrix-workload-values/1\nmatrix: {id: enterprise-community-manager, version: "1.1"}\n'
COMPANY = "values: {members: 4000, communities: 12, changes: 2, new-members: 40, posts: 50, events: 2}\n"


@pytest.fixture
def company(tmp_path: Path) -> Path:
    path = tmp_path / "v.yaml"
    path.write_text(f"{HEAD}role: corporate-cm\n{COMPANY}")
    return path


@pytest.mark.usefixtures("company")
def test_a_job_description_prints_the_hours_and_shares_that_add_up_to_a_hundred(run: Callable) -> None:
    page = run("jobdesc", "corporate-cm", "--workload", "v.yaml", "--lang", "de", "--no-check").out
    shares = [int(share) for share in re.findall(r"\| (\d+) % \|", page)]

    assert (
        "**Umfang:** 27 bis 54 Stunden pro Woche, das sind 0,9 bis 1,7 volle Stellen; eine Schätzung aus Annahmen"
        in page
    )
    assert shares == [18, 14, 17, 9, 9, 10, 10, 4, 5, 4]
    assert sum(shares) == 100
    assert "Die Anteile sind aus den geschätzten Stunden berechnet" in page
    assert "Die Anteile sind Richtwerte für ein Jahr." not in page


@pytest.mark.usefixtures("company")
@pytest.mark.parametrize("form", ["html", "docx", "pdf", "md", "jsonld"])
@pytest.mark.parametrize("kind", ["task", "internal"])
def test_both_papers_come_in_every_form(run: Callable, tmp_path: Path, form: str, kind: str) -> None:
    name = f"paper.{form}"
    done = run("jobdesc", "corporate-cm", "-k", kind, "--workload", "v.yaml", "--no-check", "-o", name)

    assert done.code == 0, done.err
    assert (tmp_path / name).stat().st_size > 500


@pytest.mark.usefixtures("company")
@pytest.mark.parametrize("kind", ["ad", "profile"])
def test_an_advert_and_a_profile_take_no_estimate(run: Callable, kind: str) -> None:
    refused = run("jobdesc", "corporate-cm", "--kind", kind, "--workload", "v.yaml")

    assert (refused.code, refused.err) == (
        2,
        "skillmatrix: a workload is for job and task descriptions; an advert names the hours that are agreed\n",
    )


@pytest.mark.usefixtures("company")
def test_values_for_another_role_are_told(run: Callable) -> None:
    done = run("jobdesc", "senior-cm", "--workload", "v.yaml", "--no-check", LANG="de_DE.UTF-8", LC_ALL="")

    assert "v.yaml ist für die Rolle „corporate-cm“ geschrieben" in done.err


def test_values_to_another_matrix_are_refused(run: Callable, tmp_path: Path) -> None:
    (tmp_path / "v.yaml").write_text(HEAD.replace("enterprise-community-manager", "data-team") + "values: {}\n")
    refused = run("jobdesc", "corporate-cm", "--workload", "v.yaml")

    assert (refused.code, "v.yaml belongs to another matrix, “data-team”" in refused.err) == (2, True)


def test_a_role_without_hours_has_no_workload(run: Callable, tmp_path: Path) -> None:
    (tmp_path / "v.yaml").write_text('format: skillmatrix-workload-values/1\nmatrix: {id: data-team, version: "1.0"}\n')
    refused = run("jobdesc", "data-analyst", "--workload", "v.yaml")

    assert (refused.code, "for the matrix “data-team” nobody has estimated hours" in refused.err) == (2, True)


def test_the_checks_look_at_a_task_description_too(run: Callable, tmp_path: Path) -> None:
    run("jobdesc", "junior-cm", "--kind", "task", "--lang", "en", "--no-check", "-o", "task.md")
    page = (tmp_path / "task.md").read_text()
    (tmp_path / "task.md").write_text(
        page.replace("answer frequent questions", "as a digital native, answer frequent questions")
    )
    checked = run("jobdesc", "--check-file", "task.md", "--market", "uk")

    assert "[digital-native]" in checked.out + checked.err
    assert "[incomplete-advert]" not in checked.out + checked.err
