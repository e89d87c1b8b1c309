"""`skillmatrix rules`: what is checked, and why."""

from typing import Annotated

import typer

from skillmatrix.cli.options import ForceOption, OutputOption, choice
from skillmatrix.cli.output import format_of, write

RuleArgument = Annotated[str | None, typer.Argument(help="Id of a rule. Default: list all.", show_default=False)]
FormatOption = Annotated[
    str | None,
    typer.Option("--format", "-f", help="text, or md for a page with all rules.", show_default=False),
]


def command(
    rule: RuleArgument = None,
    format: FormatOption = None,  # noqa: A002 - the name of the option
    output: OutputOption = None,
    force: ForceOption = False,
) -> None:
    """List what is checked, or explain one rule with examples."""
    from skillmatrix.lint.registry import RULES
    from skillmatrix.render.rules_page import rule_explained, rule_section, rules_list, rules_page

    modules = dict(zip(RULES, RULES.modules(), strict=True))
    form = format_of(format, output, {".txt": "text", ".md": "md"}, "text")
    if rule is not None:
        chosen = modules[choice("rules", rule, sorted(modules))]
        page = rule_section(chosen) if form == "md" else rule_explained(chosen)
    else:
        page = rules_page(modules.values()) if form == "md" else rules_list(modules.values())
    write(page, output, force=force)
