"""docs/workshop.md and its German page are true: ten people do what they say, with every command as written."""

import re
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

DOCS = Path(__file__).parents[2] / "docs"
BLOCK = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
WRITTEN_INLINE = re.compile(r"`skillmatrix (workshop [^`]+)`")
PAGES = ("workshop.md", "workshop-de.md")
PEOPLE = 10
SKILLS = 12


def commands(page: str) -> list[list[str]]:
    lines = "".join(BLOCK.findall(page)).splitlines()
    return [shlex.split(line)[1:] for line in lines]


def ballot(person: int) -> str:
    """Target and must of twelve skills: the first becomes a must, the second is a tie, the others stay open."""
    lines = ["4", "1", "3" if person % 2 else "4", "2"] + [str(2 + person % 3), "2"] * (SKILLS - 2)
    return "".join(f"{line}\n" for line in [*lines, "", ""])


def numbers(folder: Path) -> list[str]:
    paths = sorted((folder / "workshop" / "ballots").glob("*.yaml"))
    return sorted({yaml.safe_load(path.read_text(encoding="utf-8"))["id"] for path in paths})


@pytest.mark.parametrize(
    ("name", "number", "page_name"),
    [("workshop.md", "NUMBER", "ballot.html"), ("workshop-de.md", "NUMMER", "stimmzettel.html")],
)
def test_ten_people_do_what_the_page_says(
    run: Callable, tmp_path: Path, name: str, number: str, page_name: str
) -> None:
    page = (DOCS / name).read_text(encoding="utf-8")
    cards, by_number, by_hands = (shlex.split(each) for each in WRITTEN_INLINE.findall(page))
    init, begin, vote, shuffle, tally, form, show, write = commands(page)

    def did(*arguments: str, **given: str) -> str:
        done = run(*arguments, **given)
        assert done.code == 0, (arguments, done.err)
        return str(done.out + done.err)

    did(*init)
    did(*begin)
    did(*cards)
    matrix = next((tmp_path / "matrices").glob("*.yaml"))
    before = matrix.read_text(encoding="utf-8")
    for person in range(PEOPLE):
        did(*vote, "--side", "inside" if person < 5 else "outside", input=ballot(person))
    did(*shuffle)
    did(*tally)
    did(*form)
    assert "kim@example.org" in (tmp_path / page_name).read_text(encoding="utf-8")
    assert by_number[-1] == number
    for person in numbers(tmp_path):
        did(*by_number[:-1], person, input="\n" * 2 * SKILLS + "\n")
    did(*shuffle)
    did(*tally)
    counted = yaml.safe_load((tmp_path / "workshop" / "round-2.yaml").read_text(encoding="utf-8"))
    assert counted["present"] == {"inside": 5, "outside": 5}
    assert (tmp_path / "tally.html").stat().st_size > 10_000

    assert "+      empathy: {level: 4, weight: 3, must: 4}" in did(*show)
    assert matrix.read_text(encoding="utf-8") == before
    did(*write)
    assert yaml.safe_load(matrix.read_text(encoding="utf-8"))["version"] == "1.2"
    assert (tmp_path / "workshop" / "protocol.html").stat().st_size > 10_000
    assert numbers(tmp_path) == []
    did("validate", str(matrix))

    assert by_hands[:2] == ["workshop", "hands"]
    did(*begin[:-1], "hands", "--skills", "empathy")
    did("workshop", "hands", "hands", input="3:9\n")


def test_both_pages_have_the_same_commands_in_the_same_order() -> None:
    english, german = ([c[:2] for c in commands((DOCS / name).read_text(encoding="utf-8"))] for name in PAGES)

    assert english == german


def test_the_folder_of_a_workshop_has_a_guide_with_its_own_commands(run: Callable, tmp_path: Path) -> None:
    for language, heading in (("de", "# Für die Moderation: Corporate"), ("en", "# For the facilitator: Corporate")):
        shared = ("open", "corporate-cm", "-m", "enterprise-community-manager", "-o", f"room-{language}")
        assert run("workshop", *shared, "--lang", language).code == 0
        guide = (tmp_path / f"room-{language}" / "guide.md").read_text(encoding="utf-8")
        assert guide.startswith(heading)
        assert f"    skillmatrix workshop shuffle room-{language}\n" in guide
        assert "{" not in guide
        assert max(map(len, guide.splitlines())) <= 130


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_folder_with_a_blank_is_one_word_in_every_command_of_the_letters(
    run: Callable, tmp_path: Path, language: str
) -> None:
    assert run("workshop", "open", "corporate-cm", "-o", "our room", "--lang", language).code == 0
    letters = [(tmp_path / "our room" / name).read_text(encoding="utf-8") for name in ("guide.md", "invitation.md")]
    typed = [line.strip() for letter in letters for line in letter.splitlines() if line.startswith("    ")]
    asked = [line.split()[2:5] for line in typed if line.strip().startswith("skillmatrix workshop")]

    assert [words[0] for words in asked] == ["vote", "shuffle", "tally", "close", "close", "vote"]
    assert all(words[1:] == ["'our", "room'"] for words in asked)


def test_a_folder_with_a_blank_is_one_word_in_what_people_are_told_to_type(run: Callable) -> None:
    told = run("workshop", "open", "corporate-cm", "-o", "our room", "--lang", "en").err
    assert "skillmatrix: vote with: skillmatrix workshop vote 'our room'\n" in told
    assert "skillmatrix workshop tally 'our room'\n" in run("workshop", "close", "our room").err
    assert "skillmatrix workshop hands 'our room'\n" in run("workshop", "hands", "our room", input="q\n").err
    assert "skillmatrix assess 'our room/team.yaml'\n" in run("init", "-o", "our room/team.yaml").err
