"""What an answers file says as plain data: keys in the order of the format, short forms where they say it all."""

import json

from skillmatrix.model.answers import Answers, Rating
from skillmatrix.source.writer import escaped, write_yaml

ONE_A_LINE = 0
"""The width of what stands in braces: nothing does, so that two versions of a file differ in what was changed."""


def answers_text(answers: Answers) -> str:
    """The text of an answers file. Reading it gives the same answers again."""
    return write_yaml(contents(answers), flow_width=ONE_A_LINE)


def answers_json(answers: Answers) -> str:
    """The same as JSON, which is YAML too; characters are written as they are."""
    return escaped(json.dumps(contents(answers), ensure_ascii=False, indent=2)) + "\n"


def contents(answers: Answers) -> dict[str, object]:
    """The file as plain data in the order of its keys, without what is not said."""
    said = {
        "format": answers.format,
        "matrix": {"id": answers.matrix.id, "version": answers.matrix.version},
        "person": answers.person,
        "rater": answers.rater,
        "by": answers.by,
        "share": answers.share,
        "shared_for": answers.shared_for.model_dump(exclude_none=True) if answers.shared_for else None,
        "role": answers.role,
        "language": answers.language,
        "date": answers.date.isoformat(),
        "purpose": answers.purpose,
        "participants": answers.participants,
        "order": {"seed": answers.order.seed} if answers.order else None,
        "ratings": {skill: _rating(rating) for skill, rating in answers.ratings.items()},
        "wording": dict(answers.wording) or None,
    }
    return {key: value for key, value in said.items() if value is not None}


def _rating(rating: Rating) -> object:
    """A level alone is a number, "could not say" alone a word; everything else is spelled out."""
    fields = spelled_out(rating)
    if fields.keys() == {"level"}:
        return rating.level
    return "unknown" if fields.keys() == {"unknown"} else fields


def spelled_out(rating: Rating) -> dict[str, object]:
    """A rating in its long form, as it stands where a person wrote more beside it."""
    fields: dict[str, object] = rating.model_dump(mode="json", exclude_defaults=True)
    if rating.evidence:
        # The grade is written even where it is the usual one: it is the point of the evidence.
        fields["evidence"] = [evidence.model_dump(exclude_none=True) for evidence in rating.evidence]
    return fields
