"""What a template asks for and is not there: said in a sentence, with the word that was probably meant."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, is_dataclass
from fractions import Fraction
from typing import Any

from jinja2 import StrictUndefined
from jinja2.environment import TemplateModule
from jinja2.runtime import LoopContext, Macro, Undefined
from jinja2.utils import missing

from skillmatrix.model.suggest import did_you_mean
from skillmatrix.view.blocks import Paper

VARIABLES = ("paper", "words", "linked_data", "style", "policy")
"""What every template is given; the last two, and data for job boards, only on web pages."""
CHANGES = (
    "capitalize",
    "casefold",
    "lower",
    "lstrip",
    "removeprefix",
    "removesuffix",
    "rstrip",
    "strip",
    "title",
    "upper",
)
TEXT_METHODS = frozenset({*CHANGES, "endswith", "isdigit", "startswith"})
FEW = 12
LOOP = ("index", "index0", "revindex", "revindex0", "first", "last", "length", "cycle", "previtem", "nextitem", "depth")


class Unknown(StrictUndefined):
    """A name that is not there. Whatever is done with it fails, except asking whether it is there."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        message, cure = explained(self)
        return f"{message}; {cure}" if cure else message

    @property
    def asked(self) -> str:
        """The name as it stands in the template."""
        return str(self._undefined_name or "")


def explained(unknown: Undefined, also: Iterable[str] = ()) -> tuple[str, str]:
    """What is not there, and what would be right. `also`: names that the template has given itself."""
    name, owner = unknown._undefined_name, unknown._undefined_obj  # noqa: SLF001 - no other way to them
    if hint := unknown._undefined_hint:  # noqa: SLF001
        return (f"a macro is called without its “{name}”" if hint.startswith("parameter") else hint), ""
    if owner is missing:
        return unknown_variable(str(name), also)
    if not isinstance(name, str):
        return f"{what_it_is(owner)} has no part number {name}", ""
    known = public_names(owner)
    cure = did_you_mean(name, known) or (f"it has: {', '.join(known)}" if 0 < len(known) < FEW else "")
    return f"{what_it_is(owner)} has no “{name}”", cure


def unknown_variable(name: str, also: Iterable[str] = ()) -> tuple[str, str]:
    """The same for a variable."""
    if name in VARIABLES:
        return f"there is no variable “{name}” in Markdown", "only web pages have it"
    cure = did_you_mean(name, (*VARIABLES, *also)) or f"there are: {', '.join(VARIABLES)}"
    return f"there is no variable “{name}”", cure


def public_names(owner: object) -> tuple[str, ...]:
    """What a template can ask of a value."""
    if isinstance(owner, str):
        return tuple(sorted(TEXT_METHODS))
    if isinstance(owner, LoopContext):
        return LOOP
    if isinstance(owner, TemplateModule):
        return tuple(name for name in vars(owner) if not name.startswith("_"))
    if is_dataclass(owner):
        return tuple(field.name for field in fields(owner)) + (("section",) if isinstance(owner, Paper) else ())
    return ()


def what_it_is(value: object) -> str:
    """The kind of a value in words."""
    if isinstance(value, Macro):
        return f"the macro “{value.name}”"
    if is_dataclass(value):
        return f"this {type(value).__name__.lower()}"
    kinds: tuple[tuple[Any, str], ...] = (
        (str, "a text"),
        (bool, "true or false"),
        ((int, float, Fraction), "a number"),
        ((list, tuple, range), "a list"),
        (dict, "a mapping"),
        (LoopContext, "a loop"),
        (TemplateModule, "what is imported here"),
        (type(None), "an empty value (none)"),
    )
    return next((words for kind, words in kinds if isinstance(value, kind)), "this")


def noting(note: Callable[[Undefined], None]) -> type[Undefined]:
    """An unknown name that is noted instead of failing, so that one run finds them all."""

    class Noted(Undefined):
        __slots__ = ()
        _undefined_message = Unknown._undefined_message  # noqa: SLF001 - the same sentence

        def _told(self, *_args: Any, **_named: Any) -> Any:
            note(self)
            return self

        def __str__(self) -> str:
            note(self)
            return ""

        def __iter__(self) -> Iterator[Any]:
            note(self)
            return iter(())

        def __bool__(self) -> bool:
            note(self)
            return False

        def __getattr__(self, name: str) -> Any:
            if name.startswith("__"):
                raise AttributeError(name)
            return self._told()

        __call__ = __getitem__ = _told

    return Noted
