"""Job descriptions from the matrix: the internal paper, the advert and the requirement profile of a role.

Every sentence comes from the matrix or from the interface texts; nothing is made up. What only a vacancy can say
(place, hours, pay, contact) is a visible gap.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from skillmatrix.analysis.tiers import Choice, Tiers, tiers, wishes_of_a_job_description, wishes_of_an_advert
from skillmatrix.i18n.catalogue import Address, Catalogue
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.role import Role
from skillmatrix.view.blocks import Note, Paper, Section
from skillmatrix.view.jobdesc_ad import ad_sections
from skillmatrix.view.jobdesc_internal import internal_sections
from skillmatrix.view.jobdesc_profile import profile_sections
from skillmatrix.view.numbers import long_date
from skillmatrix.view.role_page import RolePage

Kind: TypeAlias = Literal["internal", "ad", "profile"]


@dataclass(frozen=True, slots=True)
class JobDesc:
    """A job description. `left_out`: names of required skills it does not print, for a note to whoever made it.

    `tiers_derived`: the role names no musts, so they were guessed from the weights.
    """

    paper: Paper
    left_out: tuple[str, ...]
    tiers_derived: bool


def build_jobdesc(  # noqa: PLR0913 - each of these is a choice of its own, by name
    matrix: Matrix,
    role: Role,
    *,
    kind: Kind,
    language: str,
    address: Address = "sie",
    show_ids: bool = False,
    all_requirements: bool = False,
    with_provenance: bool = True,
    today: date | None = None,
) -> JobDesc:
    """A draft for a role of the matrix. `today` is printed in papers that are kept, never in an advert."""
    page = RolePage(matrix, role, Catalogue(language, address), language, show_ids)
    found = tiers(role, matrix.skills, matrix.lowest)
    wishes = _wishes(found, kind, matrix.lowest, all_requirements=all_requirements)
    paper = Paper(
        title=_title(page, kind),
        language=language,
        subtitle=_subtitle(page, kind, today),
        sections=(_draft(page, derived=found.derived), *_sections(page, kind, found, wishes, today)),
        closing=(_provenance(page),) if with_provenance and kind != "ad" else (),
    )
    names = tuple(page.text(wish.skill.name) for wish in wishes.left_out)
    return JobDesc(paper=paper, left_out=names, tiers_derived=found.derived)


def _wishes(found: Tiers, kind: Kind, lowest: int, *, all_requirements: bool) -> Choice:
    if kind == "ad":
        return wishes_of_an_advert(found, all_requirements=all_requirements)
    return wishes_of_a_job_description(found, lowest, all_requirements=all_requirements or kind == "profile")


def _sections(page: RolePage, kind: Kind, found: Tiers, wishes: Choice, today: date | None) -> tuple[Section, ...]:
    if kind == "ad":
        return ad_sections(page, found, wishes)
    if kind == "internal":
        return internal_sections(page, found, wishes, today)
    return profile_sections(page, found)


def _title(page: RolePage, kind: Kind) -> str:
    return _for_all_genders(page) if kind == "ad" else page.words.say(f"jobdesc.title.{kind}")


def _for_all_genders(page: RolePage) -> str:
    """The title of an advert says that it is meant for everybody; it does so once, and in one pair of brackets."""
    title, mark = page.title(), page.words.say("jobdesc.everybody")
    if mark in title:
        return title
    return f"{title[:-1]}, {mark})" if title.endswith(")") else f"{title} ({mark})"


def _subtitle(page: RolePage, kind: Kind, today: date | None) -> tuple[str, ...]:
    if kind == "ad":
        return (page.missing("organisation"),)
    if kind == "internal":
        return ()
    as_of = (page.words.say("jobdesc.as_of", date=long_date(today, page.words.language)),) if today else ()
    return (page.title(), *as_of)


def _draft(page: RolePage, *, derived: bool) -> Section:
    """What a person must know before using the paper. It stands apart so that it can be removed as a whole."""
    lines = [page.words.say("jobdesc.draft")]
    if page.role.note:
        lines.append(page.text(page.role.note))
    if derived:
        lines.append(page.words.say("jobdesc.derived"))
    return Section("draft", "", tuple(Note(line) for line in lines))


def _provenance(page: RolePage) -> str:
    basis = page.words.say("jobdesc.provenance", matrix=page.matrix_name(), version=page.matrix.version)
    return f"{basis} {page.text(page.matrix.note)}" if page.matrix.note else basis
