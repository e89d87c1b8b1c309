"""An advert says where the job is, the type of employment, how to apply and who to contact.

Without these, people cannot decide whether to apply, or do not know how.

Wrong:

    <!-- ad en -->
    ## How to apply

    A CV is enough.

Right:

    <!-- ad en -->
    ## How to apply

    A CV is enough. Apply at https://jobs.example.org/2026-017. Questions: the People team, people@example.org.
"""

import re
from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity, TextKey
from skillmatrix.language.part_time_words import PART_TIME
from skillmatrix.language.towns import names_a_town
from skillmatrix.model.draft import Draft

RULE = Rule("incomplete-advert", Severity.WARNING, "an advert without contact, way to apply, place or employment")

ADDRESS = r"https?://|www\.|[\w.+-]{1,64}@[\w-]{1,64}\.\w|\b\w[\w-]{0,60}\.(?:de|at|ch|com|org|net|eu|uk)\b"
MAIL = r"[\w.+-]{1,64}@[\w-]{1,64}\.\w"
PLACE = (
    r"\b(?:(?:Arbeits|Dienst|Einsatz)?ort|Standort\w*|Sitz|remote|mobile[srn]? Arbeiten|Home-?office|place|"
    r"location|based in|office in|on-site|hybrid|(?:town|site|city)(?=:))\b|\b\d{5} [A-ZÄÖÜ]"
)
EMPLOYMENT = (
    r"\b(?:Arbeitszeit|Vollzeit|Teilzeit|\w*[Ss]tunden|(?:un)?befristet\w*|Minijob|Praktikum|Werkstudent\w*|"
    r"freiberuflich|Ausbildung|ehrenamtlich|Zeitaufwand|full[- ]time|part[- ]time|hours|permanent|fixed[- ]term|"
    r"internship|freelance|voluntary|volunteer)\b"
)
WAY = (
    rf"{ADDRESS}|\bBewerbung(?:en|sunterlagen)? (?:über|an|per|unter|bitte|nehmen)\b|\bper Post\b"
    r"|\b(?:apply (?:at|to|by|via)|send your|get in touch (?:at|by))\b"
    r"|\b(?:Melden Sie sich|Melde dich|Anmeldung) (?:bis|über|bei|unter)\b"
    r"|\b(?:Bewerben Sie sich|Bewirb dich|Bewerbung|Melden Sie sich|Melde dich|Anmeldung|apply|get in touch)"
    r"(?: hier| an| here| (?:bis zum|bis|by) [^:]{1,24})?:"
)
QUESTIONS = (
    rf"{MAIL}|\bFragen\b[^.]{{0,60}}\b(?:beantwortet|gern|an|bei)\b|\bRückfragen\b|\bAnsprech\w+|\bKontakt\b"
    r"|\bTel(?:efon|\.)|\bcontact\b|\bquestions:|\b(?:with|any) questions\b"
)
PLACE_NAME, EMPLOYMENT_NAME = TextKey("check.incomplete-advert.place"), TextKey("check.incomplete-advert.employment")
NEEDED = (
    (PLACE_NAME, PLACE),
    (EMPLOYMENT_NAME, EMPLOYMENT),
    (TextKey("check.incomplete-advert.way"), WAY),
    (TextKey("check.incomplete-advert.questions"), QUESTIONS),
)
"""What is needed, and words that show that it is there: a gap that asks for it counts, too."""
PATTERNS = tuple((name, re.compile(words, re.IGNORECASE)) for name, words in NEEDED)


def check(draft: Draft) -> Iterator[Remark]:
    """All that is missing in one finding: it has no place in the text."""
    if draft.kind != "ad" or not draft.lines:
        return
    missing = tuple(name for name, words in PATTERNS if not (draft.says(words) or _says_otherwise(name, draft)))
    if missing:
        yield Remark(RULE, values={"missing": missing})


def _says_otherwise(name: TextKey, draft: Draft) -> bool:
    """Whether the advert says it without the usual words: a town by its name, part time in hours or percent."""
    if name == PLACE_NAME:
        return any(names_a_town(line.text) for line in draft.body)
    return name == EMPLOYMENT_NAME and draft.says(PART_TIME)
