"""All schemas by name: of each kind of file and output, of any file of ours, and of what templates are given."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from skillmatrix.load.kinds import KINDS
from skillmatrix.schema.choices import Schema
from skillmatrix.schema.files import DIALECT, FORMATS, json_schema
from skillmatrix.schema.papers import template_schema


def any_schema() -> Schema:
    """The schema of any file of ours: what stands in `format` says which kind the rest has to be."""
    whole: Schema = {}
    kinds: dict[str, Schema] = {}
    for name, kind in KINDS.items():
        own = json_schema(name)
        definitions = own.pop("$defs") | {_definition(name): {key: own[key] for key in own if key[0] != "$"}}
        other = _clashing(definitions, whole)
        renamed = {inner: f"{_definition(name)}{inner}" for inner in other}
        whole |= {renamed.get(inner, inner): _referring(schema, renamed) for inner, schema in definitions.items()}
        kinds[kind.format] = {"$ref": f"#/$defs/{_definition(name)}"}
    formats = [{"const": kind.format, "description": f"{kind.title}."} for kind in KINDS.values()]
    return {
        "$schema": DIALECT,
        "$id": "urn:skillmatrix:schema:any:1",
        "$comment": "Written by: skillmatrix schema any",
        "title": "A file of skillmatrix",
        "description": "Any of the files: what it is, its format says.",
        "type": "object",
        "properties": {"format": {"description": "What this file is.", "type": "string", "oneOf": formats}},
        "required": ["format"],
        "allOf": [{"if": _says(written), "then": reference} for written, reference in kinds.items()],
        "$defs": dict(sorted(whole.items())),
    }


PUBLISHED: Mapping[str, Callable[[], Schema]] = {
    **{name: partial(json_schema, name) for name in FORMATS},
    "any": any_schema,
    "templates": template_schema,
}
"""What makes each schema."""


def _definition(kind: str) -> str:
    return f"{kind.capitalize()}File"


def _says(written: str) -> Schema:
    return {"type": "object", "properties": {"format": {"const": written}}, "required": ["format"]}


def _clashing(definitions: Mapping[str, Schema], known: Mapping[str, Schema]) -> set[str]:
    """Names that stand for something else already, or for something that refers to such a name."""
    clashing: set[str] = set()
    while more := {
        name
        for name, schema in definitions.items()
        if name in known and name not in clashing and (schema != known[name] or _references(schema) & clashing)
    }:
        clashing |= more
    return clashing


def _references(schema: object) -> set[str]:
    if isinstance(schema, dict):
        inner = set().union(*map(_references, schema.values()))
        return inner | {str(schema["$ref"]).rpartition("/")[2]} if "$ref" in schema else inner
    return set().union(*map(_references, schema)) if isinstance(schema, list) else set()


def _referring(schema: Any, renamed: Mapping[str, str]) -> Any:
    """The same with other names for what it refers to."""
    if isinstance(schema, list):
        return [_referring(each, renamed) for each in schema]
    if not isinstance(schema, dict):
        return schema
    return {
        key: _reference(each, renamed) if key == "$ref" else _referring(each, renamed) for key, each in schema.items()
    }


def _reference(written: str, renamed: Mapping[str, str]) -> str:
    head, _, name = written.rpartition("/")
    return f"{head}/{renamed.get(name, name)}"
