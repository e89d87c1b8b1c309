"""What all tests share: golden files, which `pytest --golden` writes anew, and groups of tests that need more."""

import shutil
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from _pytest.runner import runtestprotocol

GOLDEN = Path(__file__).parent / "golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--golden", action="store_true", help="write the golden files anew; read the change like code")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compares a text with the file of this name under tests/golden."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("--golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        assert path.is_file(), f"no golden file {name}; write it with `pytest --golden` and read it"
        assert text == path.read_bytes().decode("utf-8")

    return compare


# Tests of these groups need a program: without it they are left out, and the last lines of the run say so.

CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
SECOND_TRY = ("second try", True)
LEFT_OUT = pytest.StashKey[set[str]]()


def find_chromium() -> str | None:
    """The browser of this machine."""
    return next((path for name in CHROMIUM if (path := shutil.which(name))), None)


def find_poppler() -> str | None:
    """The program that turns pages of a PDF into pictures."""
    return shutil.which("pdftoppm")


def find_office() -> str | None:
    """The other word processor: LibreOffice."""
    return shutil.which("soffice")


def find_audit() -> str | None:
    """What knows the rules of Office for Word and Excel files."""
    found = find_spec("openxml_audit")
    return found.origin if found else None


def find_prettier() -> str | None:
    """The program with which editors lay files out."""
    return shutil.which("prettier")


def find_spark() -> str | None:
    """Where Java is, if Spark is installed beside it."""
    return shutil.which("java") if find_spec("pyspark") else None


GROUPS = {
    "browser": (find_chromium, "chromium"),
    "pages": (find_poppler, "pdftoppm"),
    "office": (find_office, "soffice"),
    "ooxml": (find_audit, "openxml-audit"),
    "prettier": (find_prettier, "prettier"),
    "spark": (find_spark, "pyspark or java"),
}
"""Marks of tests, how to find the program they need, and its name."""


@pytest.fixture(scope="session")
def chromium() -> str:
    """Where the browser is; tests that ask for it are marked `browser`."""
    path = find_chromium()
    assert path, "mark this test with pytest.mark.browser"
    return path


def pytest_configure(config: pytest.Config) -> None:
    config.stash[LEFT_OUT] = set()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    for mark, (find, program) in GROUPS.items():
        needy = [item for item in items if item.get_closest_marker(mark)]
        if needy and not find():
            items[:] = [item for item in items if item not in needy]
            config.hook.pytest_deselected(items=needy)
            config.stash[LEFT_OUT].add(f"{mark} ({program} not found)")


def pytest_sessionfinish(session: pytest.Session) -> None:
    # A worker of pytest-xdist tells the process that writes the summary.
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["left_out"] = sorted(session.config.stash[LEFT_OUT])


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    node.config.stash[LEFT_OUT].update(getattr(node, "workeroutput", {}).get("left_out", ()))


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    for group in sorted(config.stash[LEFT_OUT]):
        terminalreporter.write_line(f"not run: {group}")
    for report in terminalreporter.getreports("passed"):
        if report.when == "call" and SECOND_TRY in map(tuple, report.user_properties):
            terminalreporter.write_line(f"passed at the second try: {report.nodeid}")


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> bool | None:
    """A test in a browser has a second try, and the end of the run names it: on a busy machine about one in a hundred
    fails once, for a reason not yet found. What is broken fails twice."""
    if item.get_closest_marker("browser") is None:
        return None
    item.ihook.pytest_runtest_logstart(nodeid=item.nodeid, location=item.location)
    reports = runtestprotocol(item, log=False, nextitem=nextitem)
    if any(report.failed for report in reports):
        item._initrequest()  # type: ignore[attr-defined]
        reports = runtestprotocol(item, log=False, nextitem=nextitem)
        for report in reports:
            report.user_properties.append(SECOND_TRY)
    for report in reports:
        item.ihook.pytest_runtest_logreport(report=report)
    item.ihook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)
    return True
