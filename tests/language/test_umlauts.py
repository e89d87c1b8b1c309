"""Lost umlauts: what is repaired, and above all what is left alone."""

import pytest

from skillmatrix.language.umlauts import changed_words, repair_umlauts

RIGHT = """
neue Neuer Neuigkeit Erneuerung Poesie Poet Duell aktuell manuell virtuell visuell individuell eventuell graduell
intellektuell Queue Bauer Mauer Dauer dauernd Steuer steuern teuer teuerste Feuer Quelle Quellcode Frequenz Sequenz bequem
konsequent Abenteuer abenteuerlich treue getreue Reue bereuen blaue graue genaue vertrauen Vertrauen schauen bauen lauern
Trauer Frauen sauer Ungeheuer Betreuer Betreuerin betreuen streuen freuen Freude scheuen heuer zuerst zuende zueinander
zuerkennen soeben Koeffizient Koexistenz Oboe Phoenix Goethe Israel Michael Raphael Maestro Paella Aerobic Statue Individuen
kontinuierlich Fluktuation Museum Euer Querdenker Aquarell Duett Menuett Pirouette Silhouette Influencer Kongruenz
Konstrukteure Ingenieur Akteure Redakteurin Amateur Regisseurin Chauffeur Bluetooth Moers Coesfeld Itzehoe Soest Kevelaer
Samuel Manuela Emanuel Joel Noel Zoe Boeing Loewe Mueller Schroeder Jaeger Koehler Schoen Kuehn Schueler Schuetze Gruen
Brueckner Spaeth Buerger Fuerst does goes value issue venue revenue blue true continue
dass muss Prozess Kompass Ausschuss Abschluss Fluss Beschluss Anlass Adresse Klasse Kasse Masse Massage Messe Wissen besser
Wasser Presse Interesse Kongress passen fassen lassen Fassung Anpassung Zulassung Grossist Weiss Strasser business process
access Stress Express Fitness Wellness messen vergessen Essen Projektassistenz Aussage Aussicht interessiert
"""
LOST = {
    "fuer": "für", "dafuer": "dafür", "Ueber": "Über", "gegenueber": "gegenüber", "UEBERSICHT": "ÜBERSICHT",
    "Teamfuehrung": "Teamführung", "Ueberpruefung": "Überprüfung", "muessen": "müssen", "wuerde": "würde",
    "natuerlich": "natürlich", "zurueck": "zurück", "Rueckmeldung": "Rückmeldung", "Schluesselbegriff": "Schlüsselbegriff",
    "unterstuetze": "unterstütze", "verfuegbar": "verfügbar", "Buero": "Büro", "ausueben": "ausüben", "uebt": "übt",
    "Aenderung": "Änderung", "selbststaendig": "selbstständig", "faehig": "fähig", "Gespraech": "Gespräch",
    "Qualitaet": "Qualität", "taeglich": "täglich", "regelmaessig": "regelmäßig", "gemaess": "gemäß", "Ablaeufe": "Abläufe",
    "Projekttraeger": "Projektträger", "zusaetzlich": "zusätzlich", "koennen": "können", "moeglich": "möglich",
    "oeffentlich": "öffentlich", "persoenlich": "persönlich", "foerdern": "fördern", "groesser": "größer",
    "groeßer": "größer", "Loesung": "Lösung", "woechentlich": "wöchentlich", "aeussern": "äußern", "begruessen": "begrüßen",
    "Aeusserung": "Äußerung", "Maerkte": "Märkte", "Gaeste": "Gäste",
}  # fmt: skip
LOST_ESZETT = {
    "gross": "groß", "grosse": "große", "ausserdem": "außerdem", "schliesslich": "schließlich", "Massnahme": "Maßnahme",
    "regelmässig": "regelmäßig", "Strasse": "Straße", "heisst": "heißt", "draussen": "draußen", "begrüssen": "begrüßen",
    "einfliessen": "einfließen", "dreissig": "dreißig",
}  # fmt: skip


@pytest.mark.parametrize("word", RIGHT.split())
def test_a_word_spelt_right_stays_as_it_is(word: str) -> None:
    assert repair_umlauts(word, eszett=True) == word


@pytest.mark.parametrize(("lost", "right"), LOST.items())
def test_a_lost_umlaut_is_found(lost: str, right: str) -> None:
    assert repair_umlauts(lost, eszett=False) == right


@pytest.mark.parametrize(("lost", "right"), LOST_ESZETT.items())
def test_ss_becomes_eszett_only_if_that_is_asked_for(lost: str, right: str) -> None:
    assert repair_umlauts(lost, eszett=True) == right
    assert repair_umlauts(lost, eszett=False) == lost


@pytest.mark.parametrize(
    "text",
    [
        "siehe https://example.org/fuer-alle",
        "an fuer@example.org schreiben",
        "unter #fuer und /pfad/fuer",
        "in pruefung.txt und fuer_alle",
    ],
)
def test_addresses_tags_and_files_stay_as_they_are(text: str) -> None:
    assert repair_umlauts(text, eszett=True) == text


def test_a_word_longer_than_words_are_is_not_looked_at() -> None:
    assert repair_umlauts("fuehr" * 800, eszett=True) == "fuehr" * 800


def test_what_stands_beside_an_address_is_repaired() -> None:
    assert repair_umlauts("fuer alle: #fuer, fuer dich", eszett=False) == "für alle: #fuer, für dich"


def test_an_english_compound_is_no_german_word() -> None:
    assert repair_umlauts("die gross-margin ist gross", eszett=True) == "die gross-margin ist groß"


def test_the_words_that_changed_are_named_without_their_punctuation() -> None:
    assert list(changed_words("Team (fuer alle), muessen!", "Team (für alle), müssen!")) == [
        ("fuer", "für"),
        ("muessen", "müssen"),
    ]
