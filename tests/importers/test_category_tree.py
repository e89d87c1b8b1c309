"""Categories of other people may be in circles and deeper than a matrix allows; no skill is lost for that."""

from skillmatrix.importers.category_tree import straighten
from skillmatrix.importers.facts import CategoryFact, Facts
from skillmatrix.importers.loss import Ledger, Place


def facts_of(parents: dict[str, str]) -> Facts:
    facts = Facts(Ledger(), ["en"])
    for row, (key, parent) in enumerate(parents.items(), 1):
        place = Place("a.csv", row, 0)
        facts.ledger.read(place, key)
        facts.categories[key] = CategoryFact({"en": key}, parent, places=[place])
    return facts


def parents_after(parents: dict[str, str]) -> dict[str, str]:
    facts = facts_of(parents)
    straighten(facts)
    return {key: category.parent for key, category in facts.categories.items()}


def test_what_fits_stays() -> None:
    assert parents_after({"a": "", "b": "a", "c": "b"}) == {"a": "", "b": "a", "c": "b"}


def test_a_circle_is_opened() -> None:
    assert parents_after({"a": "b", "b": "a"}) == {"a": "", "b": "a"}
    assert parents_after({"a": "a"}) == {"a": ""}
    assert parents_after({"c": "a", "a": "b", "b": "a"})["a"] == ""


def test_what_is_too_deep_moves_out() -> None:
    assert parents_after({"a": "", "b": "a", "c": "b", "d": "c", "e": "d"}) == {
        "a": "", "b": "a", "c": "b", "d": "b", "e": "b",
    }  # fmt: skip


def test_the_report_says_which_moved() -> None:
    facts = facts_of({"a": "", "b": "a", "c": "b", "d": "c"})
    straighten(facts)
    (moved,) = [item for item in facts.ledger.items() if item.action == "changed"]
    assert (moved.where, moved.leaves) == ("a.csv, A4", 1)
