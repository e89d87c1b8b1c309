"""A fingerprint of what a person read, so that a later change of wording is seen."""

import json
from collections.abc import Callable, Sequence
from hashlib import sha256
from typing import TypeAlias

from skillmatrix.model.descriptor import DescriptorFields
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.skill import Skill
from skillmatrix.model.text import in_language

Part: TypeAlias = str | list[str | list[str] | None]


def wording_hash(matrix: Matrix, skill: Skill, languages: Sequence[str]) -> str:
    """The first 8 hex digits of SHA-256 over the compact JSON list [name, levels low to high] in the language.

    A level with a text alone is that text. One with statements is the list [text or null, statement, …], in which an
    optional statement is a list of its own. A skill without texts has those of the scale.
    The bytes are those of JavaScript's `JSON.stringify` in UTF-8, so that another program comes to the same digits.
    """

    def said(text: dict[str, str]) -> str:
        return in_language(text, languages)

    levels = [_part(level, said) for _, level in sorted(skill.described.items())]
    of_scale = [said(level.description or level.name) for _, level in sorted(matrix.scales[skill.id].items())]
    compact = json.dumps([said(skill.name), *(levels or of_scale)], ensure_ascii=False, separators=(",", ":"))
    return sha256(compact.encode("utf-8")).hexdigest()[:8]


def wordings(matrix: Matrix, skill: Skill) -> str:
    """The fingerprints in all languages of the matrix, with hyphens between them: a room may read in several."""
    return "-".join(wording_hash(matrix, skill, (language,)) for language in matrix.languages)


def _part(level: DescriptorFields, said: Callable[[dict[str, str]], str]) -> Part:
    text = said(level.text) if level.text else None
    if text is not None and not level.statements:
        return text
    return [text, *([said(each.text)] if each.optional else said(each.text) for each in level.statements)]
