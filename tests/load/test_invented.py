"""Values that stand in a file as `init` wrote them are not said."""

import pytest

from skillmatrix.lint.engine import check_organization, check_posting
from skillmatrix.load.files import document_of
from skillmatrix.load.invented import without_invented
from skillmatrix.model.organization import Organization
from skillmatrix.model.posting import Posting

HEAD = "format: skillmatrix-posting/1\nmatrix: {id: data-team}\nrole: analyst\n"


def posting(text: str) -> Posting:
    value = check_posting(document_of((HEAD + text).encode(), "posting.yaml")).value
    assert value is not None
    return value


def organization(text: str) -> Organization:
    written = f"format: skillmatrix-organization/1\n{text}"
    value = check_organization(document_of(written.encode(), "organization.yaml")).value
    assert value is not None
    return value


def left(text: str) -> tuple[str, ...]:
    return without_invented(posting(text), "posting")[1]


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("location: {city: Anytown, country: DE}\n", ("location",)),
        ("location: {city: {de: Beispielstadt, en: Anytown}, country: DE}\n", ("location",)),
        ("contact: {name: Us, email: jobs@example-works.example}\n", ("contact.email",)),
        ("location: {city: Anytown}\npay: {min: 58000, max: 68000, currency: EUR, per: year}\n", ("location", "pay")),
        ("location: {city: Kassel, country: DE}\n", ()),
        ("contact: {name: Us}\n", ()),
        ("", ()),
    ],
)
def test_what_is_left_as_it_came_is_known_by_its_key(text: str, keys: tuple[str, ...]) -> None:
    assert left(text) == keys


def test_what_is_left_as_it_came_is_taken_out_and_the_rest_stays() -> None:
    given = posting("location: {city: Anytown}\ncontact: {name: Us, email: jobs@example-works.example}\nhours: '30'\n")
    said, _ = without_invented(given, "posting")

    assert said.location is None
    assert said.contact is not None
    assert (said.contact.email, said.contact.name) == (None, {"und": "Us"})
    assert said.hours == {"und": "30"}


def test_amounts_alone_may_be_meant() -> None:
    given = posting("pay: {min: 58000, max: 68000, currency: EUR, per: year}\n")

    assert without_invented(given, "posting") == (given, ())


def test_a_name_that_a_file_must_have_is_left_empty() -> None:
    said, keys = without_invented(
        organization("name: Example Works (invented)\nlogo: https://a.example/l.png\n"), "organization"
    )

    assert (said.name, said.logo, keys) == ({}, "https://a.example/l.png", ("name",))
