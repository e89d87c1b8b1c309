"""Answers put into a text that is there already: what a person wrote between them stays, comments and unknown keys too.

Works by position where the file is in block style; where it is not, the caller writes the file anew.
"""

from pydantic import BaseModel, ValidationError

from skillmatrix.model.answers import Answers, Evidence, RatingFields, without_unknown
from skillmatrix.route import KEY, Route
from skillmatrix.source.document import Document, read_document
from skillmatrix.source.edits import Edit, apply_edits
from skillmatrix.store.yaml_text import Plain, contents, spelled_out, value_lines

SPELLED_OUT: dict[int, type[BaseModel]] = {0: Answers, 2: RatingFields}
"""The model of the mapping at a depth: what is not one of its fields was written by a person and stays."""


def revised(text: str, answers: Answers) -> str | None:
    """The text with these answers in it; None if that cannot be done without losing something."""
    document = read_document(text.encode(), "")
    if document.faults or not isinstance(document.data, dict):
        return None
    revision = _Revision(document)
    if revision.is_flow(()):
        return None
    changed = apply_edits(document.text, revision.mapping((), document.data, contents(answers)))
    return changed if _says(changed, answers) else None


def _says(text: str, answers: Answers) -> bool:
    """Whether the text, read again, gives these answers: the proof that every edit was right."""
    document = read_document(text.encode(), "")
    try:
        return not document.faults and Answers.model_validate(without_unknown(document.data)) == answers
    except ValidationError:
        return False


class _Revision:
    """Collects the edits that turn one text into the text of other answers."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.text

    def mapping(self, route: Route, old: dict[str, object], new: dict[str, Plain]) -> list[Edit]:
        """The edits for one mapping: values that changed, keys that went, keys that came."""
        edits = [edit for key in old if key in new for edit in self.value((*route, key), old[key], new[key])]
        edits += [self.removal((*route, key)) for key in old if key not in new and self.is_ours(route, key)]
        come = {key: value for key, value in new.items() if key not in old}
        return [*edits, self.addition(route, old, come)] if come else edits

    def is_ours(self, route: Route, key: str) -> bool:
        """Whether the key is part of the format and may be removed."""
        model = SPELLED_OUT.get(len(route))
        return model is None or key in model.model_fields

    def value(self, route: Route, old: object, new: Plain) -> list[Edit]:
        """The edits for one value."""
        if isinstance(old, dict) and route[0] == "ratings" and len(route) == 2:
            new = spelled_out(new)
        if old == new and type(old) is type(new):
            return []
        if isinstance(old, dict) and isinstance(new, dict) and old and new and not self.is_flow(route):
            return self.mapping(route, old, new)
        if isinstance(old, list) and isinstance(new, list) and _begins_with(new, old) and not self.is_flow(route):
            return self.further_items(route, new[len(old) :])
        _, key_end = self.document.offsets((*route, KEY))
        start, end = self.document.offsets(route)
        if start < key_end:  # an empty value is shown at its key
            start = end = key_end + 1
        lines = value_lines(new, " " * (self.column((*route, KEY)) + 2))
        written = f" {lines[0].lstrip()}" if isinstance(new, (str, int)) or not new else "\n" + "\n".join(lines)
        colon = self.text.index(":", key_end) + 1
        return [Edit(colon, max(end, colon), written)]

    def removal(self, route: Route) -> Edit:
        """The lines of a key and its value are deleted; a comment behind them stays."""
        start, _ = self.document.offsets((*route, KEY))
        _, end = self.document.offsets(route)
        stop = self.end_of_line(end)
        if rest := self.text[end:stop].strip():
            return Edit(start, stop, rest)
        return Edit(self.text.rfind("\n", 0, start) + 1, stop + 1, "")

    def addition(self, route: Route, old: dict[str, object], new: dict[str, Plain]) -> Edit:
        """New keys stand below the last one; at the top level in front of the ratings, where people look for them."""
        indent = " " * (self.column((*route, next(iter(old)), KEY)) if old else 2)
        lines = value_lines(new, indent)
        if not route and "ratings" in old:
            start, _ = self.document.offsets(("ratings", KEY))
            return Edit(start, start, "\n".join(lines) + "\n")
        return self.below(route, lines)

    def further_items(self, route: Route, items: list[Plain]) -> list[Edit]:
        """New items of a list stand below the last one."""
        return [self.below(route, value_lines(items, " " * self.column(route)))] if items else []

    def below(self, route: Route, lines: list[str]) -> Edit:
        """Lines behind the last one of a value."""
        _, end = self.document.offsets(route)
        at = self.end_of_line(end)
        if at == len(self.text):
            return Edit(at, at, "\n" + "\n".join(lines))
        return Edit(at + 1, at + 1, "\n".join(lines) + "\n")

    def is_flow(self, route: Route) -> bool:
        """Whether the value is written in `{ }` or `[ ]`; then it is written anew as a whole."""
        start, _ = self.document.offsets(route)
        return self.text[start] in "{["

    def column(self, route: Route) -> int:
        """How far what stands at the route is indented."""
        start, _ = self.document.offsets(route)
        return start - (self.text.rfind("\n", 0, start) + 1)

    def end_of_line(self, offset: int) -> int:
        """Where the line that holds the offset ends."""
        end = self.text.find("\n", offset)
        return len(self.text) if end < 0 else end


def _begins_with(pieces: list[Plain], written: list[object]) -> bool:
    """Whether the evidence begins with what is written already: a person may say more, and need not say the grade."""
    return len(written) <= len(pieces) and all(map(_says_the_same, written, pieces))


def _says_the_same(written: object, piece: Plain) -> bool:
    known = (
        {key: value for key, value in written.items() if key in Evidence.model_fields}
        if isinstance(written, dict)
        else {}
    )
    return {"grade": Evidence.model_fields["grade"].default, **known} == piece
