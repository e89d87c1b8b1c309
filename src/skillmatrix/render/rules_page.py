"""The rules for people: a list, the explanation of one, and the page with all of them (docs/rules.md)."""

import re
from collections.abc import Iterable
from types import ModuleType

from skillmatrix.diagnostics import Severity
from skillmatrix.lint.registry import firm, ids
from skillmatrix.lint.subjects import DRAFT, LINKED_DATA
from skillmatrix.load.law import read_law
from skillmatrix.model.text import in_language
from skillmatrix.render.rule_text import rule_markdown, rule_text

BEFORE = """\
# Rules

<!-- Written by `skillmatrix rules -f md -o docs/rules.md`. Change the docstrings in src/skillmatrix/rules/ instead. -->

`skillmatrix validate` checks matrix, answers, posting and settings files. An **error** means that the file cannot be
used, a **warning** that it says something its author can hardly have meant, an **info** that it could be better.
`skillmatrix rules RULE` shows the same explanations in the terminal.

`skillmatrix jobdesc` checks the texts it writes, and with `--check-file` those that people have edited. There, an
**error** is a formal fault, or wording for which a court or a statute gives a clear line in the market that was chosen
(`--market de`); a **warning** is a risk, an **info** a hint. Rules with a table of law count only in its markets. What
is disputed never fails a run. None of this is legal advice.

## Silencing a finding

In the file, with a comment that names the rule and the reason:

```yaml
roles:
  # skillmatrix: ignore[empty-role] its requirements come with the next version
  - id: lead
    title: Lead  # skillmatrix: ignore[rule-a, rule-b] a comment behind a value speaks for its line
```

Alone on a line, the comment speaks for the next line that says something; before the first key, for the whole file. It
is the whole comment, not the end of another one. JSON has no comments: use the settings.

In `skillmatrix.yaml`, for all files below its folder (every key but `format` may be left out):

```yaml
format: skillmatrix-settings/1
ignore: [similar-descriptor]           # silenced in all files
severity:
  missing-translation: error           # error, warning, info, or off
per_file:
  "drafts/**": {ignore: [empty-role]}  # silenced in some; `all` stands for all rules
select: [all]                          # or only the rules listed
fail_on: error                         # `validate` ends with 1 from this severity on; never: never
max_age_months: 18                     # older answers do not count in reports
notes: false                           # reports leave notes out
match: false                           # reports say nothing in percent
without: [personal]                    # optional categories that are neither asked nor scored
markets: [de]                          # whose law job descriptions are held to, if their posting names no country
allow:                                 # places in job descriptions that are right as they are; the reason is needed
  - {rule: young-team, text: junges Team, reason: it is the name of our youth orchestra}
```

The nearest `skillmatrix.yaml` counts, from the working directory up to the folder that holds `.git`. On the command
line, `--ignore RULE` silences, too, and `--select RULE` checks only that rule, even if the settings silence it.

Errors of reading (marked with * below) cannot be silenced or changed: without them there is no file to check. What is
silenced is silenced in `validate`. Other commands refuse a file with errors all the same.
"""


OF_TEXTS = ids(DRAFT, LINKED_DATA)
"""Ids of the rules for texts of job descriptions, which hold no comments of ours."""


def rules_list(modules: Iterable[ModuleType]) -> str:
    """A line for each rule: id, severity, what it tells."""
    rules = sorted((module.RULE for module in modules), key=lambda rule: rule.id)
    width = max(len(rule.id) for rule in rules)
    return "".join(f"{rule.id:<{width}}  {rule.severity.value:<7}  {rule.summary}\n" for rule in rules)


def rule_explained(module: ModuleType) -> str:
    """What one rule wants, with its examples."""
    rule = module.RULE
    silencing = (
        "It cannot be silenced: the file cannot be used with it.\n" if rule.id in firm() else _silencing(rule.id)
    )
    law = "".join(f"    {'  '.join(row)}\n" for row in _law(rule.id))
    told = (
        f"Law as of {read_law().as_of}, no legal advice (market, severity, source, looked at):\n\n{law}\n"
        if law
        else ""
    )
    return f"{rule.id} ({rule.severity.value}): {rule.summary}\n\n{rule_text(module)}\n\n{told}{silencing}"


def rules_page(modules: Iterable[ModuleType]) -> str:
    """All rules as one Markdown page."""
    in_order = sorted(modules, key=lambda module: module.RULE.id)
    parts = [BEFORE]
    for severity, heading in ((Severity.ERROR, "Errors"), (Severity.WARNING, "Warnings"), (Severity.INFO, "Infos")):
        chosen = [module for module in in_order if module.RULE.severity is severity]
        rows = "".join(_row(module) for module in chosen)
        parts.append(f"## {heading}: {len(chosen)}\n\n| rule | tells |\n|---|---|\n{rows}")
    return "\n".join([*parts, *map(rule_section, in_order)])


def rule_section(module: ModuleType) -> str:
    """One rule in Markdown."""
    rule = module.RULE
    told = f"## {rule.id}\n\n*{rule.severity.value}: {_plain(rule.summary)}*\n\n{rule_markdown(module).rstrip()}\n"
    rows = "".join(f"| {' | '.join(map(_plain, row))} |\n" for row in _law(rule.id))
    return f"{told}\n| market | severity | source | looked at |\n|---|---|---|---|\n{rows}" if rows else told


def _law(rule: str) -> list[tuple[str, str, str, str]]:
    """What each market itself says to a rule: its id, the severity, the source, and the day somebody looked at it."""
    said = ((name, market.duties[rule]) for name, market in read_law().markets.items() if rule in market.duties)
    return [(name, duty.severity, in_language(duty.source, ["en"]), str(duty.verified_on)) for name, duty in said]


def _silencing(rule: str) -> str:
    if rule in OF_TEXTS:
        return (
            "To silence it, name what is right as it is in skillmatrix.yaml:\n\n"
            f"    allow: [{{rule: {rule}, text: the words it quotes, reason: why it is right}}]\n\n"
            "Without a text, every finding of the rule is meant.\n"
        )
    return (
        f"To silence it on a line, give the reason behind a value there:\n\n    # skillmatrix: ignore[{rule}] reason\n"
    )


def _row(module: ModuleType) -> str:
    rule = module.RULE
    star = r" \*" if rule.id in firm() else ""
    return f"| [{rule.id}](#{rule.id}){star} | {_plain(rule.summary)} |\n"


def _plain(text: str) -> str:
    """Text that Markdown takes for nothing but text."""
    return re.sub(r"([\\<>|*_\[\]])", r"\\\1", text)
