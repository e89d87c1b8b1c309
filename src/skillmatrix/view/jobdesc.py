"""Job descriptions from the matrix: the internal paper, the advert and the requirement profile of a role.

Every sentence comes from the matrix, a posting or the interface texts; nothing is made up. What only a vacancy can say
(place, hours, pay, contact) is a visible gap without a posting.
"""

from dataclasses import replace
from datetime import date
from typing import NamedTuple

from pydantic import BaseModel

from skillmatrix.analysis.team_needs import needed_first, with_needed
from skillmatrix.analysis.tiers import Range, Selection, Tiers, tiers, wishes_of_a_job_description, wishes_of_an_advert
from skillmatrix.analysis.workload import RoleLoad
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.i18n.messages import Address
from skillmatrix.i18n.phrase import joined
from skillmatrix.model.draft import PaperKind
from skillmatrix.model.employment import is_voluntary
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.organization import Organization
from skillmatrix.model.origin import FileKind, Quote, text_origins
from skillmatrix.model.posting import Posting
from skillmatrix.model.role import Role
from skillmatrix.view.blocks import Note, Paper, Section
from skillmatrix.view.gapped import Gapped
from skillmatrix.view.gender_form import GenderForm
from skillmatrix.view.jobdesc_ad import ad_sections
from skillmatrix.view.jobdesc_internal import internal_sections
from skillmatrix.view.jobdesc_profile import profile_sections
from skillmatrix.view.jobdesc_task import task_sections
from skillmatrix.view.level_words import capitalised
from skillmatrix.view.mixing import mixture_of
from skillmatrix.view.numbers import long_date
from skillmatrix.view.role_page import RolePage
from skillmatrix.view.sources import Sources
from skillmatrix.view.vacancy import build_vacancy
from skillmatrix.view.wording import Wording


class JobDescOptions(NamedTuple):
    """Which paper is wanted. `today` is printed in papers that are kept, never in an advert; `is_final`: no draft.

    `needed` are skills that come first in an advert, because a team lacks them; the paper does not say why. `load` is
    what the workload of the role comes to: job and task descriptions print it.
    """

    kind: PaperKind
    language: str
    address: Address = "sie"
    gender_form: GenderForm = "pair"
    show_ids: bool = False
    all_requirements: bool = False
    with_provenance: bool = True
    is_final: bool = False
    today: date | None = None
    needed: tuple[str, ...] = ()
    load: RoleLoad | None = None


class JobDesc(NamedTuple):
    """A job description. `left_out`: names of required skills it does not print, for a note to whoever made it.

    `tiers_derived`: the role names no musts, so they were guessed from the weights. `quotes`: the texts of its files.
    """

    paper: Paper
    left_out: tuple[str, ...]
    tiers_derived: bool
    quotes: tuple[Quote, ...] = ()


def build_jobdesc(
    matrix: Matrix,
    role: Role,
    wanted: JobDescOptions,
    posting: Posting | None = None,
    organization: Organization | None = None,
) -> JobDesc:
    """A paper about a role of the matrix, with what a posting and the organisation's own file add."""
    voluntary = is_voluntary(role.employment_in(posting))
    words = Catalogue(wanted.language, wanted.address, voluntary=voluntary)
    wording = Wording(matrix, wanted.language, words, sources=_sources(matrix, posting, organization))
    vacancy = build_vacancy(posting, organization, wording)
    page = RolePage(wording, role, wanted.show_ids, vacancy, wanted.gender_form, wanted.load)
    found = needed_first(tiers(role, matrix.skills, matrix.lowest), wanted.needed)
    wishes = _wishes(found, wanted, (matrix.lowest, matrix.highest))
    below = _subtitle(page, wanted)
    paper = Paper(
        title=_title(page, wanted.kind),
        name="" if wanted.kind == "ad" else joined(": ", (_title(page, wanted.kind), page.title())),
        language=wanted.language,
        subtitle=tuple(line.text for line in below),
        gaps=tuple(gap for line in below for gap in line.gaps),
        sections=(*_notes(page, wanted, derived=found.derived), *_sections(page, wanted, found, wishes)),
        closing=(wording.origin(),) if wanted.with_provenance and wanted.kind != "ad" else (),
        day=wanted.today.isoformat() if wanted.today and wanted.kind != "ad" else "",  # an advert prints none
    )
    if wanted.is_final and wanted.kind == "ad":  # told beside it, not printed in it: an advert is for the public
        paper = replace(paper, mixture=mixture_of(wording.borrowed, wanted.language, words))
    else:
        paper = wording.told(paper)
    names = tuple(page.text(wish.skill.name) for wish in wishes.left_out)
    return JobDesc(paper, names, found.derived, tuple(wording.sources.quotes))


def _sources(matrix: Matrix, posting: Posting | None, organization: Organization | None) -> Sources:
    files: tuple[tuple[BaseModel | None, FileKind], ...] = (
        (matrix, "matrix"),
        (posting, "posting"),
        (organization, "organization"),
    )
    found = (text_origins(model, file) for model, file in files if model)
    return Sources({text: origin for origins in found for text, origin in origins.items()})


def _wishes(found: Tiers, wanted: JobDescOptions, scale: Range) -> Selection:
    if wanted.kind == "ad":
        wishes = wishes_of_an_advert(found, scale, all_requirements=wanted.all_requirements)
        return with_needed(wishes, wanted.needed)
    whole = wanted.all_requirements or wanted.kind in {"profile", "task"}
    return wishes_of_a_job_description(found, scale[0], all_requirements=whole)


def _sections(page: RolePage, wanted: JobDescOptions, found: Tiers, wishes: Selection) -> tuple[Section, ...]:
    if wanted.kind == "ad":
        return ad_sections(page, found, wishes)
    if wanted.kind == "internal":
        return internal_sections(page, found, wishes, wanted.today)
    if wanted.kind == "task":
        return task_sections(page, found)
    return profile_sections(page, found)


def _title(page: RolePage, kind: PaperKind) -> str:
    return _for_all_genders(page) if kind == "ad" else page.words.say(f"jobdesc.title.{kind}")


def _for_all_genders(page: RolePage) -> str:
    """The title of an advert says that it is meant for everybody; it does so once, and in one pair of brackets."""
    title, mark = page.title(), page.words.say("jobdesc.everybody")
    if mark in title:
        return title
    return title[:-1] + f", {mark})" if title.endswith(")") else title + f" ({mark})"


def _subtitle(page: RolePage, wanted: JobDescOptions) -> tuple[Gapped, ...]:
    if wanted.kind == "ad":
        return (page.say("jobdesc.ad.in_house") if page.vacancy.is_in_house else page.said("organisation"),)
    if wanted.kind == "internal":
        return ()
    day = long_date(wanted.today, page.words.language) if wanted.today else page.known("as_of")
    as_of = (page.say("jobdesc.as_of", date=day),) if day else ()
    name = page.wording.role(page.role) if wanted.kind == "task" else page.title()
    return (Gapped(capitalised(name)), *as_of)


def _notes(page: RolePage, wanted: JobDescOptions, *, derived: bool) -> tuple[Section, ...]:
    """What a person must know before using the paper. It stands apart so that it can be removed as a whole."""
    lines = [] if wanted.is_final else [page.words.say("jobdesc.draft")]
    if page.role.note and wanted.kind != "ad":
        lines.append(page.text(page.role.note))
    if derived and not wanted.is_final:
        lines.append(page.words.say("jobdesc.derived"))
    return (Section("draft", "", tuple(Note(line) for line in lines)),) if lines else ()
