"""The ledger of an import: each leaf has one fate, the worst of those it was given, and what nobody settled was dropped."""

from skillmatrix.importers.loss import DROPPED, Fate, Item, Ledger, Loss, Place, sample_of

KEPT = Fate("kept", "names of skills")
CUT = Fate("changed", "names of skills", "blanks around it")
NAME = Place("a.csv", 2, 0)
LEVEL = Place("a.xlsx", 7, 28, "Levels")
LINE = Place("a.md", 12)


def ledger_of(*places: Place) -> Ledger:
    ledger = Ledger()
    for place in places:
        ledger.read(place, f"text of {place.row}")
    return ledger


def test_places_are_told_as_spreadsheets_and_editors_tell_them() -> None:
    assert [place.shown for place in (NAME, LEVEL, LINE)] == ["a.csv, A2", "a.xlsx, Levels!AC7", "a.md, line 12"]


def test_what_nobody_settled_was_dropped() -> None:
    assert ledger_of(NAME).fate(NAME) == DROPPED


def test_of_several_fates_the_worst_counts() -> None:
    ledger = ledger_of(NAME)
    ledger.settle(NAME, CUT)
    ledger.settle(NAME, KEPT)
    assert ledger.fate(NAME) == CUT


def test_leaves_with_the_same_fate_are_one_item_with_the_first_as_its_sample() -> None:
    ledger = ledger_of(NAME, LEVEL, LINE)
    ledger.settle(LEVEL, KEPT)
    ledger.settle(LINE, KEPT)
    dropped, kept = ledger.items()
    assert kept == Item("names of skills", "kept", 2, "a.xlsx, Levels!AC7", "text of 7", "", "")
    assert (dropped.action, dropped.leaves, dropped.where) == ("dropped", 1, "a.csv, A2")


def test_a_loss_reaches_what_weighs_as_much_or_less() -> None:
    ledger = ledger_of(NAME)
    ledger.settle(NAME, Fate("guessed", "levels"))
    loss = Loss("table", (), ledger.items(), ())
    assert [loss.reaches(action) for action in ("changed", "guessed", "dropped")] == [True, True, False]
    assert (loss.leaves, loss.number("guessed"), loss.number("kept")) == (1, 1, 0)


def test_what_is_added_is_told_once() -> None:
    ledger = Ledger()
    ledger.add("licence", "no source names one")
    ledger.add("licence", "no source names one")
    assert len(ledger.added) == 1


def test_a_sample_is_one_line() -> None:
    assert sample_of("a\n b\t c") == "a b c"
    assert sample_of("x" * 90) == "x" * 79 + "…"
