"""New data put into a text that is there already, by position: comments, order and layout of everything else stay.

What changed is found by comparing data: a caller changes plain data and asks for the text. The result is read back as
proof; only if it does not say the data, or lost a comment, is the file written anew, with its comments above it.
"""

import re
from collections import Counter

from skillmatrix.route import KEY, Route
from skillmatrix.source.comments import Comment, find_comments
from skillmatrix.source.document import Document, read_document
from skillmatrix.source.edits import Edit, apply_edits
from skillmatrix.source.entries import Entry, Unclear, joined
from skillmatrix.source.indentation import SPACED
from skillmatrix.source.matching import Order, Step, matched, matched_keys, same, steps_of
from skillmatrix.source.quotes import DOUBLE, SINGLE, usual_quotes
from skillmatrix.source.rewrite import rewrite
from skillmatrix.source.writer import (
    FLOW_WIDTH,
    Writer,
    in_braces,
    is_container,
    is_safe,
    key_head,
    key_text,
    scalar,
    write_yaml,
)

ALIAS = re.compile(r"[ \t]*\*\S+")


def revise(document: Document, data: dict[str, object], *, flow_width: int = FLOW_WIDTH) -> str:
    """The text of the document, changed so that it says `data`; the document has no faults.

    Data are those of `write_yaml`, and so are `flow_width` and errors. New keys stand behind the key that comes before
    them in `data`; old keys keep their order. Items of a list are found again by their `id`, or by what they say, and
    take the order of `data`.
    """
    text = document.text.replace("\r\n", "\n")
    if text != document.text:
        return revise(read_document(text.encode(), ""), data, flow_width=flow_width).replace("\n", "\r\n")
    comments = find_comments(text)
    try:
        changed = apply_edits(text, _Reviser(document, comments, Writer(flow_width)).file(data))
    except Unclear:
        changed = ""
    if _says(changed, data) and not _texts(comments) - _texts(find_comments(changed)):
        return changed
    return "".join(f"{comment.text}\n" for comment in comments) + write_yaml(data, flow_width=flow_width)


def _says(text: str, data: dict[str, object]) -> bool:
    document = read_document(text.encode(), "")
    return not document.faults and same(document.data, data)


def _texts(comments: list[Comment]) -> Counter[str]:
    return Counter(comment.text.rstrip() for comment in comments)


class _Reviser:
    """Collects the edits that turn one text into the text of other data."""

    def __init__(self, document: Document, comments: list[Comment], writer: Writer) -> None:
        self.document = document
        self.text = document.text
        self.comments = comments
        self.writer = writer

    def file(self, data: dict[str, object]) -> list[Edit]:
        """The edits for the whole file; Unclear if nothing of it stays."""
        edits = self.entries((), self.document.data, data)
        if edits is None:
            raise Unclear
        return edits

    def value(self, route: Route, old: object, new: object) -> list[Edit]:
        """The edits for a value in a line of its own."""
        if same(old, new):
            return []
        try:
            edits = self.entries(route, old, new)
        except Unclear:
            edits = None
        return self.replacement(route, old, new) if edits is None else edits

    def entries(self, route: Route, old: object, new: object) -> list[Edit] | None:
        """The edits inside a mapping or a list; None if it has to be replaced as a whole."""
        if isinstance(old, dict) and isinstance(new, dict):
            order = matched_keys(old, new)
        elif isinstance(old, list) and isinstance(new, list):
            order = matched(old, new)
        else:
            return None
        before, after = steps_of(old), steps_of(new)
        kept = [was for was, _ in order if was is not None]
        is_same_shape = kept == list(before) and len(order) == len(kept)
        if not kept or self.document.is_flow(route):
            return self.in_braces(route, before, after, order) if kept and is_same_shape else None
        inner = {
            was: [*self.name(route, was, now), *self.value((*route, was), before[was], after[now])]
            for was, now in order
            if was is not None
        }
        if is_same_shape:
            return [edit for edits in inner.values() for edit in edits]
        return [self.rebuilt(route, list(before), after, order, inner)]

    def in_braces(
        self, route: Route, before: dict[Step, object], after: dict[Step, object], order: Order
    ) -> list[Edit] | None:
        """The edits for single values inside `{ }` or `[ ]`; None if more than those changed."""
        edits: list[Edit] = []
        for was, now in order:
            assert was is not None  # nothing came
            way, old, new = (*route, was), before[was], after[now]
            edits += self.name(route, was, now)
            if same(old, new):
                continue
            more = self.entries(way, old, new) if is_container(old) else self.single(way, old, new)
            more = self.listed(way, old, new) if more is None else more
            if more is None:
                return None
            edits += more
        return edits

    def name(self, route: Route, was: Step, now: Step) -> list[Edit]:
        """The edit for a key that has another name."""
        if was == now or not isinstance(now, str):
            return []
        key = key_text(now, is_flow=self.document.is_flow(route))
        return [Edit(*self.document.offsets((*route, was, KEY)), key)]

    def single(self, route: Route, old: object, new: object) -> list[Edit] | None:
        """The edit for a single value inside braces; None if it is more than that, or is written elsewhere."""
        start, end = self.document.offsets(route)
        if is_container(new) or (isinstance(route[-1], str) and start < self.document.offsets((*route, KEY))[1]):
            return None
        return [Edit(start, end, self.styled(route, old, new, in_braces=True) or scalar(new, is_flow=True))]

    def listed(self, route: Route, old: object, new: object) -> list[Edit] | None:
        """The edit for a list of single values inside braces; None if it is more than that, or is written elsewhere."""
        if not (isinstance(old, list) and isinstance(new, list)) or any(map(is_container, new)):
            return None
        start, end = self.document.offsets(route)
        is_elsewhere = isinstance(route[-1], str) and start < self.document.offsets((*route, KEY))[1]
        return None if is_elsewhere or self.comments_in(start, end) else [Edit(start, end, in_braces(new))]

    def styled(self, route: Route, old: object, new: object, *, in_braces: bool) -> str | None:
        """A text in the quotes that the old one has, where that is certain to be read as meant.

        Where the old one has the usual quotes, it has the usual ones, too: which these are hangs on what is in it.
        """
        if not isinstance(old, str) or not isinstance(new, str) or not is_safe(new):
            return None
        source = self.document.source(route)
        written = rewrite(source, old, new, in_braces=in_braces)
        is_quoted = written is not None and written[:1] in {SINGLE, DOUBLE} and source[:1] in {SINGLE, DOUBLE}
        return usual_quotes(written) if written and is_quoted and usual_quotes(source) == source else written

    # Values written anew

    def replacement(self, route: Route, old: object, new: object) -> list[Edit]:
        """Another value behind a key or a dash. Comments stay: that behind the head there, others above."""
        start = self.start(route)
        column = self.column(start)
        head_end = self.head_end(route, start)
        begin, end = self.document.offsets(route)
        if begin < head_end:  # empty, or an alias of what is written elsewhere
            alias = ALIAS.match(self.text, head_end)
            end = alias.end() if alias else head_end
        elif styled := self.styled(route, old, new, in_braces=False):
            return [Edit(begin, end, styled)]
        head = key_head(route[-1], column) if isinstance(route[-1], str) else "-"
        written = "\n".join(self.writer.entry(head, new, column, _keys(route)))[column + len(head) :]
        stop = self.end_of_line(end)
        comments = self.comments_in(head_end, stop)
        if not comments or "\n" not in self.text[head_end:end] + written:
            return [Edit(head_end, end, written)]
        behind = [comment for comment in comments if comment.start < self.end_of_line(head_end)]
        above = "".join(f"{comment.text}\n{' ' * column}" for comment in comments if comment not in behind)
        first, line_end, rest = written.partition("\n")
        aside = "".join(self.text[self.blanks_before(comment.start) : comment.end] for comment in behind)
        return [Edit(start, start, above), Edit(head_end, stop, f"{first}{aside}{line_end}{rest}")]

    def rebuilt(
        self, route: Route, steps: list[Step], after: dict[Step, object], order: Order, inner: dict[Step, list[Edit]]
    ) -> Edit:
        """The entries that stay, in their own text, and those that came, in the order wanted."""
        starts = [self.start((*route, step)) for step in steps]
        column = self.column(starts[0])
        if any(self.column(start) != column for start in starts) or starts != sorted(set(starts)):
            raise Unclear
        tops = [self.top(start, column) for start in starts]
        stop = self.end_of_line(max(starts[-1], self.document.offsets((*route, steps[-1]))[1]))
        is_in_line = tops[0] > self.line_start(tops[0])
        spans = zip(steps, tops, [*tops[1:], stop], strict=True)
        entries = {step: self.entry(top, end, inner.get(step, [])) for step, top, end in spans}
        if is_in_line:
            entries[steps[0]] = entries[steps[0]].moved(column)
        is_list = isinstance(steps[0], int)
        new = {
            now: self.writer.entry(
                "-" if is_list else key_head(str(now), column), after[now], column, _keys((*route, now))
            )
            for was, now in order
            if was is None
        }
        gap = "\n" if is_list and _keys(route) in SPACED else ""
        text = joined(entries, new, order, " " * column, gap, self.text[stop:])
        return Edit(tops[0], stop, text[column:] if is_in_line else text)

    def entry(self, top: int, end: int, edits: list[Edit]) -> Entry:
        """What stands from `top` to `end`, with the edits made."""
        moved = [Edit(edit.start - top, edit.end - top, edit.text) for edit in edits]
        comments = [comment.text for comment in self.comments_in(top, end)]
        return Entry(apply_edits(self.text[top:end], moved), comments)

    # Where things stand

    def start(self, route: Route) -> int:
        """Where an entry begins: its key, its question mark, or its dash."""
        at, _ = self.document.offsets((*route, KEY))
        before = self.text[self.line_start(at) : at]
        mark = MARK[type(route[-1])].search(before)
        if mark is None:
            raise Unclear
        return at - len(before) + mark.start()

    def head_end(self, route: Route, start: int) -> int:
        """Behind the colon or the dash."""
        if isinstance(route[-1], int):
            return start + 1
        return self.text.index(":", self.document.offsets((*route, KEY))[1]) + 1

    def top(self, start: int, column: int) -> int:
        """Where the comments begin that stand directly above an entry in its column; else the beginning of its line."""
        top = self.line_start(start)
        if self.text[top:start].strip():
            return start
        comments = {self.line_start(comment.start): comment for comment in self.comments_in(0, top) if comment.is_alone}
        while (above := self.line_start(top - 1)) in comments and top and comments[above].start - above == column:
            top = above
        return top

    def comments_in(self, start: int, end: int) -> list[Comment]:
        return [comment for comment in self.comments if start <= comment.start < end]

    def blanks_before(self, offset: int) -> int:
        return len(self.text[:offset].rstrip(" \t"))

    def column(self, offset: int) -> int:
        return offset - self.line_start(offset)

    def line_start(self, offset: int) -> int:
        return self.text.rfind("\n", 0, offset) + 1

    def end_of_line(self, offset: int) -> int:
        end = self.text.find("\n", offset)
        return len(self.text) if end < 0 else end


MARK = {str: re.compile(r"(?:\?[ \t]+)?\Z"), int: re.compile(r"-[ \t]*\Z")}
"""What may stand before a key, and what must stand before an item, on its line."""


def _keys(route: Route) -> tuple[str, ...]:
    return tuple(step for step in route if isinstance(step, str))
