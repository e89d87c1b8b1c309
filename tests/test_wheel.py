"""What is packed is enough: the built wheel, installed elsewhere, makes a report; and so does the checkout."""

import os
import shutil
import subprocess
import sys
import tarfile
import venv
import zipfile
from email import message_from_string
from pathlib import Path

import pytest

import skillmatrix

ROOT = Path(__file__).parent.parent
CONSTRAINTS = ROOT / "constraints.txt"
MATRIX = "enterprise-community-manager"

# One worker does them all: the wheel is built and installed once.
pytestmark = [pytest.mark.wheel, pytest.mark.xdist_group("wheel")]


def run(*command: str | Path, folder: Path) -> str:
    """Standard output of a program that must succeed; what it complained about is shown when it does not."""
    done = subprocess.run(command, cwd=folder, env=clean_environment(), capture_output=True, check=False)
    output, complaints = done.stdout.decode("utf-8"), done.stderr.decode("utf-8", "replace")
    assert done.returncode == 0, f"{command} ended with {done.returncode}\n{output}\n{complaints}"
    return output


def clean_environment() -> dict[str, str]:
    """This environment without what could lead a program back to the checkout or change what it prints."""
    unwanted = ("COVERAGE_", "LANG", "LC_", "PIP_CONSTRAINT", "PIP_BUILD_CONSTRAINT", "PYTHON", "SKILLMATRIX_")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(unwanted)}
    return kept | {"LC_ALL": "C.UTF-8", "NO_COLOR": "1", "COLUMNS": "100"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the source distribution: so it is tested too that nothing is missing there."""
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT, folder=folder)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def bin_folder(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of commands of an environment that holds the wheel and what it depends on, nothing else."""
    folder = tmp_path_factory.mktemp("clean") / "venv"
    venv.create(folder, with_pip=True)
    commands = folder / ("Scripts" if os.name == "nt" else "bin")
    run(commands / "python", "-m", "pip", "install", "--quiet", "-c", CONSTRAINTS, wheel, folder=folder)
    return commands


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """A folder with the example person's answers in it and no matrix far and wide."""
    shutil.copy(ROOT / "matrices" / "examples" / "p7.yaml", tmp_path / "mine.yaml")
    return tmp_path


def test_the_wheel_carries_matrices_templates_types_and_licences(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    carried = {name.partition("/")[2] for name in names if name.startswith("skillmatrix/")}

    assert {f"matrices/{MATRIX}.yaml", "matrices/examples/p7.yaml", "py.typed"} <= carried
    assert {f"templates/{path.name}" for path in (ROOT / "templates").glob("*.j2")} <= carried
    fonts = {f"templates/fonts/{path.name}" for path in (ROOT / "templates" / "fonts").iterdir()}
    assert {"templates/paper.typ", *fonts} - {"templates/fonts/LICENSE.md"} <= carried
    assert {"templates/start/en/matrix.yaml", "templates/start/de/posting.yaml"} <= carried
    assert {name.partition("/")[2] for name in names if "LICENSE" in name} == {
        "licenses/LICENSE",
        "licenses/matrices/LICENSE",
        "licenses/templates/fonts/LICENSE.md",
    }
    assert not [name for name in names if "test" in name]


def test_the_metadata_says_what_indexes_show(wheel: Path) -> None:
    archive = zipfile.ZipFile(wheel)
    name = next(name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
    metadata = message_from_string(archive.read(name).decode("utf-8"))

    assert (metadata["Name"], metadata["Version"]) == ("skillmatrix-cli", skillmatrix.__version__)
    assert metadata["Metadata-Version"] == "2.4"
    assert metadata["License-Expression"] == "MIT AND CC-BY-4.0 AND OFL-1.1"
    assert metadata["Requires-Python"] == ">=3.11"
    assert metadata["Description-Content-Type"] == "text/markdown"
    assert metadata.get_payload() == (ROOT / "README.md").read_text(encoding="utf-8")
    assert {"Typing :: Typed", "Natural Language :: German"} <= set(metadata.get_all("Classifier", []))


def test_an_index_takes_both_files_and_can_show_the_readme(wheel: Path, tmp_path: Path) -> None:
    venv.create(tmp_path / "venv", with_pip=True)
    commands = tmp_path / "venv" / ("Scripts" if os.name == "nt" else "bin")
    run(commands / "python", "-m", "pip", "install", "--quiet", "-c", CONSTRAINTS, "twine", folder=tmp_path)
    sdist = next(wheel.parent.glob("*.tar.gz"))

    assert run(commands / "twine", "check", "--strict", wheel, sdist, folder=tmp_path).count("PASSED") == 2


@pytest.mark.parametrize("command", ["skillmatrix", "skillmatrix-cli"])
def test_the_installed_program_says_its_version(bin_folder: Path, elsewhere: Path, command: str) -> None:
    assert run(bin_folder / command, "--version", folder=elsewhere) == f"skillmatrix {skillmatrix.__version__}\n"


def test_the_installed_program_finds_its_matrices_from_anywhere(bin_folder: Path, elsewhere: Path) -> None:
    assert MATRIX in run(bin_folder / "skillmatrix", "list", "matrices", folder=elsewhere)


def test_the_installed_program_reports_on_a_packaged_matrix(bin_folder: Path, elsewhere: Path) -> None:
    report = run(bin_folder / "skillmatrix", "report", "mine.yaml", "--role", "corporate-cm", folder=elsewhere)

    assert "Skills overview: Corporate Community Manager" in report


def test_the_installed_program_finds_its_templates(bin_folder: Path, elsewhere: Path) -> None:
    program = bin_folder / "skillmatrix"
    report = run(program, "report", "mine.yaml", "--role", "corporate-cm", "-f", "md", folder=elsewhere)
    description = run(program, "jobdesc", "corporate-cm", "--matrix", MATRIX, "-f", "md", folder=elsewhere)

    assert report.startswith("# Skills overview")
    assert "\n# Job description\n" in description


def test_the_source_distribution_passes_tests_where_it_is_unpacked(wheel: Path, tmp_path: Path) -> None:
    """Those that look at files beside the package; all others look at what is in it."""
    with tarfile.open(next(wheel.parent.glob("*.tar.gz"))) as archive:
        archive.extractall(tmp_path, filter="data")
    unpacked = next(tmp_path.iterdir())
    tests = (
        "tests/test_architecture.py",
        "tests/test_readme.py",
        "tests/schema",
        "tests/rules",
        "tests/test_api_page.py",
    )
    done = subprocess.run(
        (sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *tests),
        cwd=unpacked,
        env=clean_environment() | {"PYTHONPATH": str(unpacked / "src")},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert done.returncode == 0, done.stdout


def test_a_script_finds_the_api_and_its_types(bin_folder: Path, elsewhere: Path) -> None:
    code = (
        "import skillmatrix; m = skillmatrix.load_matrix('enterprise-community-manager');"
        "print(skillmatrix.score(m, skillmatrix.load_answers('mine.yaml'), 'corporate-cm').role)"
    )
    assert run(bin_folder / "python", "-c", code, folder=elsewhere) == "corporate-cm\n"


def test_the_checkout_finds_matrices_and_templates_from_anywhere(elsewhere: Path) -> None:
    assert Path(skillmatrix.__file__).is_relative_to(ROOT), "the tests want an editable install: make test"
    program = (sys.executable, "-m", "skillmatrix")

    assert MATRIX in run(*program, "list", "matrices", folder=elsewhere)
    assert run(*program, "report", "mine.yaml", "--role", "corporate-cm", "-f", "md", folder=elsewhere).startswith("# ")
