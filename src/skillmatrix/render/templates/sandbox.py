"""Jinja2 for templates of others: its own sandbox, with few names in it, each unknown one told in a sentence."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from fractions import Fraction
from pathlib import Path
from types import CodeType
from typing import Any

from jinja2 import ChainableUndefined, StrictUndefined, TemplateSyntaxError, nodes
from jinja2.environment import TemplateModule
from jinja2.exceptions import SecurityError
from jinja2.filters import FILTERS
from jinja2.runtime import Context, LoopContext, Macro, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment, safe_range
from jinja2.tests import TESTS
from jinja2.utils import Namespace, missing

from skillmatrix.model.suggest import did_you_mean
from skillmatrix.render.environment import LAYOUT, PARTS
from skillmatrix.render.templates.files import OwnFirst

VARIABLES = ("paper", "words", "linked_data", "style", "policy", "logo", "house")
"""What every template is given; all but the first two only on web pages."""
TEXT_METHODS = frozenset(
    {
        *("capitalize", "casefold", "endswith", "isdigit", "lower", "lstrip", "removeprefix", "removesuffix", "rstrip"),
        *("startswith", "strip", "title", "upper"),
    }
)
NUMBERS = (int, float, Fraction)
SAFE_FILTERS = (
    *("capitalize", "count", "d", "default", "e", "escape", "first", "join", "last", "length", "list", "lower"),
    *("replace", "reverse", "string", "title", "trim", "upper"),
)
SAFE_TESTS = (
    *("defined", "undefined", "none", "number", "string", "in", "eq", "equalto", "==", "ne", "!=", "sameas"),
    *("odd", "even"),
)
KINDS: tuple[tuple[Any, str], ...] = (
    (str, "a text"),
    (bool, "true or false"),
    (NUMBERS, "a number"),
    ((list, tuple, range), "a list"),
    (dict, "a mapping"),
    (LoopContext, "a loop"),
    (TemplateModule, "what is imported here"),
    (type(None), "an empty value (none)"),
)
OPEN = (*PARTS, LoopContext, TemplateModule)
"""Whose names are suggested for a misspelt one."""
FEW = 12


class Unknown(StrictUndefined):
    """A name that is not there. Whatever is done with it fails, except asking whether it is there."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        return _explained(self)


class Passing(ChainableUndefined):
    """The same, and the template goes on: for looking for all unknown names at once."""

    __slots__ = ()
    _undefined_message = Unknown._undefined_message  # noqa: SLF001 - the same sentence


class Sandbox(ImmutableSandboxedEnvironment):
    """The environment for templates of others. `finalize` gets whatever is printed, as text."""

    intercepted_binops = frozenset({"*", "%", "**"})

    def __init__(
        self, templates: Path, finalize: Callable[[str], str], undefined: type[Undefined], **more: Any
    ) -> None:
        super().__init__(
            loader=OwnFirst(templates),
            finalize=lambda value: finalize(_as_text(value)),
            undefined=undefined,
            **more,
            **LAYOUT,
        )
        self.globals = {"range": safe_range, "namespace": Namespace}
        self.filters = {name: FILTERS[name] for name in SAFE_FILTERS}
        self.tests = {name: TESTS[name] for name in SAFE_TESTS}

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Texts have a few harmless methods, numbers nothing, others what does not begin with an underscore."""
        if isinstance(obj, (str, *NUMBERS)):
            return attr in TEXT_METHODS
        return super().is_safe_attribute(obj, attr, value)

    def unsafe_undefined(self, obj: Any, attribute: str) -> Undefined:
        """What is not to be reached is as unknown as what is not there."""
        return self.undefined(obj=obj, name=attribute, exc=SecurityError)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Arithmetic is for numbers: `"x" * 1000000000` is refused, not tried."""
        for value in (left, right):
            if isinstance(value, Undefined):
                return str(value)  # which fails, and says why
        if operator == "**":
            raise SecurityError("there are no powers (**) in templates")
        if not (isinstance(left, NUMBERS) and isinstance(right, NUMBERS)):
            cure = (
                "put the parts in a row, with ~" if operator == "%" else "write the text out as often as it is needed"
            )
            raise SecurityError(f"{operator} is for numbers; {cure}")
        return super().call_binop(context, operator, left, right)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        with not_too_deep(name, filename):
            tree = super()._parse(source, name, filename)
            for node in tree.find_all((nodes.EvalContextModifier, nodes.ScopedEvalContextModifier)):
                sentence = "escaping cannot be switched on or off; take {% autoescape %} out"
                raise TemplateSyntaxError(sentence, node.lineno, name, filename)
        return tree

    def _generate(
        self, source: nodes.Template, name: str | None, filename: str | None, *more: Any, **named: Any
    ) -> str:
        with not_too_deep(name, filename):
            for node, sentence in unknown_helpers(source, self):
                raise TemplateSyntaxError(sentence, node.lineno, name, filename)
            return super()._generate(source, name, filename, *more, **named)

    def _compile(self, source: str, filename: str) -> CodeType:
        with not_too_deep(None, filename):
            return super()._compile(source, filename)


@contextmanager
def not_too_deep(name: str | None, filename: str | None) -> Iterator[None]:
    """Reads a template. Hundreds of brackets or loops in each other are too much for Python."""
    try:
        yield
    except (RecursionError, MemoryError, SyntaxError, ValueError):
        sentence = "the template is nested too deeply, or holds a number that is too long"
        raise TemplateSyntaxError(sentence, 1, name, filename) from None


def unknown_helpers(template: nodes.Template, sandbox: Sandbox) -> Iterator[tuple[nodes.Filter | nodes.Test, str]]:
    """Where a template uses a filter or a test that there is not, and a sentence that says so."""
    used: list[nodes.Filter | nodes.Test] = [*template.find_all(nodes.Filter), *template.find_all(nodes.Test)]
    for node in used:
        word, known = ("filter", sandbox.filters) if isinstance(node, nodes.Filter) else ("test", sandbox.tests)
        if node.name not in known:
            names = sorted(name for name in known if name.isidentifier())
            cure = did_you_mean(node.name, names) or f"there are: {', '.join(names)}"
            yield node, f"there is no {word} “{node.name}”; {cure}"


def unknown_variable(name: str, known: tuple[str, ...] = VARIABLES) -> str:
    """That a variable is not there, and what would be right."""
    if name in VARIABLES:
        return f"there is no variable “{name}” in Markdown; only web pages have it"
    cure = did_you_mean(name, known) or f"there are: {', '.join(VARIABLES)}"
    return f"there is no variable “{name}”; {cure}"


def _explained(unknown: Undefined) -> str:
    name, owner, hint = unknown._undefined_name, unknown._undefined_obj, unknown._undefined_hint  # noqa: SLF001 - no other way to them
    if hint:
        return f"a macro is called without its “{name}”" if hint.startswith("parameter") else hint
    if owner is missing:
        return unknown_variable(str(name))
    if not isinstance(name, str):
        return f"{_what_it_is(owner)} has no part number {name}"
    open_names = dir(owner) if isinstance(owner, OPEN) else TEXT_METHODS if isinstance(owner, str) else ()
    known = sorted(each for each in open_names if not each.startswith("_"))
    cure = did_you_mean(name, known) or (f"it has: {', '.join(known)}" if 0 < len(known) < FEW else "")
    return f"{_what_it_is(owner)} has no “{name}”" + (cure and f"; {cure}")


def _what_it_is(value: object) -> str:
    if isinstance(value, Macro):
        return f"the macro “{value.name}”"
    if type(value) in PARTS:
        return f"this {type(value).__name__.lower()}"
    return next((words for kind, words in KINDS if isinstance(value, kind)), "this")


def _as_text(value: object) -> str:
    if isinstance(value, (str, Undefined)) or (isinstance(value, NUMBERS) and not isinstance(value, bool)):
        return value if isinstance(value, str) else str(value)
    if isinstance(value, (list, tuple, range)):
        cure = "go through it with {% for … %}, or use |join"
    elif type(value) in PARTS:
        cure = "ask for a part of it, or use a macro of blocks"
    else:
        cure = "call it, with ( ) behind its name" if callable(value) else "ask for it with {% if … %}"
    raise SecurityError(f"{_what_it_is(value)} is no text; {cure}")
