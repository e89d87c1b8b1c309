"""What a posting and the organisation's own file say, as the words that job descriptions print."""

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from skillmatrix.i18n.phrase import joined
from skillmatrix.language.part_time_words import part_time_words
from skillmatrix.model.organization import Organization
from skillmatrix.model.origin import FileKind, Origin
from skillmatrix.model.posting import Contact, Pay, Posting, WorkPlace
from skillmatrix.model.text import ANY_LANGUAGE
from skillmatrix.route import Route
from skillmatrix.view.mixing import picked
from skillmatrix.view.numbers import amount, long_date
from skillmatrix.view.sources import IN_A_POSTING, IN_AN_ORGANIZATION
from skillmatrix.view.wording import Wording

SPOKEN = {"de": frozenset({"AT", "CH", "DE", "LI"}), "en": frozenset({"AU", "CA", "GB", "IE", "NZ", "US"})}
"""Countries whose people know where a town is: for them the country is not printed."""


class Vacancy(NamedTuple):
    """One vacancy in words. `facts` holds what is said, by the names of the gaps (`place`, `pay` …)."""

    facts: Mapping[str, str]
    offer: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    """What happens after somebody has applied, in order."""
    is_in_house: bool = False
    must_decides: bool = False
    is_posting_only: bool = False
    """Whether there is a posting and no file of an organisation beside it."""


IN_PARTS = frozenset({"pay", "contact"})
"""Facts that are made of several values: where each stands is noted as it is taken."""
OTHER_EMPLOYMENT = ("temporary", "contractor", "intern", "volunteer", "per_diem")
"""Kinds of employment beside full and part time that have words."""
NOTHING = Vacancy({})
"""No posting: every fact of a vacancy is a gap."""


def build_vacancy(posting: Posting | None, organization: Organization | None, wording: Wording) -> Vacancy:
    """The posting where it speaks, else the house."""
    if posting is None and organization is None:
        return NOTHING
    teller = _Teller(posting, organization, wording)
    return Vacancy(
        facts=teller.facts(),
        offer=teller.offer(),
        steps=teller.steps(),
        is_in_house=posting is not None and posting.internal,
        must_decides=posting is not None and posting.must_decides,
        is_posting_only=organization is None,
    )


class _Teller:
    def __init__(self, posting: Posting | None, organization: Organization | None, wording: Wording) -> None:
        self.posting = posting
        self.organization = organization
        self.language = wording.language
        self.words = wording.catalogue
        self.borrowed = wording.borrowed
        self.sources = wording.sources

    def text(self, text: dict[str, str] | None) -> str:
        """A text that counts for every language if it names none; one in another language is borrowed."""
        if not text:
            return ""
        taken = picked(text, self.language, ANY_LANGUAGE, self.borrowed)
        self.sources.take(text, taken)
        return taken

    def facts(self) -> dict[str, str]:
        common = self._noted(self._of_the_organization(), "organization", IN_AN_ORGANIZATION)
        return {**common, **self._noted(self._of_the_posting(), "posting", IN_A_POSTING)}

    def _noted(self, facts: dict[str, str], file: FileKind, routes: Mapping[str, Route]) -> dict[str, str]:
        """The facts that are said; the values they were made of are noted."""
        said = {name: text for name, text in facts.items() if text}
        for name in (name for name in said if name not in IN_PARTS):
            self.sources.take_fact(said[name], Origin(file, routes[name]))
        return said

    def offer(self) -> tuple[str, ...]:
        """What the posting offers, then what the house offers in every job; people inside have the latter already."""
        own = self.posting.offer if self.posting else ()
        common = self.organization.offer if self.organization and not (self.posting and self.posting.internal) else ()
        return tuple(dict.fromkeys(self.text(text) for text in (*own, *common)))

    def steps(self) -> tuple[str, ...]:
        """The steps of the procedure, as the posting has them."""
        apply = self.posting.apply if self.posting else None
        return tuple(self.text(step) for step in apply.steps) if apply else ()

    def _of_the_organization(self) -> dict[str, str]:
        organization = self.organization
        if organization is None:
            return {}
        return {
            "organisation": self.text(organization.name),
            "about": self.text(organization.about),
            "equal": self.text(organization.equal),
            "privacy": organization.privacy_url or "",
        }

    def _of_the_posting(self) -> dict[str, str]:
        posting = self.posting
        if posting is None:
            return {}
        organization, apply = posting.organization, posting.apply
        return {
            "organisation": self.text(organization.name) if organization else "",
            "about": self.text(organization.about) if organization else "",
            "unit": self._unit(posting),
            "place": self._place(posting),
            "hours": self._hours(posting),
            "start": self._start(posting),
            "term": self._term(posting),
            "pay": self._pay(posting.pay) if posting.pay else "",
            "deadline": long_date(apply.until, self.words.language) if apply and apply.until else "",
            "travel": self.text(posting.travel),
            "scope": self.text(posting.scope),
            "identifier": posting.identifier or "",
            "reports_to": self.text(posting.reports_to),
            "supervises": self.text(posting.supervises),
            "covered_by": self.text(posting.covered_by),
            "qualifications": self.text(posting.qualifications),
            "languages": self.text(posting.languages),
            "how": self.text(apply.how) if apply else "",
            "way": self._way(posting),
            "contact": self._contact(posting.contact, self._way(posting)) if posting.contact else "",
            "privacy": posting.privacy_url or "",
            "version": posting.version or "",
            "as_of": long_date(posting.date_posted, self.words.language) if posting.date_posted else "",
            "review": long_date(posting.next_review, self.words.language) if posting.next_review else "",
        }

    def _unit(self, posting: Posting) -> str:
        unit = self.text(posting.unit)
        known = self.organization.units.get(unit) if self.organization else None
        return self.text(known) if known else unit

    def _place(self, posting: Posting) -> str:
        town = self._town(posting.location) if posting.location else ""
        if posting.remote == "full":
            countries = ", ".join(self._country(code) for code in posting.remote_countries)
            return self._say("place.full_in", countries=countries) if countries else self._say("place.full")
        return self._say("place.hybrid", place=town) if town and posting.remote == "hybrid" else town

    def _town(self, location: WorkPlace) -> str:
        town = self.text(location.city) or self.text(location.region)
        foreign = location.country and location.country not in SPOKEN.get(self.words.language, ())
        country = self._country(location.country) if location.country and (foreign or not town) else ""
        return _listed(town, country)

    def _country(self, code: str) -> str:
        return self.words.name_of("country", code)

    def _hours(self, posting: Posting) -> str:
        """The hours as they are printed, and the kinds of employment that job boards are told and these leave out."""
        hours = self.text(posting.hours)
        times = [time for time in ("full_time", "part_time") if time in posting.employment]
        is_told = bool(hours) and ("part_time" not in times or bool(part_time_words(hours, is_hours=True)))
        said = "" if is_told or not times else self._say(f"hours.{'_or_'.join(times)}")
        others = [self._say(f"employment.{kind}") for kind in OTHER_EMPLOYMENT if kind in posting.employment]
        new = [each for each in others if each.casefold() not in hours.casefold()]
        return _listed(hours, said, *new)

    def _start(self, posting: Posting) -> str:
        if posting.start is None:
            return ""
        day, term = long_date(posting.start, self.words.language), self._term(posting)
        return _listed(day, term)

    def _term(self, posting: Posting) -> str:
        if posting.end:
            return self._say("term.until", date=long_date(posting.end, self.words.language))
        if posting.permanent is None:
            return ""
        return self._say("term.permanent" if posting.permanent else "term.fixed_term")

    def _pay(self, pay: Pay) -> str:
        details = _listed(self.text(pay.grade), self.text(pay.note))
        sums = self._sums(pay)
        if not sums:
            return details
        if pay.overpay:
            details = joined("; ", filter(None, (details, self._say("pay.overpay"))))
        return self._say("pay.with_details", pay=sums, details=details) if details else sums

    def _sums(self, pay: Pay) -> str:
        if pay.currency is None or pay.per is None or (pay.min is None and pay.max is None):
            return ""
        values = {
            "min": self._amount(pay.min),
            "max": self._amount(pay.max),
            "currency": self.words.name_of("currency", pay.currency),
        }
        sums = f"{self._say(f'pay.{_range_of(pay)}', **values)} {self._say(f'pay.per.{pay.per}')}"
        self.sources.take_fact(sums, Origin("posting", IN_A_POSTING["pay"]))
        return sums

    def _amount(self, value: Decimal | None) -> str:
        return "" if value is None else amount(value, self.words.language)

    def _way(self, posting: Posting) -> str:
        address = posting.apply.url if posting.apply else None
        if address is None:
            address = posting.contact.email if posting.contact and posting.apply else None
        return (address or "").removeprefix("mailto:")

    def _contact(self, contact: Contact, way: str) -> str:
        """Who answers, and where; an address that one applies to anyway stands there already."""
        is_said = bool(contact.name) and contact.email == way
        addresses = {"email": "" if is_said else contact.email or "", "phone": contact.phone or ""}
        for name, said in addresses.items():
            self.sources.take_fact(said, Origin("posting", ("contact", name)))
        return _listed(self.text(contact.name), *addresses.values())

    def _say(self, key: str, **values: str) -> str:
        return self.words.say(f"vacancy.{key}", **values)


def _listed(*parts: str) -> str:
    return joined(", ", filter(None, parts))


def _range_of(pay: Pay) -> str:
    if pay.min == pay.max:
        return "exact"
    return "to" if pay.min is None else "from" if pay.max is None else "range"
