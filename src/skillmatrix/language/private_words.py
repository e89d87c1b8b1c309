"""Words that are about health, family or faith: a note is printed, and they are nobody's business there."""

import re

WORDS = (
    # Health
    "krank", "erkrank", "gesundheitlich", "gesundheitszustand", "meine[rn]? gesundheit", "diagnos", "ärzt", "arzt",
    "therap", "psychisch", "psychiat", "depress", "burn-?out", "behinderung", "schwerbehinder", "reha\\b", "klinik",
    "medikament", "schmerz", "migräne", "krebs", "allergi", "sucht\\b", "adhs", "autis",
    "illness", "ill\\b", "sick", "disease", "mental health", "my health", "health (?:issue|problem|reason)", "doctor",
    "disabilit", "medication", "chronic", "cancer", "adhd", "anxiety",
    # Family
    "schwanger", "elternzeit", "mutterschutz", "kinderbetreuung", "kind\\b", "kinder\\b", "kindern\\b", "ehemann",
    "ehefrau", "scheidung", "geschieden", "familiär", "meine[rn]? familie", "mutter\\b", "vater\\b", "pflegebedürf",
    "angehörig", "trauerfall", "todesfall",
    "pregnan", "maternity", "paternity", "parental", "child\\b", "children", "childcare", "husband", "wife\\b",
    "divorce", "my family", "family reason", "mother\\b", "father\\b", "bereave",
    # Faith
    "religi", "kirche", "gebet\\b", "gläubig", "muslim", "islam", "jüdisch", "christlich", "katholi", "evangelisch",
    "moschee", "synagoge", "konfession", "ramadan", "fasten\\b", "kopftuch",
    "church", "mosque", "synagogue", "prayer", "jewish", "my faith", "catholic", "headscarf",
)  # fmt: skip
"""How such words begin; `\\b` where a longer word means something else. They are patterns for Python and browsers."""


def private_words_pattern() -> str:
    """A pattern that finds the beginning of such a word; each engine says its own way what may stand before it."""
    return f"(?:{'|'.join(WORDS)})"


def private_word(text: str) -> str | None:
    """The first word that is about health, family or faith, as it stands in the text; nothing if there is none.

    It may be a false alarm: this is a hint to somebody who is typing, no judgement.
    """
    found = re.search(rf"(?<!\w){private_words_pattern()}\w*", text, re.IGNORECASE)
    return found[0] if found else None
