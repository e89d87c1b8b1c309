"""Makes the pictures of the gallery with the program itself: `make gallery`.

Needs Chromium, poppler-utils and LibreOffice (Debian: chromium poppler-utils libreoffice-writer libreoffice-calc).
"""

import asyncio
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from io import StringIO
from pathlib import Path

from playwright.sync_api import Page, sync_playwright
from rich.console import Console
from rich.text import Text

from skillmatrix.app.answer_files import read_answers
from skillmatrix.app.assessment import Rated, Selection, prepare
from skillmatrix.app.inputs import open_matrix
from skillmatrix.app.matrices import find_matrix
from skillmatrix.app.results import Outcome
from skillmatrix.app.telling import tell_nobody
from skillmatrix.assess.dialogue import Dialogue
from skillmatrix.assess.results import Results
from skillmatrix.assess.screen.app import AssessApp
from skillmatrix.assess.screen.words import ScreenSpeech
from skillmatrix.assess.session import Session
from skillmatrix.assess.speech import Setting
from skillmatrix.model.settings import Settings

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
PERSON = Path("matrices/examples/p7.yaml")
POSTING = Path("docs/adverts/corporate-cm.yaml")
"""As people type them in a clone: some pages repeat what was typed."""
DAY = ("--date", "2026-11-22")
REPORT = ("report", PERSON, "--role", "corporate-cm", *DAY)
TEAM = ("team", "report", "--team", "matrices/examples/team/team.yaml")
PLAN = ("plan", PERSON, "--role", "corporate-cm", "--hours", "40", *DAY)
COMPANY = ("--set", "members=4000", "--set", "communities=12", "--set", "changes=2", "--set", "new-members=40",
           "--set", "posts=50", "--set", "events=2")  # fmt: skip
WORKLOAD = ("workload", "corporate-cm", *COMPANY, "--defaults")
TASK = ("jobdesc", "junior-cm", "--kind", "task", *DAY)
UNIT = ("report", "matrices/examples/plant-south.yaml", *DAY)
WORKBOOK = ("export", "data-team")
ADVERT = ("jobdesc", "-p", POSTING, "--kind", "ad", "--final", *DAY)

# name, arguments, width and height of the window, whether it is dark
PAGES = (
    ("report.en", (*REPORT, "--lang", "en"), (1180, 1500), False),
    ("report.de.phone", (*REPORT, "--lang", "de"), (390, 1500), True),
    ("catalogue.en", ("show", "enterprise-community-manager", "--lang", "en"), (1180, 1500), False),
)
# name, arguments, page
PRINTED = (
    ("report.de.page", (*REPORT, "--lang", "de"), 1),
    ("report.en.page", (*REPORT, "--lang", "en"), 1),
    ("sheet.en.page", (*REPORT, "--sheet", "--lang", "en"), 1),
    ("team.de.page", (*TEAM, "--named", "--date", "2026-11-30", "--lang", "de"), 1),
    ("group.en.page", (*TEAM, "--lang", "en"), 1),
    ("unit.en.page", (*UNIT, "--lang", "en"), 1),
    ("unit.de.page", (*UNIT, "--lang", "de"), 1),
    ("plan.en.page", (*PLAN, "--lang", "en"), 1),
    ("workload.de.page", (*WORKLOAD, "--lang", "de"), 1),
    ("task.en.page", (*TASK, "--lang", "en"), 1),
    ("advert.de.page", (*ADVERT, "--lang", "de"), 1),
    ("ladder.en.page", ("show", "software-team", "--lang", "en"), 5),
)
OFFICE = (
    ("jobdesc.en.word", ("jobdesc", "-p", POSTING, "--lang", "en", *DAY), "docx", 1),
    ("report.de.excel", (*REPORT, "--lang", "de"), "xlsx", 1),
    ("workbook.de.begin", (*WORKBOOK, "--lang", "de"), "xlsx", 1),
    ("workbook.de.targets", (*WORKBOOK, "--lang", "de"), "xlsx", 17),
    ("workbook.en.begin", (*WORKBOOK, "--lang", "en"), "xlsx", 1),
    ("workbook.en.targets", (*WORKBOOK, "--lang", "en"), "xlsx", 17),
)


def main() -> None:
    """All pictures, into the folder of this file."""
    for name in ("chromium", "pdftoppm", "soffice"):
        if not shutil.which(name):
            sys.exit(f"the gallery needs {name}")
    with tempfile.TemporaryDirectory() as folder:
        terminal(HERE / "report.en.terminal.svg")
        asyncio.run(full_screen(HERE / "assess.en.terminal.svg", HERE / "result.en.terminal.svg"))
        pages(Path(folder))
        for name, arguments, page in PRINTED:
            picture_of_page(written(folder, f"{name}.pdf", arguments), page, name)
        for name, arguments, form, page in OFFICE:
            picture_of_page(as_pdf(written(folder, f"{name}.{form}", arguments)), page, name)


def written(folder: str | Path, name: str, arguments: tuple[str | Path, ...]) -> Path:
    """The file that the program writes."""
    path = Path(folder) / name
    program = [sys.executable, "-m", "skillmatrix", *map(str, arguments), "-o", str(path)]
    subprocess.run(program, check=True, stderr=subprocess.DEVNULL, cwd=ROOT)
    return path


def pages(folder: Path) -> None:
    """Web pages as pictures."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for name, arguments, (width, height), dark in PAGES:
            page = browser.new_page(
                viewport={"width": width, "height": height}, color_scheme="dark" if dark else "light"
            )
            shoot(page, written(folder, f"{name}.html", arguments), HERE / f"{name}.png")
        browser.close()


def shoot(page: Page, path: Path, picture: Path) -> None:
    """What the window shows of a page."""
    page.goto(path.as_uri())
    page.screenshot(path=picture)
    page.close()


def as_pdf(path: Path) -> Path:
    """What an office program makes of a file."""
    command = ["soffice", "--headless", "--convert-to", "pdf", "--outdir", str(path.parent), str(path)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return path.with_suffix(".pdf")


def picture_of_page(pdf: Path, page: int, name: str) -> None:
    """One page of a PDF as a picture."""
    command = ["pdftoppm", "-png", "-r", "80", "-f", str(page), "-l", str(page), "-singlefile", str(pdf)]
    subprocess.run([*command, str(HERE / name)], check=True)


def terminal(picture: Path) -> None:
    """What a terminal shows of the report, with its colours."""
    lines = Text.from_ansi(screen([sys.executable, "-m", "skillmatrix", *map(str, REPORT), "--lang", "en"]))
    console = Console(record=True, width=82, file=StringIO())
    console.print(Text("\n").join(lines.split("\n")[:46]))
    write_drawing(console.export_svg(title="skillmatrix report", unique_id="gallery"), picture)


def write_drawing(drawn: str, picture: Path) -> None:
    """The drawing without fonts, which would be asked for from a server."""
    picture.write_text(re.sub(r"@font-face \{.*?\}", "", drawn, flags=re.DOTALL), encoding="utf-8")


async def full_screen(question: Path, result: Path) -> None:
    """The full screen of `assess`: a question of the example person, and the result behind the last one."""
    app = AssessApp(Dialogue(*example()), color=True)
    async with app.run_test(size=(84, 27)) as pilot:
        await pilot.press("enter", "g", "2", "enter")
        await pilot.pause(1)
        write_drawing(app.export_screenshot(title="skillmatrix assess"), question)
        for _ in range(40):
            await pilot.press("s")
        await pilot.pause(1)
        write_drawing(app.export_screenshot(title="skillmatrix assess"), result)


def example() -> tuple[Session, Callable[[Session], None], ScreenSpeech]:
    """The example person's answers in a session, whose result can be shown and is saved nowhere."""
    matrix = open_matrix(find_matrix("enterprise-community-manager", tell_nobody), tell_nobody)
    role = matrix.roles_by_id["corporate-cm"]
    given = read_answers(ROOT / PERSON)
    asked = prepare(matrix, role, given, Rated("p7", "self", "development", given.date), Selection())
    session = Session(matrix, role, asked.skills, asked.answers.ratings, language="en")
    command = "skillmatrix report matrices/examples/p7.yaml"
    outcome = Outcome(
        asked, given.date, Settings(format="skillmatrix-settings/1"), "sie", "", command, Path(), colour=True
    )
    results = Results(outcome.brief, outcome.full, outcome.save, lambda _: command)
    setting = Setting("", "p7.yaml", person="p7", results=results)
    return session, lambda _: None, ScreenSpeech(session, setting)


def screen(program: list[str]) -> str:
    """What a program prints on a terminal of 80 columns."""
    keyboard, display = os.openpty()
    known = {**os.environ, "COLUMNS": "80", "TERM": "xterm-256color"}
    known.pop("NO_COLOR", None)
    with subprocess.Popen(program, stdin=display, stdout=display, stderr=subprocess.DEVNULL, env=known, cwd=ROOT):
        os.close(display)
        printed = b"".join(iter(lambda: _read(keyboard), b""))
    os.close(keyboard)
    return printed.decode().replace("\r\n", "\n")


def _read(keyboard: int) -> bytes:
    try:
        return os.read(keyboard, 65536)
    except OSError:  # the other side is closed: Linux says so with an error
        return b""


if __name__ == "__main__":
    main()
