"""A third language is a folder and one line: then every page speaks it, and every sentence comes from the catalogue.

The third language is English with brackets around each text, called French. What stands outside brackets and does not
come from the files is a sentence that no translator can reach.
"""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import fromstring
from zipfile import ZipFile

import pytest
import yaml
from openpyxl import load_workbook

from skillmatrix.i18n.catalogue import MODULES, UNIT, messages_of
from skillmatrix.i18n.messages import Message

from .every_page import DAY, MATRIX, PAGES, ROOT, all_strings, made, write_files
from .test_mixed_pages import UNMARKED, Texts, in_cyrillic

ENDS = "⟦⟧"
FILE = yaml.safe_load(MATRIX.read_text(encoding="utf-8"))
IDS = {text for text in all_strings(FILE) if re.fullmatch("[a-z0-9-]+", text)} | set(FILE["sources"]) | {"matrix.yaml"}
QUANTITIES = "W_K|Σ_[KU]|m0|min|max|completeness|coverage|met|low|high|known|evidenced|mean_shortfall|bias|mad|diff|self|range|r_wg"
"""Their names in docs/scoring.md and in JSON."""
# What is the same in every language: names of classifications and licences, ids, addresses, formulas.
NAMES = re.compile(
    r"https?://\S+|[\w.]+@[\w.]+|jobs\.\S+|\[[a-z0-9-]+\]|\b(?:ISCO-08|KldB 2010|ESCO|e-CF|CC-[A-Z-]+-4\.0|p7|EUR|Musterstadt)\b"
)

DRAFTS = [
    ROOT / "tests" / "drafts" / rule / "fires.md"
    for rule in (
        "incomplete-advert",
        "empty-section",
        "long-sentence",
        "gender-coded-words",
        "missing-pay",
        "hard-to-read",
    )
]


def wrapped(message: Message) -> Message:
    """The message with brackets around its words, in each of its forms: a value that is filled in stands outside."""
    if isinstance(message, str):
        parts = re.split(r"(\{\w*\})", message)
        return "".join(
            f"⟦{part}⟧" if at % 2 == 0 and re.search("[A-Za-z]", part) else part for at, part in enumerate(parts)
        )
    return {address: wrapped(text) for address, text in message.items()}  # type: ignore[misc]


def add_language(package: Path, lacking: str = "") -> None:
    """What CONTRIBUTING says: a folder beside `en`, and one line."""
    folder = package / "i18n" / "fr"
    shutil.copytree(package / "i18n" / "en", folder)
    for module in (*MODULES, UNIT):
        texts = {key: wrapped(text) for key, text in messages_of("en", module).items() if key != lacking}
        (folder / f"{module}.py").write_text(f'"""Texts."""\n\nMESSAGES = {texts!r}\n', encoding="utf-8")
    table = package / "i18n" / "catalogue.py"
    text = table.read_text(encoding="utf-8")
    assert text.count('    "en",\n') == 1
    table.write_text(text.replace('    "en",\n', '    "en",\n    "fr",\n'), encoding="utf-8")


def copied(folder: Path) -> Path:
    """A copy of the code in which languages can be added; what it reads beside itself is the original."""
    shutil.copytree(ROOT / "src", folder / "src", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("matrices", "templates", "pyproject.toml"):
        (folder / name).symlink_to(ROOT / name)
    return folder / "src"


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the code with a third language."""
    source = copied(tmp_path_factory.mktemp("third"))
    add_language(source / "skillmatrix")
    return source


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Files whose texts are in letters of their own."""
    found = tmp_path_factory.mktemp("files")
    write_files(found, in_cyrillic, "fr", all_texts=True)
    return found


def outside(text: str) -> list[str]:
    """What stands outside all brackets and has Latin letters, which neither the catalogue nor the files explain."""
    found, depth = [""], 0
    for letter in text:
        depth += (letter == "⟦") - (letter == "⟧")
        assert depth >= 0, f"a bracket was lost before: {text[: text.index(letter)][-200:]}"
        if not depth and letter not in ENDS:
            found[-1] += letter
        elif found[-1]:
            found.append("")
    pieces = (piece.strip() for part in found for piece in NAMES.sub("", part).split("\n"))
    return [
        piece
        for piece in pieces
        if re.search("[A-Za-z]", piece)
        and re.sub(r" · \d*$", "", piece.strip(" :*")).strip(" ·") not in IDS
        and not is_formula(piece)
    ]


def is_formula(text: str) -> bool:
    """Whether the text only names quantities, as `w·max(0, r − l) / W_K` and `coverage.low` do."""
    return bool(re.fullmatch(rf"(?:[\W\d_Σ]|\b(?:[A-Za-z]|{QUANTITIES})\b)*", text))


class Everything(Texts):
    """All texts of a web page, also those for programs that read aloud."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [(value or "", "") for name, value in attrs if name in {"aria-label", "alt", "title"}]
        super().handle_starttag(tag, attrs)

    def handle_data(self, data: str) -> None:
        if not {"style", "script"} & {tag for tag, _ in self._open}:
            self.found.append((data, ""))


def test_titles_and_descriptions_are_looked_at_too() -> None:
    page = "<html><title>Title</title><svg><desc>Said</desc></svg><p aria-label='Name'>Text</p></html>"

    assert {text for text, _ in Everything(page).found} == {"Title", "Said", "Name", "Text"}
    assert UNMARKED & {"title", "desc"}


@pytest.mark.parametrize("name", PAGES)
def test_every_sentence_of_a_page_comes_from_the_catalogue(folder: Path, source: Path, name: str) -> None:
    page = made(folder, *PAGES[name], *DAY, "--lang", "fr", "--format", "html", "--output", "-", source=source)
    texts = "\n".join(text for text, _ in Everything(page.decode()).found)

    assert '<html lang="fr">' in page.decode()
    assert texts.count("⟦") > 1
    assert not outside(texts), "\n".join(outside(texts))


@pytest.mark.parametrize("form", ["md", "terminal"])
@pytest.mark.parametrize("name", ["report", "advert", "catalogue"])
def test_every_sentence_of_a_text_comes_from_the_catalogue(folder: Path, source: Path, name: str, form: str) -> None:
    form = "md" if name == "advert" else form
    page = made(folder, *PAGES[name], *DAY, "--lang", "fr", "--format", form, "--output", "-", source=source).decode()
    whole = re.sub(r"(https?://\S{40,})\n +(?=\S+\n)", r"\1", page)  # a long address goes on in the next line
    plain = re.sub(r"\\(?=[\W_])", "", whole)

    assert plain.count("⟦") > 5
    assert not outside(plain), "\n".join(outside(plain))


@pytest.mark.filterwarnings(
    "ignore:.*extension is not supported"
)  # openpyxl does not know bars in cells, which Excel draws
def test_every_sentence_of_an_office_file_comes_from_the_catalogue(folder: Path, source: Path) -> None:
    for form in ("docx", "xlsx"):
        target = folder / f"report.{form}"
        made(folder, *PAGES["report"], *DAY, "--lang", "fr", "-f", form, "-o", str(target), source=source)
        texts = "\n".join(texts_inside(target))

        assert texts.count("⟦") > 5
        assert not outside(texts), "\n".join(outside(texts))


def texts_inside(path: Path) -> Iterator[str]:
    """The texts of a Word or an Excel file: paragraphs, cells, headers and footers, names of sheets.

    The last sheet of a report is data for programs, whose keys are the same in every language.
    """
    with ZipFile(path) as files:
        for name in files.namelist():
            if re.search(r"document|footer|header|worksheets", name) and name.endswith(".xml"):
                for part in fromstring(files.read(name)).iter():
                    if part.tag.endswith(("}p", "}oddFooter", "}oddHeader")):
                        texts = (inner.text or "" for inner in part.iter() if inner.tag.endswith(("}t", "oddFooter")))
                        yield re.sub(r"&[LCRPN]", "", "".join(texts))
    if path.suffix == ".xlsx":
        *shown, data = load_workbook(path).worksheets
        yield from (sheet.title for sheet in (*shown, data))
        for sheet in shown:
            yield from (cell.value for row in sheet.rows for cell in row if isinstance(cell.value, str))


def test_what_a_unit_reads_comes_from_the_catalogue(folder: Path, source: Path) -> None:
    matrix = yaml.safe_load((folder / "matrix.yaml").read_text(encoding="utf-8"))
    (folder / "units.yaml").write_text(yaml.safe_dump({**matrix, "id": "units", "subject": "unit"}, allow_unicode=True))
    answers = (folder / "person.yaml").read_text(encoding="utf-8").replace("id: matrix", "id: units")
    (folder / "unit.yaml").write_text(answers + "participants: 7\n", encoding="utf-8")
    command = ("report", "unit.yaml", "--matrix", "units.yaml", "--explain", *DAY, "--lang", "fr", "-f", "html")
    page = made(folder, *command, "-o", "-", source=source).decode()
    texts = "\n".join(text for text, _ in Everything(page).found)

    assert "⟦Where we stand: ⟧" in texts
    assert "⟦ took part⟧" in texts
    assert not outside(texts), "\n".join(outside(texts))


def test_assess_asks_in_the_third_language(folder: Path, source: Path) -> None:
    lines = "?\n3\nn\n\n4\nw\nx\nb\n2\nk\n\nq\n"
    command = (
        "assess",
        "matrix.yaml",
        "--role",
        "corporate-cm",
        "--plain",
        "--lang",
        "fr",
        *DAY,
        "--answers",
        "new.yaml",
    )
    told = made(folder, *command, given=lines, source=source).decode()
    told = re.sub(r"skillmatrix (?:report|assess|answers) [^⟦⟧]*|\S*new\.yaml", "", told)

    assert told.count("⟦") > 20
    assert not outside(told), "\n".join(outside(told))


def test_the_offline_page_knows_the_third_language(folder: Path, source: Path) -> None:
    page = folder / "form.html"
    command = ("assess", "matrix.yaml", "--role", "corporate-cm", "--form", str(page), "--lang", "fr", *DAY)
    told = made(folder, *command, source=source).decode()
    html = page.read_text(encoding="utf-8")
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', html, re.DOTALL)
    assert found
    data = json.loads(found[1])
    words = {key: value for key, value in data["words"]["fr"].items() if key not in {"interface", "content"}}
    static = "\n".join(
        text for text, _ in Everything(re.sub(r"<noscript>.*?</noscript>", "", html, flags=re.DOTALL)).found
    )
    signs = {"number.decimal", "number.thousands"}
    said = [text for key, text in data["say"]["fr"].items() if key not in signs]

    assert data["words"]["fr"]["interface"] == "fr"
    assert outside(told.replace(str(page), "")) == []
    assert outside("\n".join(all_strings(words))) == []
    assert outside(static) == []
    assert outside("\n".join(re.sub(r"\{\w+\}", "", text) for text in said)) == []
    assert '<p lang="fr">⟦' in html


@pytest.mark.parametrize("path", DRAFTS, ids=lambda path: path.parent.name)
def test_every_finding_about_a_draft_comes_from_the_catalogue(folder: Path, source: Path, path: Path) -> None:
    finding = re.compile(rf"^{re.escape(str(path))}:(?:\d+:)*\s*(?:error|warning|info): (.*) \[[a-z-]+\]$")
    shown = made(
        folder, "jobdesc", "--check-file", str(path), "--lang", "fr", "--market", "de", "--output-format", "concise",
        "--fail-on", "never", *DAY, source=source,
    )  # fmt: skip
    messages = [found[1] for line in shown.decode().splitlines() if (found := finding.match(line))]
    quoted = set(re.findall(r"[A-Za-z]+", path.read_text(encoding="utf-8")))

    assert messages
    for message in messages:
        assert set(re.findall(r"[A-Za-z]+", " ".join(outside(message)))) <= quoted, message


def test_a_text_that_a_language_lacks_is_named(tmp_path: Path) -> None:
    source = copied(tmp_path)
    add_language(source / "skillmatrix", lacking="report.title")
    shutil.copy(ROOT / "tests" / "test_i18n.py", tmp_path)
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "--import-mode=importlib", "-p", "no:cacheprovider", "test_i18n.py"],
        cwd=tmp_path, env={"PATH": "/usr/bin:/bin", "PYTHONPATH": str(source)}, capture_output=True, check=False, text=True,
    )  # fmt: skip

    assert done.returncode == 1
    assert "i18n/fr lacks texts for: report.title" in done.stdout
    assert re.findall(r"^FAILED \S+::(\w+)", done.stdout, re.MULTILINE) == ["test_every_language_has_all_keys"]
