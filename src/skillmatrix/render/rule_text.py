"""What the docstring of a rule says, for people: the text as it is, or as Markdown."""

import re
from inspect import cleandoc
from textwrap import dedent
from types import ModuleType

EXAMPLE = re.compile(r"^ {4}.*\n(?:(?: {4}.*)?\n)*", re.MULTILINE)


def rule_text(module: ModuleType) -> str:
    """What a rule wants and why, with its indented examples."""
    return cleandoc(module.__doc__ or module.RULE.summary)


def rule_markdown(module: ModuleType) -> str:
    """The same with the examples as blocks that viewers colour."""
    return EXAMPLE.sub(_block, f"{rule_text(module)}\n")


def _block(match: re.Match[str]) -> str:
    example = dedent(match[0]).strip()
    return f"```{'markdown' if example.startswith('<!--') else 'yaml'}\n{example}\n```\n\n"
