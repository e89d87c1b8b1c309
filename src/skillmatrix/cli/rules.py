"""`skillmatrix rules`: what is checked, and why."""

from typing import Annotated

import typer

from skillmatrix.cli import completion
from skillmatrix.cli.options import ForceOption, OutputOption, choice, format_option
from skillmatrix.cli.output import format_of, write

RuleArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="RULE",
        help="The id of a rule. Default: list all rules.",
        show_default=False,
        autocompletion=completion.rules,
    ),
]
FormatOption = Annotated[str | None, format_option(["text", "md"])]


def command(
    rule: RuleArgument = None,
    format: FormatOption = None,  # noqa: A002 - the name of the option
    output: OutputOption = None,
    force: ForceOption = False,
) -> None:
    """List all rules, or explain one with examples."""
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
