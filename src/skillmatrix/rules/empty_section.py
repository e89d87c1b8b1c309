"""The sections that readers need are there, and each says something.

For an advert: the facts, what it is about, the tasks, what is needed, how to apply. For a job description: the title,
the facts, the position in the organisation, the purpose, the tasks, the profile. For a person specification: the
essentials. For a task description: the purpose, the tasks, the time, what is expected, who supports. Adverts are
written in many ways: a paragraph at the beginning says what it is about, and facts and the way to apply may stand
anywhere (`incomplete-advert` looks for them). Where a heading is not known here, what is missing may stand below it,
and nothing is said. Gaps that are marked count as something.

Wrong:

    <!-- ad en -->
    ## What you will do

Right:

    <!-- ad en -->
    ## What you will do

    - Moderate conversations on the platform
"""

from collections.abc import Iterator

from skillmatrix.diagnostics import Remark, Rule, Severity, TextKey
from skillmatrix.model.draft import Draft

RULE = Rule("empty-section", Severity.WARNING, "a section that readers need is missing or empty")

NEEDED = {
    "ad": {name: TextKey(f"jobdesc.ad.{name}") for name in ("facts", "purpose", "tasks", "must", "apply")},
    "internal": {name: TextKey(f"jobdesc.heading.{name}") for name in ("facts", "placement", "purpose", "tasks")}
    | {"must": TextKey("jobdesc.heading.profile")},
    "profile": {"must": TextKey("jobdesc.tier.must")},
    "task": {name: TextKey(f"jobdesc.task.{name}") for name in ("purpose", "tasks", "facts", "must", "placement")},
}
"""By kind of paper: the section and what stands over it. The title has a rule of its own."""
ANYWHERE: dict[str, set[str]] = {"ad": {"facts", "apply"}, "internal": set(), "profile": set(), "task": set()}
"""What may be said without a heading of its own, by kind of paper."""
SAME = {"profile": "must"}
"""A section that says the same as another one."""


def check(draft: Draft) -> Iterator[Remark]:
    """Each section that stands empty, and about the whole those that are missing."""
    known = {SAME.get(line.section, line.section) for line in draft.lines} - {""}
    if not known:
        return
    filled = {SAME.get(line.section, line.section) for line in draft.body}
    unsaid = {section: name for section, name in NEEDED[draft.kind].items() if section not in filled}
    headings = {line.section: line for line in draft.lines if line.section in unsaid}
    for section, heading in headings.items():
        yield Remark(RULE, heading, values={"section": unsaid[section]})
    anywhere = ANYWHERE[draft.kind] | ({"purpose"} if _begins_with_text(draft) else set())
    missing = tuple(name for section, name in unsaid.items() if section not in headings and section not in anywhere)
    if missing and not any(line.kind == "heading" and not line.section for line in draft.lines):
        yield Remark(RULE, values={"sections": missing}, case="missing")


def _begins_with_text(draft: Draft) -> bool:
    """Whether an advert says something before its first heading."""
    return draft.kind == "ad" and any(line.kind == "text" and not line.section for line in draft.body)
