"""The sections of a task description: a task beside another job, which is no job description, and says so."""

import re

from skillmatrix.analysis.tiers import Tiers
from skillmatrix.analysis.workload import RoleLoad
from skillmatrix.i18n.phrase import Phrase
from skillmatrix.model.role import Task
from skillmatrix.view.blocks import Block, Cell, Column, Item, Items, Paragraph, Section, Table
from skillmatrix.view.gapped import Gapped
from skillmatrix.view.jobdesc_internal import covered_by, reports_to
from skillmatrix.view.level_words import capitalised
from skillmatrix.view.role_page import RolePage, bullets
from skillmatrix.view.workload_words import effort, hours_span

MOST = 5
"""Tasks of a role that are printed; with more of them it would be a job."""
SUBJECT = re.compile(r"(?:^|(?<=[.!?] ))(?:Die (?:Stelle|Rolle)|The (?:role|job|post)) ")
"""How a sentence begins that speaks of the job as somebody who acts."""


def task_sections(page: RolePage, found: Tiers) -> tuple[Section, ...]:
    """What the paper is, what the task is for, tasks, time, what is expected, who supports, and what is agreed."""
    return (
        page.section("nature", "jobdesc.task.nature", *_nature(page)),
        page.section("purpose", "jobdesc.task.purpose", _purpose(page)),
        page.section("tasks", "jobdesc.task.tasks", *_tasks(page)),
        page.section("facts", "jobdesc.task.facts", _time(page), Paragraph(page.words.say("jobdesc.task.less"))),
        page.section("must", "jobdesc.task.must", *_expected(page, found)),
        *page.success("jobdesc.heading.success"),
        *_powers(page),
        page.section("placement", "jobdesc.task.placement", _support(page)),
        page.section("control", "jobdesc.task.control", _agreed(page), _signatures(page)),
    )


def _nature(page: RolePage) -> tuple[Paragraph, ...]:
    say = page.words.say
    told = [Paragraph(say("jobdesc.task.is")), Paragraph(say("jobdesc.task.grading"), say("jobdesc.task.grading.lead"))]
    if page.load is not None and _part(page, page.load).is_more_than_a_task:
        told.append(Paragraph(say("jobdesc.task.too_large"), say("jobdesc.task.too_large.lead")))
    return tuple(told)


def _purpose(page: RolePage) -> Paragraph:
    """The purpose of the role; where it speaks of the job, this one speaks of whoever has the task."""
    paragraph = page.purpose()
    text = paragraph.text
    if page.role.purpose is None or isinstance(text, Phrase):
        return paragraph
    mine = SUBJECT.sub(page.words.say("jobdesc.task.whoever"), text)
    if mine != text:
        page.wording.sources.take(page.role.purpose, mine)
    return Paragraph(mine)


def _tasks(page: RolePage) -> tuple[Block, ...]:
    tasks = page.role.tasks
    if not tasks:
        return (page.missing("tasks").paragraph(),)
    chosen = largest(page)
    rest = len(tasks) - len(chosen)
    blocks: list[Block] = [Items(tuple(_task(page, task) for task in chosen))]
    if rest:
        blocks.append(Paragraph(page.words.count("jobdesc.task.rest", rest)))
    return tuple(blocks)


def largest(page: RolePage) -> tuple[Task, ...]:
    """The tasks that take most of the time, in the order of the file: by the workload, or else by their shares."""
    tasks = page.role.tasks
    shares = page.load.shares if page.load else {}
    by_size = sorted(tasks, key=lambda task: -(shares.get(task.id, 0) if shares else task.share or 0))
    chosen = {task.id for task in by_size[:MOST]}
    return tuple(task for task in tasks if task.id in chosen)


def _part(page: RolePage, load: RoleLoad) -> RoleLoad:
    """The workload of the tasks that are printed."""
    return load.part({task.id for task in largest(page)})


def _task(page: RolePage, task: Task) -> Item:
    text = capitalised(page.text(task.text))
    span = page.load.hours_by_task.get(task.id) if page.load else None
    if span is None:
        return Item(text)
    return Item(text, details=(page.words.say("jobdesc.task.hours", hours=hours_span(span, page.words)),))


def _time(page: RolePage) -> Items:
    """Hours and how long; agreed hours of a posting come before estimated ones."""
    hours = Gapped(page.known("hours")) if page.known("hours") else page.missing("effort")
    if page.load is not None and not page.known("hours"):
        hours = Gapped(effort(_part(page, page.load), page.words))
    return Items(
        (
            page.fact("effort", hours),
            page.fact("period", page.start() if page.known("start") or page.known("term") else page.missing("period")),
            page.fact("checked", Gapped(page.known("review")) if page.known("review") else page.missing("checked")),
        )
    )


def _expected(page: RolePage, found: Tiers) -> tuple[Block, ...]:
    if not found.must:
        return (*page.formal(), page.missing("must").paragraph())
    lead_in = Paragraph(page.words.say("jobdesc.task.expected"))
    return (*page.formal(), lead_in, page.named_levels(found.must))


def _powers(page: RolePage) -> tuple[Section, ...]:
    if not page.role.powers:
        return ()
    lead_in = Paragraph(page.words.say("jobdesc.task.powers"))
    powers = bullets(page.text(power) for power in page.role.powers)
    return (page.section("powers", "jobdesc.heading.powers", lead_in, powers),)


def _support(page: RolePage) -> Items:
    """Who gave the time, who helps, and who stands in."""
    first = page.said("contact") if page.is_voluntary else reports_to(page)
    rows = [page.fact("agreed_by", first), page.fact("covered_by", covered_by(page))]
    rows += [Item(capitalised(page.text(interface))) for interface in page.role.interfaces]
    return Items(tuple(rows))


def _agreed(page: RolePage) -> Table:
    """What only those concerned can settle, to be filled in by hand."""
    columns = tuple(Column(page.words.say(f"jobdesc.task.column.{key}")) for key in ("what", "agreed"))
    keys = ("times", "instead", "contact", "end")
    return Table(columns, tuple((Cell(page.words.say(f"jobdesc.task.agreed.{key}")), Cell("")) for key in keys))


def _signatures(page: RolePage) -> Table:
    columns = tuple(Column(page.words.say(f"jobdesc.column.{key}")) for key in ("approval", "date", "signature"))
    who = ("manager", "person") if page.is_voluntary else ("manager", "person", "hr")
    return Table(
        columns, tuple((Cell(page.words.say(f"jobdesc.task.signed.{key}")), Cell(""), Cell("")) for key in who)
    )
