"""All rules. A new one is a module in `rules/` and one line here."""

from types import ModuleType

from skillmatrix.diagnostics import Rule
from skillmatrix.rules import (
    bad_alias,
    bad_character,
    bad_encoding,
    bad_key,
    bad_syntax,
    bad_value,
    directive,
    duplicate_id,
    duplicate_key,
    empty_file,
    file_name,
    level_off_scale,
    limit_exceeded,
    merge_key,
    missing_descriptor,
    missing_field,
    must_above_level,
    newer_format,
    other_matrix,
    other_version,
    rename_target,
    scale_gap,
    several_documents,
    share_sum,
    text_cut,
    unknown_answer,
    unknown_answer_role,
    unknown_field,
    unknown_language,
    unknown_role,
    unknown_skill,
    unknown_source,
    wrong_format,
    wrong_type,
    yaml_tag,
)

# What reading and building raise: these have no check of their own.
READING: tuple[ModuleType, ...] = (
    bad_encoding,
    bad_character,
    bad_syntax,
    empty_file,
    duplicate_key,
    bad_key,
    bad_alias,
    merge_key,
    yaml_tag,
    several_documents,
    directive,
    limit_exceeded,
    wrong_format,
    newer_format,
    unknown_field,
    missing_field,
    wrong_type,
    bad_value,
)
TEXT: tuple[ModuleType, ...] = (text_cut,)
MATRIX: tuple[ModuleType, ...] = (
    duplicate_id,
    unknown_skill,
    unknown_role,
    unknown_source,
    unknown_language,
    scale_gap,
    level_off_scale,
    must_above_level,
    missing_descriptor,
    share_sum,
    rename_target,
)
MATRIX_FILE: tuple[ModuleType, ...] = (file_name,)
ANSWERS: tuple[ModuleType, ...] = (other_matrix, other_version, unknown_answer, unknown_answer_role, level_off_scale)

MODULES: tuple[ModuleType, ...] = tuple(dict.fromkeys((*READING, *TEXT, *MATRIX, *MATRIX_FILE, *ANSWERS)))
RULES: dict[str, Rule] = {module.RULE.id: module.RULE for module in MODULES}
