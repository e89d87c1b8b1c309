"""What can be seen in templates without filling them in: names, filters, blocks, and what the policy of pages stops."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from jinja2 import nodes
from jinja2.compiler import Frame
from jinja2.idtracking import VAR_LOAD_RESOLVE
from jinja2.meta import TrackingCodeGenerator, find_referenced_templates

from skillmatrix.model.suggest import did_you_mean
from skillmatrix.render.templates.faults import TemplateFault, TemplatePlace
from skillmatrix.render.templates.sandbox import OwnEnvironment, no_helper, refused, unknown_helpers
from skillmatrix.render.templates.unknown_names import unknown_variable

COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)
STYLE_MOVES = "put it into page.css"
IN_PAGES = (
    (r"<script\b(?![^>]*application/ld\+json)", "scripts", "pages here do without"),
    (r"<style\b[^>]*>(?!\s*\{\{)", "other style sheets than {{ style }}", STYLE_MOVES),
    (r"\sstyle\s*=", "style attributes", STYLE_MOVES),
    (r"\son[a-z]+\s*=\s*[\"']", "scripts", "pages here do without"),
    (
        r"<(?:link|iframe|object|embed|form|audio|video)\b",
        "whatever is loaded from elsewhere, and forms",
        "take it out",
    ),
    (
        r"\ssrc\s*=(?!\s*[\"']?(?:data:image/|\{))",
        "pictures from elsewhere",
        "put the picture itself in, as data:image/…",
    ),
)
"""What the security policy of a page stops, in words, and what to do instead."""
IN_STYLES = (
    (r"@import\b", "other style sheets", "copy their rules into this file"),
    (
        r"url\((?!\s*[\"']?(?:data:image/|#))",
        "whatever is loaded from elsewhere",
        "put the picture itself in, as data:image/…",
    ),
)


@dataclass(frozen=True, slots=True)
class TemplateSource:
    """A template as it was read. `is_own`: it lies in the person's folder."""

    name: str
    shown: str
    text: str
    tree: nodes.Template
    is_own: bool


def forbidden(source: TemplateSource) -> Iterator[TemplateFault]:
    """What templates of others may not contain."""
    for line, message in refused(source.tree):
        what, _, cure = message.partition("; ")
        yield TemplateFault(TemplatePlace(source.shown, line), what, cure)


def unknown_filters(source: TemplateSource, environment: OwnEnvironment) -> Iterator[TemplateFault]:
    """Filters and tests that there are not. They are known from then on, so that the rest can be looked at, too."""
    unknown = list(unknown_helpers(source.tree, environment))
    for node in unknown:
        message, _, cure = no_helper(node, environment).partition("; ")
        yield TemplateFault(TemplatePlace(source.shown, node.lineno), message, cure, node.name)
    for node in unknown:
        if isinstance(node, nodes.Filter):
            environment.filters[node.name] = lambda value, *_args, **_named: value
        else:
            environment.tests[node.name] = lambda *_args, **_named: False


def unknown_names(source: TemplateSource, environment: OwnEnvironment, known: Iterable[str]) -> Iterator[TemplateFault]:
    """Variables that nobody gives."""
    finder = _Names(environment)
    finder.visit(source.tree)
    given = {*known, *environment.globals}
    for node in finder.found:
        if node.name not in given:
            yield TemplateFault(
                TemplatePlace(source.shown, node.lineno), *unknown_variable(node.name, sorted(given)), node.name
            )


class _Names(TrackingCodeGenerator):
    """Walks a template as the compiler does, and keeps the names that would be asked of whoever fills it in."""

    def __init__(self, environment: OwnEnvironment) -> None:
        super().__init__(environment)
        self.found: list[nodes.Name] = []

    def visit_Name(self, node: nodes.Name, frame: Frame) -> None:
        if node.ctx == "load":
            load = frame.symbols.find_load(frame.symbols.ref(node.name))
            if load is not None and load[0] == VAR_LOAD_RESOLVE:
                self.found.append(node)
        super().visit_Name(node, frame)


def set_at_top(tree: nodes.Template) -> set[str]:
    """The names that a template gives itself, outside of blocks, loops and macros."""
    names: set[str] = set()
    for node in tree.body:
        names |= _set_by(node)
    return names


def _set_by(node: nodes.Node) -> set[str]:
    match node:
        case nodes.Macro():
            return {node.name}
        case nodes.Import():
            return {node.target}
        case nodes.FromImport():
            return {name if isinstance(name, str) else name[1] for name in node.names}
        case nodes.If() | nodes.Assign() | nodes.AssignBlock():
            names = {name.name for name in node.find_all(nodes.Name) if name.ctx == "store"}
            return names.union(*(_set_by(child) for child in node.iter_child_nodes()))
        case _:
            return set()


def parent_of(source: TemplateSource) -> str | None:
    """The template that this one extends, if it is written out."""
    extends = source.tree.find(nodes.Extends)
    return next(find_referenced_templates(nodes.Template([extends])), None) if extends else None


def ancestors(source: TemplateSource, sources: Mapping[str, TemplateSource]) -> list[TemplateSource]:
    """The templates that this one extends, the nearest first; a circle ends where it closes."""
    found: list[TemplateSource] = []
    while (parent := sources.get(parent_of(source) or "")) and parent not in found:
        found.append(parent)
        source = parent
    return found


def wrong_blocks(sources: Mapping[str, TemplateSource]) -> Iterator[TemplateFault]:
    """Blocks that are filled in and do not exist where they should."""
    for source in sources.values():
        above = ancestors(source, sources)
        if not above or not (source.is_own or any(parent.is_own for parent in above)):
            continue
        there = {block.name for parent in above for block in parent.tree.find_all(nodes.Block)}
        for block in _outer_blocks(source.tree):
            if block.name not in there:
                yield _wrong_block(block, source, above, there)


def _wrong_block(
    block: nodes.Block, source: TemplateSource, above: list[TemplateSource], there: set[str]
) -> TemplateFault:
    if source.is_own:
        place = TemplatePlace(source.shown, block.lineno)
        cure = did_you_mean(block.name, there) or f"there are: {', '.join(sorted(there)) or 'none'}"
        return TemplateFault(
            place, f"{above[-1].name} has no block “{block.name}”, so this is never shown", cure, block.name
        )
    parent = next(parent for parent in above if parent.is_own)
    cure = f"put {{% block {block.name} %}}{{% endblock %}} around the part that it replaces"
    return TemplateFault(
        TemplatePlace(parent.shown, 1), f"the block “{block.name}” is missing, which {source.name} fills", cure
    )


def _outer_blocks(node: nodes.Node) -> Iterator[nodes.Block]:
    for child in node.iter_child_nodes():
        if isinstance(child, nodes.Block):
            yield child
        else:
            yield from _outer_blocks(child)


def blocked(name: str, shown: str, text: str) -> Iterator[TemplateFault]:
    """What the security policy of a page stops without a word, so that people look for it in vain."""
    patterns = IN_STYLES if name.endswith(".css") else IN_PAGES
    bare = COMMENT.sub(lambda found: "\n" * found[0].count("\n"), text)
    for pattern, what, instead in patterns:
        for found in re.finditer(pattern, bare, re.IGNORECASE):
            line = bare.count("\n", 0, found.end()) + 1
            yield TemplateFault(
                TemplatePlace(shown, line), f"the security policy of pages stops {what}", instead, found[0].strip()
            )
