"""What can be seen in templates without filling them in: names, filters, blocks, and what the policy of pages stops."""

import re
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path

from jinja2 import nodes
from jinja2.meta import find_referenced_templates, find_undeclared_variables

from skillmatrix.model.suggest import did_you_mean
from skillmatrix.render.templates.faults import TemplateFault, fault
from skillmatrix.render.templates.files import own_names, packaged_names
from skillmatrix.render.templates.page import is_markdown
from skillmatrix.render.templates.sandbox import VARIABLES, Sandbox, not_too_deep, unknown_helpers, unknown_variable

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
    """A template or style sheet as it was read. `is_own`: it lies in the person's folder."""

    name: str
    shown: str
    text: str
    tree: nodes.Template
    is_own: bool

    @property
    def sets(self) -> set[str]:
        """The names that the template gives itself, wherever."""
        names = {name.name for name in self.tree.find_all(nodes.Name) if name.ctx != "load"}
        names |= {node.name for node in self.tree.find_all(nodes.Macro)}
        names |= {node.target for node in self.tree.find_all(nodes.Import)}
        pairs = [name for node in self.tree.find_all(nodes.FromImport) for name in node.names]
        return names | {pair if isinstance(pair, str) else pair[1] for pair in pairs}

    @property
    def blocks(self) -> dict[str, nodes.Block]:
        """All blocks, by name."""
        return {block.name: block for block in self.tree.find_all(nodes.Block)}


def unknown_filters(source: TemplateSource, sandbox: Sandbox) -> Iterator[TemplateFault]:
    """Filters and tests that there are not. They are known from then on, so that the rest can be looked at, too."""
    for node, sentence in list(unknown_helpers(source.tree, sandbox)):
        yield fault(source.shown, node.lineno, sentence, node.name)
        known = sandbox.filters if isinstance(node, nodes.Filter) else sandbox.tests
        known[node.name] = lambda value, *_args, **_named: value


def unknown_names(source: TemplateSource, sandbox: Sandbox, given: AbstractSet[str]) -> Iterator[TemplateFault]:
    """Variables that nobody gives. `given`: those that templates give each other."""
    known = {*given, *(VARIABLES[:2] if is_markdown(source.name) else VARIABLES)}
    with not_too_deep(source.name, source.shown):
        unknown = find_undeclared_variables(source.tree) - known
    for node in source.tree.find_all(nodes.Name):
        if node.ctx == "load" and node.name in unknown:
            sentence = unknown_variable(node.name, tuple(sorted({*known, *sandbox.globals})))
            yield fault(source.shown, node.lineno, sentence, node.name)


def unused(templates: Path, sources: Mapping[str, TemplateSource]) -> Iterator[TemplateFault]:
    """Files of the folder that are neither known by name nor referred to; none if a template works a name out."""
    referred = {name for source in sources.values() if source.is_own for name in find_referenced_templates(source.tree)}
    for name in own_names(templates) if None not in referred else ():
        if name in referred or name in {*packaged_names(), "README.md"}:
            continue
        if (templates / name).is_dir():
            sentence = "folders in this folder are not looked into; put templates beside the others"
        else:
            sentence = f"nothing uses this file; {did_you_mean(name, packaged_names())}"
        yield fault(str(templates / name), 1, sentence)


def _ancestors(source: TemplateSource, sources: Mapping[str, TemplateSource]) -> list[TemplateSource]:
    """The templates that this one extends, the nearest first; a circle ends where it closes."""
    found: list[TemplateSource] = []
    while extends := source.tree.find(nodes.Extends):
        name = next(find_referenced_templates(nodes.Template([extends])), None)
        parent = sources.get(name or "")
        if parent is None or parent in found:
            break
        found.append(parent)
        source = parent
    return found


def wrong_blocks(sources: Mapping[str, TemplateSource]) -> Iterator[TemplateFault]:
    """Blocks that are filled in and do not exist where they should."""
    for source in sources.values():
        above = _ancestors(source, sources)
        there = {name for parent in above for name in parent.blocks}
        within = {inner.name for block in source.blocks.values() for inner in block.find_all(nodes.Block)}
        missing = [block for name, block in source.blocks.items() if name not in there | within]
        own = next((parent for parent in above if parent.is_own), None)
        for block in missing if above else ():
            if source.is_own:
                cure = did_you_mean(block.name, there) or f"there are: {', '.join(sorted(there)) or 'none'}"
                message = f"{above[-1].name} has no block “{block.name}”, so this is never shown"
                yield TemplateFault(source.shown, block.lineno, message, cure, block.name)
            elif own:
                cure = f"put {{% block {block.name} %}}{{% endblock %}} around the part that it replaces"
                message = f"the block “{block.name}” is missing, which {source.name} fills"
                yield TemplateFault(own.shown, 1, message, cure)


def blocked(source: TemplateSource) -> Iterator[TemplateFault]:
    """What the security policy of a page stops without a word, so that people look for it in vain."""
    patterns = IN_STYLES if source.name.endswith(".css") else () if is_markdown(source.name) else IN_PAGES
    bare = COMMENT.sub(lambda found: "\n" * found[0].count("\n"), source.text)
    for pattern, what, instead in patterns:
        for found in re.finditer(pattern, bare, re.IGNORECASE):
            line = bare.count("\n", 0, found.end()) + 1
            sentence = f"the security policy of pages stops {what}"
            yield TemplateFault(source.shown, line, sentence, instead, found[0].strip())
