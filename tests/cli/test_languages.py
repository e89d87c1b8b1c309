"""In which language each command speaks: what the locale says, else what the system is set to, else English."""

from collections.abc import Callable
from pathlib import Path

import pytest

from skillmatrix.cli.reader import interface_language, language_among, languages, system_languages

P7 = Path(__file__).parents[2] / "matrices" / "examples" / "p7.yaml"
DAY = ("--date", "2026-11-22")
NONE = {"LC_ALL": ""}

GERMAN = [
    {"LC_ALL": "de_DE.UTF-8"},
    {**NONE, "LANG": "de_AT.UTF-8"},
    {**NONE, "LANG": "de"},
    {**NONE, "LC_MESSAGES": "de_CH.UTF-8", "LANG": "en_US.UTF-8"},
    {**NONE, "LANGUAGE": "de:en", "LANG": "en_US.UTF-8"},
    {**NONE, "LANGUAGE": "fr:de", "LANG": "fr_FR.UTF-8"},
    {"LC_ALL": "C.UTF-8", "LANGUAGE": "de"},
]
ENGLISH = [
    NONE,
    {"LC_ALL": "C.UTF-8"},
    {"LC_ALL": "C", "LANGUAGE": "de"},
    {"LC_ALL": "POSIX"},
    {**NONE, "LANG": "fr_FR.UTF-8"},
    {**NONE, "LANG": "en_GB.UTF-8"},
    {**NONE, "LANGUAGE": "en:de", "LANG": "de_DE.UTF-8"},
    {"LC_ALL": "en_US.UTF-8", "LANG": "de_DE.UTF-8"},
]
COMMANDS = [
    (("--help",), "Show how your answers match a role", "Zeigen, wie die Antworten zu einer Rolle passen"),
    (("report", "--help"), "Show every formula with its numbers.", "Jede Formel mit ihren Zahlen zeigen."),
    (("report", "--rol"), "No such option: --rol", "Die Option --rol gibt es nicht"),
    (("templates",), "Missing argument 'ACTION'.", "Es fehlt das Argument AKTION."),
    (("valdate",), "No such command 'valdate'. Did you mean 'validate'?", "Den Befehl „valdate“ gibt es nicht."),
    (("report", "nix.yaml"), "nix.yaml: there is no such file", "nix.yaml: Diese Datei gibt es nicht"),
    (("report", P7, *DAY), "Skills overview", "Kompetenzübersicht"),
    (("show", "social"), "Social skills", "Sozialkompetenz"),
    (("jobdesc", "corporate-cm", "--no-check"), "Draft", "Entwurf"),
    (("list",), " skills, 6 roles", " Kompetenzen, 6 Rollen"),
    (("list", "roles"), "Chief Social Media Officer", "Chief Social Media Officer"),
    (("list", "answers"), "no answers yet; start with", "noch keine Antworten; so geht es los"),
    (("answers", "export"), "there are no answers from “me”", "Von „me“ gibt es auf diesem Gerät noch keine Antworten"),
    (("fmt", "-"), "1 file formatted", "1 Datei formatiert"),
    (("assess", "--role", "junior-cm", "--plain"), "Question 1 of", "Frage 1 von"),
    (("init", "posting", "-o", "-"), "# A posting to start from", "# Eine Ausschreibung für den Anfang"),
]
IDS = [" ".join(map(str, command[0][:2])) for command in COMMANDS]


@pytest.mark.parametrize("locale", GERMAN, ids=str)
def test_these_locales_are_german(locale: dict[str, str]) -> None:
    assert interface_language(locale) == "de"


@pytest.mark.parametrize("locale", ENGLISH, ids=str)
def test_every_other_locale_is_english(locale: dict[str, str]) -> None:
    assert interface_language(locale) == "en"


@pytest.mark.parametrize(("command", "english", "german"), COMMANDS, ids=IDS)
def test_every_command_speaks_the_language_of_the_locale(
    run: Callable, command: tuple[str | Path, ...], english: str, german: str
) -> None:
    for locales, expected in ((GERMAN[:2], german), (ENGLISH[:2] + ENGLISH[4:5], english)):
        for locale in locales:
            shown = run(*command, input="format: skillmatrix/1  \n", **locale)
            assert expected in " ".join((shown.out + shown.err).split()), locale


def test_findings_of_validate_are_english_in_every_locale(run: Callable, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("format: skillmatrix/1\nid: a\n", encoding="utf-8")
    german, english = (run("validate", "a.yaml", LC_ALL=locale) for locale in ("de_DE.UTF-8", "en_US.UTF-8"))

    assert german == english
    assert "“version” is missing here" in german.out


FRENCH = """\
format: skillmatrix/1
id: fr
version: "1"
title: Petite
languages: [fr]
scale: {0: {name: rien}, 1: {name: base}}
categories: [{id: data, name: Données, skills: [{id: sql, name: SQL, levels: {1: Je lis des requêtes.}}]}]
"""


def test_a_page_is_in_a_language_of_its_matrix(run: Callable, tmp_path: Path) -> None:
    (tmp_path / "fr.yaml").write_text(FRENCH, encoding="utf-8")
    shown = run("show", "fr.yaml", "-f", "json", LC_ALL="de_DE.UTF-8")
    assert (shown.code, '"language": "fr"' in shown.out) == (0, True)


def test_of_several_languages_english_is_the_spare_one_and_else_the_first() -> None:
    assert language_among(["fr", "en", "de"], {"LANG": "fr_CA.UTF-8"}) == "fr"
    assert language_among(["fr", "en", "de"], {"LANG": "it_IT.UTF-8"}) == "en"
    assert language_among(["fr", "de"], {"LANG": "it_IT.UTF-8"}) == "fr"
    assert language_among(["de-CH", "de"], {"LANG": "de_CH.UTF-8"}) == "de-CH"


def test_where_no_variable_is_set_the_system_is_asked() -> None:
    assert languages({}, lambda: ["de-DE", "en-DE"]) == ("de-DE", "de", "en-DE", "en")
    assert languages({"LANG": "C"}, lambda: ["de-DE"]) == ()
    assert system_languages() == []


def test_there_is_nothing_to_erase_in_german(run: Callable) -> None:
    asked = run("answers", "erase", LC_ALL="de_DE.UTF-8")
    assert asked.out == "keine Antworten auf diesem Gerät\n"
