"""Answers put into a text that is there already: what a person wrote between them stays, comments, keys of theirs."""

from pydantic import BaseModel, ValidationError

from skillmatrix.model.answers import Answers, Evidence, RatingFields, without_unknown
from skillmatrix.source.document import read_document
from skillmatrix.source.revise import revise
from skillmatrix.store.contents import ONE_A_LINE, contents, spelled_out


def revised(text: str, answers: Answers) -> str | None:
    """The text with these answers in it; None if that cannot be done without losing something."""
    document = read_document(text.encode(), "")
    if document.faults or not isinstance(document.data, dict):
        return None
    changed = revise(document, _completed(document.data, answers), flow_width=ONE_A_LINE)
    return changed if _says(changed, answers) else None


def _says(text: str, answers: Answers) -> bool:
    """Whether the text, read again, gives these answers: a key of a person may stand in the way of one of ours."""
    try:
        return Answers.model_validate(without_unknown(read_document(text.encode(), "").data)) == answers
    except ValidationError:
        return False


def _completed(old: dict[str, object], answers: Answers) -> dict[str, object]:
    """The contents with what a person wrote beside them. What is new at the top stands in front of the ratings."""
    new = contents(answers)
    written = old.get("ratings")
    if isinstance(written, dict):
        new["ratings"] = {
            skill: _rating(written[skill], answers.ratings[skill]) if isinstance(written.get(skill), dict) else rating
            for skill, rating in contents(answers)["ratings"].items()  # type: ignore[attr-defined]  # a mapping, made there
        }
    kept = list(_with_strangers(old, new, Answers).items())
    come = [(key, value) for key, value in new.items() if key not in old]
    at = next((at for at, (key, _) in enumerate(kept) if key == "ratings"), len(kept))
    return dict([*kept[:at], *come, *kept[at:]])


def _rating(old: dict[str, object], rating: RatingFields) -> dict[str, object]:
    """A rating where one is spelled out already."""
    new = spelled_out(rating)
    pieces = old.get("evidence")
    if isinstance(pieces, list) and _begins_with(new.get("evidence"), pieces):
        new["evidence"] = [*pieces, *new["evidence"][len(pieces) :]]  # type: ignore[index]  # a list, as it begins with one
    return {**_with_strangers(old, new, RatingFields), **new}


def _with_strangers(old: dict[str, object], new: dict[str, object], model: type[BaseModel]) -> dict[str, object]:
    """The old keys that stay, with their new values: also those that are not part of the format."""
    return {key: new.get(key, old[key]) for key in old if key in new or key not in model.model_fields}


def _begins_with(pieces: object, written: list[object]) -> bool:
    """Whether the evidence begins with what is written already: a person may say more, and need not say the grade."""
    return isinstance(pieces, list) and len(written) <= len(pieces) and all(map(_says_the_same, written, pieces))


def _says_the_same(written: object, piece: object) -> bool:
    known = (
        {key: value for key, value in written.items() if key in Evidence.model_fields}
        if isinstance(written, dict)
        else {}
    )
    return {"grade": Evidence.model_fields["grade"].default, **known} == piece
