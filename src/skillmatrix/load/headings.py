"""What stands over job descriptions and their sections: our own words in every language, and what others write."""

import re
from functools import cache

from skillmatrix.i18n.catalogue import LANGUAGES, VOLUNTARY, messages
from skillmatrix.i18n.messages import Message
from skillmatrix.model.draft import PaperKind

AD_SECTIONS = (
    "facts", "purpose", "tasks", "success", "must", "wishes", "learn", "offer", "apply", "about", "equal", "privacy",
)  # fmt: skip
PAPER_SECTIONS = (
    "title", "facts", "placement", "purpose", "tasks", "success", "powers", "interfaces", "profile", "control",
    "reasons",
)  # fmt: skip
TASK_SECTIONS = ("nature", "purpose", "tasks", "facts", "must", "placement", "control")
TIERS = ("must", "should", "nice")
OTHER_NAMES = {
    "facts": ("key facts", "das wichtigste in kürze", "die stelle im überblick"),
    "purpose": (
        "the role", "about the job", "role purpose", "job summary", "die stelle", "über die stelle",
        "über den job", "job overview", "the opportunity",
    ),
    "must": (
        "ihr profil", "dein profil", "profil", "anforderungen", "was wir erwarten", "wir erwarten", "voraussetzungen",
        "das bringen sie mit", "das bringst du mit", "was sie mitbringen", "was du mitbringst", "sie bringen mit",
        "du bringst mit", "ihre qualifikation", "ihre qualifikationen", "deine qualifikationen", "qualifikationen",
        "das zeichnet sie aus", "das zeichnet dich aus", "requirements", "your profile", "what you bring",
        "was wir uns wünschen", "das wünschen wir uns", "zwingend erforderlich", "what you'll bring",
        "what you'll need", "what we're looking for", "what we are looking for", "about you",
        "who you are", "qualifications", "required qualifications", "minimum qualifications", "essential criteria",
        "person specification", "skills and experience",
    ),
    "wishes": (
        "von vorteil", "wünschenswert", "nice to have", "nice-to-have", "nice-to-haves", "bonus points", "desirable",
        "desirable criteria", "preferred qualifications",
    ),
    "offer": (
        "wir bieten", "wir bieten ihnen", "wir bieten dir", "das bieten wir", "das bieten wir ihnen",
        "das bieten wir dir", "was wir bieten", "was wir ihnen bieten", "was wir dir bieten", "unser angebot",
        "ihre vorteile", "deine vorteile", "what we offer", "our offer", "benefits", "perks", "perks and benefits",
        "what's in it for you", "deine benefits", "ihre benefits", "unsere benefits", "benefits & perks",
        "perks & benefits",
    ),
    "about": ("über uns", "wer wir sind", "das sind wir", "about us", "who we are"),
    "apply": (
        "kontakt", "bewerbung", "ihre bewerbung", "deine bewerbung", "jetzt bewerben", "interessiert", "interesse",
        "haben wir ihr interesse geweckt", "haben wir dein interesse geweckt", "contact", "apply now",
        "application process", "to apply", "klingt gut", "interview process", "hiring process",
    ),
    "tasks": (
        "aufgaben", "ihre aufgaben", "deine aufgaben", "ihr aufgabengebiet", "dein aufgabengebiet", "aufgabengebiet",
        "das erwartet sie", "das erwartet dich", "was sie erwartet", "was dich erwartet", "ihre tätigkeiten",
        "deine tätigkeiten", "tätigkeiten", "das machen sie", "das machst du", "ihre rolle", "deine rolle",
        "your tasks", "your role", "what you'll do", "what you'll be doing", "what you will be doing",
        "responsibilities", "your responsibilities", "key responsibilities", "main responsibilities", "duties",
        "main duties", "duties and responsibilities", "main duties of the job", "your mission", "deine mission",
        "ihre mission", "in this role, you will", "in this role you will", "das aufgabengebiet umfasst",
        "das aufgabengebiet umfasst insbesondere",
    ),
    "equal": ("equal opportunity employer", "equal employment opportunity", "diversity and inclusion"),
}  # fmt: skip
"""What people write over the same sections."""
PICTURES = re.compile(r"^(?:[\u2600-\u26ff\u2728\U0001f300-\U0001faff]\ufe0f?\s*)+")
"""What stands before headings on pages for networks."""


def section_of(heading: str) -> str:
    """The id of the section that a heading stands over; empty if it is none of ours."""
    return _headings().get(_plain(heading), "")


def kind_of_paper(title: str) -> PaperKind | None:
    """The kind of paper that has this title of ours; adverts are called after the job and have none."""
    kinds: tuple[PaperKind, ...] = ("internal", "profile", "task")
    return next((kind for kind in kinds if _plain(title) in _names(f"jobdesc.title.{kind}")), None)


@cache
def _headings() -> dict[str, str]:
    """Sections by what stands over them, in every language and form of address."""
    keys = [(f"jobdesc.ad.{name}", name) for name in AD_SECTIONS]
    keys += [(f"jobdesc.heading.{name}", name) for name in PAPER_SECTIONS]
    keys += [(f"jobdesc.task.{name}", name) for name in TASK_SECTIONS]
    keys += [(f"jobdesc.tier.{name}", name) for name in TIERS]
    ours = {text: name for key, name in keys for text in _names(key)}
    return {text: name for name, texts in OTHER_NAMES.items() for text in texts} | ours


@cache
def _names(key: str) -> frozenset[str]:
    known = (messages(language) for language in LANGUAGES)
    found = (texts[each] for texts in known for each in (key, f"{key}{VOLUNTARY}") if each in texts)
    return frozenset(_plain(text) for message in found for text in _variants(message))


def _variants(message: Message) -> tuple[str, ...]:
    return (message,) if isinstance(message, str) else tuple(message.values())


def _plain(heading: str) -> str:
    bare = PICTURES.sub("", heading.strip())
    return " ".join(bare.replace("’", "'").strip(" \t.:?!…#*_").casefold().split())
