"""A fingerprint of what a person read, so that a later change of wording is seen."""

import json
from collections.abc import Sequence
from hashlib import sha256

from skillmatrix.model.matrix import Skill
from skillmatrix.model.text import in_language


def wording_hash(skill: Skill, languages: Sequence[str]) -> str:
    """The first 8 hex digits of SHA-256 over the compact JSON list [name, descriptors low to high] in the language.

    The bytes are those of JavaScript's `JSON.stringify` in UTF-8, so that another program comes to the same digits.
    """
    texts = [skill.name, *(text for _, text in sorted(skill.levels.items()))]
    words = [in_language(text, languages) for text in texts]
    compact = json.dumps(words, ensure_ascii=False, separators=(",", ":"))
    return sha256(compact.encode("utf-8")).hexdigest()[:8]
