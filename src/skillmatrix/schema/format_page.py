"""The page about all files people write (`docs/format.md`), made from their schemas: every key with an example."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from skillmatrix.load.kinds import KINDS
from skillmatrix.schema.choices import Schema
from skillmatrix.schema.files import json_schema

PLAIN = re.compile(r"[A-Za-zÄÖÜäöüß][\w äöüß./-]*[\w.…]|[A-Za-z]|…")
"""Texts that need no quotes in any place of a file."""
WORDS = {"yes", "no", "on", "off", "true", "false", "null"}
TYPES = {"string": "text", "integer": "whole number", "number": "number", "boolean": "true or false", "null": "nothing"}
VALUES = {
    "title": "Data team",
    "name": "Data",
    "short": "Data analysis",
    "text": "Answer questions with data.",
    "description": "What our figures rest on.",
    "note": "Written with the people who do the work.",
    "purpose": "Finds out what the figures say.",
    "why": "Every answer begins with a query.",
    "term": "query",
    "meaning": "A question to a database.",
    "url": "https://example.org/page",
    "email": "jobs@example.org",
    "person": "p1",
    "by": "3fa2c1",
    "reviewed": "2026-11-22",
}
"""Examples of texts by their key, where the schema has none."""
MOST = 12
"""Of more choices than this, such as all rules, the first stand for the others."""
HEAD = """\
# The files

Every key of every file that people write: what it takes, what it means, and an example. A key in **bold** has to be
there. This page is made from the models that read the files (`make golden` writes it); editors show the same while
one types ([editors.md](editors.md)). What is wrong with a file beyond its keys say the [rules](rules.md).
"""


def format_page() -> str:
    """The page, in Markdown."""
    return "\n".join([HEAD, *(line for name in KINDS for line in _file(name))])


def _file(name: str) -> Iterator[str]:
    whole, kind = json_schema(name), KINDS[name]
    inner = whole["$defs"]
    page = _Page(name, inner)
    yield f"## {whole['title']}: `{kind.format}`\n"
    yield f"{whole['description']}\n"
    yield from page.table(whole)
    for called in page.in_order(whole):
        yield f'### <a id="{page.anchor(called)}"></a>{inner[called]["title"]}\n'
        yield f"{inner[called]['description']}\n"
        yield from page.body(inner[called])


class _Page:
    """The part about one kind of file: `inner` are its definitions by name."""

    def __init__(self, name: str, inner: Mapping[str, Schema]) -> None:
        self.name = name
        self.inner = inner

    def anchor(self, called: str) -> str:
        """The place of a definition on the page."""
        return f"{self.name}-{called.lower()}"

    def in_order(self, whole: Schema) -> list[str]:
        """The definitions, each where it is named first."""
        found: dict[str, None] = {}
        waiting = _named(whole)
        while waiting:
            called = waiting.pop(0)
            if called not in found:
                found[called] = None
                waiting = [*_named(self.inner[called]), *waiting]
        return list(found)

    def body(self, schema: Schema) -> Iterator[str]:
        """What a definition is: its keys, or the kinds of values it takes."""
        if "properties" in schema:
            yield from self.table(schema)
        else:
            yield f"{_capital(self.kind(schema))}, such as `{_flow(self.example(schema))}`.\n"

    def table(self, schema: Schema) -> Iterator[str]:
        """The keys of a mapping."""
        yield "| key | takes | meaning | example |"
        yield "|---|---|---|---|"
        for key, field in schema["properties"].items():
            shown = f"**`{key}`**" if key in schema.get("required", ()) else f"`{key}`"
            example = _flow(self.example_of(key, field))
            cells = (shown, self.kind(field), self.meaning(field), f"`{key}: {example}`")
            yield f"| {' | '.join(map(_cell, cells))} |"
        yield ""

    def meaning(self, field: Schema) -> str:
        """What a key means, with what each of its choices means."""
        if len(_choices(field)) > MOST:
            return str(field.get("description", ""))
        told = (each for each in _choices(field) if "description" in each)
        choices = [f"`{_flow(each['const'])}`: {each['description']}" for each in told]
        default = [f"Without it: `{_flow(field['default'])}`."] if "default" in field else []
        return " ".join([field.get("description", ""), *choices, *default])

    def kind(self, schema: Schema) -> str:
        """What a value is, in words."""
        if "$ref" in schema:
            called = _called(schema)
            return f"[{self.inner[called]['title'].lower()}](#{self.anchor(called)})"
        if "const" in schema:
            return f"`{_flow(schema['const'])}`"
        parts = schema.get("anyOf") or schema.get("oneOf")
        if parts and ("properties" not in schema):
            kinds = list(dict.fromkeys(filter(None, map(self.kind, _without_null(parts)))))
            return " or ".join(kinds if len(kinds) <= MOST else [*kinds[:3], "another"])
        kinds = schema.get("type", "object")
        names = [kinds] if isinstance(kinds, str) else [kind for kind in kinds if kind != "null"]
        return " or ".join(self._plain(name, schema) for name in names)

    def _plain(self, name: str, schema: Schema) -> str:
        if name == "array":
            return f"list: {self.kind(schema['items'])}"
        if name == "object":
            return self._mapping(schema)
        if "enum" in schema:
            return " or ".join(f"`{each}`" for each in schema["enum"] if each is not None)
        limits = [str(schema[word]) for word in ("minimum", "maximum") if word in schema]
        return f"{TYPES[name]} {'–'.join(limits)}".strip() if len(limits) == 2 else TYPES[name]

    def _mapping(self, schema: Schema) -> str:
        if "patternProperties" in schema:
            return f"by level: {self.kind(next(iter(schema['patternProperties'].values())))}"
        value = schema.get("additionalProperties")
        if isinstance(value, dict):
            return f"by {self._key(schema)}: {self.kind(value)}"
        return "by name: " + self.kind(next(iter(schema["properties"].values())))

    def _key(self, schema: Schema) -> str:
        names = schema.get("propertyNames", {})
        return self.inner[_called(names)]["title"].lower() if "$ref" in names else "name"

    def example(self, schema: Schema) -> Any:
        """A value: one that the schema names, or the smallest that fits it."""
        if schema.get("examples"):
            return schema["examples"][0]
        if "$ref" in schema:
            return self.example(self.inner[_called(schema)])
        if "const" in schema:
            return schema["const"]
        if "enum" in schema:
            return schema["enum"][0]
        parts = _without_null(schema.get("anyOf") or schema.get("oneOf") or ())
        if parts and "properties" not in schema:
            return self.example(parts[0])
        kinds = schema.get("type", "object")
        return self._smallest(kinds if isinstance(kinds, str) else kinds[0], schema)

    def example_of(self, key: str, field: Schema) -> Any:
        """The same for a key: some have a value of their own, which says more."""
        if "examples" not in field and key in VALUES and self.kind(field).startswith(("text", "[text]")):
            return VALUES[key]
        return self.example(field)

    def _smallest(self, kind: str, schema: Schema) -> Any:
        if kind == "array":
            return [self.example(schema["items"])]
        if kind == "object":
            return self._small_mapping(schema)
        return {"boolean": True, "string": "…"}.get(kind, max(1, schema.get("minimum", 1)))

    def _small_mapping(self, schema: Schema) -> dict[str, Any]:
        if "properties" in schema:
            return {key: self.example_of(key, schema["properties"][key]) for key in self._needed(schema)}
        if "patternProperties" in schema:
            return {"1": self.example(next(iter(schema["patternProperties"].values())))}
        names = schema.get("propertyNames", {})
        return {self.example(names) if names else "name": self.example(schema["additionalProperties"])}

    def _needed(self, schema: Schema) -> list[str]:
        """The keys of a small example: those that have to be there, or else the first."""
        asked = {*schema.get("required", ()), *schema.get("anyOf", [{}])[0].get("required", ())}
        needed = [key for key in schema["properties"] if key in asked]
        return needed or list(schema["properties"])[:1]


def _called(schema: Schema) -> str:
    return str(schema["$ref"]).rpartition("/")[2]


def _choices(schema: Schema) -> list[Schema]:
    return [each for each in schema.get("oneOf", ()) if "const" in each]


def _without_null(parts: Any) -> list[Schema]:
    return [part for part in parts if part.get("type") != "null"]


def _named(schema: object) -> list[str]:
    """The definitions that a schema names, in order."""
    if isinstance(schema, list):
        return [called for each in schema for called in _named(each)]
    if not isinstance(schema, dict):
        return []
    own = [_called(schema)] if isinstance(schema.get("$ref"), str) else []
    return own + [called for key, each in schema.items() if key != "$defs" for called in _named(each)]


def _flow(value: Any) -> str:
    """A value as it is written on one line of YAML."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_flow_key(key)}: {_flow(each)}" for key, each in value.items()) + "}"
    if isinstance(value, list):
        return f"[{', '.join(map(_flow, value))}]"
    if isinstance(value, str) and PLAIN.fullmatch(value) and value not in WORDS:
        return value
    return json.dumps(value, ensure_ascii=False)


def _flow_key(key: str) -> str:
    return key if key.isdecimal() else _flow(key)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
