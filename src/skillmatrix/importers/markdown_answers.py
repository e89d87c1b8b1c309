"""Answers in a Markdown list: `- SQL: 3` below any headings, for the skills of a matrix."""

import re
from collections.abc import Sequence
from typing import Any

from skillmatrix.errors import Sentence, UserError
from skillmatrix.importers.dialects import Asked, Imported
from skillmatrix.importers.loss import Fate, Ledger, Place
from skillmatrix.importers.markdown_blocks import Part, TablePart
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.suggest import did_you_mean, there_are

RATED = re.compile(r"(.+?)\s*[:=|]\s*(\S.*)$", re.DOTALL)
NOTE = re.compile(r"\s*(?:\((.+)\)|[–—;-]\s+(.+))$", re.DOTALL)
MARKS = "*_` "
PICTURES = re.compile("[\u2190-\u2bff\ufe0f\u200d\U0001f000-\U0001faff]+")
UNKNOWN = frozenset({"?", "unknown", "weiß nicht", "weiss nicht", "don't know"})
NOT_APPLICABLE = frozenset({"n/a", "na", "-", "–", "entfällt", "not applicable"})
SETTINGS = {"person": "person", "name": "person", "date": "date", "datum": "date", "role": "role", "rolle": "role"}
RATINGS = Sentence("ratings")
HEADINGS = Fate("kept", Sentence("headings"))
NO_RATING = Fate("dropped", Sentence("not used"), Sentence("it is no rating"))
TWICE = Fate("dropped", RATINGS, Sentence("the skill was rated twice, and the first one counts"))
OPEN = Fate("kept", Sentence("skills without a rating, which were not asked"))
SELF = "me"
LONGEST = 4_000
"""Characters of an item that are looked at."""


def read_answers(parts: Sequence[tuple[str, list[Part | TablePart]]], ledger: Ledger, asked: Asked) -> Imported:
    """The answers in lists and in tables with two columns."""
    matrix = asked.answered
    assert matrix is not None
    reader = _AnswersReader(matrix, ledger)
    for source, found in parts:
        for part in found:
            reader.read(source, part)
    if not reader.ratings:
        raise UserError(
            "{files}: no rating of a skill of “{matrix}” was found; write them like - SQL: 3",
            files=", ".join(source for source, _ in parts),
            matrix=matrix.id,
        )
    return Imported(reader.data(asked), ledger, kind="answers")


class _AnswersReader:
    def __init__(self, matrix: Matrix, ledger: Ledger) -> None:
        self.matrix = matrix
        self.ledger = ledger
        self.names = {text.casefold(): skill.id for skill in matrix.skills.values() for text in skill.name.values()}
        self.called = [text for skill in matrix.skills.values() for text in skill.name.values()]
        self.names |= {name: name for name in matrix.skills}
        self.ratings: dict[str, Any] = {}
        self.told: dict[str, str] = {}

    def read(self, source: str, part: Part | TablePart) -> None:
        """A part and all inside it."""
        if isinstance(part, TablePart):
            for row in part.rows:
                cells = [str(cell) for _, cell in sorted(row.cells.items())]
                places = [Place(source, row.number, column) for column in row.cells]
                if len(cells) >= 2 and cells[0].casefold() in self.names:
                    self._rating(f"{cells[0]}: {cells[1]}", places[:2])
                else:
                    self._settle(places, NO_RATING)
            return
        for each in part.everything():
            place = Place(source, each.line)
            if each.kind == "item":
                self._rating(each.text, [place])
            elif each.kind == "heading":
                self._settle([place], HEADINGS)
            elif each.kind == "setting":
                self._setting(each.text, place)
            else:
                self._settle([place], NO_RATING)

    def data(self, asked: Asked) -> dict[str, Any]:
        """The file of answers."""
        if "person" not in self.told:
            self.ledger.add(Sentence("person: {value}", value=SELF), Sentence("no source says it"))
        if "date" not in self.told:
            self.ledger.add(
                Sentence("date: {value}", value=asked.day),
                Sentence("no source says it, so it is today"),
                Sentence("write the day on which it was filled in"),
            )
        head = {
            "format": "skillmatrix-answers/1",
            "matrix": {"id": self.matrix.id, "version": self.matrix.version},
            "person": self.told.get("person", SELF),
        }
        if "role" in self.told:
            head["role"] = self.told["role"]
        in_order = {skill: self.ratings[skill] for skill in self.matrix.skills if skill in self.ratings}
        return {**head, "date": self.told.get("date", asked.day), "ratings": in_order}

    def _rating(self, text: str, places: Sequence[Place]) -> None:
        found = RATED.match(" ".join(text.split())[:LONGEST])
        written = PICTURES.sub("", found[1] if found else text).strip(MARKS)
        skill = self.names.get(written.casefold())
        if skill is None:
            hint = did_you_mean(written, self.called) if found else ""
            because = Sentence("no skill of the matrix is called so; {hint}", hint=hint) if hint else NO_SKILL
            self._settle(places, Fate("dropped", RATINGS, because))
        elif found is None:
            self._settle(places, OPEN)
        elif skill in self.ratings:
            self._settle(places, TWICE)
        else:
            self._settle(places, self._take(skill, PICTURES.sub("", found[2]).strip(MARKS)))

    def _take(self, skill: str, written: str) -> Fate:
        note = NOTE.search(written)
        word = (written[: note.start()] if note else written).strip(MARKS).casefold()
        levels = {str(level): level for level in self.matrix.scale}
        levels |= {
            name.casefold(): level
            for level, each in self.matrix.scales[skill].items()
            for name in each.name.values()
        }  # fmt: skip
        said = (note[1] or note[2]).strip() if note else ""
        if word in levels:
            self.ratings[skill] = {"level": levels[word], "note": said} if said else levels[word]
        elif word in UNKNOWN:
            self.ratings[skill] = {"unknown": True, "note": said} if said else "unknown"
        elif word in NOT_APPLICABLE:
            self.ratings[skill] = {"not_applicable": said or "–"}
        else:
            return Fate("dropped", RATINGS, NO_LEVEL, there_are([*map(str, self.matrix.scale)]))
        return Fate("kept", RATINGS)

    def _setting(self, text: str, place: Place) -> None:
        key, _, value = text.partition(":")
        meant, value = SETTINGS.get(key.strip().casefold()), value.strip().strip("\"'")
        if meant and value and not (meant == "role" and value not in self.matrix.roles_by_id):
            self.told[meant] = value
            self._settle([place], Fate("kept", Sentence("who, when and for which role")))
        else:
            self._settle([place], NO_RATING)

    def _settle(self, places: Sequence[Place], fate: Fate) -> None:
        for place in places:
            self.ledger.settle(place, fate)


NO_SKILL = Sentence("no skill of the matrix is called so")
NO_LEVEL = Sentence("this is no level of the matrix")
