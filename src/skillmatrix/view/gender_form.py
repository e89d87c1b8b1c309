"""How German titles name all genders. A matrix writes both forms, `Managerin / Manager`, or a neutral word.

The council for German orthography accepts the pair (December 2023); the association of the blind and partially sighted
prefers the star among the short forms (March 2024). No form suits every house, so it is a choice.
"""

from typing import Literal, TypeAlias

GenderForm: TypeAlias = Literal["pair", "star", "colon", "underscore", "neutral"]
"""`neutral` takes the name of the field of work (`short`) in the place of a title with two forms."""
SIGNS: dict[GenderForm, str] = {"star": "*", "colon": ":", "underscore": "_"}


def with_gender_form(title: str, form: GenderForm) -> str:
    """The title with `Managerin / Manager` as `Manager*in`; a title without such a pair stays as it is."""
    feminine, _, rest = str(title).partition(" / ")
    masculine = feminine.removesuffix("in")
    sign = SIGNS.get(form)
    if (
        not sign
        or not masculine
        or masculine == feminine
        or not rest.startswith(masculine)
        or rest[len(masculine) :][:1].isalnum()
    ):
        return title
    end = len(masculine)
    return title[:end] + f"{sign}in" + title[len(feminine) + len(" / ") + end :]
