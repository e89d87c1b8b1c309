"""`answers` and `migrate`, and what `assess` does with answers that are there already."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

PACKAGED = Path(__file__).parents[2] / "matrices" / "enterprise-community-manager.yaml"


def ratings(path: Path) -> dict[str, object]:
    return dict(yaml.safe_load(path.read_text())["ratings"])


def files(home: Path) -> list[Path]:
    return sorted(home.glob("home/.local/share/skillmatrix/answers/*/*.yaml"))


def assess(run: Callable, *options: str, input: str = "3\n") -> str:  # noqa: A002
    shown = run("assess", "--role", "junior-cm", "--lang", "en", "--plain", *options, input=input)
    assert shown.code == 0, shown.err
    return str(shown.out)


def test_answers_on_this_device_are_seen_handed_out_and_removed(run: Callable, tmp_path: Path) -> None:
    assert run("answers").out == "no answers on this device\n"
    assess(run, "--person", "Ümit")
    assess(run, "--person", "kim", "--rater", "peer")
    listed = run("answers", "list").out
    assert "Ümit · self · enterprise-community-manager · junior-cm" in listed
    assert "kim · peer" in listed
    exported = run("answers", "export", "--person", "Ümit", "-f", "json")
    assert json.loads(exported.out)["person"] == "Ümit"
    assert '"Ümit"' in exported.out
    assert run("answers", "export", "--person", "Ümit", "-o", "mine.yaml").code == 0
    assert run("validate", "mine.yaml").code == 0
    refused = run("answers", "erase", "--person", "kim")
    assert (refused.code, "add --yes" in refused.err) == (2, True)
    assert len(files(tmp_path)) == 2
    assert run("answers", "erase", "--person", "kim", "--yes").out.endswith("1 file erased\n")
    assert "kim" not in run("answers").out
    assert [path.name for path in (tmp_path / "home").rglob("*") if path.is_file()] == [files(tmp_path)[0].name]


def test_only_answers_files_are_erased(run: Callable, tmp_path: Path) -> None:
    (tmp_path / "link.yaml").symlink_to(tmp_path / "x")
    assert run("answers", "erase", "link.yaml", "--yes").code == 2
    assert run("answers", "erase", ".", "--yes").code == 2
    assert run("answers", "remove").code == 2


def test_broken_answers_are_listed_too(run: Callable, tmp_path: Path) -> None:
    assess(run)
    files(tmp_path)[0].write_text("format: skillmatrix-answers/1\n")
    assert "cannot be read" in run("answers").out


def changed_matrix(tmp_path: Path) -> Path:
    text = PACKAGED.read_text().replace('version: "1.1"', 'version: "1.2"')
    text = (
        text.replace("- id: intuition\n", "- id: sense\n")
        .replace("intuition: {", "sense: {")
        .replace("intuition]", "sense]")
    )
    text = text.replace("Ich nenne Beispiele für Reaktionen", "Ich nenne drei Beispiele für Reaktionen")
    text += "\nrenames:\n  intuition: sense\n  old-skill: null\n"
    (tmp_path / "matrices").mkdir()
    path = tmp_path / "matrices" / PACKAGED.name
    path.write_text(text)
    return path


def test_answers_outlive_the_matrix(run: Callable, tmp_path: Path) -> None:
    run("assess", "--role", "corporate-cm", "--lang", "de", "--answers", "a.yaml", input="3\n2\n4\n")
    answers = tmp_path / "a.yaml"
    answers.write_text(answers.read_text().replace("ratings:\n", "# mine\nratings:\n  old-skill: 5\n"))
    changed_matrix(tmp_path)
    shown = run("assess", "--role", "corporate-cm", "--lang", "de", "--answers", "a.yaml", input="\n1\n")
    assert shown.code == 0
    assert "Der Text dieser Kompetenz ist nicht mehr der" in shown.out
    assert "Bestätigt: Stufe 3" in shown.out
    assert "old-skill" in shown.out
    text = answers.read_text()
    assert "# mine" in text
    assert ratings(answers) == {"old-skill": 5, "resilience": 3, "self-organisation": 4, "sense": 2, "initiative": 1}


def test_migrate_does_the_same_without_asking_and_says_what_it_did(run: Callable, tmp_path: Path) -> None:
    run("assess", "--role", "corporate-cm", "--lang", "de", "--answers", "a.yaml", input="3\n2\n")
    assert run("migrate", "a.yaml").out == "nothing to change: the answers are for version 1.1\n"
    changed_matrix(tmp_path)
    shown = run("migrate", "a.yaml")
    assert shown.out.splitlines() == [
        "updated from version 1.1 to 1.2",
        "  intuition is now sense",
        "  resilience: the text has changed; skillmatrix assess will ask about it again",
    ]
    assert ratings(tmp_path / "a.yaml") == {"resilience": 3, "sense": 2}
    assert run("migrate", "a.yaml").out.splitlines() == [
        "nothing to change: the answers are for version 1.2",
        "  resilience: the text has changed; skillmatrix assess will ask about it again",
    ]


def test_again_begins_a_new_file_and_tells_the_earlier_level_after_the_answer(run: Callable, tmp_path: Path) -> None:
    assess(run, input="3\n2\n")
    shown = assess(run, "--again", input="4\n")
    before, _, after = shown.partition("Saved")
    assert "Last time: level 3" in after
    assert "Last time" not in before
    assert [list(ratings(path).values()) for path in files(tmp_path)] == [[4], [3, 2]]
    assert run("assess", "--role", "csmo", "--answers", str(files(tmp_path)[0]), "--again", input="1\n").code == 2


@pytest.mark.parametrize(
    ("options", "questions"),
    [(("--category", "social"), 7), (("--only", "unanswered"), 31), (("--only", "unknown"), 1), (("--quick",), 12)],
)
def test_what_is_asked_can_be_narrowed(run: Callable, options: tuple[str, ...], questions: int) -> None:
    assess(run, "--answers", "a.yaml", input="u\n")
    shown = assess(run, "--answers", "a.yaml", *options, input="")
    assert f"of {questions}" in shown


def test_nothing_to_ask_is_said(run: Callable) -> None:
    shown = run("assess", "--role", "csmo", "--only", "changed", input="")
    assert (shown.code, "there is nothing to ask" in shown.err) == (2, True)
    assert run("assess", "--role", "csmo", "--only", "new").code == 2
    assert run("assess", "--role", "csmo", "--category", "sozial").code == 2


def test_a_shuffled_order_is_kept_when_one_goes_on(run: Callable, tmp_path: Path) -> None:
    first = assess(run, "--shuffle", "--answers", "a.yaml", input="3\n")
    seed = yaml.safe_load((tmp_path / "a.yaml").read_text())["order"]["seed"]
    second = assess(run, "--answers", "a.yaml", input="")
    assert yaml.safe_load((tmp_path / "a.yaml").read_text())["order"]["seed"] == seed
    asked = [line for line in first.splitlines() if "Question 2 of" in line]
    assert asked
    assert asked[0].split(" · ")[0] in second


def test_migrate_says_which_level_is_not_described_any_more_and_as_what_it_counts(
    run: Callable, tmp_path: Path
) -> None:
    matrix = """\
format: skillmatrix/1
id: plain
version: "2"
title: Plain
languages: [en]
scale: {0: {name: new}, 1: {name: basic}, 2: {name: able}, 3: {name: expert}}
categories:
  - {id: data, name: Data, skills: [{id: sql, name: SQL, levels: {1: I read., 3: I tune.}}]}
"""
    (tmp_path / "plain.yaml").write_text(matrix, encoding="utf-8")
    answers = 'format: skillmatrix-answers/1\nmatrix: {id: plain, version: "1"}\nperson: p\ndate: 2026-11-20\n'
    (tmp_path / "a.yaml").write_text(answers + "ratings: {sql: 2}\n", encoding="utf-8")

    told = "level 2 is no longer described and counts as 1; skillmatrix assess will ask again"
    assert run("migrate", "a.yaml", "--matrix", "plain.yaml").out.splitlines() == [
        "updated from version 1 to 2",
        f"  sql: {told}",
    ]
    assert ratings(tmp_path / "a.yaml") == {"sql": 2}
