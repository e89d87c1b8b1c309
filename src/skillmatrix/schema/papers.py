"""A JSON Schema (2020-12) of what templates are given, made from the classes that pages consist of."""

import inspect
import types
from dataclasses import fields, is_dataclass
from fractions import Fraction
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from skillmatrix.i18n.catalogue import LANGUAGES
from skillmatrix.i18n.phrase import Phrase
from skillmatrix.schema.files import DIALECT
from skillmatrix.view.blocks import Paper

Schema = dict[str, Any]

GIVEN: dict[str, str] = {
    "words": f"The language of headings and other words that do not come from the matrix: {' or '.join(LANGUAGES)}.",
    "style": "Web pages only: the text of the style sheets and, behind it, the colour and font of the house; to stand "
    "between <style> and </style>, and nowhere else.",
    "policy": "Web pages only: the content security policy that allows exactly this style.",
    "linked_data": "Web pages only: JSON for job boards; empty where there is none.",
    "logo": "Web pages only: the logo in `organization.yaml`, as an address that holds the picture; empty without one.",
    "house": "Web pages only: the name of the organisation whose look it is, to be said for the logo; mostly empty.",
}
PLAIN: dict[Any, str] = {
    str: "string",
    Phrase: "string",
    int: "integer",
    bool: "boolean",
    Fraction: "number",
    type(None): "null",
}


def template_schema() -> Schema:
    """The schema of the variables of a template. The same classes give the same schema, to the order of its keys."""
    definitions: dict[str, Schema] = {}
    paper = {"description": "The page.", **_of(Paper, definitions)}
    variables = {name: {"description": text, "type": "string"} for name, text in GIVEN.items()}
    return {
        "$schema": DIALECT,
        "$id": "urn:skillmatrix:schema:templates:1",
        "$comment": "Written by: skillmatrix schema templates",
        "title": "What templates of skillmatrix are given",
        "description": "The variables of a template of Markdown or of a web page.",
        "type": "object",
        "properties": {"paper": paper, **variables},
        "required": ["paper", "words"],
        "additionalProperties": False,
        "$defs": dict(sorted(definitions.items())),
    }


def _of(kind: Any, definitions: dict[str, Schema]) -> Schema:
    """The schema of a type; classes are described once, under `$defs`."""
    if is_dataclass(kind) and isinstance(kind, type):
        if kind.__name__ not in definitions:
            definitions[kind.__name__] = {}  # its place, while its own fields are looked at
            definitions[kind.__name__] = _of_class(kind, definitions)
        return {"$ref": f"#/$defs/{kind.__name__}"}
    if get_origin(kind) is Literal:
        return {"type": PLAIN[type(get_args(kind)[0])], "enum": list(get_args(kind))}
    if get_origin(kind) is tuple:
        return _of_tuple(get_args(kind), definitions)
    if get_origin(kind) in {Union, types.UnionType}:
        return _of_choice([_of(one, definitions) for one in get_args(kind)])
    return {"type": PLAIN[kind]}


def _of_choice(schemas: list[Schema]) -> Schema:
    """One of several; a whole number is a number, too."""
    names = [schema["type"] for schema in schemas if list(schema) == ["type"]]
    if len(names) < len(schemas):
        return {"anyOf": schemas}
    kinds = [name for name in names if name != "integer" or "number" not in names]
    if len(kinds) == 1:
        return {"type": kinds[0]}
    return {"type": kinds} if len(kinds) == 2 and kinds[1] == "null" else {"anyOf": [{"type": kind} for kind in kinds]}


def _of_tuple(items: tuple[Any, ...], definitions: dict[str, Schema]) -> Schema:
    if items[1:] == (...,):
        return {"type": "array", "items": _of(items[0], definitions)}
    length = {"minItems": len(items), "maxItems": len(items)}
    return {"type": "array", "prefixItems": [_of(item, definitions) for item in items], "items": False, **length}


def _of_class(kind: type, definitions: dict[str, Schema]) -> Schema:
    hints = get_type_hints(kind)
    return {
        "title": kind.__name__,
        "description": inspect.getdoc(kind),
        "type": "object",
        "properties": {field.name: _of(hints[field.name], definitions) for field in fields(kind)},
        "required": [field.name for field in fields(kind)],
        "additionalProperties": False,
    }
