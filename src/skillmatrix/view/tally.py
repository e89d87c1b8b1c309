"""The page of a tally, for a projector and for paper: where the room agrees, and what to talk about first."""

from collections.abc import Sequence
from fractions import Fraction

from skillmatrix.analysis.workshop import Outcome, most_apart_first
from skillmatrix.i18n.catalogue import Catalogue
from skillmatrix.i18n.phrase import joined
from skillmatrix.model.ballot import Proposal
from skillmatrix.view.blocks import Block, Item, Items, Note, Paper, Paragraph, Section
from skillmatrix.view.numbers import decimal, long_date, percent
from skillmatrix.view.plain_text import printable_lines
from skillmatrix.view.tally_input import TallyInput
from skillmatrix.view.tally_tables import (
    agreed_table,
    answers_table,
    importance_table,
    must_table,
    open_table,
    task_table,
)
from skillmatrix.view.wording import Wording

MOST_COMMENTS = 4
"""Lines that the comments on one skill take on a screen; the last of them says how many more there are."""


def build_tally(given: TallyInput, language: str, words: Catalogue, *, on_screen: bool = False) -> Paper:
    """The whole page; on a screen long lists of comments are cut. What fewer than five voted on is not on it."""
    page = TallyPage(given, Wording(given.matrix, language, words), MOST_COMMENTS if on_screen else None)
    held = given.held
    assert held.closed is not None  # a page is made of a closed round
    subtitle = words.say(
        "tally.subtitle" if held.method == "ballots" else "tally.subtitle.hands",
        round=held.round,
        rounds=held.rules.rounds,
        date=long_date(held.closed, words.language),
        matrix=page.wording.matrix_name(),
        version=held.matrix.version,
    )
    sections = (
        page.summary(),
        page.agreed(),
        page.open(),
        page.musts(),
        page.questions(),
        page.importance(),
        page.tasks(),
        page.comments(),
        page.proposals(held.proposals),
        page.method(),
    )
    title = page.title()
    paper = Paper(title, language, (subtitle,), tuple(filter(None, sections)), day=held.closed.isoformat())
    return page.wording.told(paper)


class TallyPage:
    """The sections of one tally."""

    def __init__(self, given: TallyInput, wording: Wording, most_comments: int | None = None) -> None:
        self.given = given
        self.wording = wording
        self.most_comments = most_comments
        self.say = wording.catalogue.say

    def title(self) -> str:
        """What the workshop is called."""
        given = self.given
        return self.wording.text(given.workshop.title) or self.say("workshop.title", role=self.wording.role(given.role))

    def section(self, name: str, *blocks: Block) -> Section | None:
        """A section with its heading; none without anything in it."""
        return Section(name, self.say(f"tally.heading.{name}"), blocks) if blocks else None

    def summary(self) -> Section | None:
        """How many voted, on how much the room agrees, and what to talk about first."""
        given = self.given
        lines = [self.present()]
        if given.workshop.ask.target and (given.settled or given.open):
            total = len(given.settled) + len(given.open)
            lines.append(self.say("tally.agrees", agreed=len(given.settled), all=total))
            changes = sum(each.is_changed for each in given.outcomes)
            lines.append(
                self.wording.catalogue.count("tally.changes", changes) if changes else self.say("tally.no_changes")
            )
        first = most_apart_first(given.open)[:3]
        if first:
            lines.append(self.say("tally.talk_first", skills=self.names(first)))
        elif not given.settled:
            lines.append(self.say("tally.nothing"))
        return self.section("summary", *map(Paragraph, lines))

    def present(self) -> str:
        """How many took part, from inside and outside; of hands nobody knows it."""
        present = self.given.held.present
        if present is None:
            return self.say("tally.hands")
        total = present.inside + present.outside
        return self.say("tally.present", n=total, inside=present.inside, outside=present.outside)

    def names(self, found: Sequence[Outcome]) -> str:
        """Names of skills in quotation marks."""
        return self.wording.listed([self.wording.quoted(each.skill) for each in found])

    def agreed(self) -> Section | None:
        """Old and new."""
        settled = self.given.settled
        return self.section("agreed", agreed_table(settled, self.wording)) if settled else None

    def open(self) -> Section | None:
        """The votes on what is open, and what people say about it: the largest disagreement first."""
        found = most_apart_first(self.given.open)
        if not found:
            return None
        return self.section("open", open_table(found, self.given, self.wording), *self.said_about(found))

    def said_about(self, found: Sequence[Outcome]) -> tuple[Block, ...]:
        """Comments without votes, in the order of the alphabet."""
        skills = self.given.held.skills
        items = tuple(
            Item("", self.wording.label(each.skill), self.comments_in_short(skills[each.skill].comments))
            for each in found
            if skills[each.skill].comments
        )
        return (Items(items),) if items else ()

    def comments_in_short(self, comments: Sequence[str]) -> tuple[str, ...]:
        """All that was said about a skill, or its beginning and how much more there is."""
        quoted = tuple(map(self.quoted, comments))
        if self.most_comments is None or len(quoted) <= self.most_comments:
            return quoted
        shown = quoted[: self.most_comments - 1]
        return (*shown, self.say("tally.more_comments", n=len(quoted) - len(shown)))

    def quoted(self, text: str) -> str:
        """What somebody wrote, in quotation marks."""
        return self.wording.catalogue.quote(printable_lines(text))

    def musts(self) -> Section | None:
        """Musts as they are voted on."""
        voted = [each for each in self.given.outcomes if each.must.state != "hidden"]
        found = sorted(voted, key=lambda each: each.old_gate == each.new_gate)
        if not found:
            return None
        asked = self.say("tally.musts_asked", n=len(found))
        return self.section("musts", must_table(found, self.given, self.wording), Note(asked))

    def questions(self) -> Section | None:
        """A table a question."""
        asked = [each.id for each in self.given.workshop.ask.questions if each.id in self.given.held.questions]
        return self.section("questions", *(answers_table(each, self.given, self.wording) for each in asked))

    def importance(self) -> Section | None:
        """How important people find the skills; it changes no weight."""
        found = [each for each in self.given.outcomes if self.given.held.skills[each.skill].importance]
        if not found:
            return None
        return self.section(
            "importance", importance_table(found, self.given, self.wording), Note(self.say("tally.weights_stay"))
        )

    def tasks(self) -> Section | None:
        """Shares of time; they change nothing."""
        if not any(task.id in self.given.held.tasks for task in self.given.role.tasks):
            return None
        return self.section("tasks", task_table(self.given, self.wording), Note(self.say("tally.shares_stay")))

    def comments(self) -> Section | None:
        """What was said about skills on which the room agrees, or that were asked about in another way."""
        open_skills = {each.skill for each in self.given.open}
        return self.section(
            "comments", *self.said_about([each for each in self.given.outcomes if each.skill not in open_skills])
        )

    def proposals(self, given: Sequence[Proposal]) -> Section | None:
        """What people propose, by skill; those about no skill at the end."""
        by_skill: dict[str, list[str]] = {}
        for each in given:
            name = each.skill if each.skill in self.given.matrix.skills else ""
            by_skill.setdefault(name or "", []).append(self.quoted(each.text))
        order = [skill for skill in self.given.matrix.skills if skill in by_skill]
        items = [Item("", self.wording.label(skill), tuple(by_skill[skill])) for skill in order]
        items += [Item(text) for text in by_skill.get("", [])]
        return self.section("proposals", Items(tuple(items))) if items else None

    def method(self) -> Section | None:
        """The rules, fixed before the first vote, and the statistics."""
        return self.section("method", *(Note(line) for line in self.rules()))

    def rules(self) -> list[str]:
        """All of it in sentences."""
        held, rules, language = self.given.held, self.given.held.rules, self.wording.catalogue.language
        lines = [
            self.say("tally.rule", votes=rules.votes, share=percent(Fraction(rules.agree)), iqr=rules.iqr.target),
            self.say("tally.rule.must") if held.method == "ballots" else self.say("tally.rule.hands"),
        ]
        if held.method == "ballots":
            lines.append(self.say("tally.rule.rounds", rounds=rules.rounds, share=percent(Fraction(rules.stable))))
            lines.append(self.say("tally.shuffled" if held.shuffled else "tally.pseudonymous"))
        if held.dropped_out:
            lines.append(self.wording.catalogue.count("tally.dropped", held.dropped_out))
        if held.changed and held.changed.of:
            share = percent(Fraction(held.changed.votes, held.changed.of), 1, language)
            lines.append(self.say("tally.changed", n=held.changed.votes, all=held.changed.of, share=share))
        if held.agreement:
            key = f"tally.concordance.{held.agreement.ranked}"
            lines.append(self.say(key, w=decimal(held.agreement.exact, 2, language), people=held.agreement.people))
        if self.given.hidden:
            names = joined("; ", map(self.wording.skill, self.given.hidden))
            lines.append(self.say("tally.few", skills=names))
        return lines
