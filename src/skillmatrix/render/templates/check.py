"""Somebody's own templates against samples: everything that is wrong with them, with file and line, at once."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from inspect import currentframe
from pathlib import Path
from typing import Literal

from jinja2 import TemplateSyntaxError, Undefined, nodes
from jinja2.meta import find_referenced_templates
from markupsafe import Markup, escape

from skillmatrix.diagnostics import Finding, Location, Rule, Severity, in_order
from skillmatrix.errors import UserError
from skillmatrix.model.suggest import did_you_mean
from skillmatrix.render import html
from skillmatrix.render.environment import escape_markdown
from skillmatrix.render.templates import own as own_templates
from skillmatrix.render.templates.faults import TemplateFault, TemplatePlace, fault_of, place_now
from skillmatrix.render.templates.files import own_names, packaged_names, read_own
from skillmatrix.render.templates.sandbox import OwnEnvironment
from skillmatrix.render.templates.source import (
    TemplateSource,
    ancestors,
    blocked,
    forbidden,
    set_at_top,
    unknown_filters,
    unknown_names,
    wrong_blocks,
)
from skillmatrix.render.templates.unknown_names import VARIABLES, explained, noting
from skillmatrix.source.document import Span
from skillmatrix.view.blocks import Paper

TemplateForm = Literal["md", "html"]
Environments = dict[TemplateForm, OwnEnvironment]

BROKEN = Rule("template-syntax", Severity.ERROR, "The template cannot be read.")
NAME = Rule("template-name", Severity.ERROR, "The template uses a name that there is not.")
BLOCK = Rule("template-block", Severity.ERROR, "A block is filled that no page has.")
FAILS = Rule("template-fails", Severity.ERROR, "Filling in the template fails.")
RAW = Rule("template-raw", Severity.WARNING, "Text of the matrix comes through as markup.")
POLICY = Rule("template-policy", Severity.WARNING, "The page has no security policy.")
STOPPED = Rule("template-stopped", Severity.INFO, "The security policy of pages stops this.")
UNUSED = Rule("template-unused", Severity.INFO, "Nothing uses this file.")

HOSTILE = '<script>alert("1")</script>'
"""What a hostile text begins with, for samples; `RAW` looks for it."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A paper to try templates with, and the template it is for."""

    template: html.Template
    paper: Paper
    linked_data: str = ""


@dataclass(slots=True)
class _Found:
    """Faults as findings, each once."""

    texts: dict[str, str] = field(default_factory=dict)
    findings: dict[tuple[TemplatePlace, str], Finding] = field(default_factory=dict)

    def add(self, rule: Rule, fault: TemplateFault) -> bool:
        """Whether nobody knew of it."""
        key = (fault.place, fault.message)
        if key in self.findings:
            return False
        self.findings[key] = self._finding(rule, fault)
        return True

    def _finding(self, rule: Rule, fault: TemplateFault) -> Finding:
        lines = self.texts.get(fault.place.file, "").splitlines()
        line = lines[fault.place.line - 1] if 0 < fault.place.line <= len(lines) else ""
        start = max(line.find(fault.word), 0) if fault.word else len(line) - len(line.lstrip())
        end = start + len(fault.word) if fault.word else len(line.rstrip())
        span = Span(fault.place.line, start + 1, fault.place.line, max(start, end) + 1)
        return Finding(rule, fault.message, Location(fault.place.file, span), line, help=fault.help)


def check_templates(templates: Path, samples: Sequence[Sample]) -> tuple[Finding, ...]:
    """All findings about the templates in a folder, by place."""
    found = _Found()
    readable = _read(templates, found)
    environments = _environments(templates, found)
    sources = _sources(templates, readable, environments, found)
    _look_at(sources, environments, found)
    for name, text in readable.items():
        if name.endswith((".css", ".html.j2")):
            for fault in blocked(name, str(templates / name), text):
                found.add(STOPPED, fault)
    given_up: set[str] = set()
    for sample in samples:
        _try(sample, templates, environments, found, given_up)
    for fault in _unused(templates, sources):
        found.add(UNUSED, fault)
    return in_order(found.findings.values())


def _read(templates: Path, found: _Found) -> dict[str, str]:
    """The texts of the files that templates are made of."""
    texts = {}
    for name in own_names(templates):
        if not name.endswith((".j2", ".css")):
            continue
        shown = str(templates / name)
        try:
            texts[name] = found.texts[shown] = read_own(templates, name) or ""
        except UserError as error:
            message, _, cure = str(error).partition("; ")
            found.add(BROKEN, TemplateFault(TemplatePlace(shown, 1), message, cure))
    return texts


def _environments(templates: Path, found: _Found) -> Environments:
    """The environments of both forms; unknown names are noted and not fatal, so that one run finds them all."""

    def note(unknown: Undefined) -> None:
        place = place_now(currentframe(), templates) or TemplatePlace(str(templates), 1)
        word = str(unknown._undefined_name or "")  # noqa: SLF001 - no other way to it
        found.add(NAME, TemplateFault(place, *explained(unknown), word))

    undefined = noting(note)
    md = own_templates.markdown_environment(templates, undefined)
    md.finalize = lambda value: escape_markdown(_not_raw(md.printed(value), templates, found))
    return {"md": md, "html": own_templates.html_environment(templates, undefined)}


def _not_raw(value: str, templates: Path, found: _Found) -> str:
    """The value; the first that carries hostile text without escaping it is told (what is around it does so, too)."""
    is_told = any(finding.rule is RAW for finding in found.findings.values())
    if not is_told and isinstance(value, Markup) and HOSTILE in value:
        place = place_now(currentframe(), templates) or TemplatePlace(str(templates), 1)
        cure = "take |safe off the text; it belongs to what macros return"
        found.add(RAW, TemplateFault(place, "a text comes through here as Markdown or HTML", cure, "safe"))
    return value


def _sources(
    templates: Path, readable: Iterable[str], environments: Environments, found: _Found
) -> dict[str, TemplateSource]:
    """All templates, read: the person's own, and the packaged ones in the places of those that the folder lacks."""
    own = {name for name in readable if name.endswith(".j2")}
    names = sorted(own | {name for name in packaged_names() if name.endswith(".j2")})
    sources = {}
    for name in names:
        environment = environments[_form_of(name)]
        assert environment.loader
        try:
            text, shown, _ = environment.loader.get_source(environment, name)
            sources[name] = TemplateSource(name, str(shown), text, environment.parse(text, name, shown), name in own)
        except TemplateSyntaxError as error:
            found.add(BROKEN, fault_of(error, templates, TemplatePlace(str(templates / name), 1)))
    return sources


def _form_of(name: str) -> TemplateForm:
    return "md" if ".md." in name else "html"


def _look_at(sources: dict[str, TemplateSource], environments: Environments, found: _Found) -> None:
    """What can be seen without filling in."""
    anywhere = set().union(*(_stored(source) for source in sources.values()))
    included = {name for source in sources.values() for name in find_referenced_templates(source.tree)}
    for source in sources.values():
        if not source.is_own:
            continue
        environment = environments[_form_of(source.name)]
        known = {"paper", "words"} if _form_of(source.name) == "md" else set(VARIABLES)
        known = known.union(*(set_at_top(part.tree) for part in (source, *ancestors(source, sources))))
        is_part = source.name in included and source.name not in packaged_names()
        for fault in forbidden(source):
            found.add(BROKEN, fault)
        for fault in unknown_filters(source, environment):
            found.add(NAME, fault)
        _note_names(source, environment, known | anywhere if is_part else known, found)
    for fault in wrong_blocks(sources):
        found.add(BLOCK, fault)


def _note_names(source: TemplateSource, environment: OwnEnvironment, known: set[str], found: _Found) -> None:
    try:
        for fault in unknown_names(source, environment, known):
            found.add(NAME, fault)
    except TemplateSyntaxError as error:
        found.add(BROKEN, fault_of(error, Path(source.shown).parent, TemplatePlace(source.shown, 1)))


def _stored(source: TemplateSource) -> set[str]:
    return {name.name for name in source.tree.find_all(nodes.Name) if name.ctx in {"store", "param"}}


def _try(sample: Sample, templates: Path, environments: Environments, found: _Found, given_up: set[str]) -> None:
    """Fill in both forms of a template. One that fails for the second time in the same way is given up."""
    plain = own_templates.plain(sample.paper)
    page = {**plain, "linked_data": Markup(sample.linked_data)}  # noqa: S704 - our own
    sheets = html.style_sheets(sample.template)
    attempts: dict[str, Callable[[str], object]] = {
        f"{sample.template}.md.j2": lambda name: own_templates.filled(environments["md"], name, plain),
        f"{sample.template}.html.j2": lambda name: _page(environments["html"], name, sheets, page, found),
    }
    for name in sorted({*attempts} & {*packaged_names()} - given_up):
        try:
            attempts[name](name)
        except Exception as error:  # noqa: BLE001 - a template of others can fail in any way
            rule = BROKEN if isinstance(error, TemplateSyntaxError) else FAILS
            if not found.add(rule, fault_of(error, templates, TemplatePlace(str(templates / name), 1))):
                given_up.add(name)


def _page(
    environment: OwnEnvironment, name: str, sheets: tuple[str, ...], context: dict[str, object], found: _Found
) -> None:
    text = own_templates.filled_page(environment, name, sheets, context)
    policy = str(escape(own_templates.look(environment, sheets)["policy"]))
    if "<head" not in text.lower() or policy in text:
        return
    heads = [file for file, source in found.texts.items() if "<head" in source.lower()]
    cure = 'keep <meta http-equiv="Content-Security-Policy" content="{{ policy }}"> as it is'
    line = found.texts[heads[0]].lower().partition("<head")[0].count("\n") + 1 if heads else 1
    found.add(
        POLICY, TemplateFault(TemplatePlace(heads[0] if heads else name, line), "the page has no security policy", cure)
    )


def _unused(templates: Path, sources: dict[str, TemplateSource]) -> Iterator[TemplateFault]:
    """Files of the folder that are neither known by name nor referred to."""
    referred = {name for source in sources.values() if source.is_own for name in find_referenced_templates(source.tree)}
    if None in referred:
        return
    for name in own_names(templates):
        if name not in referred and name not in {*packaged_names(), "README.md"}:
            place = TemplatePlace(str(templates / name), 1)
            if (templates / name).is_dir():
                yield TemplateFault(
                    place, "folders in this folder are not looked into", "put templates beside the others"
                )
            else:
                yield TemplateFault(place, "nothing uses this file", did_you_mean(name, packaged_names()))
