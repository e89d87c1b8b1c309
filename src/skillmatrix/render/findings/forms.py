"""The forms that findings can be told in. A new one is a module beside this one and a line in `FORMS`."""

from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeAlias

from skillmatrix.diagnostics import Finding, Severity


class FindingsReport(NamedTuple):
    """What there is to tell: the findings in order, the names of the files that were checked, and how."""

    findings: Sequence[Finding]
    files: Sequence[str]
    colour: bool
    fail_on: Severity


FindingsForm: TypeAlias = Callable[[FindingsReport], str]


def render_findings(
    form: str,
    findings: Sequence[Finding],
    files: Sequence[str],
    *,
    colour: bool = False,
    fail_on: Severity = Severity.ERROR,
) -> str:
    """The findings in one of `FORMS`, ready to be written. `fail_on` is the severity from which a JUnit case fails."""
    return FORMS[form](FindingsReport(findings, files, colour, fail_on))


# Each form is imported when it is asked for: an XML library or all rules' documentation is nothing for a plain text.


def _text(told: FindingsReport) -> str:
    from skillmatrix.render.findings.text import render_text, summary

    last = f"{summary(told.findings, len(told.files))}\n"
    return f"{render_text(told.findings, colour=told.colour)}\n{last}" if told.findings else last


def _concise(told: FindingsReport) -> str:
    from skillmatrix.render.findings.concise import render_concise

    return render_concise(told.findings)


def _json(told: FindingsReport) -> str:
    from skillmatrix.render.findings.json import render_json

    return render_json(told.findings, len(told.files))


def _sarif(told: FindingsReport) -> str:
    from skillmatrix.render.findings.sarif import render_sarif

    return render_sarif(told.findings, told.files)


def _github(told: FindingsReport) -> str:
    from skillmatrix.render.findings.github import render_github

    return render_github(told.findings)


def _gitlab(told: FindingsReport) -> str:
    from skillmatrix.render.findings.gitlab import render_gitlab

    return render_gitlab(told.findings)


def _markdown(told: FindingsReport) -> str:
    from skillmatrix.render.findings.markdown import render_markdown

    return render_markdown(told.findings, len(told.files))


def _junit(told: FindingsReport) -> str:
    from skillmatrix.render.findings.junit import render_junit

    return render_junit(told.findings, told.files, fail_on=told.fail_on)


FORMS: dict[str, FindingsForm] = {
    "text": _text,
    "concise": _concise,
    "json": _json,
    "sarif": _sarif,
    "github": _github,
    "gitlab": _gitlab,
    "junit": _junit,
    "markdown": _markdown,
}

OF_THE_REPOSITORY = frozenset({"sarif", "github", "gitlab", "junit", "markdown"})
"""Forms for systems that look a file up in the repository, wherever the program was started."""
