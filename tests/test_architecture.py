"""The house is as docs/architecture.md says, and starting the program costs nothing it does not need."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import pytest

import skillmatrix
from skillmatrix.cli.app import COMMANDS
from skillmatrix.render.formats import FORMATS

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src" / "skillmatrix"
MODULES = sorted(SOURCE.rglob("*.py"))
HEAVY = {"jinja2", "pydantic", "rich", "textual", "typer", "yaml"}

PAGE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
# `source/document.py`, `matrices/`, `Makefile`: what stands in code marks and looks like a file or a folder.
NAMED_FILES = sorted(set(re.findall(r"`([\w./-]+(?:\.(?:py|md|toml|txt|yaml|j2)|/))`", PAGE)))


@pytest.mark.parametrize("name", NAMED_FILES)
def test_what_the_architecture_page_names_exists(name: str) -> None:
    assert (ROOT / name).exists() or (SOURCE / name).exists()


def test_the_architecture_page_names_files_at_all() -> None:
    assert len(NAMED_FILES) > 20


def test_every_room_stands_in_the_architecture_page() -> None:
    rooms = {f"{path.name}/" for path in SOURCE.iterdir() if (path / "__init__.py").exists()}
    rooms |= {path.name for path in SOURCE.glob("*.py")}

    assert rooms <= set(NAMED_FILES)


def test_every_layer_of_the_import_contract_stands_in_the_architecture_page() -> None:
    contract = (ROOT / "pyproject.toml").read_text(encoding="utf-8").partition("layers = [")[2].partition("]")[0]

    assert re.findall(r'"([^"]+)"', contract) == re.findall(
        r"^    (\w[\w |]*?)(?:  .*)?$", PAGE.partition("## Layers")[2], re.MULTILINE
    )


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_every_module_says_its_subject_in_its_first_line(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    empty_package = path.name == "__init__.py" and not tree.body

    assert empty_package or (ast.get_docstring(tree) and tree.body[0].lineno == 1)


def name_of(path: Path) -> str:
    return ".".join(path.relative_to(SOURCE.parent).with_suffix("").parts).removesuffix(".__init__")


def names_imported(path: Path) -> Iterator[str]:
    """Everything a module imports: at the top, inside functions, and for type checkers only."""
    package = name_of(path).split(".") if path.name == "__init__.py" else name_of(path).split(".")[:-1]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else []
            source = ".".join([*above, *filter(None, [node.module])])
            yield from (f"{source}.{alias.name}" for alias in node.names)


def import_graph(modules: Iterable[Path]) -> dict[str, set[str]]:
    """Which module imports which: `from a import b` is the module `a.b` where there is one, else `a`."""
    paths = {name_of(path): path for path in modules}
    graph: dict[str, set[str]] = {}
    for name, path in paths.items():
        wanted = {known if known in paths else known.rpartition(".")[0] for known in names_imported(path)}
        graph[name] = (wanted & paths.keys()) - {name}
    return graph


def circles(graph: Mapping[str, set[str]]) -> set[tuple[str, ...]]:
    """The modules that import each other, by whatever way round."""

    def reached(start: str) -> set[str]:
        found: set[str] = set()
        waiting = [start]
        while waiting:
            new = graph[waiting.pop()] - found
            found |= new
            waiting += new
        return found

    ahead = {name: reached(name) for name in graph}
    return {
        tuple(sorted(other.removeprefix("skillmatrix.") for other in ahead[name] if name in ahead[other]))
        for name in graph
        if name in ahead[name]
    }


def test_modules_do_not_import_each_other_in_a_circle_not_even_inside_functions() -> None:
    graph = import_graph(MODULES)
    # Tables import by name what is asked for.
    graph["skillmatrix.render.formats"] |= {f"skillmatrix.render.{form.module}" for form in FORMATS.values()}
    graph["skillmatrix.cli.app"] |= {f"skillmatrix.cli.{command.module}" for command in COMMANDS.values()}

    assert circles(graph) == set()


def test_a_circle_is_found_wherever_its_imports_stand() -> None:
    assert circles({"a": {"b"}, "b": {"c", "d"}, "c": {"a"}, "d": set()}) == {("a", "b", "c")}
    pdf = import_graph(MODULES)["skillmatrix.render.pdf"]
    assert {"skillmatrix.render.rendered", "skillmatrix.view.blocks"} <= pdf
    assert "skillmatrix.render.templates.own" in import_graph(MODULES)["skillmatrix.render.formats"]  # in a function


def imported_by(*arguments: str) -> set[str]:
    """The top-level packages that a run of the program imports, as the interpreter itself lists them."""
    command = (sys.executable, "-X", "importtime", "-m", "skillmatrix", *arguments)
    done = subprocess.run(command, capture_output=True, check=True, encoding="utf-8")
    return {line.rpartition("|")[2].strip().partition(".")[0] for line in done.stderr.splitlines()}


def test_saying_the_version_imports_no_library() -> None:
    packages = imported_by("--version")

    assert "skillmatrix" in packages
    assert not packages & HEAVY


def test_help_neither_reads_nor_renders() -> None:
    assert not imported_by("--help") & {"jinja2", "rich", "yaml"}


def test_importing_the_package_imports_nothing() -> None:
    code = "import sys; before = set(sys.modules); import skillmatrix; print(*(set(sys.modules) - before))"
    done = subprocess.run((sys.executable, "-c", code), capture_output=True, check=True, encoding="utf-8")

    assert done.stdout.split() == ["skillmatrix"]


def test_the_version_is_one_that_package_indexes_take() -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+", skillmatrix.__version__)


WRITING = {"write_bytes", "write_text", "mkstemp", "NamedTemporaryFile", "copyfile", "copy2"}


def test_files_are_written_in_one_place() -> None:
    """Elsewhere a full disk, a link or an input would be forgotten."""
    for path in MODULES:
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(call, ast.Call) or path == SOURCE / "store" / "replacing.py":
                continue
            name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
            modes = [each.value for each in call.args if isinstance(each, ast.Constant)]
            is_help = isinstance(call.func, ast.Attribute) and ast.unparse(call.func.value) == "super()"
            assert name not in WRITING or is_help, path
            assert not (name == "open" and set("".join(map(str, modes))) & set("wax+")), path


def test_every_command_with_an_output_can_be_forced() -> None:
    for path in (SOURCE / "cli").glob("*.py"):
        text = path.read_text(encoding="utf-8")
        if "output: OutputOption = None" in text and path.stem != "init":  # it writes over nothing at all
            assert "force: ForceOption = False" in text, path
