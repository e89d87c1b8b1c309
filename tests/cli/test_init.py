"""`skillmatrix init`: what it writes is fine as it is, and it never writes over a file."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from skillmatrix import resources
from skillmatrix.lint.engine import check_organization
from skillmatrix.load.build import build_posting
from skillmatrix.load.files import document_of
from skillmatrix.load.invented import invented, without_invented

POSTING = resources.starter("posting.yaml", "en").read_text(encoding="utf-8")
MATRICES = ("matrices/my-team.yaml", "here.yaml")
POSTING_DE = resources.starter("posting.yaml", "de").read_text(encoding="utf-8")


@pytest.mark.parametrize("locale", ["en_US.UTF-8", "de_DE.UTF-8"])
@pytest.mark.parametrize(
    ("arguments", "file"),
    [
        ((), "matrices/my-team.yaml"),
        (("matrix",), "matrices/my-team.yaml"),
        (("matrix", "--id", "sales"), "matrices/sales.yaml"),
        (("matrix", "-o", "kitchen.yaml"), "kitchen.yaml"),
        (("posting",), "posting.yaml"),
        (("posting", "-o", "chef.yaml"), "chef.yaml"),
        (("organization",), "organization.yaml"),
    ],
)
def test_what_init_writes_has_no_findings(
    run: Callable, tmp_path: Path, arguments: tuple[str, ...], file: str, locale: str
) -> None:
    made = run("init", *arguments, LC_ALL=locale)
    assert (made.code, made.out) == (0, "")
    assert [str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*.yaml")] == [file]
    checked = run("validate", "--fail-on", "info", file)
    assert (checked.code, checked.out) == (0, "no findings in 1 file\n")


def test_init_names_the_next_commands(run: Callable) -> None:
    assert run("init", "matrix").err == (
        "skillmatrix: wrote matrices/my-team.yaml; edit it, then check it with: "
        "skillmatrix validate matrices/my-team.yaml\n"
        "skillmatrix: rate yourself with it: skillmatrix assess my-team\n"
    )
    assert run("init", "matrix", "-o", "x.yaml").err.endswith("skillmatrix assess x.yaml\n")
    assert run("init", "posting", LC_ALL="de_DE.UTF-8").err == (
        "skillmatrix: geschrieben: posting.yaml; bearbeiten, dann prüfen mit: skillmatrix validate posting.yaml\n"
    )


def test_starter_files_are_in_the_language_of_the_reader_or_the_one_asked_for(run: Callable, tmp_path: Path) -> None:
    run("init", "matrix", LC_ALL="de_DE.UTF-8")
    run("init", "matrix", "--id", "other", "--lang", "en", LC_ALL="de_DE.UTF-8")
    run("init", "matrix", "--id", "french", LC_ALL="fr_FR.UTF-8")
    texts = {path.stem: path.read_text(encoding="utf-8") for path in (tmp_path / "matrices").iterdir()}
    assert "title: Mein Team" in texts["my-team"]
    assert "title: My team" in texts["other"]
    assert "title: My team" in texts["french"]


def test_the_id_of_the_starter_is_no_matrix_that_ships() -> None:
    assert "my-team" not in {path.stem for path in resources.matrices()}


def test_a_starter_matrix_is_small_and_has_one_role(run: Callable) -> None:
    run("init", "matrix", "--id", "sales")
    assert run("list", "roles", "-m", "sales").out == "analyst  Data Analyst\n"
    assert len(run("list", "skills", "-m", "sales").out.splitlines()) == 4
    assert "Data Analyst (all genders)" in run("jobdesc", "analyst", "-m", "sales", "--kind", "ad").out


def test_a_file_that_is_there_stays_as_it_is(run: Callable, tmp_path: Path) -> None:
    (tmp_path / "posting.yaml").write_text("mine", encoding="utf-8")
    made = run("init", "posting")
    assert made.code == 2
    assert made.err == "skillmatrix: posting.yaml already exists and was left alone; name another file with -o\n"
    assert (tmp_path / "posting.yaml").read_text(encoding="utf-8") == "mine"


def test_a_link_to_nowhere_is_not_followed(run: Callable, tmp_path: Path) -> None:
    (tmp_path / "posting.yaml").symlink_to(tmp_path / "elsewhere.yaml")
    assert run("init", "posting").code == 2
    assert not (tmp_path / "elsewhere.yaml").exists()


def test_a_dash_is_standard_output(run: Callable, tmp_path: Path) -> None:
    assert run("init", "posting", "-o", "-").out == POSTING
    assert "\nid: sales\n" in run("init", "matrix", "--id", "sales", "-o", "-").out
    assert list(tmp_path.glob("*.yaml")) == []


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("matrx",), "init matrx: did you mean “matrix”?"),
        (("posting", "--id", "x"), "--id is only for a matrix; other files name their matrix inside"),
        (
            ("matrix", "-o", "Sales Team.yaml"),
            "Sales Team.yaml: “Sales Team” cannot be an id; an id has lower-case letters, digits and hyphens: sales-team",
        ),
        (("matrix", "--id", "7"), 'matrices/7.yaml: text is expected, and YAML takes 7 for a whole number; write "7"'),
        (
            ("matrix", "--id", "a", "-o", "b.yaml"),
            "b.yaml: the id is “a” and the file is b.yaml; name the file a.yaml",
        ),
        (("matrix", "--id", "a\nb: 1"), "matrices/a\\u000ab: 1.yaml: “b” has no meaning here"),
        (("matrix", "-o", "no/where.yaml"), "no/where.yaml: there is no folder no"),
    ],
)
def test_a_file_that_would_not_be_fine_is_not_written(
    run: Callable, tmp_path: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    made = run("init", *arguments)
    assert made.code == 2
    assert made.err.startswith(f"skillmatrix: {sentence}")
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_the_schema_beside_the_file_is_named_in_its_first_line(run: Callable, tmp_path: Path) -> None:
    (tmp_path / "schema").mkdir()
    run("schema", "matrix", "-o", "schema/matrix.schema.json")
    run("init", "matrix")
    run("init", "posting")
    run("init", "matrix", "-o", "here.yaml")
    first = {name: (tmp_path / name).read_text(encoding="utf-8").partition("\n")[0] for name in MATRICES}
    assert first["matrices/my-team.yaml"] == "# yaml-language-server: $schema=../schema/matrix.schema.json"
    assert first["here.yaml"] == "# yaml-language-server: $schema=schema/matrix.schema.json"
    assert "yaml-language-server" not in (tmp_path / "posting.yaml").read_text(encoding="utf-8")
    assert run("validate", *MATRICES).code == 0


@pytest.mark.parametrize(
    "name", ["data-team", "enterprise-community-manager", "open-source-maintainer", "process-areas", "software-team"]
)
def test_a_matrix_that_begins_as_a_copy_is_clean_and_says_what_it_is_a_copy_of(
    run: Callable, tmp_path: Path, name: str
) -> None:
    made = run("init", "matrix", "--from", name, "--lang", "en")
    assert made.code == 0
    text = (tmp_path / "matrices" / "my-team.yaml").read_text(encoding="utf-8")
    whole = (resources.folder("matrices") / f"{name}.yaml").read_text(encoding="utf-8")
    assert re.match(
        r"# Based on the (?:skill )?matrix “.+”, version 1\.\d, licence CC-BY-4\.0\. Please note here", text
    )
    assert text.endswith(whole.replace(f"\nid: {name}\n", "\nid: my-team\n"))
    assert run("validate", "matrices/my-team.yaml", "--fail-on", "info").out == "no findings in 1 file\n"


def test_only_a_matrix_begins_as_a_copy(run: Callable, tmp_path: Path) -> None:
    assert run("init", "posting", "--from", "data-team").err == "skillmatrix: --from is only for a matrix\n"
    assert "did you mean “data-team”?" in run("init", "matrix", "--from", "data-teem").err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("text", [POSTING, POSTING_DE], ids=["en", "de"])
def test_every_line_of_the_starter_posting_that_waits_behind_a_sign_is_fine(text: str) -> None:
    lines = re.findall(r"^( *)# ([a-z_]+): (.+)$", text, re.MULTILINE)
    assert len(lines) > 10
    for indent, key, value in lines:
        parent = "organization:\n  name: A\n" if indent else ""
        line = f"{parent}{indent}{key}: {value}\n"
        head = "format: skillmatrix-posting/1\nmatrix: {id: a}\nrole: b\n"
        assert build_posting(document_of((head + line).encode(), "x")).findings == ()


def test_a_posting_beside_the_file_of_a_house_names_no_second_employer(run: Callable, tmp_path: Path) -> None:
    run("init", "organization")
    run("init", "posting")

    written = (tmp_path / "posting.yaml").read_text(encoding="utf-8")
    posting = build_posting(document_of(written.encode(), "posting.yaml")).value

    assert posting is not None
    assert (posting.organization, posting.privacy_url) == (None, None)
    assert "\n# Who the employer is stands in organization.yaml beside this file.\n" in written
    assert run("validate", "--fail-on", "info", "posting.yaml").code == 0


def test_what_init_invents_is_a_gap_in_a_draft_and_an_error_in_a_final_advert(run: Callable) -> None:
    run("init", "posting")
    draft = run("jobdesc", "-p", "posting.yaml", "-k", "ad", "--lang", "de")
    final = run("jobdesc", "-p", "posting.yaml", "-k", "ad", "--lang", "de", "--final")

    assert (draft.code, final.code) == (0, 1)
    assert "‹bitte ergänzen: Name der Organisation›" in draft.out
    assert not re.search(r"Example Works|Beispielwerke|Beispielstadt|58\.000|example", draft.out + final.out)
    assert (
        "skillmatrix: posting.yaml: as init wrote it, so printed as a gap: organization.name, organization.url, "
        "organization.about, location, contact.email, contact.phone, apply.url, privacy_url, pay\n" in draft.err
    )
    assert (
        "skillmatrix: to be filled in posting.yaml: organization.name, location.city, start, pay.min, apply.url, "
        "privacy_url\n" in draft.err
    )
    assert "In der Stellendatei (posting) organization.name ausfüllen." in final.err
    assert final.err.count("[unfilled-gap]") == 6


def test_amounts_of_the_starter_are_meant_once_everything_else_is_ones_own(run: Callable, tmp_path: Path) -> None:
    own = re.sub(r"Example Works|Anytown|example-works|000 000|does not exist", "Own", POSTING)
    (tmp_path / "posting.yaml").write_text(own, encoding="utf-8")

    made = run("jobdesc", "-p", "posting.yaml", "-k", "ad", "--lang", "en")

    assert "EUR 58,000 to 68,000" in made.out
    assert "as init wrote it" not in made.err


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("kind", ["posting", "organization"])
def test_what_is_known_to_be_invented_is_what_the_starter_says(kind: str, language: str) -> None:
    text = resources.starter(f"{kind}.yaml", language).read_text(encoding="utf-8")
    built = {"posting": build_posting, "organization": check_organization}[kind](document_of(text.encode(), "x")).value
    assert built is not None

    left, keys = without_invented(built, kind)

    assert keys == tuple(invented(kind))
    assert without_invented(left, kind)[1] == ()


def test_a_posting_with_an_employer_of_its_own_says_that_it_counts(run: Callable, tmp_path: Path) -> None:
    (tmp_path / "organization.yaml").write_text("format: skillmatrix-organization/1\nname: House\n", encoding="utf-8")
    head = "format: skillmatrix-posting/1\nmatrix: {id: enterprise-community-manager}\nrole: corporate-cm\n"
    (tmp_path / "posting.yaml").write_text(f"{head}organization: {{name: Daughter}}\n", encoding="utf-8")

    made = run("jobdesc", "-p", "posting.yaml", "-k", "ad", "--lang", "en")

    assert "\nDaughter\n" in made.out
    assert "posting.yaml names an employer of its own; it counts, and that of organization.yaml does not\n" in made.err
