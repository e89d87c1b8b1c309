"""`report --compare --old-matrix`: what the matrix changed for the role since the older answers."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from .test_diff import FILE, HISTORY, git

ANSWERS = """\
format: skillmatrix-answers/1
matrix: {{id: service-desk, version: "{version}"}}
person: me
date: {date}
role: {role}
ratings: {{{ratings}}}
"""
ASKED = ("new.yaml", "-m", FILE, "--compare", "old.yaml", "--date", "2026-11-22", "-f", "md")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Version 3 of a matrix, the first one beside it, and answers to both."""
    shutil.copyfile(HISTORY / "3.yaml", tmp_path / FILE)
    (tmp_path / "then").mkdir()
    shutil.copyfile(HISTORY / "1.yaml", tmp_path / "then" / FILE)
    put(tmp_path, "old", "1.0", "2026-05-01", "support-senior", "listening: 2, conflict: 1, ticketing: 2")
    put(tmp_path, "new", "2.0", "2026-11-01", "support-senior", "listening: 2, deescalation: 2, ticketing: 2")
    return tmp_path


def put(folder: Path, name: str, version: str, date: str, role: str, ratings: str) -> None:
    text = ANSWERS.format(version=version, date=date, role=role, ratings=ratings)
    (folder / f"{name}.yaml").write_text(text, encoding="utf-8")


def since(text: str) -> str:
    """The section that compares."""
    return text.partition("## Since the last time\n")[2].partition("\n## ")[0]


@pytest.mark.usefixtures("folder")
def test_new_gone_and_reworded_skills_of_the_role_are_named(run: Callable) -> None:
    told = since(run("report", *ASKED, "--old-matrix", f"then/{FILE}", "--lang", "en").out)

    assert (
        told.partition("**Since then the skill matrix has changed for this role:**\n")[2].strip()
        == """\
- **New:** “Remote help”
- **Gone:** “Fax machines”
- **“Listening”:**\\
  Level 1: I let callers finish and note what they need **with a number to call back**.
- **“De-escalation”:**\\
  Name: ~~Difficult conversations~~ **De-escalation**"""
    )


@pytest.mark.usefixtures("folder")
def test_only_the_language_of_the_reader_is_told(run: Callable) -> None:
    told = run("report", *ASKED, "--old-matrix", f"then/{FILE}", "--lang", "de").out

    assert "Stufe 3: Ich werte Tickets **jeden Monat** aus und verbessere ~~die~~ **unsere** Abläufe." in told
    assert "I let callers finish" not in told


@pytest.mark.usefixtures("folder")
def test_without_the_old_matrix_nothing_is_said_of_it(run: Callable) -> None:
    assert "the skill matrix has changed" not in run("report", *ASKED, "--lang", "en").out


@pytest.mark.usefixtures("folder")
def test_a_matrix_that_did_not_change_for_the_role_is_not_told(run: Callable) -> None:
    told = run("report", *ASKED, "--old-matrix", FILE, "--lang", "en").out

    assert "the skill matrix has changed" not in told
    assert "Since the last time" in told


def test_the_old_matrix_may_be_a_revision(run: Callable, folder: Path) -> None:
    git(folder, "init", "-q", "-b", "main")
    shutil.copyfile(HISTORY / "1.yaml", folder / FILE)
    git(folder, "add", FILE)
    git(folder, "commit", "-qm", "x")
    shutil.copyfile(HISTORY / "3.yaml", folder / FILE)

    assert "**Gone:** “Fax machines”" in run("report", *ASKED, "--old-matrix", f"HEAD:{FILE}", "--lang", "en").out


def test_a_role_that_was_renamed_is_found_under_its_old_id(run: Callable, folder: Path) -> None:
    shutil.copyfile(HISTORY / "5.yaml", folder / FILE)
    put(folder, "old", "1.0", "2026-05-01", "lead", "conflict: 2, ticketing: 3, documentation: 2")
    put(folder, "new", "2.2", "2026-11-01", "team-lead", "deescalation: 3, ticket-work: 3, documentation: 2")

    shown = run("report", *ASKED, "--old-matrix", f"then/{FILE}", "--lang", "en")

    assert shown.code == 0
    assert "Name: ~~Ticket system~~ **Working on tickets**" in since(shown.out)


@pytest.mark.usefixtures("folder")
def test_a_level_is_read_in_another_form_where_there_is_only_that(run: Callable, folder: Path) -> None:
    """Of a skill with nothing but `can`, that is what people read."""
    for path in (folder / FILE, folder / "then" / FILE):
        text = path.read_text(encoding="utf-8")
        start, rest = text.split("      - id: documentation\n")
        own, levels = rest.split("        levels:\n", 1)
        path.write_text(
            f"{start}      - id: documentation\n{own}{levels[levels.index('        can:') :]}", encoding="utf-8"
        )
    text = (folder / FILE).read_text(encoding="utf-8").replace("maintain the knowledge base", "keep the knowledge base")
    (folder / FILE).write_text(text, encoding="utf-8")
    for name in ("old", "new"):
        put(folder, name, "2.0", "2026-05-01" if name == "old" else "2026-11-01", "lead", "documentation: 2")

    told = since(run("report", *ASKED, "--old-matrix", f"then/{FILE}", "--lang", "en").out)

    assert "~~maintain~~ **keep** the knowledge base" in told


@pytest.mark.usefixtures("folder")
def test_what_the_role_does_not_ask_for_is_not_named(run: Callable, folder: Path) -> None:
    put(folder, "old", "1.0", "2026-05-01", "lead", "conflict: 2, ticketing: 3, documentation: 2")
    put(folder, "new", "2.0", "2026-11-01", "lead", "deescalation: 3, ticketing: 3, documentation: 2")

    told = since(run("report", *ASKED, "--old-matrix", f"then/{FILE}", "--lang", "en").out)

    assert "“De-escalation”" in told
    assert [name for name in ("Remote help", "Fax machines", "Listening") if name in told] == []
