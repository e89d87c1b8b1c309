"""Posting: one vacancy for a role of a matrix. What a posting file says, without lines.

A posting does not say which languages it is in. A text that is written as a plain string therefore counts for every
language: it is kept under `ANY_LANGUAGE`, and `in_language` finds it, whichever language is asked for.
"""

from decimal import Decimal
from functools import cache
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints, TypeAdapter
from pydantic_core import PydanticCustomError

from skillmatrix.model.countries import COUNTRIES
from skillmatrix.model.employment import Employment
from skillmatrix.model.text import Id, IsoDate, Language, Model, Text, Words


def _official(code: str) -> str:
    """Two letters of ISO 3166-1. UK, EU and others are none, and no law of a market would be found by them."""
    if code in COUNTRIES:
        return code
    if code == "UK":
        raise PydanticCustomError("country_uk", "not a country")
    raise PydanticCustomError("country_unknown", "not a country")


Country: TypeAlias = Annotated[
    str,
    StringConstraints(pattern=r"^[A-Z]{2}$"),
    AfterValidator(_official),
    Field(examples=["DE", "AT"], json_schema_extra={"pattern": f"^(?:{'|'.join(sorted(COUNTRIES))})$"}),
]
Remote: TypeAlias = Literal["none", "hybrid", "full"]
Period: TypeAlias = Literal["hour", "day", "week", "month", "year"]


def _exact_amount(value: Any) -> Any:
    """A third decimal place is a separator of thousands: `58.000` would be 58."""
    if type(value) is int:
        return Decimal(value)
    if isinstance(value, Decimal) and value.is_finite() and int(value.as_tuple().exponent) not in {-2, -1, 0}:
        raise PydanticCustomError("amount_form", "not an amount")
    return value


Amount: TypeAlias = Annotated[
    Decimal,
    BeforeValidator(_exact_amount, json_schema_input_type=Annotated[float, Field(gt=0, le=10**12)]),
    Field(gt=0, le=10**12),
]


ListByLanguage: TypeAlias = Annotated[dict[Language, list[Words]], Field(min_length=1)]


@cache
def _lists_by_language() -> TypeAdapter[dict[str, list[str]]]:
    return TypeAdapter(ListByLanguage)


def _paired(value: Any) -> Any:
    """`{de: [a, b], en: [c, d]}` is the list of the texts `{de: a, en: c}` and `{de: b, en: d}`."""
    if not isinstance(value, dict):
        return value
    lists = _lists_by_language().validate_python(value, strict=True)
    if len({len(entries) for entries in lists.values()}) > 1:
        raise PydanticCustomError("uneven_lists", "lists of different length")
    return [dict(zip(lists, entries, strict=True)) for entries in zip(*lists.values(), strict=True)]


TextList: TypeAlias = Annotated[
    tuple[Text, ...],
    BeforeValidator(_paired, json_schema_input_type=list[Text] | ListByLanguage),
]
"""Texts one after the other: a list of texts, or for each language a list of the same length."""


class PostedMatrix(Model):
    """The matrix that the role is taken from."""

    id: Id
    """The id of the matrix."""


class PostingOrganization(Model):
    """The employer."""

    name: Text
    """The employer's name, as it is printed."""
    url: Words | None = None
    """The employer's website."""
    about: Text | None = None
    """One or two sentences on who the employer is; printed near the end of an advert."""
    logo: Words | None = None
    """Address of the logo, for job boards."""


class WorkPlace(Model):
    """The place of work."""

    street: Words | None = None
    """Street and number."""
    postal_code: Words | None = None
    """The postal code, in quotes: a leading zero would be lost otherwise."""
    city: Text | None = None
    """The town or city."""
    region: Text | None = None
    """The region or federal state."""
    country: Country | None = None
    """The country in two capital letters (ISO 3166-1), such as DE, AT or CH."""


class Pay(Model):
    """What the job pays before tax, as the employer states it. An amount needs a currency and a period."""

    min: Amount | None = None
    """The least that is paid, without a separator of thousands."""
    max: Amount | None = None
    """The most that is paid, without a separator of thousands."""
    currency: Annotated[Words | None, Field(examples=["EUR", "CHF"], json_schema_extra={"pattern": "^[A-Z]{3}$"})] = (
        None
    )
    """The currency in three capital letters (ISO 4217), such as EUR."""
    per: Period | None = None
    """The period that the amounts are for."""
    grade: Text | None = None
    """The pay grade, for example of a collective agreement."""
    note: Text | None = None
    """What else is to be said about the pay, such as the collective agreement."""
    overpay: bool | None = None
    """Whether the employer is ready to pay more than the collective minimum; adverts in Austria have to say so."""


class Contact(Model):
    """Who answers questions. A team says less about a person than a name does."""

    name: Text | None = None
    """A team or a person."""
    email: Annotated[Words | None, Field(examples=["jobs@example.com"], json_schema_extra={"format": "email"})] = None
    """The address for questions."""
    phone: Words | None = None
    """The telephone number, in quotes."""


class Application(Model):
    """How to apply."""

    url: Words | None = None
    """Where to apply."""
    until: IsoDate | None = None
    """The last day to apply."""
    how: Text | None = None
    """What to send, in place of “A CV is enough” and the two work samples."""
    steps: TextList = Field(default=(), strict=False)
    """What happens after somebody has applied, in order: a list, or for each language one of the same length."""
    direct: bool | None = None
    """Whether one applies at this very address, without a detour over another site."""


class Posting(Model):
    """One vacancy: what the matrix cannot know about a role, because it differs from vacancy to vacancy."""

    format: Literal["skillmatrix-posting/1"]
    """What this file is: skillmatrix-posting/1."""
    matrix: PostedMatrix
    """The matrix that the role is taken from."""
    role: Id
    """The id of the role in the matrix."""
    organization: PostingOrganization | None = None
    """The employer."""
    unit: Text | None = None
    """The part of the organisation that the job belongs to; or the id of a unit in organization.yaml."""
    reports_to: Text | None = None
    """Whom the job reports to: a position, not a person."""
    supervises: Text | None = None
    """Whom the job leads, as it is printed; “none” is worth saying, too."""
    covered_by: Text | None = None
    """Who stands in for the job: a position, not a person."""
    location: WorkPlace | None = None
    """The place of work."""
    remote: Remote = "none"
    """Work away from that place: none, hybrid (partly), or full (always possible)."""
    remote_countries: tuple[Country, ...] = Field(default=(), strict=False)
    """The countries from which fully remote work is possible; needed with remote: full."""
    employment: tuple[Employment, ...] = Field(default=(), strict=False)
    """The kinds of employment that are possible; volunteer alone makes the papers speak of a voluntary role."""
    hours: Text | None = None
    """The working hours as they are printed."""
    start: IsoDate | None = None
    """The first day of work."""
    permanent: bool | None = None
    """Whether the employment has no end date."""
    end: IsoDate | None = None
    """The last day of a fixed term."""
    pay: Pay | None = None
    """What the job pays."""
    qualifications: Text | None = None
    """Formal qualifications, best with “or equivalent practical knowledge”. Skills stand in the matrix."""
    languages: Text | None = None
    """The languages the job needs, with levels from A1 to C2."""
    travel: Text | None = None
    """How much travel the job brings."""
    scope: Annotated[Text | None, Field(examples=["a forum with 4,000 members"])] = None
    """What the job is responsible for, with its size: a platform and its members, a team, a budget."""
    internal: bool = False
    """Whether the posting is for the people of the organisation only: it then does not say who the employer is."""
    offer: TextList = Field(default=(), strict=False)
    """What the employer offers, one line each: a list of texts, or for each language a list of the same length."""
    contact: Contact | None = None
    """Who answers questions."""
    apply: Application | None = None
    """How to apply, and until when."""
    privacy_url: Words | None = None
    """Where it says what happens to the data of those who apply."""
    date_posted: IsoDate | None = None
    """The day on which the posting is published."""
    valid_through: IsoDate | None = None
    """The last day on which the posting is shown."""
    identifier: Annotated[Words | None, Field(examples=["2026-017"])] = None
    """The employer's own number of the vacancy."""
    version: Annotated[Words | None, Field(examples=["1.0"])] = None
    """The version of the internal job description, in quotes."""
    next_review: IsoDate | None = None
    """The day on which the internal job description is looked at again."""
    must_decides: bool = False
    """A promise that is printed: only the must-haves count for an invitation."""
