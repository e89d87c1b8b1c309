"""Hostile inputs, each a function of a random generator: mutated files, odd values at single places, grammars."""

import json
import random
from collections.abc import Callable, Iterator
from itertools import count
from typing import Any

import seeds

VALUES = (
    "", "~", "null", "true", "no", "0", "-0", "1", "-1", "3", "99", "1e9", "1e999", "-1e-999", ".inf", "-.inf", ".nan", "0x7f", "0o17",
    "010", "1_000", "1.10", "0.001", "1000.0001", "123456789012345678", "1234567890123456789012345", "9" * 400, "1:30", "2026-11-22",
    "0001-01-01", "9999-12-31", "2026-02-30", "22.11.2026", "''", '""', "' '", '"\\n"', '"\\0"', '"\\x1b[31m"', '"\\u202e"', '"\\ud800"',
    '"\\U0010ffff"', '"\\ufeff"', "'::error::x'", "'##[x'", "'{{ 7*7 }}'", "'{% include none %}'", "'<script>'", "'# a'", "'a # b'", "[]", "{}", "[[]]", "[~]",
    "[1, a, ~]", "{a: ~}", "{1: 2}", "{de: x}", "{de: x, en: y, xx: z}", "{level: 3}", "{not_applicable: ''}", "unknown", "&a b", "*a", "*nowhere",
    "&a [*a]", "!!str 1", "!x y", "<<", "{<<: {a: 1}}", "|\n  a\n  b\n", ">\n  a\n\n\n  b\n", "? a\n: b\n", "- a\n- b\n", "a: b\n", "---\n", "...\n",
    "%YAML 1.2\n", "@a", "`a", "a:", ": a", "-", "?", "ä" * 100, "x" * 4001, "' " + " " * 4100 + "x'", '"' + "\\n" * 4000 + '"', "a b " * 1000,
    "'" + "„" * 300 + "'", "[" * 70 + "]" * 70, "{a: " * 70 + "1" + "}" * 70, "\u2028", "\x85", "\x00", "\ufeff", "\t", "\r", "de", "en", "sie", "../../etc/passwd",
    "https://example.org/" + "a" * 300, "javascript:alert(1)", "a@b.c", "mailto:a", "Sachbearbeiter/-in (m/w/d)", "'" + "ue" * 2000 + "'", "'" + "a. " * 1300 + "'",
)  # fmt: skip
"""What stands at single places of good files."""

TOKENS = (
    *VALUES, ":", ": ", "\n", "\n\n", "\r\n", "  ", "    ", "- ", "? ", ", ", "[", "]", "{", "}", "'", '"', "|", ">", ">-", "|2", "#", " # c", "&a ", "*a ", "!!int ",
    "format: ", "skillmatrix/1", "skillmatrix-answers/1", "skillmatrix-posting/1", "skillmatrix-settings/1", "skillmatrix-organization/1", "id: ", "version: ", "title: ",
    "languages: ", "scale: ", "categories:", "skills:", "roles:", "requires:", "levels:", "name: ", "renames:", "ratings:", "matrix: ", "person: ", "date: ",
    "# skillmatrix: ignore[unused-skill] because\n", "# skillmatrix: ignore[x", "provenance: ", "sources: ", "above: ", "tasks:", "share: ", "weight: ", "must: ", "pay: ", "location: ",
)  # fmt: skip

MARKDOWN = (
    "# ", "## ", "### ", "\n", "\n\n", "- ", "* ", "1. ", "> ", "| ", " | ", "|---|---|\n", "**", "*", "_", "`", "```\n", "[", "](", ")", "<", ">", "<!-- ", " -->", "---\n", "===\n",
    "\\", "&amp;", "‹", "›", "…", "!", "?", ". ", ", ", ": ", "; ", "(m/w/d)", "*in", ":innen", "/-in", "In", "„", "“", "”", '"', "'", "  ", "\t", "\x0b", "\u2028", "\r\n", "\x1b[1m", "ß", "ue", "1", "42 %", "€ ",
    "Entwickler ", "Ingenieurin ", "Sie ", "du ", "Ihr ", "wir ", "jung ", "Team ", "muss ", "soll ", "kann ", "Gehalt ", "58.000 EUR ", "Studium ", "Deutsch ", "Muttersprache ", "remote ", "Vollzeit ",
    "Aufgaben", "Anforderungen", "Wir bieten", "Tasks", "Requirements", "We offer", "You ", "must ", "he ", "his ", "native speaker ", "young ", "salary ", "years of experience ", "3+ Jahre ", "und ", "oder ",
    "https://example.org ", "a@b.de ", "x" * 200 + " ", " " * 300, "a-" * 150, "Ä" * 80,
)  # fmt: skip

Input = bytes
Maker = Callable[[random.Random], Input]


def mutated_file(chance: random.Random) -> Input:
    """A file of the corpus with some bytes, lines or pieces changed."""
    return _mutated(chance.choice(seeds.files()), chance, TOKENS)


def mutated_draft(chance: random.Random) -> Input:
    """A text of a draft, changed in the same way."""
    return _mutated(chance.choice(seeds.drafts()), chance, MARKDOWN)


def _mutated(data: bytes, chance: random.Random, tokens: tuple[str, ...]) -> Input:
    for _ in range(chance.choice((1, 1, 1, 2, 3, 8))):
        data = chance.choice(CHANGES)(data, chance, tokens)
    return data


def _flip(data: bytes, chance: random.Random, _: tuple[str, ...]) -> bytes:
    if not data:
        return b"\x00"
    at = chance.randrange(len(data))
    return data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :]


def _cut(data: bytes, chance: random.Random, _: tuple[str, ...]) -> bytes:
    start = chance.randrange(len(data) + 1)
    return data[:start] + data[start + chance.choice((1, 2, 5, 20, 200)) :]


def _put(data: bytes, chance: random.Random, tokens: tuple[str, ...]) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + chance.choice(tokens).encode("utf-8", "surrogatepass") + data[at:]


def _twice(data: bytes, chance: random.Random, _: tuple[str, ...]) -> bytes:
    lines = data.splitlines(keepends=True) or [b"\n"]
    at = chance.randrange(len(lines))
    several = lines[at : at + chance.choice((1, 1, 3))] * chance.choice((1, 1, 2, 20))
    to = chance.randrange(len(lines) + 1)
    return b"".join([*lines[:to], *several, *lines[to:]])


def _indent(data: bytes, chance: random.Random, _: tuple[str, ...]) -> bytes:
    lines = data.splitlines(keepends=True) or [b"\n"]
    at = chance.randrange(len(lines))
    lines[at] = chance.choice((b" ", b"  ", b"\t", b"      ")) + lines[at]
    return b"".join(lines)


def _ends(data: bytes, chance: random.Random, _: tuple[str, ...]) -> bytes:
    return data.replace(b"\n", chance.choice((b"\r\n", b"\r", b"\n\n", b" \n", b"\xe2\x80\xa8")))


CHANGES = (_flip, _cut, _cut, _put, _put, _twice, _indent, _ends)


def one_place(chance: random.Random) -> Input:
    """A good file with one value or key replaced by something else."""
    text, places = seeds.places(chance.choice(list(seeds.good())))
    return _placed(text, chance.choice(places), chance.choice(VALUES))


def _placed(text: str, place: tuple[int, int], value: str) -> Input:
    start, end = place
    return f"{text[:start]}{value}{text[end:]}".encode()


def every_place() -> Iterator[Input]:
    """Every good file with every value at every single place."""
    for name in seeds.good():
        text, places = seeds.places(name)
        for place in places:
            for value in VALUES:
                yield _placed(text, place, value)


def tokens(chance: random.Random) -> Input:
    """Pieces of YAML one after the other."""
    size = chance.choice((1, 3, 8, 20))
    return "".join(chance.choice(TOKENS) for _ in range(size)).encode("utf-8", "surrogatepass")


def yaml_text(chance: random.Random) -> Input:
    """YAML from a grammar: nested mappings and lists in both styles, with our keys."""
    return "".join(_block(chance, 0)).encode()


SCALARS = tuple(value for value in VALUES if "\n" not in value and len(value) < 60)
KEYS = (
    "format", "id", "version", "title", "languages", "scale", "categories", "skills", "name", "levels", "roles", "requires", "level", "weight", "must", "renames", "ratings",
    "matrix", "person", "date", "tasks", "text", "share", "0", "1", "de", "en", "a", "'a b'", "~", "1.5", "? x",
)  # fmt: skip


def _block(chance: random.Random, depth: int) -> Iterator[str]:
    pad, is_list = " " * (chance.choice((2, 2, 2, 4, 3)) * depth), chance.random() < 0.3
    for _ in range(chance.choice((1, 2, 2, 4))):
        yield pad + ("-" if is_list else f"{chance.choice(KEYS)}:")
        kind = chance.random()
        if kind < 0.3 and depth < 4:
            yield "\n"
            yield from _block(chance, depth + 1)
        else:
            yield f" {_flow(chance, 0) if kind < 0.5 else chance.choice(SCALARS)}{chance.choice(('', '', '', ' # c'))}\n"


def _flow(chance: random.Random, depth: int) -> str:
    inner = [
        _flow(chance, depth + 1) if depth < 3 and chance.random() < 0.4 else chance.choice(SCALARS)
        for _ in range(chance.choice((0, 1, 2, 3)))
    ]
    if chance.random() < 0.5:
        return f"[{', '.join(inner)}]"
    return "{" + ", ".join(f"{chance.choice(KEYS)}: {value}" for value in inner) + "}"


def markdown(chance: random.Random) -> Input:
    """Pieces of Markdown and of adverts one after the other."""
    size = chance.choice((1, 5, 20, 60))
    return "".join(chance.choice(MARKDOWN) for _ in range(size)).encode("utf-8", "surrogatepass")


JSON_VALUES: tuple[Any, ...] = (
    None,
    True,
    0,
    -1,
    1.5,
    10**30,
    "",
    " ",
    "a",
    "2026-11-22",
    "0001-01-01",
    "<p>x",
    "<" * 50,
    "https://x.de",
    [],
    {},
    [None],
    {"@type": "Place"},
    "\u202e",
    "DE",
)
PROPERTIES = (
    "@context", "@type", "@graph", "title", "description", "datePosted", "validThrough", "hiringOrganization", "jobLocation", "baseSalary", "employmentType", "jobLocationType",
    "applicantLocationRequirements", "directApply", "name", "address", "addressCountry", "value", "currency", "minValue", "maxValue", "unitText", "identifier",
)  # fmt: skip


def json_ld(chance: random.Random) -> Input:
    """Linked data about a job, with anything in its properties."""
    data: dict[str, Any] = {"@context": "https://schema.org/", "@type": "JobPosting"}
    for _ in range(chance.randrange(12)):
        data[chance.choice(PROPERTIES)] = _json(chance, 0)
    return json.dumps([data] if chance.random() < 0.1 else data).encode()


def _json(chance: random.Random, depth: int) -> Any:
    kind = chance.random()
    if depth < 3 and kind < 0.25:
        return {chance.choice(PROPERTIES): _json(chance, depth + 1) for _ in range(chance.randrange(4))}
    if depth < 3 and kind < 0.4:
        return [_json(chance, depth + 1) for _ in range(chance.randrange(4))]
    return chance.choice(JSON_VALUES)


ANSWERS = "format: skillmatrix-answers/1\nmatrix: {id: data-team, version: '1'}\nperson: p1\ndate: 2026-11-20\n"
RATINGS = ("0", "1", "2", "3", "7", "-1", "unknown", "{level: 2, note: x}", "{level: 3, confidence: high}", "{not_applicable: no}", "{level: 1, evidence: [{text: a, grade: 2}]}", "{level: 1, interest: 2}", "~", "a")  # fmt: skip
RATED = ("sql", "charts", "statistics", "data", "old-sql", "nothing", "macros")


def answers(chance: random.Random) -> Input:
    """Answers to the matrix of the corpus, right and wrong ones."""
    rated = "".join(f"  {skill}: {chance.choice(RATINGS)}\n" for skill in RATED if chance.random() < 0.6)
    more = "".join(
        f"{key}: {chance.choice(SCALARS)}\n"
        for key in ("role", "rater", "language", "by", "purpose", "order")
        if chance.random() < 0.15
    )
    return f"{ANSWERS}{more}ratings:\n{rated}".encode()


POSTING = "format: skillmatrix-posting/1\nmatrix: {id: data-team}\n"
POSTED = {
    "role": ("analyst", "lead", "nobody"), "date_posted": ("2026-11-01", "0001-01-01", "x"), "valid_through": ("2026-12-01", "9999-12-31"), "start": ("2027-01-01", "sofort", "{de: ab Mai, en: from May}"),
    "pay": ("{min: 50000, max: 60000, currency: EUR, per: year}", "{note: fair}", "{min: 9, max: 1, currency: Euro, per: hour}", "3"), "location": ("{city: Köln, country: DE}", "{city: Wien, country: AT}", "{}", "x"),
    "employment": ("full_time", "[full_time, part_time]", "x"), "remote": ("none", "hybrid", "full", "x"), "hours": ("38", "{from: 20, to: 40}", "999"), "contact": ("{name: A, email: a@b.de}", "{email: a}"),
    "offer": ("{de: [a, b], en: [c, d]}", "[a]", "{de: [a], en: []}"), "organization": ("{name: Firma}", "x"), "apply": ("{url: 'https://x.de'}", "{url: x}"), "unknown": ("1",),
}  # fmt: skip


def posting(chance: random.Random) -> Input:
    """A posting for the matrix of the corpus, with right and wrong values."""
    keys = "".join(
        f"{key}: {chance.choice((*values, chance.choice(SCALARS)))}\n"
        for key, values in POSTED.items()
        if chance.random() < 0.5
    )
    return f"{POSTING}{keys}".encode()


MAKERS: dict[str, Maker] = {
    "mutated file": mutated_file,
    "one place": one_place,
    "tokens": tokens,
    "grammar": yaml_text,
    "mutated draft": mutated_draft,
    "Markdown": markdown,
    "JSON-LD": json_ld,
    "answers": answers,
    "posting": posting,
}


def numbered(seed: int) -> Iterator[random.Random]:
    """A generator for each input: any input can be made again from the seed and its number."""
    for number in count():
        yield random.Random(f"{seed}/{number}")
