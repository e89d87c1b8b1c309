"""The sections of an internal job description: the position in the organisation, its duties, powers and profile."""

from dataclasses import replace
from datetime import date

from skillmatrix.analysis.tiers import Selection, Tiers
from skillmatrix.model.requirement import Tier
from skillmatrix.model.role import Task
from skillmatrix.view.blocks import Block, Cell, Column, Item, Items, Paragraph, Section, Table
from skillmatrix.view.gapped import Gapped
from skillmatrix.view.level_words import capitalised
from skillmatrix.view.numbers import apportioned, long_date
from skillmatrix.view.role_page import RolePage, bullets
from skillmatrix.view.workload_words import effort


def internal_sections(page: RolePage, found: Tiers, wishes: Selection, today: date | None) -> tuple[Section, ...]:
    """The sections of an internal paper; powers and working relationships only if the role names some."""
    return (
        page.section("title", "jobdesc.heading.title", Paragraph(page.title())),
        page.section("facts", "jobdesc.heading.facts", _facts(page)),
        page.section("placement", "jobdesc.heading.placement", _placement(page)),
        page.section("purpose", "jobdesc.heading.purpose", page.purpose()),
        page.section("tasks", "jobdesc.heading.tasks", *_tasks(page)),
        *page.success("jobdesc.heading.success"),
        *_powers(page),
        *_interfaces(page),
        *_profile(page, found, wishes),
        *page.also_named(with_reasons=True),
        page.section("control", "jobdesc.heading.control", _versions(page, today), _signatures(page)),
    )


def _facts(page: RolePage) -> Items:
    unit = Gapped(page.text(page.role.unit)) if page.role.unit and not page.known("unit") else page.said("unit")
    return Items(
        (
            page.fact("unit", unit),
            page.fact("hours", page.said("hours")),
            *_effort(page),
            page.fact("workplace", page.said("place")),
            page.fact("valid_from", page.start()),
        )
    )


def _effort(page: RolePage) -> tuple[Item, ...]:
    """The hours that a workload comes to, beside those that are agreed."""
    return (page.fact("effort", Gapped(effort(page.load, page.words))),) if page.load else ()


def _placement(page: RolePage) -> Items:
    rows = [*_line(page), page.fact("covered_by", covered_by(page))]
    if page.role.deputy.of:
        rows.append(page.fact("covers", Gapped(_names(page, page.role.deputy.of))))
    return Items(tuple(rows))


def _line(page: RolePage) -> list[Item]:
    """Whom the job reports to, and whom it leads; a voluntary role only if that is said."""
    facts = (
        ("reports_to", reports_to, page.role.reports_to),
        ("supervises", _supervises, page.role.supervises),
    )
    return [page.fact(key, tell(page)) for key, tell, said in facts if said or page.known(key) or not page.is_voluntary]


def reports_to(page: RolePage) -> Gapped:
    """Whom the role reports to, by the posting or the matrix."""
    if page.role.reports_to and not page.known("reports_to"):
        return Gapped(_names(page, (page.role.reports_to,)))
    return page.said("reports_to")


def covered_by(page: RolePage) -> Gapped:
    """Who stands in, by the posting or the matrix."""
    if page.role.deputy.by and not page.known("covered_by"):
        return Gapped(page.wording.listed(_each_name(page, page.role.deputy.by), "or"))
    return page.said("covered_by")


def _supervises(page: RolePage) -> Gapped:
    """An empty list in the file says that there is nobody; no list says nothing."""
    if page.known("supervises"):
        return page.said("supervises")
    if page.role.supervises:
        return page.say("jobdesc.supervises", roles=_names(page, page.role.supervises))
    said = "supervises" in page.role.model_fields_set
    return page.say("jobdesc.supervises.none") if said else page.missing("supervises")


def _names(page: RolePage, roles: tuple[str, ...]) -> str:
    """Roles by their short names: `A, B and C`."""
    return page.wording.listed(_each_name(page, roles))


def _each_name(page: RolePage, roles: tuple[str, ...]) -> list[str]:
    return [_name(page, role) for role in roles]


def _name(page: RolePage, role: str) -> str:
    if role == page.role.id:
        return page.words.say("jobdesc.same_role")
    known = page.matrix.roles_by_id.get(role)
    return page.wording.role(known) if known else role


def _tasks(page: RolePage) -> tuple[Block, ...]:
    tasks = page.role.tasks
    if not tasks:
        return (page.missing("tasks").paragraph(),)
    if page.load is None and all(task.share is None for task in tasks):
        return (bullets(page.tasks(0)),)
    columns = (Column(page.words.say("jobdesc.column.task")), Column(page.words.say("jobdesc.column.share"), "right"))
    shares = _shares(page)
    rows = tuple((Cell(capitalised(page.text(task.text))), _share(page, task, shares)) for task in tasks)
    whose = "jobdesc.shares.estimated" if page.load else "jobdesc.shares"
    return Table(columns, rows), Paragraph(page.words.say(whose))


def _shares(page: RolePage) -> dict[str, int]:
    """The shares of time in percent, by task: those of the workload if there is one, else those of the matrix."""
    if page.load is None:
        return {task.id: task.share for task in page.role.tasks if task.share is not None}
    parts = apportioned(list(page.load.shares.values()), 2)
    return {task: int(part * 100) for task, part in zip(page.load.shares, parts, strict=True)}


def _share(page: RolePage, task: Task, shares: dict[str, int]) -> Cell:
    if task.id not in shares:
        return page.missing("share", page.role.tasks.index(task), "share").cell()
    return Cell(page.words.say("jobdesc.share", percent=shares[task.id]), value=shares[task.id], unit="%")


def _powers(page: RolePage) -> tuple[Section, ...]:
    if not page.role.powers:
        return ()
    lead_in = Paragraph(page.words.say("jobdesc.powers"))
    powers = bullets(page.text(power) for power in page.role.powers)
    return (page.section("powers", "jobdesc.heading.powers", lead_in, powers),)


def _interfaces(page: RolePage) -> tuple[Section, ...]:
    if not page.role.interfaces:
        return ()
    interfaces = bullets(capitalised(page.text(interface)) for interface in page.role.interfaces)
    return (page.section("interfaces", "jobdesc.heading.interfaces", interfaces),)


def _profile(page: RolePage, found: Tiers, wishes: Selection) -> tuple[Section, ...]:
    """The profile, and below it a part for each tier; what is left out is said in the last of them."""
    parts = [_essential(page, found), *_listed(page, wishes, "should"), *_listed(page, wishes, "nice")]
    if wishes.left_out:
        rest = page.words.say("jobdesc.rest", matrix=page.wording.matrix_name(), version=page.matrix.version)
        parts[-1] = replace(parts[-1], blocks=(*parts[-1].blocks, Paragraph(rest)))
    return page.section("profile", "jobdesc.heading.profile", *page.formal()), *parts, *page.ready()


def _essential(page: RolePage, found: Tiers) -> Section:
    blocks: tuple[Block, ...] = (page.missing("must").paragraph(),)
    if found.must:
        blocks = Paragraph(page.words.say("jobdesc.columns")), page.levels_table(found.must)
    return page.section("must", "jobdesc.tier.must", *blocks, level=3)


def _listed(page: RolePage, wishes: Selection, tier: Tier) -> tuple[Section, ...]:
    printed = [wish for wish in wishes.printed if wish.tier == tier]
    return (page.section(tier, f"jobdesc.tier.{tier}", page.named_levels(printed), level=3),) if printed else ()


def _versions(page: RolePage, today: date | None) -> Items:
    as_of = Gapped(long_date(today, page.words.language)) if today else page.said("as_of")
    lines = {"version": page.said("version"), "as_of": as_of, "review": page.said("review")}
    return Items(tuple(lines[key].item(page.words.say(f"jobdesc.control.{key}")) for key in lines))


def _signatures(page: RolePage) -> Table:
    """Lines to sign by hand: a job description names no holder."""
    columns = tuple(Column(page.words.say(f"jobdesc.column.{key}")) for key in ("approval", "date", "signature"))
    who = ("department", "holder") if page.is_voluntary else ("department", "hr", "holder")
    return Table(columns, tuple((Cell(page.words.say(f"jobdesc.approval.{key}")), Cell(""), Cell("")) for key in who))
