"""The house style: what a logo, a colour and a font must be, and what comes of them in web pages and PDF."""

import re
import struct
import zlib
from pathlib import Path

import pytest

from skillmatrix.app.house import house_beside
from skillmatrix.app.inputs import UnusableFile
from skillmatrix.errors import UserError
from skillmatrix.model.colours import channels, contrast
from skillmatrix.render.html import render_html
from skillmatrix.render.pdf import render_pdf
from skillmatrix.render.rendered import NO_HOUSE, HouseStyle
from skillmatrix.resources import fonts
from skillmatrix.view.blocks import Paper, Paragraph, Section

PAPER = Paper("Title", "en", (), (Section("s", "H", (Paragraph("Text"),)),), day="2026-11-22")


def png(width: int = 4, height: int = 4) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = b"".join(b"\0" + b"\x40" * width for _ in range(height))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def house(folder: Path, look: str, logo: bytes = b"") -> HouseStyle:
    (folder / "organization.yaml").write_text(f"format: skillmatrix-organization/1\nname: Works\nlook: {{{look}}}\n")
    if logo:
        (folder / "logo.png").write_bytes(logo)
    return house_beside(None, folder, lambda _: None)


def test_without_a_file_or_a_look_papers_stay_as_they_are(tmp_path: Path) -> None:
    assert house_beside(None, tmp_path, lambda _: None) == NO_HOUSE
    (tmp_path / "organization.yaml").write_text("format: skillmatrix-organization/1\nname: Works\n")
    assert house_beside(None, tmp_path, lambda _: None) == NO_HOUSE
    with pytest.raises(UserError, match="there is no such file"):
        house_beside(str(tmp_path / "none.yaml"), tmp_path, lambda _: None)


def test_the_logo_stands_in_the_page_itself_and_its_policy_allows_that_alone(tmp_path: Path) -> None:
    page = render_html(PAPER, house=house(tmp_path, 'logo: logo.png, color: "#004b87", font: Fira Sans', png()))

    assert re.search(r'<img class="logo" src="data:image/png;base64,[A-Za-z0-9+/=]+" alt="Works">', page)
    assert " img-src data:; base-uri" in page
    assert ":root { --accent: #004b87; --tint: #e6edf3; }" in page
    assert '--text: "Fira Sans", system-ui, sans-serif' in page
    assert "img" not in render_html(PAPER).partition("<body")[2]


def test_on_dark_pages_the_colour_is_light_enough(tmp_path: Path) -> None:
    page = render_html(PAPER, house=house(tmp_path, 'color: "#004b87"'))
    dark = re.findall(r"--accent: (#\w{6})", page)[-1]
    assert dark == "#5e8eb3"
    assert contrast(channels(dark), channels("#1c2225")) >= 4.5


def test_the_name_of_a_font_cannot_leave_its_place(tmp_path: Path) -> None:
    page = render_html(PAPER, house=house(tmp_path, "font: 'x\"; } </style><script>'"))
    assert '--text: "x  stylescript"' in page
    assert "<script" not in page


@pytest.mark.parametrize(
    ("logo", "why"),
    [
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "a logo is a PNG file; save yours as PNG"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 40, "a logo is a PNG file"),
        (png() + b"\0" * 500_000, "at most 500 kB"),
        (png(4001, 1), "at most 4,000 pixels"),
    ],
    ids=["svg", "no head", "too large", "too wide"],
)
def test_a_logo_that_is_none_is_refused_with_the_reason(tmp_path: Path, logo: bytes, why: str) -> None:
    with pytest.raises(UserError, match=why):
        house(tmp_path, "logo: logo.png", logo)


@pytest.mark.parametrize("name", ["../logo.png", "/etc/hostname"])
def test_files_of_a_house_stand_in_its_folder(tmp_path: Path, name: str) -> None:
    with pytest.raises(UserError, match=r"in the folder of organization\.yaml or below it"):
        house(tmp_path, f"logo: {name}")


def test_a_logo_that_is_not_there_is_missed(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"logo\.png"):
        house(tmp_path, "logo: logo.png")


def test_a_colour_that_is_too_light_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnusableFile):
        house(tmp_path, 'color: "#ffb000"')


def test_a_pdf_takes_the_font_from_its_folder_and_says_which_ones_are_there(tmp_path: Path) -> None:
    (tmp_path / "fonts").mkdir()
    for path in fonts().glob("*.otf"):
        (tmp_path / "fonts" / path.name).write_bytes(path.read_bytes())
    mine = house(tmp_path, "font: Source Sans 3, font_folder: fonts, logo: logo.png", png())

    assert b"SourceSans3" in bytes(render_pdf(PAPER, mine).content)
    assert b"Libertinus" not in bytes(render_pdf(PAPER, mine).content)
    other = house(tmp_path, "font: Fira Sans, font_folder: fonts")
    with pytest.raises(UserError, match=r"there is no font “Fira Sans”; found: .*Source Sans 3"):
        render_pdf(PAPER, other)


@pytest.mark.parametrize(("make", "why"), [(False, "there is no such folder"), (True, "1 to 40 files")])
def test_a_folder_of_fonts_has_some_and_not_too_many(tmp_path: Path, make: bool, why: str) -> None:
    if make:
        (tmp_path / "fonts").mkdir()
    with pytest.raises(UserError, match=why):
        house(tmp_path, "font: Fira Sans, font_folder: fonts")
