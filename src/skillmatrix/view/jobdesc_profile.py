"""The sections of a requirement profile: all requirements of a role by tier, with their levels in words."""

from skillmatrix.analysis.tiers import Tiers
from skillmatrix.view.blocks import Item, Items, Paragraph, Section
from skillmatrix.view.mixing import led
from skillmatrix.view.role_page import RolePage


def profile_sections(page: RolePage, found: Tiers) -> tuple[Section, ...]:
    """Musts with the reasons the matrix gives for them, then the wishes."""
    more = (*page.ready(), *page.also_named(with_reasons=True))
    return (_must(page, found), *_reasons(page, found), *_should(page, found), *_nice(page, found), *more)


def _must(page: RolePage, found: Tiers) -> Section:
    if not found.must:
        return page.section("must", "jobdesc.tier.must", *page.formal(), page.missing("must").paragraph())
    columns = Paragraph(page.words.say("jobdesc.columns"))
    return page.section("must", "jobdesc.tier.must", *page.formal(), columns, page.levels_table(found.must))


def _reasons(page: RolePage, found: Tiers) -> tuple[Section, ...]:
    reasons = tuple(
        Item(lead=led(page.skill_name(must)), text=page.text(must.requirement.why))
        for must in found.must
        if must.requirement.why
    )
    return (page.section("reasons", "jobdesc.heading.reasons", Items(reasons)),) if reasons else ()


def _should(page: RolePage, found: Tiers) -> tuple[Section, ...]:
    if not found.should:
        return ()
    columns = Paragraph(page.words.say("jobdesc.columns.should"))
    return (page.section("should", "jobdesc.tier.should", columns, page.levels_table(found.should)),)


def _nice(page: RolePage, found: Tiers) -> tuple[Section, ...]:
    if not found.nice:
        return ()
    intro = Paragraph(page.words.say("jobdesc.columns.nice"))
    return (page.section("nice", "jobdesc.tier.nice", intro, page.named_levels(found.nice)),)
