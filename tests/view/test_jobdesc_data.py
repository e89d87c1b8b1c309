"""Adverts and roles as linked data: what job boards require is there, and nothing is said that the files do not say."""

import json
import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from skillmatrix.app.linked_data import data_inside_a_page, linked_data
from skillmatrix.app.vacancies import Opening
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.posting import Posting
from skillmatrix.model.role import Role
from skillmatrix.model.text import ANY_LANGUAGE
from skillmatrix.render.fragment import render_fragment
from skillmatrix.render.jsonld import render_jsonld
from skillmatrix.resources import folder
from skillmatrix.source.document import read_document
from skillmatrix.view.blocks import Cell, Column, Gap, Item, Items, Paper, Paragraph, Section, Table
from skillmatrix.view.gaps import without_gaps
from skillmatrix.view.jobdesc import JobDescOptions, PaperKind, build_jobdesc
from skillmatrix.view.jobdesc_data import missing_properties, plain_title

SAMPLES = Path(__file__).parent.parent / "samples"
# Google's page on job postings: what a posting must have, and what it should have.
REQUIRED = {"title", "description", "datePosted", "hiringOrganization", "jobLocation"}
RECOMMENDED = {"baseSalary", "employmentType", "validThrough", "identifier"}
EMPLOYMENT_TYPES = {
    "FULL_TIME", "PART_TIME", "CONTRACTOR", "TEMPORARY", "INTERN", "VOLUNTEER", "PER_DIEM", "OTHER",
}  # fmt: skip
PLAIN_TAGS = {"p", "ul", "li", "h2", "h3", "h4", "strong", "em"}
ROLES = ("junior-cm", "senior-cm", "chief-cm", "corporate-cm", "social-media-manager", "csmo")
HOSTILE = (
    "</script><script>alert(1)</script>",
    "<!-- <script> -->",
    "\"quoted\" 'twice' \\ back",
    "👩🏽‍💻 ü & ]]> &lt;b&gt;",
    "line\u2028and paragraph\u2029end",
    "{{ 7*7 }} {% raw %}",
)


def data_of(path: Path) -> dict[str, Any]:
    document = read_document(path.read_bytes(), path.name)
    assert isinstance(document.data, dict)
    return document.data


PACKAGED = Matrix.model_validate(data_of(folder("matrices") / "enterprise-community-manager.yaml"))
REPAIR_CAFE = Matrix.model_validate(data_of(SAMPLES / "repair-cafe.yaml"))


def posting(**changes: Any) -> Posting:
    """The complete example with some values changed; `None` takes one away."""
    data = {key: value for key, value in {**data_of(SAMPLES / "posting.yaml"), **changes}.items() if value is not None}
    return Posting.model_validate(data, context={"language": ANY_LANGUAGE})


def data_for(
    vacancy: Posting | None,
    kind: PaperKind = "ad",
    language: str = "de",
    *,
    role: Role | None = None,
    matrix: Matrix = PACKAGED,
    with_contact: bool = False,
) -> dict[str, Any]:
    opening = Opening(matrix, role or matrix.roles_by_id["corporate-cm"], vacancy, None, ())
    wanted = JobDescOptions(kind, language)
    paper = build_jobdesc(matrix, opening.role, wanted, vacancy).paper
    return linked_data(opening, wanted, paper, with_contact=with_contact)


def ad(language: str = "de", **changes: Any) -> dict[str, Any]:
    return data_for(posting(**changes), "ad", language)


def values(data: Any) -> Iterator[Any]:
    """Every value that is neither a list nor an object."""
    if isinstance(data, dict):
        for value in data.values():
            yield from values(value)
    elif isinstance(data, list):
        for value in data:
            yield from values(value)
    else:
        yield data


class TestAdvert:
    @pytest.mark.parametrize("language", ["de", "en"])
    def test_a_complete_posting_has_all_that_job_boards_require_and_nearly_all_they_recommend(
        self, language: str
    ) -> None:
        data = ad(language)

        assert data.keys() >= REQUIRED | RECOMMENDED
        assert data["hiringOrganization"]["name"] == "Beispielwerk AG (erfunden)"
        assert missing_properties(data).required == ()
        assert missing_properties(data).recommended == ("directApply",)

    def test_a_posting_that_says_how_one_applies_lacks_nothing(self) -> None:
        data = ad(apply={"url": "https://jobs.example.com", "direct": False})

        assert data["directApply"] is False
        assert missing_properties(ad(apply={"direct": True}, valid_through="2027-02-01")).recommended == ()

    def test_the_employers_own_figures_are_numbers(self) -> None:
        assert ad()["baseSalary"] == {
            "@type": "MonetaryAmount",
            "currency": "EUR",
            "value": {"@type": "QuantitativeValue", "minValue": 58000, "maxValue": 68000, "unitText": "YEAR"},
        }

    @pytest.mark.parametrize(
        ("pay", "said"),
        [
            ({"min": 17, "max": 17, "currency": "EUR", "per": "hour"}, {"value": 17, "unitText": "HOUR"}),
            ({"min": 4000, "currency": "CHF", "per": "month"}, {"minValue": 4000, "unitText": "MONTH"}),
            ({"max": 400, "currency": "EUR", "per": "day"}, {"maxValue": 400, "unitText": "DAY"}),
        ],
    )
    def test_pay_that_is_no_span_is_said_as_it_is(self, pay: dict[str, Any], said: dict[str, Any]) -> None:
        assert ad(pay=pay)["baseSalary"]["value"] == {"@type": "QuantitativeValue", **said}

    def test_cents_stay_cents(self) -> None:
        pay = {"min": Decimal("18.50"), "max": Decimal("20.05"), "currency": "EUR", "per": "hour"}

        text = render_jsonld(ad(pay=pay))
        assert '"minValue": 18.5,' in text
        assert '"maxValue": 20.05,' in text

    @pytest.mark.parametrize("pay", [None, {"grade": "E 11"}, {"min": 58000}, {"min": 1, "currency": "EUR"}])
    def test_pay_without_amount_currency_or_period_is_no_salary(self, pay: dict[str, Any] | None) -> None:
        data = ad(pay=pay)

        assert "baseSalary" not in data
        assert "baseSalary" in missing_properties(data).recommended
        assert missing_properties(data).required == ()

    def test_every_kind_of_employment_is_one_that_job_boards_know(self) -> None:
        employment = ["full_time", "part_time", "temporary", "contractor", "intern", "volunteer", "per_diem", "other"]

        assert set(ad(employment=employment)["employmentType"]) == EMPLOYMENT_TYPES

    def test_the_last_day_to_apply_ends_a_posting_that_names_no_other(self) -> None:
        assert ad()["validThrough"] == "2027-01-31"
        assert ad(valid_through="2027-01-15")["validThrough"] == "2027-01-15"
        assert "validThrough" not in ad(apply=None)

    def test_a_contact_is_named_only_on_request(self) -> None:
        assert "applicationContact" not in ad()
        assert data_for(posting(), with_contact=True)["applicationContact"] == {
            "@type": "ContactPoint",
            "name": "Team Personal",
            "email": "jobs@example.com",
            "telephone": "+49 000 000000",
        }

    def test_only_the_musts_are_skills_and_none_has_a_level(self) -> None:
        skills = ad()["skills"]
        musts = {
            name for name, asked in PACKAGED.roles_by_id["corporate-cm"].requires.items() if asked.must is not None
        }

        assert {skill["termCode"] for skill in skills} == musts
        assert not re.search(r"(?i)level|stufe|[0-5]/5", json.dumps(skills))

    def test_a_skill_is_a_term_of_the_matrix_and_takes_no_code_of_an_entry_that_is_only_related(self) -> None:
        assert PACKAGED.skills["moderation"].refs.esco
        skills = {skill["termCode"]: skill for skill in data_for(posting())["skills"]}
        assert skills["moderation"]["inDefinedTermSet"]["name"] == "Enterprise Community Manager"
        assert "url" not in skills["moderation"]

    def test_codes_of_occupations_name_their_list(self) -> None:
        codes = {"isco08": "2432", "kldb2010": "92113"}
        role = PACKAGED.roles_by_id["corporate-cm"]
        coded = Role.model_validate({**role.model_dump(exclude_unset=True), "codes": codes})

        found = data_for(posting(), role=coded)["occupationalCategory"]
        assert [(code["codeValue"], code["inCodeSet"]["name"]) for code in found] == [
            ("2432", "ISCO-08"),
            ("92113", "KldB 2010"),
        ]

    def test_an_in_house_advert_does_not_name_the_employer_and_is_not_for_job_boards(self) -> None:
        data = ad(internal=True)

        assert "Beispielwerk" not in json.dumps(data)
        assert "hiringOrganization.name" in missing_properties(data).required

    def test_without_a_posting_the_role_is_told_and_the_rest_is_missing(self) -> None:
        data = data_for(None)

        assert data["title"] == "Corporate Community Managerin / Corporate Community Manager (m/w/d)"
        assert missing_properties(data).required == ("datePosted", "hiringOrganization.name", "jobLocation")
        assert set(missing_properties(data).recommended) == {*RECOMMENDED, "directApply"}


class TestPlace:
    def test_partly_remote_work_is_at_its_place_and_never_called_telecommuting(self) -> None:
        data = ad(remote="hybrid")

        assert "TELECOMMUTE" not in json.dumps(data)
        assert data["jobLocation"]["address"]["addressLocality"] == "Musterstadt"
        assert "mobiles Arbeiten" in data["description"]

    def test_work_on_site_has_a_place_only(self) -> None:
        data = ad(remote="none", location={"street": "Weg 1", "postal_code": "01234", "city": "Ort", "country": "AT"})

        assert "jobLocationType" not in data
        assert "applicantLocationRequirements" not in data
        assert data["jobLocation"]["address"] == {
            "@type": "PostalAddress",
            "streetAddress": "Weg 1",
            "postalCode": "01234",
            "addressLocality": "Ort",
            "addressCountry": "AT",
        }

    def test_fully_remote_work_needs_no_place_but_countries(self) -> None:
        data = ad(remote="full", remote_countries=["DE", "AT"], location=None)

        assert data["jobLocationType"] == "TELECOMMUTE"
        assert [country["name"] for country in data["applicantLocationRequirements"]] == ["DE", "AT"]
        assert "jobLocation" not in data
        assert missing_properties(data).required == ()

    def test_fully_remote_work_without_countries_lacks_them(self) -> None:
        assert missing_properties(ad(remote="full")).required == ("applicantLocationRequirements",)

    def test_a_place_without_its_country_lacks_it(self) -> None:
        data = ad(location={"city": "Musterstadt"})

        assert missing_properties(data).required == ("jobLocation.address.addressCountry",)


class TestTitle:
    @pytest.mark.parametrize(
        ("title", "plain"),
        [
            ("Manager*in", "Manager/in (m/w/d)"),
            ("Manager:in (m/w/d)", "Manager/in (m/w/d)"),
            ("Leitende*r Ärzt_in", "Leitende/r Ärzt/in (m/w/d)"),
            ("Manager*", "Manager (m/w/d)"),
            ("Leitung: interne Plattform", "Leitung: interne Plattform"),
            ("C*-Entwicklung", "C*-Entwicklung"),
            ("Managerin / Manager (m/w/d)", "Managerin / Manager (m/w/d)"),
        ],
    )
    def test_a_sign_inside_a_word_gives_way_to_words_for_everybody(self, title: str, plain: str) -> None:
        assert plain_title(title, "m/w/d") == plain

    @pytest.mark.parametrize("role", ROLES)
    def test_titles_name_no_employer_no_place_and_no_pay(self, role: str) -> None:
        title = data_for(posting(role=role), role=PACKAGED.roles_by_id[role])["title"]

        assert not re.search(r"Beispielwerk|Musterstadt|\d|[!*]", title)


class TestDescription:
    @pytest.mark.parametrize("language", ["de", "en"])
    def test_it_holds_the_whole_advert_in_plain_markup(self, language: str) -> None:
        wanted = JobDescOptions("ad", language)
        paper = build_jobdesc(PACKAGED, PACKAGED.roles_by_id["corporate-cm"], wanted, posting()).paper
        description = ad(language)["description"]

        assert set(re.findall(r"</?([a-z0-9]+)", description)) <= PLAIN_TAGS
        assert not re.search(r"<[a-z0-9]+ ", description), "no attributes"
        for section in paper.sections:
            assert section.heading in description
        assert description.count("<li>") == sum(
            len(block.items) for section in paper.sections for block in section.blocks if isinstance(block, Items)
        )
        assert description != paper.title

    @pytest.mark.parametrize("language", ["de", "en"])
    @pytest.mark.parametrize("role", ROLES)
    def test_what_is_missing_and_the_mark_of_a_draft_are_left_out(self, role: str, language: str) -> None:
        description = data_for(None, "ad", language, role=PACKAGED.roles_by_id[role])["description"]

        assert "‹" not in description
        assert Catalogue(language).say("jobdesc.draft") not in description
        assert "<ul></ul>" not in description
        assert "<p></p>" not in description
        assert "</h2><h2>" not in description

    def test_sentences_beside_a_gap_stay(self) -> None:
        text = "‹bitte ergänzen: Straße, z. B. 3. Stock›"
        gaps = (Gap(text, "posting", ("location", "street")),)
        blocks = (
            Paragraph(f"Ein Lebenslauf genügt. Bewerbung über {text}. Fragen sind willkommen.", gaps=gaps),
            Items((Item(text, lead="Ort:", gaps=gaps), Item("35 Stunden", lead="Zeit:"))),
            Table((Column("A"), Column("B")), ((Cell("a"), Cell(text, gaps=gaps)), (Cell("b"), Cell("bekannt")))),
        )
        empty = Section("b", "B", (Paragraph(text, gaps=gaps),))
        paper = Paper("T", "de", (text, "Untertitel"), (Section("a", "A", blocks), empty), gaps=gaps)

        assert render_fragment(without_gaps(paper)) == (
            "<p>Untertitel</p><h2>A</h2><p>Ein Lebenslauf genügt. Fragen sind willkommen.</p>"
            "<ul><li><strong>Zeit:</strong> 35 Stunden</li></ul>"
            "<ul><li><strong>b</strong> B: bekannt</li></ul>"
        )

    def test_foreign_texts_are_text(self) -> None:
        paper = Paper("T", "en", (), (Section("a", "<h1>", (Paragraph("a < b & c", lead="<b>"),)),))

        assert render_fragment(paper) == ("<h2>&lt;h1&gt;</h2><p><strong>&lt;b&gt;</strong> a &lt; b &amp; c</p>")


class TestOccupation:
    @pytest.mark.parametrize("kind", ["internal", "profile"])
    def test_a_role_says_nothing_of_a_vacancy(self, kind: PaperKind) -> None:
        data = data_for(posting(), kind)

        assert data["@type"] == "Occupation"
        assert data.keys().isdisjoint({"title", "datePosted", "baseSalary", "hiringOrganization", "jobLocation"})
        assert len(data["responsibilities"].split("\n")) == len(PACKAGED.roles_by_id["corporate-cm"].tasks)
        assert missing_properties(data).required == ()

    def test_it_names_the_occupation_in_esco(self) -> None:
        (code,) = data_for(None, "internal")["occupationalCategory"]

        assert code["url"] == PACKAGED.roles_by_id["corporate-cm"].codes.esco[0]
        assert code["inCodeSet"]["name"] == "ESCO"

    @pytest.mark.parametrize("role", ["board", "coordinator", "host", "helper"])
    def test_a_role_of_which_little_is_known_says_little(self, role: str) -> None:
        data = data_for(None, "internal", role=REPAIR_CAFE.roles_by_id[role], matrix=REPAIR_CAFE)

        assert data["name"]
        assert all(value or value is False for value in values(data))

    def test_a_role_with_a_title_only_is_a_title_only(self) -> None:
        data = data_for(None, "internal", role=REPAIR_CAFE.roles_by_id["board"], matrix=REPAIR_CAFE)

        assert data == {"@context": "https://schema.org", "@type": "Occupation", "name": "Vorstand"}


class TestEverywhere:
    @pytest.mark.parametrize("kind", ["ad", "internal"])
    @pytest.mark.parametrize("role", ROLES)
    @pytest.mark.parametrize("vacancy", ["none", "bare", "whole"])
    def test_nothing_empty_and_nothing_of_python_is_written(self, role: str, kind: PaperKind, vacancy: str) -> None:
        least = {"format": "skillmatrix-posting/1", "matrix": {"id": PACKAGED.id}, "role": role}
        given = {"none": None, "bare": Posting.model_validate(least), "whole": posting(role=role)}[vacancy]
        text = render_jsonld(data_for(given, kind, role=PACKAGED.roles_by_id[role]))

        assert not re.search(r"\bNone\b|Decimal\(|datetime\.|Posting\(|\[\]|\{\}|\"\"|null", text)
        assert all(value is False or value for value in values(json.loads(text)))

    def test_the_same_input_gives_the_same_bytes(self) -> None:
        assert render_jsonld(ad()).encode() == render_jsonld(ad()).encode()

    @pytest.mark.parametrize("text", HOSTILE)
    def test_hostile_texts_arrive_as_they_were_written(self, text: str) -> None:
        vacancy = posting(
            organization={"name": text, "about": text}, unit=text, hours=text, offer=[text], qualifications=text
        )
        written = render_jsonld(data_for(vacancy))

        data = json.loads(written)
        assert not re.search("[<>&\u2028\u2029]", written)
        assert data["hiringOrganization"]["name"] == data["employmentUnit"]["name"] == text
        assert data["workHours"] == f"{text}, Vollzeit oder Teilzeit"

    def test_only_a_complete_advert_is_put_into_its_page(self) -> None:
        def inside(kind: PaperKind, vacancy: Posting | None) -> str:
            opening = Opening(PACKAGED, PACKAGED.roles_by_id["corporate-cm"], vacancy, None, ())
            wanted = JobDescOptions(kind, "de")
            return data_inside_a_page(opening, wanted, build_jobdesc(PACKAGED, opening.role, wanted, vacancy).paper)

        assert json.loads(inside("ad", posting()))["@type"] == "JobPosting"
        assert inside("ad", posting(date_posted=None)) == ""
        assert inside("ad", None) == ""
        assert inside("internal", posting()) == ""


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("kind", ["ad", "internal"])
@pytest.mark.parametrize("role", ROLES)
def test_linked_data_is_as_on_file(
    role: str, kind: PaperKind, language: str, golden: Callable[[str, str], None]
) -> None:
    given = PACKAGED.roles_by_id[role]
    data = data_for(posting(role=role), kind, language, role=given)

    golden(f"jobdesc/{role}.{kind}.{language}.jsonld", render_jsonld(data))
