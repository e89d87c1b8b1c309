"""Jinja2 for templates of others: what placing text needs, and nothing that could reach, run or fill up anything.

Two limits hold for each page: its size, and the work for it. All that a template makes is counted: texts by their
length, loops by what they hold. Whatever could make much out of little (`*` on text, powers, padding, formats, lists in
lists) is refused, so that counting is enough: no step is larger than what was counted before.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from fractions import Fraction
from functools import wraps
from types import CodeType
from typing import Any, TypeVar

from jinja2 import Environment, TemplateSyntaxError, nodes
from jinja2.environment import TemplateModule
from jinja2.exceptions import SecurityError
from jinja2.filters import FILTERS
from jinja2.runtime import BlockReference, Context, LoopContext, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.tests import TESTS
from jinja2.utils import Namespace
from jinja2.visitor import NodeTransformer
from markupsafe import Markup, escape

from skillmatrix.model.suggest import did_you_mean
from skillmatrix.render.environment import PARTS
from skillmatrix.render.templates.unknown_names import TEXT_METHODS, Unknown, what_it_is

T = TypeVar("T")

WORK = 100_000_000
"""Characters, items and steps for one page. A page of 5 MB from the packaged templates needs a third of them."""
LARGEST = 10**18
NUMBERS = (int, float, Fraction)
PLAIN_FILTERS = ("first", "last", "length", "count", "list", "reverse", "default", "d")
TEXT_FILTERS = ("capitalize", "escape", "e", "lower", "string", "title", "trim", "upper")
PLAIN_TESTS = ("defined", "undefined", "none", "number", "string", "in", "eq", "equalto", "==", "ne", "!=", "sameas")
GIVEN = tuple(PARTS)
OPEN = (*GIVEN, LoopContext, BlockReference, TemplateModule, Namespace)
"""Whose attributes can be asked for, as long as they do not begin with an underscore."""
LONGEST_NAME = 200
LONGEST_RANGE = 100_000
STEP = 50
"""What beginning a loop's pass or a macro costs, beside what stands in it."""


class OwnEnvironment(ImmutableSandboxedEnvironment):
    """The environment for templates of others. `begin` starts the count for a page."""

    intercepted_binops = frozenset({"+", "-", "*", "/", "//", "%", "**"})

    def __init__(self, finalize: Callable[[Any], Any], **options: Any) -> None:
        super().__init__(finalize=lambda value: finalize(self.printed(value)), **{"undefined": Unknown, **options})
        self.left = WORK
        self.globals = {"range": _numbers, "namespace": Namespace}
        paid = {name: self._paid(FILTERS[name]) for name in PLAIN_FILTERS}
        of_text = {name: self._paid(self._of_text(FILTERS[name])) for name in TEXT_FILTERS}
        self.filters = {**paid, **of_text, "join": self.join, "replace": self.replace}
        self.tests = {name: TESTS[name] for name in PLAIN_TESTS}
        self.tests |= {"odd": lambda value: _whole(value) % 2 == 1, "even": lambda value: _whole(value) % 2 == 0}

    # What happens when a template is read: rules of the house, and a price at each place where work can repeat

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        return _not_too_deep(lambda: super(OwnEnvironment, self)._parse(source, name, filename), name, filename)

    def _generate(
        self,
        source: nodes.Template,
        name: str | None,
        filename: str | None,
        defer_init: bool = False,  # noqa: FBT001, FBT002 - Jinja2's hook
    ) -> str:
        for line, message in refused(source):
            raise TemplateSyntaxError(message, line, name, filename)
        for node in unknown_helpers(source, self):
            raise TemplateSyntaxError(no_helper(node, self), node.lineno, name, filename)

        def generated() -> str:
            _with_prices(source)
            _Guarded().visit(source)
            return super(OwnEnvironment, self)._generate(source, name, filename, defer_init)

        return _not_too_deep(generated, name, filename)

    def _compile(self, source: str, filename: str) -> CodeType:
        return _not_too_deep(lambda: super(OwnEnvironment, self)._compile(source, filename), None, filename)

    def add_text_filters(self, filters: Mapping[str, Callable[..., Any]]) -> None:
        """Filters of ours that make text of text."""
        self.filters |= {name: self._paid(self._of_text(function)) for name, function in filters.items()}

    def add_drawing_filters(self, filters: Mapping[str, Callable[..., Any]]) -> None:
        """Filters of ours that make much text of a chart; what else they are given is names, and short."""
        self.filters |= {name: self._paid(self._drawn(function)) for name, function in filters.items()}

    # What happens when a page is made

    def begin(self) -> None:
        """Another page begins."""
        self.left = WORK

    def spend(self, amount: int) -> None:
        """Some work is about to be done, or a text of this length was made."""
        self.left -= amount
        if self.left < 0:
            raise SecurityError("this is too much work for one page; look for loops in loops, and for growing texts")

    def text(self, value: object) -> str:
        """The value as text, if it is a text or a number."""
        if isinstance(value, (str, Undefined)):
            return value if isinstance(value, str) else str(value)
        if isinstance(value, NUMBERS) and not isinstance(value, bool):
            return str(value)
        raise SecurityError(f"{what_it_is(value)} is no text; {_instead(value)}")

    def printed(self, value: object) -> str:
        """The value as text, counted."""
        text = self.text(value)
        self.spend(len(text))
        return text

    def joined(self, *parts: object) -> str:
        """`a ~ b`."""
        return self.join(parts)

    def join(self, values: Iterable[object], between: object = "") -> str:
        """The filter `join`: texts in a row, counted before they are put together."""
        self.spend(_size(values))
        texts = [self.text(value) for value in values]
        mark = self.text(between)
        self.spend(sum(map(len, texts)) + len(mark) * len(texts))
        if self.autoescape and any(isinstance(text, Markup) for text in (mark, *texts)):
            return escape(mark).join(texts)
        return str(mark).join(map(str, texts))

    def replace(self, value: object, old: object, new: object) -> str:
        """The filter `replace`: each `old` in a text becomes `new`."""
        text, before, after = self.text(value), self.text(old), self.text(new)
        self.spend(len(text) + (text.count(before) + 1) * len(after) * (6 if isinstance(text, Markup) else 1))
        return text.replace(before, after)

    def cut(self, value: Any) -> Any:
        """What a part is taken of, such as `text[:3]`."""
        self.spend(_size(value))
        return value

    def single(self, value: object) -> object:
        """What may stand in a list of a template: no list that was made there, so that none grows by doubling."""
        if isinstance(value, (list, dict, range)):
            raise SecurityError("a list in a template holds texts, numbers and parts of the paper, not other lists")
        return value

    def call(__self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: N805, PYI063 - Jinja2's hook
        """What a template calls; what comes back is counted."""
        if getattr(__obj, "__self__", None) is __self:
            return __obj(*args)  # one of the questions below, not something a template has
        result = super().call(__context, __obj, *args, **kwargs)
        __self.spend(_size(result))
        return result

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:  # noqa: ARG002
        """Arithmetic with numbers of reasonable size; `+` also for two texts or two lists."""
        for value in (left, right):
            if isinstance(value, Undefined):
                return str(value)  # which fails, and says why
        if isinstance(left, NUMBERS) and isinstance(right, NUMBERS) and operator != "**":
            return _reasonable(self.binop_table[operator](left, right))
        if operator == "+" and isinstance(left, (str, list, tuple)) and isinstance(right, (str, list, tuple)):
            self.spend(_size(left) + _size(right))
            return self.binop_table["+"](left, right)
        raise SecurityError(_no_operator(operator))

    # What can be reached

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Parts of the paper and of templates are open; texts have harmless methods; nothing else has anything."""
        if isinstance(obj, Undefined):
            return True  # it is unknown already, and says so
        if isinstance(obj, str):
            return attr in TEXT_METHODS
        return isinstance(obj, OPEN) and super().is_safe_attribute(obj, attr, value)

    def wrap_str_format(self, value: Any) -> None:
        """`format` is no way out: it is an attribute like others, and not among those of texts."""

    def unsafe_undefined(self, obj: Any, attribute: str) -> Undefined:
        """What is not to be reached is as unknown as what is not there."""
        return self.undefined(obj=obj, name=attribute, exc=SecurityError)

    def _paid(self, function: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(function)
        def paid(*args: Any, **kwargs: Any) -> Any:
            self.spend(sum(map(_size, args)))
            result = function(*args, **kwargs)
            self.spend(_size(result))
            return result

        return paid

    def _of_text(self, function: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(function)
        def of_text(value: object, *args: Any) -> Any:
            return function(self.text(value), *args)

        return of_text

    def _drawn(self, function: Callable[..., Any]) -> Callable[..., Any]:
        def drawn(value: object, *names: object) -> Any:
            if any(len(self.text(name)) > LONGEST_NAME for name in names):
                raise SecurityError(f"a name may have {LONGEST_NAME} characters")
            pictures = function(value, *names)
            self.spend(sum(map(len, pictures)))
            return pictures

        return drawn


def refused(template: nodes.Template) -> Iterator[tuple[int, str]]:
    """What no template of others may contain, by line."""
    for node in template.find_all((nodes.EvalContextModifier, nodes.ScopedEvalContextModifier)):
        yield node.lineno, "escaping cannot be switched on or off; take {% autoescape %} out"
    for name in template.find_all(nodes.Name):
        if name.name in {"varargs", "kwargs"}:
            yield name.lineno, f"there is no “{name.name}” here; name the parameters of the macro"


def unknown_helpers(template: nodes.Template, environment: Environment) -> Iterator[nodes.Filter | nodes.Test]:
    """Where a template uses a filter or a test that there is not."""
    yield from (node for node in template.find_all(nodes.Filter) if node.name not in environment.filters)
    yield from (node for node in template.find_all(nodes.Test) if node.name not in environment.tests)


def no_helper(node: nodes.Filter | nodes.Test, environment: Environment) -> str:
    """A filter or test that there is not, in a sentence, and what would be right."""
    word, known = ("filter", environment.filters) if isinstance(node, nodes.Filter) else ("test", environment.tests)
    names = sorted(name for name in known if name.isidentifier())
    cure = did_you_mean(node.name, names) or f"there are: {', '.join(names)}"
    return f"there is no {word} “{node.name}”; {cure}"


def _not_too_deep(work: Callable[[], T], name: str | None, filename: str | None) -> T:
    """What the work gives. Hundreds of brackets or loops in each other are too much for Python."""
    try:
        return work()
    except (RecursionError, MemoryError, SyntaxError, ValueError):
        sentence = "the template is nested too deeply, or holds a number that is too long"
        raise TemplateSyntaxError(sentence, 1, name, filename) from None


def _with_prices(node: nodes.Node) -> int:
    """How much stands in a node. What can happen again and again pays that much each time, before it happens."""
    data = node.data if isinstance(node, nodes.TemplateData) else getattr(node, "value", "")
    weight = 1 + (len(data) if isinstance(data, str) else 0)
    weight += sum(_with_prices(child) for child in node.iter_child_nodes())
    if isinstance(node, (nodes.Template, nodes.Block, nodes.For, nodes.Macro, nodes.CallBlock)):
        price = _ask("spend", nodes.Const(STEP + weight, lineno=node.lineno), line=node.lineno)
        node.body.insert(0, nodes.ExprStmt(price, lineno=node.lineno))
    return weight


def _ask(method: str, *values: nodes.Expr, line: int) -> nodes.Call:
    """A call of the environment, as part of a template."""
    return nodes.Call(nodes.EnvironmentAttribute(method), list(values), [], None, None, lineno=line)


class _Guarded(NodeTransformer):
    """Puts the environment where Jinja2 would make texts and lists without asking it."""

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:
        self.generic_visit(node)
        return _ask("joined", *node.nodes, line=node.lineno)

    def visit_Getitem(self, node: nodes.Getitem) -> nodes.Node:
        self.generic_visit(node)
        if isinstance(node.arg, nodes.Slice):
            node.node = _ask("cut", node.node, line=node.lineno)
        return node

    def visit_Tuple(self, node: nodes.Tuple) -> nodes.Node:
        self.generic_visit(node)
        return node if node.ctx != "load" else nodes.List([_single(item) for item in node.items], lineno=node.lineno)

    def visit_List(self, node: nodes.List) -> nodes.Node:
        self.generic_visit(node)
        node.items = [_single(item) for item in node.items]
        return node

    def visit_Pair(self, node: nodes.Pair) -> nodes.Node:
        self.generic_visit(node)
        node.value = _single(node.value)
        return node


def _single(node: nodes.Expr) -> nodes.Expr:
    """An item of a list; one that is written out there may be a list itself."""
    is_written_out = isinstance(node, (nodes.Const, nodes.List, nodes.Tuple, nodes.Dict))
    return node if is_written_out else _ask("single", node, line=node.lineno)


def _numbers(*limits: int) -> range:
    numbers = range(*limits)
    if len(numbers) > LONGEST_RANGE:
        raise SecurityError(f"a range goes over {LONGEST_RANGE:,} numbers at most")
    return numbers


def _size(value: object) -> int:
    """How much a value takes: a text one for each character, a list as many bytes as it needs to hold its items."""
    if isinstance(value, (list, tuple, dict, range)):
        return 8 * len(value)
    return len(value) if isinstance(value, str) else 1


def _whole(value: object) -> int:
    if not isinstance(value, int):
        raise SecurityError(f"{what_it_is(value)} is neither odd nor even")
    return value


def _reasonable(value: Any) -> Any:
    if isinstance(value, (int, Fraction)) and max(abs(value.numerator), value.denominator) > LARGEST:
        raise SecurityError("this number is too large")
    return value


def _no_operator(operator: str) -> str:
    if operator == "**":
        return "there are no powers (**) in templates"
    instead = {"*": "write the text out as often as it is needed", "%": "put the parts in a row, with ~"}
    return f"{operator} is for numbers; {instead.get(operator, 'put texts in a row with ~')}"


def _instead(value: object) -> str:
    if isinstance(value, (list, tuple, range)):
        return "go through it with {% for … %}, or use |join"
    if isinstance(value, GIVEN):
        return "ask for a part of it, or use a macro of blocks"
    return "call it, with ( ) behind its name" if callable(value) else "ask for it with {% if … %}"
