"""What would be right in the place of a value that has the wrong form: written out, so that it can be copied."""

import re
import unicodedata

from pydantic_core import ErrorDetails

from skillmatrix.source.document import Document

FORMS = {
    "pay": "pay: {min: 58000, max: 68000, currency: EUR, per: year}, or pay: {note: …} without an amount",
    "location": "location: {city: …, country: DE}",
    "organization": "organization: {name: …}",
    "contact": "contact: {name: …, email: …}",
    "apply": "apply: {url: …}; an address for mail goes under contact",
}
"""How keys of a posting are written, where people write plain text."""


NO_BREAK = re.compile("[\\w-]+:[\u00a0\u2007\u202f]")
"""A key and a value, had YAML seen a blank between them."""

NAMED_BY = {"ladders": "title", "roles": "title", "categories": "name", "skills": "name"}
"""Lists of what has an id and a name, and the key of the name."""
PLAIN_IN_FLOW = re.compile(r"[^\W\d_][\w .-]*(?<! )")
"""A text that needs no quotes inside { }."""


def mapping(error: ErrorDetails) -> str:
    """A mapping in the place of a text."""
    key, value = error["loc"][-1] if error["loc"] else "", error["input"]
    if key == "matrix" and isinstance(value, str):
        return f"write matrix: {{id: {short(value)}}}"
    if isinstance(value, str) and NO_BREAK.match(value):
        return "put an ordinary blank in the place of the no-break space behind the colon"
    if isinstance(value, str) and (named := _named_by(error["loc"])):
        return f"write {{id: {proposed_id(value) or '…'}, {named}: {_in_flow(short(value))}}}"
    return f"write {FORMS[str(key)]}" if key in FORMS else ""


def _named_by(loc: tuple[int | str, ...]) -> str:
    """The key that names what stands in such a list."""
    return next((NAMED_BY[key] for key in loc[-3:-1] if key in NAMED_BY), "") if type(loc[-1]) is int else ""


def _in_flow(text: str) -> str:
    return text if PLAIN_IN_FLOW.fullmatch(text) else f"'{text.replace(chr(39), chr(39) * 2)}'"


def in_brackets(error: ErrorDetails) -> str:
    """A list in the place of a single value."""
    key, value = error["loc"][-1] if error["loc"] else "", error["input"]
    if key == "ready" and type(value) is int:
        return f"write {{met: {value}}}"
    if key == "of" and str(value).casefold() in {"all", "alle"}:
        return "leave it out: then the rule is about everything that the role requires"
    inside = value.strip("[] ") if isinstance(value, str) else ""  # one bracket may be there
    return f"put it in brackets: [{short(inside)}]" if inside else ""


def yes_or_no(error: ErrorDetails) -> str:
    """What YAML takes for a truth value."""
    word = str(error["input"]).casefold()
    return "write true" if word in {"yes", "ja", "wahr"} else "write false" if word in {"no", "nein", "falsch"} else ""


def level_named(name: object, document: Document) -> str:
    """The level of the scale that has this name; empty if there is none."""
    scale = document.data.get("scale") if isinstance(document.data, dict) else None
    if not isinstance(name, str) or not isinstance(scale, dict):
        return ""
    named = (level for level, said in scale.items() if name.casefold() in _names_of(said))
    return next((f"write {level}" for level in named), "")


def _names_of(level: object) -> set[str]:
    name = level.get("name") if isinstance(level, dict) else None
    names = name.values() if isinstance(name, dict) else [name]
    return {each.casefold() for each in names if isinstance(each, str)}


def proposed_id(text: str) -> str:
    """What an id could be that says the text: `größe` is `groesse`, and other letters lose their marks."""
    spelled = text.lower().translate(SPELLED_OUT)
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", spelled) if not unicodedata.combining(sign))
    return re.sub(r"[^a-z0-9]+", "-", bare).strip("-")


SPELLED_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "o", "å": "a", "ł": "l"})


def short(text: str) -> str:
    """The text, or its beginning."""
    return text if len(text) <= 60 else f"{text[:59]}…"
