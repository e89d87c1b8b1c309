"""`jobdesc --check-file` and the checks while rendering: what is told where, and what ends with which exit code."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ADVERTS = Path(__file__).parents[2] / "docs" / "adverts"
SAMPLES = Path(__file__).parents[1] / "samples"
ENGLISH = "# Community Manager\n\n## What you need\n\n- Speak with the members\n"
CLEAN = (SAMPLES / "ad.de.md").read_text(encoding="utf-8")
ONE_SIDED = CLEAN.replace(
    "## Das brauchen Sie\n",
    "## Das brauchen Sie\n\n- Ehrgeizig und zielstrebig arbeiten\n- Durchsetzungsstark und selbstbewusst verhandeln\n"
    "- Offensiv und wettbewerbsorientiert auftreten",
)
YOUNG = CLEAN.replace("Die Werkstatt Nord", "Als junges Team sind wir gern laut. Die Werkstatt Nord")
NATIVE = CLEAN.replace("Deutsch auf dem Niveau C1", "Deutsch als Muttersprache")
SETTINGS = "format: skillmatrix-settings/1\n"
Run = Callable[..., Any]


@pytest.fixture
def ad(tmp_path: Path) -> Callable[[str], str]:
    def put(text: str, name: str = "ad.md") -> str:
        (tmp_path / name).write_text(text, encoding="utf-8")
        return name

    return put


def test_a_clean_advert_is_told_what_was_looked_for_in_which_markets_and_gets_no_clearance(
    run: Run, ad: Callable[..., str]
) -> None:
    shown = run("jobdesc", "--check-file", ad(CLEAN), "--market", "de", "--market", "at")

    assert (shown.code, shown.err) == (0, "")
    assert shown.out.splitlines() == [
        "Markt: de, at, mit --market gewählt",
        (
            "keine der 32 Arten von Formulierungen gefunden, nach denen gesucht wurde; das ist keine Freigabe; "
            "Märkte: de, at; Recht mit Stand 2026-11-30; keine Rechtsberatung"
        ),
    ]


def test_a_finding_has_its_place_its_reason_its_source_and_a_proposal(run: Run, ad: Callable[..., str]) -> None:
    shown = run("jobdesc", "--check-file", ad(NATIVE), "--market", "de")

    assert shown.code == 1
    assert shown.out.splitlines()[:4] == [
        "Markt: de, mit --market gewählt",
        "ad.md:26:15: error: „Muttersprache“ verlangt eine Sprache von Geburt an. [native-speaker]",
        "   26 | - Deutsch als Muttersprache",
        "      |               ^^^^^^^^^^^^^",
    ]
    assert "BAG 29.06.2017 – 8 AZR 402/15" in shown.out
    assert "zum Beispiel „Deutsch C1“" in shown.out
    assert "\n1 Fehler; nach 32 Arten von Formulierungen gesucht; Märkte: de;" in shown.out


def test_without_a_market_no_law_counts_and_the_last_line_begins_with_that(run: Run, ad: Callable[..., str]) -> None:
    shown = run("jobdesc", "--check-file", ad(NATIVE), "--market", "none")

    assert shown.code == 0
    assert shown.out.splitlines()[-1].startswith("an keinem Recht geprüft (mit --market none gewählt); ")
    assert "[native-speaker]" not in shown.out
    english = run("jobdesc", "--check-file", ad(ENGLISH, "ad.en.md"))
    assert english.code == 0
    assert english.out.splitlines()[-1].startswith("not checked against any law (no market is known; name one, ")


def test_a_final_text_fails_if_no_law_was_looked_at(run: Run, ad: Callable[..., str]) -> None:
    name = ad(ENGLISH)
    final = run("jobdesc", "--check-file", name, "--final")

    assert final.code == 1
    assert final.err == (
        "skillmatrix: --final needs a market whose law the text was held to; name one, for example --market uk\n"
    )
    assert run("jobdesc", "--check-file", name, "--final", "--market", "uk").code == 0
    assert run("jobdesc", "--check-file", name, "--final", "--fail-on", "never").code == 0


def test_what_the_text_points_to_is_its_market_and_the_first_line_says_by_which_words(
    run: Run, ad: Callable[..., str]
) -> None:
    german = run("jobdesc", "--check-file", ad("# Leitung (m/w/d)\n")).out.splitlines()[0]
    british = run("jobdesc", "--check-file", ad("# Handyman\n\nWe pay £30,000 to £34,000.\n")).out.splitlines()

    assert german == "Markt: de, weil der Text deutsch ist und auf kein anderes Land deutet; ein anderer mit --market"
    assert british[0] == "market: uk, because the text says “£”; another one with --market"
    assert "[gendered-title]" in "".join(british)


def test_findings_speak_the_language_of_the_text_or_the_one_that_is_asked_for(run: Run, ad: Callable[..., str]) -> None:
    english = (SAMPLES / "ad.en.md").read_text(encoding="utf-8").replace("# Community Manager", "# Handyman")
    name = ad(english)

    assert "“Handyman” names a gender." in run("jobdesc", "--check-file", name, "--market", "uk").out
    assert (
        "„Handyman“ nennt ein Geschlecht." in run("jobdesc", "--check-file", name, "--market", "uk", "--lang", "de").out
    )


def test_the_market_is_that_of_the_posting_then_that_of_the_settings(
    run: Run, ad: Callable[..., str], tmp_path: Path
) -> None:
    (tmp_path / "skillmatrix.yaml").write_text(f"{SETTINGS}markets: [at]\n")
    name = ad(NATIVE)

    assert "Märkte: at;" in run("jobdesc", "--check-file", name).out
    assert "Märkte: de;" in run("jobdesc", "--check-file", name, "-p", ADVERTS / "corporate-cm.yaml").out
    assert "Märkte: uk;" in run("jobdesc", "--check-file", name, "--market", "uk").out
    assert "Märkte: at;" in run("jobdesc", "corporate-cm", "--check-file", name).out


def test_a_young_team_is_an_error_where_the_federal_labour_court_spoke_and_a_hint_where_no_law_is(
    run: Run, ad: Callable[..., str]
) -> None:
    german = run("jobdesc", "--check-file", ad(YOUNG), "--market", "de")
    swiss = run("jobdesc", "--check-file", ad(YOUNG), "--market", "ch")

    assert german.code == 1
    assert "error: „junges Team“" in german.out
    assert "BAG 11.08.2016 – 8 AZR 406/14" in german.out
    assert swiss.code == 0
    assert "info: „junges Team“" in swiss.out


def test_what_is_disputed_is_told_as_disputed_and_never_fails_a_run(
    run: Run, ad: Callable[..., str], tmp_path: Path
) -> None:
    (tmp_path / "skillmatrix.yaml").write_text(f"{SETTINGS}severity: {{gender-coded-words: error}}\n")
    shown = run("jobdesc", "--check-file", ad(ONE_SIDED), "--market", "de", "--fail-on", "warning")

    assert shown.code == 0
    assert "Die Befunde sind gemischt" in shown.out


def test_pending_law_and_sources_that_nobody_read_are_told_as_such(run: Run, ad: Callable[..., str]) -> None:
    text = CLEAN.replace(
        "## Das brauchen Sie", "## Das brauchen Sie\n\n- Bitte Ihr bisheriges Gehalt angeben\n- ungebunden"
    )
    late = run("jobdesc", "--check-file", ad(text), "--market", "de", "--date", "2026-11-30").out
    early = run("jobdesc", "--check-file", ad(text), "--market", "de", "--date", "2026-09-01").out

    assert "warning: „bisheriges Gehalt“" in late
    assert "Zuletzt nachgesehen wurde am 2026-08-26" in late
    assert "Zuletzt nachgesehen" not in early
    assert "gelesen haben wir sie nicht; eine Fachperson fragen." in late


@pytest.mark.parametrize(("worst", "code"), [("error", 0), ("warning", 1), ("info", 1), ("never", 0)])
def test_the_exit_code_follows_fail_on(run: Run, ad: Callable[..., str], worst: str, code: int) -> None:
    name = ad(CLEAN.replace(", auch in Teilzeit", ""))

    assert run("jobdesc", "--check-file", name, "--market", "de", "--fail-on", worst).code == code


def test_the_settings_say_when_a_run_fails_and_what_counts(run: Run, ad: Callable[..., str], tmp_path: Path) -> None:
    name = ad(NATIVE)
    settings = tmp_path / "skillmatrix.yaml"
    settings.write_text(f"{SETTINGS}markets: [de]\nfail_on: never\n")
    assert run("jobdesc", "--check-file", name).code == 0
    settings.write_text(f"{SETTINGS}markets: [de]\nseverity: {{native-speaker: info}}\n")
    assert "info: „Muttersprache“" in run("jobdesc", "--check-file", name).out
    settings.write_text(f"{SETTINGS}markets: [de]\nper_file: {{'*.md': {{ignore: [native-speaker]}}}}\n")
    assert run("jobdesc", "--check-file", name).out.splitlines()[1].startswith("keine der ")


def test_an_allow_entry_silences_what_it_names_and_needs_a_reason(
    run: Run, ad: Callable[..., str], tmp_path: Path
) -> None:
    name = ad(NATIVE)
    settings = tmp_path / "skillmatrix.yaml"
    entry = "allow: [{rule: native-speaker, text: muttersprache, reason: a native speaker records the course}]\n"
    settings.write_text(f"{SETTINGS}markets: [de]\n{entry}")
    assert run("jobdesc", "--check-file", name).out.splitlines()[1].startswith("keine der ")

    settings.write_text(f"{SETTINGS}markets: [de]\n{entry.replace('muttersprache', 'native speaker')}")
    assert run("jobdesc", "--check-file", name).code == 1

    settings.write_text(f"{SETTINGS}markets: [de]\nallow: [{{rule: native-speaker}}]\n")
    refused = run("jobdesc", "--check-file", name)
    assert refused.code == 2
    assert "“reason” is missing here" in refused.err
    assert "“reason” is missing here" in run("validate", "skillmatrix.yaml").out


def test_a_misspelt_rule_in_the_allow_list_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "skillmatrix.yaml").write_text(f"{SETTINGS}allow: [{{rule: yung-team, reason: we are}}]\n")

    assert "there is no rule “yung-team”" in run("validate", "skillmatrix.yaml").out


def test_a_final_text_has_no_gaps(run: Run, ad: Callable[..., str]) -> None:
    name = ad(CLEAN.replace("Kassel,", "‹bitte ergänzen: Ort› und TODO,"))

    draft = run("jobdesc", "--check-file", name)
    assert draft.code == 0
    assert "1 Hinweis;" in draft.out
    final = run("jobdesc", "--check-file", name, "--final")
    assert final.code == 1
    assert "error: „‹bitte ergänzen: Ort›“" in final.out


@pytest.mark.parametrize("form", ["concise", "json", "sarif", "github", "gitlab", "junit"])
def test_programs_get_the_findings_in_their_form_and_people_the_last_line(
    run: Run, ad: Callable[..., str], form: str
) -> None:
    shown = run("jobdesc", "--check-file", ad(NATIVE), "--market", "de", "--output-format", form)

    assert shown.code == 1
    assert "native-speaker" in shown.out
    assert "keine Rechtsberatung" not in shown.out
    assert shown.err == (
        "skillmatrix: Markt: de, mit --market gewählt\n"
        "skillmatrix: 1 Fehler; nach 32 Arten von Formulierungen gesucht; Märkte: de; Recht mit Stand 2026-11-30; "
        "keine Rechtsberatung\n"
    )


def test_the_reason_is_in_the_json(run: Run, ad: Callable[..., str], tmp_path: Path) -> None:
    shown = run("jobdesc", "--check-file", ad(NATIVE), "--market", "de", "--output-format", "json", "-o", "f.json")
    assert shown.out == ""
    (finding,) = json.loads((tmp_path / "f.json").read_text(encoding="utf-8"))["findings"]

    assert "8 AZR 402/15" in finding["why"]
    assert "Deutsch C1" in finding["help"]
    assert (finding["line"], finding["column"], finding["end_column"]) == (26, 15, 28)


def test_standard_input_is_read_where_a_dash_stands(run: Run) -> None:
    shown = run("jobdesc", "--check-file", "-", "--market", "de", input=NATIVE)

    assert shown.code == 1
    assert shown.out.splitlines()[1].startswith("<stdin>:26:15: error:")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--check-file", "nowhere.md"), "there is no such file"),
        (("--check-file", "."), "is a folder"),
        (("--check-file", "ad.docx"), "damaged file"),
        (("--check-file", "ad.md", "--market", "de-publik"), "did you mean “de-public”?"),
        (("--check-file", "ad.md", "--fail-on", "eror"), "did you mean “error”?"),
        (("--check-file", "ad.md", "--output-format", "xml"), "--output-format xml"),
        (("--check-file", "ad.md", "--lang", "fr"), "--lang fr"),
        (("nobody", "--check-file", "ad.md"), "no matrix has a role “nobody”"),
    ],
)
def test_what_is_asked_wrongly_ends_with_2_and_a_sentence(
    run: Run, tmp_path: Path, arguments: tuple[str, ...], says: str
) -> None:
    (tmp_path / "ad.md").write_text(CLEAN, encoding="utf-8")
    (tmp_path / "ad.docx").write_bytes(b"PK\x03\x04")
    shown = run("jobdesc", *arguments)

    assert (shown.code, shown.out) == (2, "")
    assert says in shown.err
    assert "Traceback" not in shown.err


def test_hostile_text_is_shown_as_text(run: Run, ad: Callable[..., str]) -> None:
    shown = run("jobdesc", "--check-file", ad("# \x1b[31m Digital Native\u202e {quote} %s\n"), "--market", "de")

    assert shown.code == 1
    assert "\x1b" not in shown.out
    assert "\u202e" not in shown.out
    assert "\\u202e {quote} %s" in shown.out


def test_linked_data_that_somebody_edited_is_checked_with_its_places(run: Run, tmp_path: Path) -> None:
    made = run("jobdesc", "-p", ADVERTS / "corporate-cm.yaml", "-k", "ad", "--lang", "de", "-o", "ad.jsonld")
    assert made.code == 0
    clean = run("jobdesc", "--check-file", "ad.jsonld", "--lang", "en")
    assert clean.code == 0
    assert clean.out.startswith(
        "not checked against any law (data for job boards is checked for its form only); found none of "
    )

    edited = json.loads((tmp_path / "ad.jsonld").read_text(encoding="utf-8"))
    edited |= {"title": "Community Manager!", "jobLocationType": "TELECOMMUTE"}
    (tmp_path / "ad.jsonld").write_text(json.dumps(edited, indent=1), encoding="utf-8")
    shown = run("jobdesc", "--check-file", "ad.jsonld", "--lang", "en")
    assert shown.code == 1
    assert "ad.jsonld:4:11: warning: The title contains more than the job: ! or *. [job-board-title]" in shown.out
    assert "[hybrid-as-remote]" in shown.out


def test_checks_while_rendering_go_to_standard_error_and_fail_only_if_asked(run: Run, tmp_path: Path) -> None:
    text = (ADVERTS / "corporate-cm.yaml").read_text(encoding="utf-8").replace("country: DE", "country: AT")
    (tmp_path / "posting.yaml").write_text(text, encoding="utf-8")
    asked = ("jobdesc", "-p", "posting.yaml", "-k", "ad", "--lang", "de")

    shown = run(*asked)
    assert shown.code == 0
    assert "[missing-overpay]" not in shown.out
    assert "posting.yaml:1:1: warning: Die Anzeige nennt ein Entgelt" in shown.err
    assert "Märkte: at;" in shown.err
    assert run(*asked, "--fail-on", "warning").code == 1
    assert run(*asked, "--market", "de", "--fail-on", "info").code == 0
    assert "missing-overpay" not in run(*asked, "--no-check", "--fail-on", "info").err


HOUSE = """\
format: skillmatrix-organization/1
name: Werkstatt Nord
about: {de: Wir sind ein junges Team., en: We repair bicycles.}
"""
VACANCY = """\
format: skillmatrix-posting/1
matrix: {id: repair}
role: host
location: {city: Kassel, country: DE}
pay:
  note: {de: "attraktives Gehalt", en: "a good salary"}
languages: Deutsch als Muttersprache
offer:
  en: [a bicycle, a desk for Digital Natives]
  de: [ein Fahrrad, ein Platz für Digital Natives]
"""
REPAIR = """\
format: skillmatrix/1
id: repair
version: "1"
languages: [de]
title: Reparaturtreff
scale:
  0: {name: nichts}
  1: {name: etwas}
  2: {name: viel}
categories:
  - id: work
    name: Arbeit
    skills:
      - id: bicycles
        name: Fahrräder
        levels: {1: Flickt Räder., 2: Baut Räder.}
        can:
          1: Räder flicken wie ein Digital Native
          2: Räder bauen
roles:
  - id: host
    title: Gastgeber*in
    tasks:
      - {id: guests, text: Gäste begrüßen}
    requires:
      bicycles: {level: 2, must: 1}
"""


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A folder with a posting, what all papers of the house share, and a matrix."""
    (tmp_path / "matrices").mkdir()
    (tmp_path / "matrices" / "repair.yaml").write_text(REPAIR, encoding="utf-8")
    (tmp_path / "organization.yaml").write_text(HOUSE, encoding="utf-8")
    (tmp_path / "posting.yaml").write_text(VACANCY, encoding="utf-8")
    return tmp_path


def places(text: str) -> list[str]:
    """`file:line:column [rule]` of each finding."""
    return [
        f"{line.split(' ')[0].rstrip(':')} {line.split(' ')[-1]}"
        for line in text.splitlines()
        if line.endswith("]") and not line.startswith(" ")
    ]


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize("form", ["md", "html", "docx", "pdf"])
def test_a_finding_about_an_advert_points_to_the_words_in_the_file_they_came_from(run: Run, form: str) -> None:
    asked = ("jobdesc", "-p", "posting.yaml", "-k", "ad", "--lang", "de", "--market", "de", "-o", f"ad.{form}")
    shown = run(*asked)

    assert shown.code == 0
    assert places(shown.err) == [
        f"{Path('matrices', 'repair.yaml')}:18:36 [digital-native]",
        "organization.yaml:3:26 [young-team]",
        "posting.yaml:1:1 [missing-pay]",
        "posting.yaml:6:15 [empty-pay-words]",
        "posting.yaml:7:24 [native-speaker]",
        "posting.yaml:10:35 [digital-native]",
    ]
    assert "    7 | languages: Deutsch als Muttersprache\n      |                        ^^^^^^^^^^^^^\n" in shown.err


def test_a_gap_points_to_the_key_that_fills_it_or_to_what_is_nearest(run: Run, office: Path) -> None:
    (office / "posting.yaml").write_text(VACANCY + "apply: {until: 2027-01-31}\n", encoding="utf-8")
    shown = run("jobdesc", "-p", "posting.yaml", "-k", "ad", "--lang", "de", "--final")

    assert shown.code == 1
    said = re.compile(r"(\S+): error: „‹bitte ergänzen: (\w+).*›“ ist noch zu ergänzen\.(.*) \[unfilled-gap\]")
    assert [line.groups() for line in map(said.fullmatch, shown.err.splitlines()) if line] == [
        (str(Path("matrices", "repair.yaml:21:5")), "wozu", ""),
        ("organization.yaml:1:1", "Adresse", " Im Text unter „Datenschutz“."),
        ("posting.yaml:1:1", "Ansprechstelle", " Im Text unter „So bewerben Sie sich“."),
        ("posting.yaml:1:1", "Datum", " Im Text unter „Auf einen Blick“."),
        ("posting.yaml:1:1", "Wochenstunden", " Im Text unter „Auf einen Blick“."),
        ("posting.yaml:11:8", "Adresse", ""),
    ]


@pytest.mark.usefixtures("office")
def test_a_gap_of_a_paper_without_a_posting_stands_at_the_role_and_names_its_section(run: Run) -> None:
    shown = run("jobdesc", "host", "-m", "repair", "-k", "ad", "--lang", "de", "--final")

    assert shown.code == 1
    matrix = Path("matrices", "repair.yaml")
    assert (
        f"{matrix}:21:9: error: „‹bitte ergänzen: Ort, mobiles Arbeiten möglich?›“ ist noch zu ergänzen. "
        "Im Text unter „Auf einen Blick“. [unfilled-gap]\n   21 |   - id: host\n" in shown.err
    )


def test_a_mark_of_a_gap_that_somebody_copied_into_a_file_is_a_gap(run: Run, office: Path) -> None:
    (office / "posting.yaml").write_text(VACANCY + "travel: ‹bitte ergänzen› und Kassel\n", encoding="utf-8")
    shown = run("jobdesc", "-p", "posting.yaml", "-k", "ad", "--lang", "de", "--final")

    assert "posting.yaml:11:9: error: „‹bitte ergänzen›“ ist noch zu ergänzen. [unfilled-gap]" in shown.err


def test_words_of_the_program_are_told_at_the_posting_with_their_section(run: Run, office: Path) -> None:
    text = VACANCY + f"travel: Reisen{', wie Sie wollen' * 12}\n"
    (office / "posting.yaml").write_text(text, encoding="utf-8")
    shown = run("jobdesc", "-p", "posting.yaml", "-k", "ad", "--lang", "de", "--address", "du", "--market", "de")

    (found,) = [line for line in shown.err.splitlines() if line.endswith("[mixed-address]")]
    assert found == (
        "posting.yaml:1:1: warning: „Deine“ passt nicht zur Anrede im übrigen Text (Stellen: 11 gegenüber 12). "
        "Im Text unter „Deine Aufgaben“. [mixed-address]"
    )


def test_settings_for_a_file_count_for_what_is_found_in_it(run: Run, office: Path) -> None:
    (office / "skillmatrix.yaml").write_text(
        f"{SETTINGS}markets: [de]\nper_file: {{posting.yaml: {{ignore: [native-speaker]}}}}\n"
    )
    shown = run("jobdesc", "-p", "posting.yaml", "-k", "ad", "--lang", "de")

    assert "native-speaker" not in shown.err
    assert "[digital-native]" in shown.err


def test_rendering_a_final_paper_fails_while_it_has_gaps(run: Run) -> None:
    shown = run("jobdesc", "corporate-cm", "-k", "ad", "--lang", "de", "--final")

    assert shown.code == 1
    assert "[unfilled-gap]" in shown.err
    assert run("jobdesc", "-p", ADVERTS / "corporate-cm.yaml", "-k", "ad", "--lang", "de", "--final").code == 0


def test_the_data_of_an_advert_is_checked_when_it_is_made(run: Run, tmp_path: Path) -> None:
    text = (ADVERTS / "corporate-cm.yaml").read_text(encoding="utf-8").replace("Musterstadt", "Corporate Community")
    (tmp_path / "posting.yaml").write_text(text, encoding="utf-8")
    asked = ("jobdesc", "-p", "posting.yaml", "-k", "ad", "--lang", "de", "-f", "jsonld")

    assert "Der Titel enthält mehr als die Stelle: der Ort." in run(*asked).err
    assert "Der Titel enthält" not in run(*asked, "--no-check").err
    assert run(*asked, "--fail-on", "warning").code == 1


@pytest.mark.parametrize("name", ["paper.md", "paper.html", "paper.docx"])
def test_a_paper_is_judged_as_the_kind_that_was_named_in_every_form(run: Run, name: str) -> None:
    assert run("jobdesc", "corporate-cm", "-k", "internal", "--no-check", "-o", name).code == 0
    named = run("jobdesc", "--check-file", name, "--kind", "internal", "--market", "de", "--output-format", "json")
    guessed = run("jobdesc", "--check-file", name, "--market", "de", "--output-format", "json")
    as_advert = run("jobdesc", "--check-file", name, "--kind", "ad", "--market", "de", "--output-format", "json")

    def rules(shown: Any) -> set[str]:
        return {each["rule"] for each in json.loads(shown.out)["findings"]}

    assert "missing-pay" not in rules(named) == rules(guessed)
    assert "missing-pay" in rules(as_advert)


@pytest.mark.parametrize(
    "note", ["Vor Veröffentlichung den Betriebsrat fragen.", "Entwurf, vor Verwendung fachlich und rechtlich prüfen."]
)
def test_a_note_left_above_a_final_advert_is_an_error(run: Run, ad: Callable[..., str], note: str) -> None:
    final = run("jobdesc", "--check-file", ad(f"> {note}\n\n{CLEAN}"), "--market", "de", "--final")

    assert final.code == 1
    assert f"error: „{note}“ steht über der Anzeige und ist nicht für die Öffentlichkeit. [note-in-advert]" in final.out


def test_the_note_of_a_role_is_not_printed_in_an_advert(run: Run) -> None:
    final = run("jobdesc", "social-media-manager", "-k", "ad", "--final", "--lang", "de", "--market", "none")

    assert "Kontrastrolle" not in final.out
    assert "note-in-advert" not in final.err
