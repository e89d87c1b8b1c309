"""The fingerprint of what was read: the digits are those of sha256sum over the JSON text, written out here."""

from skillmatrix.model.wording_hash import wording_hash

from ..assess.small_matrix import TEXT, WORKSHOP, read_matrix

SOLDERING = WORKSHOP.skills["soldering"]


def test_the_fingerprint_is_that_of_the_compact_json_list_of_name_and_descriptors() -> None:
    # printf '["Löten","Ich erkläre, was Flussmittel tut.","Ich löte Drähte an.","Ich zeige …"]' | sha256sum
    assert wording_hash(WORKSHOP, SOLDERING, ["de"]) == "ec022cad"
    assert wording_hash(WORKSHOP, SOLDERING, ["en", "de"]) == "b5427f70"


def test_another_word_is_another_fingerprint() -> None:
    changed = read_matrix(TEXT.replace("Ich löte Drähte an.", "Ich löte Kabel an."))

    assert wording_hash(changed, changed.skills["soldering"], ["de"]) != wording_hash(WORKSHOP, SOLDERING, ["de"])
    assert wording_hash(changed, changed.skills["soldering"], ["en"]) == wording_hash(WORKSHOP, SOLDERING, ["en"])


def test_descriptors_count_from_low_to_high_however_the_file_orders_them() -> None:
    lines = ['          1: {de: "Ich erkläre, was Flussmittel tut.", en: "I explain what flux does."}\n']
    moved = TEXT.replace(lines[0], "").replace("        can:\n", f"{lines[0]}        can:\n")

    assert list(read_matrix(moved).skills["soldering"].levels) == [2, 3, 1]
    assert wording_hash(WORKSHOP, read_matrix(moved).skills["soldering"], ["de"]) == wording_hash(
        WORKSHOP, SOLDERING, ["de"]
    )
