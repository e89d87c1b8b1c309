"""The sections of a job advert: what a person who might apply wants to know, in the order they read it."""

from collections.abc import Iterable

from skillmatrix.analysis.tiers import Selection, TieredRequirement, Tiers, learned_in_the_role
from skillmatrix.view.blocks import Block, Items, Paragraph, Section
from skillmatrix.view.gapped import Gapped, in_a_row
from skillmatrix.view.level_words import capitalised
from skillmatrix.view.role_page import RolePage, bullets
from skillmatrix.view.vacancy import NOTHING

LEAST_SHARE = 10
"""Percent of the working time from which a task is worth a line in an advert."""
SMALL_AFTER_A_LEAD_IN = frozenset({"en"})
"""Languages in which a list that goes on with "You can already:" begins with small letters."""
FACTS = ("place", "hours", "start", "pay")
"""What everybody who might apply wants to know first: a gap if nobody has said it."""
LABELS = {"reports_to": "line"}
"""Facts that an advert calls otherwise than an internal paper does."""
LAST_FACTS = ("travel", "scope", "reports_to", "identifier", "deadline")
"""What is worth a line if a posting says it."""


def ad_sections(page: RolePage, found: Tiers, wishes: Selection) -> tuple[Section, ...]:
    """The sections of an advert; those without anything to say are left out."""
    return (
        page.section("facts", "jobdesc.ad.facts", _facts(page)),
        page.section("purpose", "jobdesc.ad.purpose", _purpose(page)),
        page.section("tasks", "jobdesc.ad.tasks", _tasks(page)),
        *page.success("jobdesc.ad.success"),
        page.section("must", "jobdesc.ad.must", *_must(page, found.asked)),
        *_wishes(page, wishes.printed),
        *page.also_named(with_reasons=False),
        *_learned(page, found),
        *_offer(page),
        page.section("apply", "jobdesc.ad.apply", *_apply(page, found)),
        *_about(page),
        page.section("equal", "jobdesc.ad.equal", _equal(page)),
        page.section("privacy", "jobdesc.ad.privacy", _privacy(page)),
    )


def _facts(page: RolePage) -> Items:
    return Items(tuple(page.fact(LABELS.get(name, name), _fact(page, name)) for name in _names_of_facts(page)))


def _names_of_facts(page: RolePage) -> tuple[str, ...]:
    """What is said of the vacancy, and what everybody wants to know; a voluntary role asks for no pay and no day."""
    said = ("area", *FACTS, *LAST_FACTS)
    known = {name for name in said if page.known("unit" if name == "area" else name)}
    if page.is_voluntary:
        wanted = {"place", "hours", "start", "work"}
    else:
        wanted = {*FACTS, "deadline"} if page.vacancy is NOTHING else {*FACTS}
    order = ("area", "work", *FACTS, *LAST_FACTS)
    return tuple(name for name in order if name in known | wanted)


def _fact(page: RolePage, name: str) -> Gapped:
    if name == "work":
        return Gapped(page.words.say("jobdesc.ad.work"))
    if name == "area":
        return Gapped(page.known("unit"))
    return page.start() if name == "start" else page.said(name)


def _purpose(page: RolePage) -> Paragraph:
    if page.role.pitch:
        return Paragraph(page.text(page.role.pitch))
    return page.purpose()


def _tasks(page: RolePage) -> Block:
    tasks = page.tasks(LEAST_SHARE)
    return bullets(tasks) if tasks else page.missing("tasks").paragraph()


def _must(page: RolePage, musts: tuple[TieredRequirement, ...]) -> tuple[Block, ...]:
    asked = _asked(page, musts, "", _formal(page)) if musts else (page.missing("must").paragraph(),)
    if page.vacancy.must_decides and musts:
        return *asked, Paragraph(page.words.say("jobdesc.ad.must_decides"))
    return asked


def _formal(page: RolePage) -> tuple[str, ...]:
    """What a vacancy asks for beside the skills of the role."""
    return tuple(capitalised(text) for key in ("qualifications", "languages") if (text := page.known(key)))


def _wishes(page: RolePage, wishes: tuple[TieredRequirement, ...]) -> tuple[Section, ...]:
    if not wishes:
        return ()
    return (page.section("wishes", "jobdesc.ad.wishes", *_asked(page, wishes, "wish_")),)


def _asked(
    page: RolePage, requirements: Iterable[TieredRequirement], key: str, formal: tuple[str, ...] = ()
) -> tuple[Block, ...]:
    """What somebody can do, and apart from it what they bring: the two follow different words."""
    can: list[str] = []
    bring: list[str] = []
    small = page.words.language in SMALL_AFTER_A_LEAD_IN
    for requirement in requirements:
        level = page.level(requirement, requirement.entry)
        line = level.text if small and level.ability else level.line
        (can if level.ability else bring).append(page.with_id(line, requirement))
    bring += formal
    blocks: list[Block] = []
    if can:
        blocks += [Paragraph(page.words.say(f"jobdesc.ad.{key}can")), bullets(can)]
    if bring:
        lead_in = f"jobdesc.ad.{key}bring_too" if can else f"jobdesc.ad.{key}bring"
        blocks += [Paragraph(page.words.say(lead_in)), bullets(bring)]
    return tuple(blocks)


def _learned(page: RolePage, found: Tiers) -> tuple[Section, ...]:
    """Where the induction leads; a skill whose words stay the same adds nothing to read."""
    lines = [
        page.with_id(page.level(each, each.target).line, each)
        for each in learned_in_the_role(found)
        if each.is_learned or page.level(each, each.target) != page.level(each, each.entry)
    ]
    lead_in = Paragraph(page.words.say("jobdesc.ad.induction"))
    return (page.section("learn", "jobdesc.ad.learn", lead_in, bullets(lines)),) if lines else ()


def _apply(page: RolePage, found: Tiers) -> tuple[Block, ...]:
    sent = [page.known("how")] if page.known("how") else _what_to_send(page, found)
    key = "jobdesc.ad.way_until" if page.known("deadline") else "jobdesc.ad.way"
    way = page.say(key, way=page.said("way"), date=page.known("deadline"))
    questions = page.say("jobdesc.ad.questions", contact=page.said("contact"))
    told = in_a_row([*map(Gapped, sent), way, questions]).paragraph()
    steps = page.vacancy.steps
    if not steps:
        return (told,)
    return told, Paragraph(page.words.say("jobdesc.ad.steps")), bullets(map(capitalised, steps), ordered=True)


def _what_to_send(page: RolePage, found: Tiers) -> list[str]:
    words = page.words
    section = words.quote(words.say("jobdesc.ad.must"))
    few = len(found.asked) < 2 or page.is_voluntary
    sent = words.say("jobdesc.ad.cv") if few else words.say("jobdesc.ad.samples", section=section)
    return [sent, words.say("jobdesc.ad.not_needed")]


def _offer(page: RolePage) -> tuple[Section, ...]:
    """What is offered; people outside are never left without an answer."""
    offer = page.vacancy.offer
    if offer:
        return (page.section("offer", "jobdesc.ad.offer", bullets(map(capitalised, offer))),)
    if page.vacancy.is_in_house:
        return ()
    return (page.section("offer", "jobdesc.ad.offer", page.missing("offer").paragraph()),)


def _about(page: RolePage) -> tuple[Section, ...]:
    """Who the employer is. People inside know; and once there is a posting, it has decided whether to say it."""
    if page.vacancy.is_in_house or (page.vacancy is not NOTHING and not page.known("about")):
        return ()
    return (page.section("about", "jobdesc.ad.about", page.said("about").paragraph()),)


def _equal(page: RolePage) -> Paragraph:
    return Paragraph(page.known("equal") or page.words.say("jobdesc.ad.welcome"))


def _privacy(page: RolePage) -> Paragraph:
    return page.say("jobdesc.ad.data", address=page.said("privacy")).paragraph()
