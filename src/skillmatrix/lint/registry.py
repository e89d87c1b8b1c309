"""All rules. A new one is a module in `rules/` and one line here."""

from types import ModuleType

from skillmatrix.diagnostics import Rule, Severity
from skillmatrix.rules import (
    all_musts,
    bad_alias,
    bad_character,
    bad_code,
    bad_currency,
    bad_email,
    bad_encoding,
    bad_key,
    bad_syntax,
    bad_url,
    bad_value,
    can_missing,
    directive,
    duplicate_descriptor,
    duplicate_id,
    duplicate_key,
    duplicate_role,
    duplicate_skill,
    empty_file,
    empty_role,
    equal_weights,
    file_name,
    first_person,
    full_remote_without_countries,
    future_date,
    german_quotes,
    ignore_without_reason,
    level_off_scale,
    level_order,
    limit_exceeded,
    long_text,
    lost_umlaut,
    many_musts,
    matrix_not_found,
    merge_key,
    missing_descriptor,
    missing_evidence,
    missing_field,
    missing_provenance,
    missing_translation,
    must_above_level,
    must_without_task,
    must_without_why,
    na_on_must,
    newer_format,
    no_musts,
    no_words,
    not_marked,
    other_matrix,
    other_tense,
    other_version,
    past_deadline,
    pay_range,
    placeholder_text,
    posting_dates,
    quoted_text,
    rename_target,
    role_circle,
    same_text,
    scale_gap,
    several_documents,
    share_sum,
    similar_descriptor,
    stale_answers,
    stale_review,
    stray_blank,
    task_skill_not_required,
    task_without_skill,
    text_cut,
    uncited_source,
    unknown_answer,
    unknown_answer_field,
    unknown_answer_role,
    unknown_field,
    unknown_language,
    unknown_posting_matrix,
    unknown_posting_role,
    unknown_role,
    unknown_rule,
    unknown_skill,
    unknown_source,
    unreadable_file,
    unused_skill,
    useless_ignore,
    weaker_senior,
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
    unknown_answer_field,
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
    role_circle,
)
MATRIX_FILE: tuple[ModuleType, ...] = (file_name,)
# What makes a matrix better: asked by those who write it, not by those who use it. None of these is an error.
MATRIX_CONTENT: tuple[ModuleType, ...] = (
    duplicate_skill,
    duplicate_role,
    level_order,
    can_missing,
    duplicate_descriptor,
    similar_descriptor,
    placeholder_text,
    no_words,
    quoted_text,
    long_text,
    first_person,
    other_tense,
    empty_role,
    all_musts,
    no_musts,
    many_musts,
    must_without_task,
    must_without_why,
    equal_weights,
    task_without_skill,
    task_skill_not_required,
    weaker_senior,
    same_text,
    unused_skill,
    missing_provenance,
    uncited_source,
    bad_code,
    bad_url,
)
MATRIX_WRITING: tuple[ModuleType, ...] = (stray_blank, missing_translation, german_quotes, lost_umlaut)
MATRIX_TODAY: tuple[ModuleType, ...] = (stale_review, future_date)
ANSWERS: tuple[ModuleType, ...] = (other_matrix, other_version, unknown_answer, unknown_answer_role, level_off_scale)
ANSWERS_CONTENT: tuple[ModuleType, ...] = (na_on_must, missing_evidence, bad_url)
ANSWERS_TODAY: tuple[ModuleType, ...] = (future_date,)
ANSWERS_AGE: tuple[ModuleType, ...] = (stale_answers,)
POSTING: tuple[ModuleType, ...] = (
    posting_dates,
    pay_range,
    bad_currency,
    full_remote_without_countries,
    bad_email,
    bad_url,
)
HOUSE: tuple[ModuleType, ...] = (bad_url,)
POSTING_MATRIX: tuple[ModuleType, ...] = (unknown_posting_matrix, unknown_posting_role)
POSTING_TODAY: tuple[ModuleType, ...] = (past_deadline,)
# What texts of job descriptions are asked; their texts stand in `i18n/*/checks.py`.
DRAFT: tuple[ModuleType, ...] = ()
# What a run over files raises: what could not be looked at, and what silences nothing.
RUN: tuple[ModuleType, ...] = (
    not_marked,
    unreadable_file,
    matrix_not_found,
    ignore_without_reason,
    useless_ignore,
    unknown_rule,
)

MODULES: tuple[ModuleType, ...] = tuple(
    dict.fromkeys((
        *READING, *TEXT,
        *MATRIX, *MATRIX_FILE, *MATRIX_CONTENT, *MATRIX_WRITING, *MATRIX_TODAY,
        *ANSWERS, *ANSWERS_CONTENT, *ANSWERS_TODAY, *ANSWERS_AGE,
        *POSTING, *POSTING_MATRIX, *POSTING_TODAY, *DRAFT, *RUN,
    ))
)  # fmt: skip
RULES: dict[str, Rule] = {module.RULE.id: module.RULE for module in MODULES}
FIRM = frozenset(module.RULE.id for module in READING if module.RULE.severity is Severity.ERROR)
"""Ids of the errors of reading: without them a file cannot be used, so nothing silences or weakens them."""
