"""Job descriptions as linked data: an advert as a `JobPosting`, an internal paper as an `Occupation` (schema.org).

What job boards ask for is from Google's page on job postings. Left out on purpose: levels, since no property says them;
wishes, since `skills` has no mark for what is optional; months of experience, since they measure age; and
`experienceInPlaceOfEducation`, since Google reads it only together with months of experience.
"""

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Any, NamedTuple, TypeAlias

from skillmatrix.analysis.tiers import TieredRequirement, tiers
from skillmatrix.model.job_posting import RECOMMENDED, REMOTE, REQUIRED, value_at
from skillmatrix.model.organization import Organization
from skillmatrix.model.posting import Contact, Pay, Posting, PostingOrganization, WorkPlace
from skillmatrix.model.role import Role
from skillmatrix.view.jobdesc_ad import LEAST_SHARE
from skillmatrix.view.level_words import LevelWords, capitalised, level_words
from skillmatrix.view.role_page import task_lines
from skillmatrix.view.vacancy import build_vacancy
from skillmatrix.view.wording import Wording

LinkedData: TypeAlias = dict[str, Any]
CONTEXT = "https://schema.org"
WANTED = (*RECOMMENDED, "directApply")
"""What is worth telling if it is missing; `directApply` only marks an advert whose way to apply is direct."""
SHORT_FORM = re.compile(r"(?<=[^\W\d_])[*:_·](?=(?:in|innen|r|rs|n|e)\b)")
"""A sign that joins two gender forms in one word; job boards take it for a trick to be noticed."""
LONE_STAR = re.compile(r"(?<=\w{3})\*(?!\w)")


class Subject(NamedTuple):
    """What the data is about: a role in one language, and what is known of the vacancy and the organisation."""

    wording: Wording
    role: Role
    posting: Posting | None = None
    organization: Organization | None = None


class Missing(NamedTuple):
    """Properties that the data lacks: without a required one, a job board does not show the advert."""

    required: tuple[str, ...]
    recommended: tuple[str, ...]


def job_posting(subject: Subject, *, title: str, description: str, with_contact: bool = False) -> LinkedData:
    """An advert: its title and text (as HTML) as people see them. A contact is often personal data: only on request."""
    posting = subject.posting
    return _said(
        {
            "@context": CONTEXT,
            "@type": "JobPosting",
            "title": plain_title(title, subject.wording.catalogue.say("jobdesc.everybody")),
            "description": description,
            **_dates(posting),
            **_employer(subject),
            **(_place(subject, posting) if posting else {}),
            **_terms(subject),
            **_work(subject, LEAST_SHARE),
            "occupationalCategory": _public_codes(subject.role),
            "relevantOccupation": _esco_occupations(subject),
            "directApply": posting.apply.direct if posting and posting.apply else None,
            "applicationContact": _contact(subject, posting) if posting and with_contact else None,
        }
    )


def occupation(subject: Subject) -> LinkedData:
    """A role without its vacancy: what it is for, what it does, and what it takes."""
    role, wording = subject.role, subject.wording
    return _said(
        {
            "@context": CONTEXT,
            "@type": "Occupation",
            "name": _without_signs(wording.text(role.title)),
            "description": wording.text(role.purpose),
            **_work(subject, 0),
            "occupationalCategory": [*_public_codes(role), *(_code(address, "ESCO") for address in role.codes.esco)],
        }
    )


def missing_properties(data: LinkedData) -> Missing:
    """What a `JobPosting` lacks of the properties that job boards require and recommend; other data lacks nothing."""
    if data["@type"] != "JobPosting":
        return Missing((), ())
    required = (*REQUIRED, _required_place(data))
    return Missing(
        required=tuple(name for name in required if value_at(data, name) is None),
        recommended=tuple(name for name in WANTED if value_at(data, name) is None),
    )


def plain_title(title: str, mark: str) -> str:
    """The title without signs inside words, such as `Manager*in`; `mark` then says that all genders are meant."""
    plain = _without_signs(title)
    return plain if plain == title or mark in plain else f"{plain} ({mark})"


def _without_signs(title: str) -> str:
    return LONE_STAR.sub("", SHORT_FORM.sub("/", title))


def _required_place(data: LinkedData) -> str:
    if data.get("jobLocationType") == REMOTE:
        return "applicantLocationRequirements"
    return "jobLocation.address.addressCountry" if "jobLocation" in data else "jobLocation"


def _said(values: LinkedData) -> LinkedData:
    """The values without those that say nothing. `False` says something."""
    return {key: value for key, value in values.items() if value or value is False}


def _typed(kind: str, **values: object) -> LinkedData:
    """An object of schema.org; nothing if it has only its type."""
    said = _said(values)
    return {"@type": kind, **said} if said else {}


def _dates(posting: Posting | None) -> LinkedData:
    """When a posting says no last day, the last day to apply is one: nobody can do anything with it afterwards."""
    if posting is None:
        return {}
    last = posting.valid_through or (posting.apply.until if posting.apply else None)
    return {
        "datePosted": posting.date_posted.isoformat() if posting.date_posted else None,
        "validThrough": last.isoformat() if last else None,
    }


def _employer(subject: Subject) -> LinkedData:
    """The employer; a posting for the people of the house does not name it."""
    posting = subject.posting
    if posting and posting.internal:
        return {}
    own = posting.organization if posting else None
    known: tuple[PostingOrganization | Organization, ...] = tuple(each for each in (own, subject.organization) if each)
    name = next((subject.wording.text(each.name) for each in known), "")
    number = posting.identifier if posting else None
    return {
        "identifier": _typed("PropertyValue", name=name, value=number) if number else {},
        "hiringOrganization": _typed(
            "Organization",
            name=name,
            sameAs=next((each.url for each in known if each.url), None),
            logo=next((each.logo for each in known if each.logo), None),
        ),
        "employerOverview": next((subject.wording.text(each.about) for each in known if each.about), ""),
    }


def _place(subject: Subject, posting: Posting) -> LinkedData:
    data: LinkedData = {"jobLocation": _location(subject, posting.location) if posting.location else {}}
    if posting.remote == "full":
        data["jobLocationType"] = REMOTE
        data["applicantLocationRequirements"] = [_typed("Country", name=code) for code in posting.remote_countries]
    return data


def _location(subject: Subject, location: WorkPlace) -> LinkedData:
    address = _typed(
        "PostalAddress",
        streetAddress=location.street,
        postalCode=location.postal_code,
        addressLocality=subject.wording.text(location.city),
        addressRegion=subject.wording.text(location.region),
        addressCountry=location.country,
    )
    return _typed("Place", address=address)


def _terms(subject: Subject) -> LinkedData:
    """Employment, hours, start, pay and what is offered."""
    posting, wording = subject.posting, subject.wording
    vacancy = build_vacancy(posting, subject.organization, wording)
    unit = vacancy.facts.get("unit") or wording.text(subject.role.unit)
    return {
        "employmentType": [each.upper() for each in subject.role.employment_in(posting)],
        "employmentUnit": _typed("Organization", name=unit),
        "workHours": vacancy.facts.get("hours"),
        "jobStartDate": posting.start.isoformat() if posting and posting.start else None,
        "baseSalary": _salary(posting.pay) if posting and posting.pay else {},
        "jobBenefits": _lines(map(capitalised, vacancy.offer)),
    }


def _salary(pay: Pay) -> LinkedData:
    """The employer's own figures; nothing unless amount, currency and period are all there."""
    if pay.currency is None or pay.per is None or (pay.min is None and pay.max is None):
        return {}
    span = {"value": pay.min} if pay.min == pay.max else {"minValue": pay.min, "maxValue": pay.max}
    amounts = {key: _number(amount) for key, amount in span.items() if amount is not None}
    value = _typed("QuantitativeValue", **amounts, unitText=pay.per.upper())
    return _typed("MonetaryAmount", currency=pay.currency, value=value)


def _number(amount: Decimal) -> int | float:
    """An amount as JSON writes it; two decimal places of at most 10^12 are exact in a float's shortest form."""
    return int(amount) if amount == int(amount) else float(amount)


def _work(subject: Subject, least_share: int) -> LinkedData:
    """Tasks that take at least so much percent of the time, what must be there at the beginning, and formal things."""
    wording, posting = subject.wording, subject.posting
    musts = tiers(subject.role, wording.matrix.skills, wording.matrix.lowest).asked
    languages = capitalised(wording.text(posting.languages if posting else None))
    qualifications = capitalised(wording.text(posting.qualifications if posting else None))
    return {
        "responsibilities": _lines(task_lines(subject.role, wording, least_share)),
        "skills": [_skill(subject, must) for must in musts],
        "qualifications": _lines([*(_level(subject, must).line for must in musts), languages]),
        "educationRequirements": qualifications,
    }


def _skill(subject: Subject, must: TieredRequirement) -> LinkedData:
    """A must, as a term of the matrix. Entries of ESCO come near it: they are further types, and not its code."""
    wording, skill = subject.wording, must.skill
    name, level = wording.text(skill.name), _level(subject, must)
    return _typed(
        "DefinedTerm",
        name=name,
        description=level.cell,
        termCode=skill.id,
        additionalType=list(skill.refs.esco),
        inDefinedTermSet=_typed("DefinedTermSet", name=wording.text(wording.matrix.title)),
    )


def _level(subject: Subject, must: TieredRequirement) -> LevelWords:
    wording = subject.wording
    return level_words(must.skill, must.entry, wording.matrix, wording.catalogue, wording.text)


def _public_codes(role: Role) -> list[LinkedData]:
    """Codes with the name of their list: a bare code would be read as one of the American list O*NET-SOC."""
    codes = ((role.codes.isco08, "ISCO-08"), (role.codes.kldb2010, "KldB 2010"))
    return [_code(code, name) for code, name in codes if code]


def _code(code: str, of: str) -> LinkedData:
    address = code if of == "ESCO" else None
    return _typed("CategoryCode", codeValue=_last_part(code), url=address, inCodeSet=_typed("CategoryCodeSet", name=of))


def _esco_occupations(subject: Subject) -> list[LinkedData]:
    name = subject.wording.role(subject.role)
    return [{"@type": "Occupation", "@id": address, "name": name} for address in subject.role.codes.esco]


def _contact(subject: Subject, posting: Posting) -> LinkedData:
    contact = posting.contact or Contact()
    return _typed(
        "ContactPoint",
        name=subject.wording.text(contact.name),
        email=contact.email,
        telephone=contact.phone,
    )


def _last_part(address: str) -> str:
    return address.rstrip("/").rpartition("/")[2]


def _lines(texts: Iterable[str]) -> str:
    return "\n".join(text for text in texts if text)
