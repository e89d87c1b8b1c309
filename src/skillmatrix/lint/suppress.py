"""Comments that silence findings: `# skillmatrix: ignore[rule-id, rule-id] reason`.

Behind a value the comment speaks for its line, alone on a line for the next line that says something, before the first
key for the whole file. Errors with which a file cannot be used cannot be silenced.
"""

import bisect
import re
from collections.abc import Collection, Iterator, Sequence
from itertools import islice
from typing import NamedTuple, TypeAlias

from skillmatrix.diagnostics import Finding, Location, Rule
from skillmatrix.lint.registry import RULES, firm
from skillmatrix.rules import ignore_without_reason, unknown_rule, useless_ignore
from skillmatrix.source.comments import Comment, find_comments
from skillmatrix.source.document import LINE_END, Document

SIGN = re.compile(r"#[ \t]*skillmatrix:[ \t]*")
FORM = re.compile(r"#[ \t]*skillmatrix:[ \t]*ignore[ \t]*\[([^\]]*)\](.*)")
RULE_ID = re.compile(r"[^\s,]+")
NOTHING = re.compile(r"\s*(?:#|$)")
MAX_LENGTH = 1000
"""A longer comment is not understood."""
MAX_COMMENTS = 1000
"""So many comments of a file, and so many rules they name, are looked at: each may need a search for the nearest id."""


IgnoreKey: TypeAlias = tuple[str, int | None]
"""The id of a rule, and the line on which it is silenced; None stands for the whole file."""


class Named(NamedTuple):
    """One rule that a comment names: its id, the line the comment speaks for, and where the id stands."""

    rule: str
    line: int | None
    start: int
    end: int

    @property
    def place(self) -> IgnoreKey:
        """What is silenced."""
        return self.rule, self.line


def suppress(document: Document, findings: Sequence[Finding], ran: Collection[str]) -> tuple[Finding, ...]:
    """The findings that no comment silences, and what is wrong with the comments.

    `ran` are the ids of the rules that had their say: only a comment for one of these can be found useless.
    """
    comments = _comments(document)
    named = _rules_named(comments, document)
    found = {place for finding in findings for place in _places(finding)}
    told = [finding for comment in comments for finding in _unclear(comment, document)]
    for name in named:
        if name.place not in found or name.rule in firm():
            told += _useless(name, document, ran)
    return (*_unsilenced(named, findings), *told)


def unsilenced(document: Document, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings that no comment silences, without a word about the comments."""
    return _unsilenced(_rules_named(_comments(document), document), findings)


def _unsilenced(named: Sequence[Named], findings: Sequence[Finding]) -> tuple[Finding, ...]:
    silenced = {name.place for name in named if name.rule not in firm()}
    return tuple(finding for finding in findings if silenced.isdisjoint(_places(finding)))


def _comments(document: Document) -> list[Comment]:
    """The comments that speak to us."""
    if document.data is None or document.name.lower().endswith(".json") or not SIGN.search(document.text):
        return []
    signed = (comment for comment in find_comments(document.text) if SIGN.match(comment.text))
    return list(islice(signed, MAX_COMMENTS))


def _rules_named(comments: Sequence[Comment], document: Document) -> list[Named]:
    return list(islice(_named(comments, document), MAX_COMMENTS))


def _places(finding: Finding) -> tuple[IgnoreKey, IgnoreKey]:
    return (finding.rule.id, finding.location.span.line), (finding.rule.id, None)


def _named(comments: Sequence[Comment], document: Document) -> Iterator[Named]:
    if not comments:
        return
    telling = [number for number, line in enumerate(LINE_END.split(document.text), 1) if not NOTHING.match(line)]
    for comment in comments:
        form = _form(comment)
        if form is None:
            continue
        line = _line_meant(comment, document, telling)
        for found in RULE_ID.finditer(comment.text, *form.span(1)):
            yield Named(found[0], line, comment.start + found.start(), comment.start + found.end())


def _form(comment: Comment) -> re.Match[str] | None:
    return FORM.match(comment.text) if len(comment.text) <= MAX_LENGTH else None


def _line_meant(comment: Comment, document: Document, telling: Sequence[int]) -> int | None:
    """The line a comment speaks for: its own, the next of the lines that say something, or none in particular."""
    if comment.start < document.offset(()):
        return None
    line = document.span_of(comment.start, comment.end).line
    if not comment.is_alone:
        return line
    following = bisect.bisect_right(telling, line)
    return telling[following] if following < len(telling) else line


def _unclear(comment: Comment, document: Document) -> Iterator[Finding]:
    """A comment that names no rule, or no reason."""
    form = _form(comment)
    if form is None or not RULE_ID.search(form[1]):
        message, cure = "this comment is not understood", "write # skillmatrix: ignore[rule-id] reason"
        yield _finding(useless_ignore.RULE, message, cure, document, comment.start, comment.end)
    elif not re.search(r"\w", form[2]):
        message, cure = "this comment does not say why", "add the reason behind ]"
        yield _finding(ignore_without_reason.RULE, message, cure, document, comment.start, comment.end)


def _useless(name: Named, document: Document, ran: Collection[str]) -> Iterator[Finding]:
    """A rule that does not exist, cannot be silenced, or had nothing to say."""
    rule = useless_ignore.RULE
    if name.rule not in RULES:
        rule = unknown_rule.RULE
        message, cure = unknown_rule.explain(name.rule, RULES)
    elif name.rule in firm():
        message, cure = f"“{name.rule}” cannot be silenced: the file cannot be used with it", "fix what it tells"
    elif name.rule in ran:
        message, cure = f"“{name.rule}” finds nothing here", "delete it"
    else:
        return
    yield _finding(rule, message, cure, document, name.start, name.end)


def _finding(rule: Rule, message: str, cure: str, document: Document, start: int, end: int) -> Finding:
    span = document.span_of(start, end)
    return Finding(rule, message, Location(document.name, span), document.line(span.line), help=cure)
