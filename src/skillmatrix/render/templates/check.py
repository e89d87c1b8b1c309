"""Somebody's own templates against samples: everything that is wrong with them, with file and line, at once."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from inspect import currentframe
from pathlib import Path
from traceback import walk_stack
from typing import TypeAlias

from jinja2 import TemplateSyntaxError, UndefinedError
from jinja2.runtime import make_logging_undefined
from markupsafe import Markup, escape

from skillmatrix.diagnostics import Finding, Location, Rule, Severity, in_order
from skillmatrix.errors import UserError
from skillmatrix.render import html
from skillmatrix.render.rendered import NO_HOUSE, HouseStyle
from skillmatrix.render.templates.apart import apart
from skillmatrix.render.templates.faults import TemplateFault, fault, fault_of, place_in
from skillmatrix.render.templates.files import own_names, packaged_names, read_own
from skillmatrix.render.templates.page import filled, is_markdown, look, sandbox_for
from skillmatrix.render.templates.sandbox import Passing, Sandbox
from skillmatrix.render.templates.source import (
    TemplateSource,
    blocked,
    unknown_filters,
    unknown_names,
    unused,
    wrong_blocks,
)
from skillmatrix.source.document import Span
from skillmatrix.view.blocks import Paper

BROKEN = Rule("template-syntax", Severity.ERROR, "The template cannot be read.")
NAME = Rule("template-name", Severity.ERROR, "The template uses a name that there is not.")
BLOCK = Rule("template-block", Severity.ERROR, "A block is filled that no page has.")
FAILS = Rule("template-fails", Severity.ERROR, "Filling in the template fails.")
RAW = Rule("template-raw", Severity.WARNING, "Text of the matrix comes through as markup.")
POLICY = Rule("template-policy", Severity.WARNING, "The page has no security policy.")
STOPPED = Rule("template-stopped", Severity.INFO, "The security policy of pages stops this.")
UNUSED = Rule("template-unused", Severity.INFO, "Nothing uses this file.")
RULES = {rule.id: rule for rule in (BROKEN, NAME, BLOCK, FAILS, RAW, POLICY, STOPPED, UNUSED)}

Seen: TypeAlias = tuple[str, TemplateFault]
"""A fault behind the id of its rule."""

HOSTILE = '<script>alert("1")</script>'
"""What a hostile text begins with, for samples; `RAW` looks for it."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A paper to try templates with, and the template it is for."""

    template: html.Template
    paper: Paper
    linked_data: str = ""
    house: HouseStyle = NO_HOUSE


def check_templates(templates: Path, samples: Sequence[Sample]) -> tuple[Finding, ...]:
    """All findings about the templates in a folder, by place."""
    told, ended = apart(seen, templates, samples, patience=6)
    names = [row for row in told if isinstance(row, str)]
    rows = [(rule, TemplateFault(*parts)) for rule, parts in (row for row in told if not isinstance(row, str))]
    if ended:
        rows.append((FAILS.id, fault(str(templates / names[-1] if names else templates), 1, ended)))
    findings: dict[tuple[str, int, str], Finding] = {}
    for rule, each in rows:
        findings.setdefault(each[:3], _finding(RULES[rule], each, templates))
    return in_order(findings.values())


def _finding(rule: Rule, fault: TemplateFault, templates: Path) -> Finding:
    lines = _text(fault.file, templates).splitlines()
    line = lines[fault.line - 1] if 0 < fault.line <= len(lines) else ""
    word = fault.word or fault.message.partition("“")[2].partition("”")[0]
    start = line.find(word) if word in line else len(line) - len(line.lstrip())
    end = start + len(word) if word and word in line else len(line.rstrip())
    span = Span(fault.line, start + 1, fault.line, max(start, end) + 1)
    return Finding(rule, fault.message, Location(fault.file, span), line, help=fault.help)


def _text(file: str, templates: Path) -> str:
    try:
        return (Path(file).parent == templates and read_own(templates, Path(file).name)) or ""
    except UserError:
        return ""


def seen(templates: Path, samples: Sequence[Sample]) -> Iterator[str | Seen]:
    """All faults, some of them again and again; the name of a template goes ahead of what filling it in shows."""
    trial = _Trial(templates)
    sources: dict[str, TemplateSource] = {}
    for name in _names(templates):
        yield name
        try:
            sources[name] = trial.source(name)
        except TemplateSyntaxError as error:
            yield BROKEN.id, fault_of(error, templates, name)
    yield from trial.without_filling_in(sources)
    for sample in samples:
        for name in (f"{sample.template}.md.j2", f"{sample.template}.html.j2"):
            if name in packaged_names() and name not in trial.given_up:
                yield name
                yield from trial.fill_in(name, sample)


def _names(templates: Path) -> list[str]:
    """Files that templates are made of: the person's own, and the packaged ones in the places of those they lack."""
    own = {name for name in own_names(templates) if name.endswith((".j2", ".css"))}
    return sorted(own | {name for name in packaged_names() if name.endswith(".j2")})


class _Trial:
    """The environments of both forms; unknown names are noted and not fatal, so that one run finds them all."""

    def __init__(self, templates: Path) -> None:
        self.templates = templates
        self.noted: list[Seen] = []
        self.failed: set[TemplateFault] = set()
        self.given_up: set[str] = set()
        undefined = make_logging_undefined(self, Passing)  # type: ignore[arg-type]  # it takes whatever can warn
        self.md, self.html = (sandbox_for(form, templates, undefined) for form in (".md.", ".html."))
        printed = self.md.finalize
        assert printed
        self.md.finalize = lambda value: self._not_raw(printed(value))

    def warning(self, _words: str, sentence: object) -> None:
        """Jinja2 met an unknown name."""
        self.noted.append((NAME.id, fault(*self._place(), str(sentence))))

    error = warning

    def _not_raw(self, value: str) -> str:
        """The value; the first that carries hostile text unescaped is told (what is around it does so, too)."""
        is_told = any(rule == RAW.id for rule, _ in self.noted)
        if not is_told and isinstance(value, Markup) and HOSTILE in value:
            cure = "take |safe off the text; it belongs to what macros return"
            raw = TemplateFault(*self._place(), "a text comes through here as Markdown or HTML", cure, "safe")
            self.noted.append((RAW.id, raw))
        return value

    def _place(self) -> tuple[str, int]:
        return place_in(walk_stack(currentframe()), self.templates) or (str(self.templates), 1)

    def sandbox(self, name: str) -> Sandbox:
        """The environment of a template."""
        return self.md if is_markdown(name) else self.html

    def source(self, name: str) -> TemplateSource:
        """A file, read; a style sheet is nothing but text."""
        sandbox = self.sandbox(name)
        assert sandbox.loader
        text, shown, _ = sandbox.loader.get_source(sandbox, name)
        tree = sandbox.parse("" if name.endswith(".css") else text, name, shown)
        return TemplateSource(name, str(shown), text, tree, (self.templates / name).exists())

    def without_filling_in(self, sources: dict[str, TemplateSource]) -> Iterator[Seen]:
        """What can be seen of the person's own files by reading them."""
        given = {name for source in sources.values() for name in source.sets}
        for name, source in sources.items():
            if source.is_own:
                sandbox = self.sandbox(name)
                yield from ((NAME.id, each) for each in unknown_filters(source, sandbox))
                try:
                    yield from ((NAME.id, each) for each in unknown_names(source, sandbox, given))
                except TemplateSyntaxError as error:
                    yield BROKEN.id, fault_of(error, self.templates, name)
                yield from ((STOPPED.id, each) for each in blocked(source))
        yield from ((BLOCK.id, each) for each in wrong_blocks(sources))
        yield from ((UNUSED.id, each) for each in unused(self.templates, sources))

    def fill_in(self, name: str, sample: Sample) -> Iterator[Seen]:
        """What one sample shows. A template that fails for the second time in the same way is given up."""
        sandbox = self.sandbox(name)
        try:
            text = filled(sandbox, self.templates, name, sample.paper, sample.linked_data, sample.house)
            allowed = look(sandbox, self.templates, name, sample.house)["policy"]
            if "<head" in text.lower() and str(escape(allowed)) not in text:
                yield POLICY.id, self._no_policy()
        except Exception as error:  # noqa: BLE001 - a template of others can fail in any way
            rule = BROKEN if isinstance(error, TemplateSyntaxError) else FAILS
            failure = fault_of(error, self.templates, name)
            self.given_up |= {name} if failure in self.failed else set()
            self.failed.add(failure)
            self.noted.append(((NAME if isinstance(error, UndefinedError) else rule).id, failure))
        yield from self.noted
        self.noted = [row for row in self.noted if row[0] == RAW.id]

    def _no_policy(self) -> TemplateFault:
        for name in own_names(self.templates):
            text = _text(str(self.templates / name), self.templates).lower()
            if "<head" in text:
                line = text.partition("<head")[0].count("\n") + 1
                break
        else:
            name, line = "page.html.j2", 1
        cure = 'keep <meta http-equiv="Content-Security-Policy" content="{{ policy }}"> as it is'
        return TemplateFault(str(self.templates / name), line, "the page has no security policy", cure)
