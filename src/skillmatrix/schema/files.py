"""JSON Schemas (2020-12) of the file formats, made from the models, for editors and other programs.

Descriptions are the docstrings of classes and those under fields. They are read from the source when a schema is asked
for: pydantic could read them, too, but does so whenever the models are imported, which makes every start slower.
"""

import ast
import inspect
import re
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache, partial
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel, BeforeValidator, WrapValidator
from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from skillmatrix.load.kinds import KINDS
from skillmatrix.model.descriptor import Descriptor, Statement
from skillmatrix.model.settings import NameOf
from skillmatrix.model.text import PER_STEP, Id, IsoDate, Language, Text, WrittenAs
from skillmatrix.schema import (
    diff_outputs,
    group_outputs,
    lists,
    losses,
    outputs,
    plans,
    team_outputs,
    workloads,
    workshops,
)
from skillmatrix.schema.choices import Schema, choice, described, names

VALIDATORS = (BeforeValidator, WrapValidator)
DIALECT = "https://json-schema.org/draft/2020-12/schema"
LEVEL_KEY = "^(0|[1-9][0-9]?|100)$"
"""A level as the key of a mapping; keys are text in every file."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format: what gives the model of a whole file, its title, and which language a plain text is in."""

    load_model: Callable[[], type[BaseModel]]
    title: str
    plain_text: str = ""


PLAIN_TEXT = {
    "": "",
    "first": "Without a language it is in the first of the matrix's languages.",
    "every": "Without a language it counts for every language.",
}
FORMATS = {
    **{name: Format(kind.load_model, kind.title, PLAIN_TEXT[kind.plain_text]) for name, kind in KINDS.items()},
    "findings": Format(lambda: outputs.Findings, "Findings of skillmatrix validate"),
    "report": Format(lambda: outputs.Report, "Report of skillmatrix"),
    "team-report": Format(lambda: team_outputs.TeamReport, "Named page of a team by skillmatrix"),
    "group-report": Format(lambda: group_outputs.GroupReport, "Page of a team without names by skillmatrix"),
    "team-find": Format(lambda: team_outputs.TeamFind, "People found by skillmatrix team find"),
    "team-pairs": Format(lambda: team_outputs.TeamPairs, "Pairs found by skillmatrix team pairs"),
    "diff": Format(lambda: diff_outputs.Diff, "What changed between two versions of a matrix, by skillmatrix diff"),
    "plan": Format(lambda: plans.LearningPlanOutput, "Learning plan of skillmatrix"),
    "agenda": Format(lambda: plans.AgendaOutput, "Agenda of a training for a team by skillmatrix"),
    "tally": Format(lambda: workshops.TallyOutput, "Tally of a workshop by skillmatrix"),
    "loss": Format(lambda: losses.LossReport, "Report of skillmatrix import"),
    "workload-result": Format(lambda: workloads.WorkloadOutput, "Workload of a role by skillmatrix"),
    "list": Format(lambda: lists.Listing, "List of skillmatrix"),
    "show": Format(lambda: lists.Shown, "Matrix, role, skill or category shown by skillmatrix"),
}
"""What has a schema: all kinds of files, and what programs get."""


@dataclass(frozen=True, slots=True)
class Shared:
    """A type that stands in many places and is described once, under `$defs`."""

    kind: Any
    name: str
    description: str
    examples: tuple[Any, ...]


SHARED = (
    Shared(Id, "Id", "An id: lower-case letters, digits and hyphens.", ("data-analyst",)),
    Shared(Language, "Language", "A language.", ("de", "en", "pt-BR")),
    Shared(IsoDate, "Date", "A day: year-month-day.", ("2026-11-22",)),
    Shared(
        Descriptor,
        "LevelText",
        "What a level looks like: a text, a list of statements, or both.",
        ("I read queries.", ["I read queries.", "I know our tables."]),
    ),
    Shared(Statement, "StatementText", "A statement: a text, or spelled out.", ("I read queries.",)),
    Shared(Text, "Text", "A text, or a text by language.", ("SQL", {"de": "Kommunikation", "en": "Communication"})),
)


def json_schema(kind: str) -> Schema:
    """The schema of one of `FORMATS`. The same models give the same schema, to the order of its keys."""
    format_ = FORMATS[kind]
    model = format_.load_model()
    (written,) = get_args(model.model_fields["format"].annotation)
    definitions = _Definitions()
    whole = definitions.of_model(model)
    if "Text" in definitions.found:
        definitions.found["Text"]["description"] += f" {format_.plain_text}"
    return {
        "$schema": DIALECT,
        "$id": f"urn:skillmatrix:schema:{kind}:{written.partition('/')[2]}",
        "$comment": f"Written by: skillmatrix schema {kind}",
        **whole,
        "title": format_.title,
        "$defs": dict(sorted(definitions.found.items())),
    }


@dataclass(frozen=True, slots=True)
class _Definitions:
    """Turns types into schemas, and collects under `found` what is referred to by name."""

    found: dict[str, Schema] = field(default_factory=dict)

    def of_model(self, model: type[BaseModel]) -> Schema:
        kinds, texts = get_type_hints(model, include_extras=True), _field_texts(model)
        fields = {info.alias or name: (name, info) for name, info in model.model_fields.items()}
        fields = {key: field for key, field in fields.items() if "/" not in key}  # kept apart in the model alone
        extra: Any = model.model_config.get("json_schema_extra") or {}
        return {
            "title": _title(model.__name__),
            "description": inspect.getdoc(model),
            "type": "object",
            "properties": {
                key: self._of_field(kinds[name], info, texts.get(name, "")) for key, (name, info) in fields.items()
            },
            "required": [key for key, (_, info) in fields.items() if info.is_required()],
            "additionalProperties": False,
            **extra,
        }

    def _of_field(self, kind: Any, info: FieldInfo, description: str) -> Schema:
        schema = {"description": description, **self.of(kind)}
        schema |= _limits(info.metadata, schema) | _told(info)
        default = info.default
        if isinstance(default, Decimal):
            schema["default"] = int(default) if default == int(default) else float(default)
        elif isinstance(default, (str, int)):
            schema["default"] = default
        return _apart(schema)

    def of(self, kind: Any) -> Schema:
        """The schema of a type. A new mapping each time: callers add to it."""
        shared = next((shared for shared in SHARED if shared.kind == kind), None)
        if shared is not None:
            return self._refer(shared.name, partial(self._shared, shared))
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            return self._refer(kind.__name__.removesuffix("Fields"), partial(self.of_model, kind))
        makers: dict[Any, Callable[..., Schema]] = {
            Annotated: self._annotated,
            Literal: choice,
            Union: self._union,
            UnionType: self._union,
            dict: self._mapping,
            list: self._list,
            tuple: self._list,
        }
        make = makers.get(get_origin(kind))
        return make(*get_args(kind)) if make else {"type": SIMPLE[kind]}

    def _shared(self, shared: Shared) -> Schema:
        examples = {"examples": list(shared.examples)} if shared.examples else {}
        return {
            "title": _title(shared.name),
            "description": shared.description,
            **self._annotated(*get_args(getattr(shared.kind, "__value__", shared.kind))),
            **examples,
        }

    def _refer(self, name: str, make: Callable[[], Schema]) -> Schema:
        if name not in self.found:
            self.found[name] = {}  # a model that holds itself would ask for this name again
            self.found[name] = make()
        return {"$ref": f"#/$defs/{name}"}

    def _annotated(self, kind: Any, *notes: Any) -> Schema:
        if PER_STEP in notes:
            one = self._annotated(kind, *(note for note in notes if note != PER_STEP))
            cell = {"anyOf": [self._or_nothing(one), {"type": "string", "const": "-"}]}
            return {"anyOf": [one, {"type": "array", "items": cell}]}
        for note in notes:
            if isinstance(note, WrittenAs):
                return self.of(note.kind)
            if (
                isinstance(note, BeforeValidator | WrapValidator)
                and note.json_schema_input_type is not PydanticUndefined
            ):
                return self.of(note.json_schema_input_type)  # what may be written, not what is made of it
            if isinstance(note, NameOf):
                return self._refer(NAMED[note], partial(_named, note))
        schema = self.of(kind)
        for note in notes:
            if isinstance(note, FieldInfo):
                schema |= _limits(note.metadata, schema) | _told(note)
        return schema | _limits(notes, schema)

    def _mapping(self, key: Any, value: Any) -> Schema:
        for note in get_args(key):
            if isinstance(note, NameOf):
                return self._mapping_of_names(names(note.kind), value)
        if self.of(key).get("type") == "integer":
            return {"type": "object", "patternProperties": {LEVEL_KEY: self.of(value)}, "additionalProperties": False}
        return {"type": "object", "propertyNames": self.of(key), "additionalProperties": self.of(value)}

    def _mapping_of_names(self, known: dict[str, str], value: Any) -> Schema:
        """Keys that are known are properties: editors complete and explain those best."""
        of_each = self._refer(
            "Weight", lambda: {"title": "Weight", "description": "How heavy it is.", **self.of(value)}
        )
        properties = {name: {"description": text, **of_each} for name, text in known.items()}
        return {"type": "object", "properties": properties, "additionalProperties": False}

    def _list(self, item: Any, *rest: Any) -> Schema:
        length = {} if rest in {(), (...,)} else {"minItems": 1 + len(rest), "maxItems": 1 + len(rest)}
        return {"type": "array", "items": self.of(item), **length}

    def _union(self, *kinds: Any) -> Schema:
        if len(kinds) == 2 and kinds[1] is type(None):
            return self._or_nothing(self.of(kinds[0]))
        return {"anyOf": [self.of(kind) for kind in kinds]}

    def _or_nothing(self, schema: Schema) -> Schema:
        """Where nothing may stand, too. Without `anyOf` where that can be: editors explain those less well."""
        named = self.found.get(str(schema.get("$ref")).rpartition("/")[2], schema)
        if isinstance(named.get("type"), list):
            return schema  # nothing may stand there already
        if named.get("type") not in SIMPLE.values():
            return {"anyOf": [schema, {"type": "null"}]}
        if "oneOf" in named:
            return {"oneOf": [*named["oneOf"], {"type": "null"}]}
        plain = {key: value for key, value in named.items() if key not in {"title", "description"}}
        plain["type"] = [named["type"], "null"]
        return {**plain, "enum": [*plain["enum"], None]} if "enum" in plain else plain


NAMED = {NameOf("rules", with_all=True): "RuleOrAll", NameOf("markets"): "Market"}
"""What names are called under `$defs`."""


def _named(note: NameOf) -> Schema:
    """A name that this program knows."""
    every = {"all": "All rules."} if note.with_all else {}
    text = {"markets": "A labour market.", "rules": "The id of a rule, or all."}[note.kind]
    return {"title": _title(NAMED[note]), "description": text, **described(every | names(note.kind))}


SIMPLE: dict[Any, str] = {
    str: "string",
    int: "integer",
    bool: "boolean",
    float: "number",
    Decimal: "number",
    type(None): "null",
}
LIMITS = {
    "string": {"min_length": "minLength", "max_length": "maxLength", "pattern": "pattern"},
    "integer": {"ge": "minimum", "le": "maximum", "gt": "exclusiveMinimum"},
    "number": {"ge": "minimum", "le": "maximum", "gt": "exclusiveMinimum"},
    "array": {"min_length": "minItems", "max_length": "maxItems"},
    "object": {"min_length": "minProperties", "max_length": "maxProperties"},
}
"""What a limit of pydantic is called in a schema, by the type of the value."""


def _apart(schema: Schema) -> Schema:
    """A value of several kinds as one schema for each of them: strict programs want to know which limits are whose."""
    kinds = schema.get("type")
    if not isinstance(kinds, list) or len(set(kinds) - {"null"}) < 2:
        return schema
    limits = {kind: [word for word in LIMITS.get(kind, {}).values() if word in schema] for kind in kinds}
    of_each = [{"type": kind, **{word: schema[word] for word in limits[kind]}} for kind in kinds]
    ours = {"type", *(word for words in limits.values() for word in words)}
    return {**{key: value for key, value in schema.items() if key not in ours}, "anyOf": of_each}


def _limits(notes: Iterable[Any], schema: Schema) -> Schema:
    """The limits among the notes of a type; `decimal_places` has no counterpart that works with floats."""
    kinds = schema.get("type", ())
    keywords = LIMITS.get(kinds if isinstance(kinds, str) else next(iter(kinds), ""), {})
    return {
        keyword: float(limit) if isinstance(limit := getattr(note, name), Decimal) else limit
        for note in notes
        for name, keyword in keywords.items()
        if getattr(note, name, None) is not None
    }


def _told(info: FieldInfo) -> Schema:
    """What a field says about its schema itself."""
    extra: Any = info.json_schema_extra or {}
    return {**extra, "examples": list(info.examples)} if info.examples else dict(extra)


def _title(name: str) -> str:
    """The name of a class in words: `RequirementFields` is a requirement, `EvidenceRule` an evidence rule."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name.removesuffix("Fields")).capitalize()


@cache
def _texts_of_module(name: str) -> dict[str, dict[str, str]]:
    """The docstrings under fields, by class and field."""
    tree = ast.parse(inspect.getsource(sys.modules[name]))
    return {node.name: _texts_of_class(node) for node in tree.body if isinstance(node, ast.ClassDef)}


def _texts_of_class(node: ast.ClassDef) -> dict[str, str]:
    texts = {}
    for statement, text in zip(node.body, node.body[1:], strict=False):
        match statement, text:
            case (
                ast.AnnAssign(target=ast.Name(id=name)),
                ast.Expr(value=ast.Constant(value=str(written))),
            ):
                texts[name] = inspect.cleandoc(written)
            case _:
                pass
    return texts


def _field_texts(model: type[BaseModel]) -> dict[str, str]:
    """Those of the model and of the models it is made from."""
    texts: dict[str, str] = {}
    for base in reversed(model.__mro__):
        if issubclass(base, BaseModel) and base.__module__ != BaseModel.__module__:
            texts |= _texts_of_module(base.__module__).get(base.__name__, {})
    return texts
