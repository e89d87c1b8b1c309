"""Errors, hints and summaries, a module a subject. The keys are the English sentences as they stand in the code."""

from collections.abc import Mapping

from skillmatrix.i18n.de.errors import (
    files,
    importing,
    matrices,
    options,
    pages,
    program,
    tables,
    teams,
    workbooks,
    workloads,
    workshops,
)

PARTS = (
    files,
    importing,
    matrices,
    options,
    pages,
    program,
    tables,
    teams,
    workbooks,
    workloads,
    workshops,
)
MESSAGES: Mapping[str, str] = {sentence: text for part in PARTS for sentence, text in part.MESSAGES.items()}
