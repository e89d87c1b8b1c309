"""All rules, each with the checks it has. A new one has its module in `rules/` and two lines here.

The modules are imported for mypy, which holds every check to its subject. When the program runs, they are only named,
and a rule is imported when it is asked: most runs need half of them.
"""

from typing import TYPE_CHECKING

from skillmatrix.lint.subjects import (
    ANSWERS,
    ANSWERS_AGE,
    ANSWERS_ON_DAY,
    BALLOT_OF_MATRIX,
    DOCUMENT,
    DRAFT,
    LINKED_DATA,
    LINKED_DATA_FILE,
    LINKED_DATA_ON_DAY,
    MATRIX,
    MATRIX_FILE,
    MATRIX_ON_DAY,
    ORGANIZATION,
    POSTING,
    POSTING_OF_MATRIX,
    POSTING_ON_DAY,
    SETTINGS,
    TEAM,
    TEAM_OF_MATRIX,
    TEXTS,
    TRAININGS,
    TRAININGS_OF_MATRIX,
    VALUES_OF_MATRIX,
    WORKLOAD,
    WORKLOAD_OF_MATRIX,
    WORKSHOP,
    WORKSHOP_OF_MATRIX,
    WRITING,
    Later,
    advise,
    check,
    reading,
    running,
)

if TYPE_CHECKING:
    import skillmatrix.rules.age_span
    import skillmatrix.rules.age_words
    import skillmatrix.rules.all_musts
    import skillmatrix.rules.automated_selection
    import skillmatrix.rules.bad_alias
    import skillmatrix.rules.bad_character
    import skillmatrix.rules.bad_code
    import skillmatrix.rules.bad_currency
    import skillmatrix.rules.bad_email
    import skillmatrix.rules.bad_encoding
    import skillmatrix.rules.bad_key
    import skillmatrix.rules.bad_syntax
    import skillmatrix.rules.bad_url
    import skillmatrix.rules.bad_value
    import skillmatrix.rules.band_order
    import skillmatrix.rules.band_words
    import skillmatrix.rules.base_cycle
    import skillmatrix.rules.beginner_words
    import skillmatrix.rules.belief
    import skillmatrix.rules.can_missing
    import skillmatrix.rules.category_nesting
    import skillmatrix.rules.colon_form
    import skillmatrix.rules.counted_lunch
    import skillmatrix.rules.criminal_record
    import skillmatrix.rules.dates_with_groups
    import skillmatrix.rules.degree_without_equivalent
    import skillmatrix.rules.digital_native
    import skillmatrix.rules.directive
    import skillmatrix.rules.disputed_severity
    import skillmatrix.rules.driver_share
    import skillmatrix.rules.driving_licence
    import skillmatrix.rules.duplicate_descriptor
    import skillmatrix.rules.duplicate_id
    import skillmatrix.rules.duplicate_key
    import skillmatrix.rules.duplicate_role
    import skillmatrix.rules.duplicate_skill
    import skillmatrix.rules.empty_build
    import skillmatrix.rules.empty_file
    import skillmatrix.rules.empty_pay_words
    import skillmatrix.rules.empty_role
    import skillmatrix.rules.empty_section
    import skillmatrix.rules.empty_word
    import skillmatrix.rules.equal_weights
    import skillmatrix.rules.family
    import skillmatrix.rules.file_name
    import skillmatrix.rules.first_person
    import skillmatrix.rules.flexible_resilient
    import skillmatrix.rules.full_remote_without_countries
    import skillmatrix.rules.future_date
    import skillmatrix.rules.gender_coded_words
    import skillmatrix.rules.gendered_title
    import skillmatrix.rules.german_quotes
    import skillmatrix.rules.group_not_refining
    import skillmatrix.rules.hard_to_read
    import skillmatrix.rules.he_or_she
    import skillmatrix.rules.health
    import skillmatrix.rules.hybrid_as_remote
    import skillmatrix.rules.ignore_without_reason
    import skillmatrix.rules.implausible_pay
    import skillmatrix.rules.incomplete_advert
    import skillmatrix.rules.invisible_character
    import skillmatrix.rules.job_board_date
    import skillmatrix.rules.job_board_description
    import skillmatrix.rules.job_board_employment
    import skillmatrix.rules.job_board_entities
    import skillmatrix.rules.job_board_expired
    import skillmatrix.rules.job_board_pay
    import skillmatrix.rules.job_board_place
    import skillmatrix.rules.job_board_recommended
    import skillmatrix.rules.job_board_required
    import skillmatrix.rules.job_board_title
    import skillmatrix.rules.job_board_value
    import skillmatrix.rules.level_jargon
    import skillmatrix.rules.level_not_offered
    import skillmatrix.rules.level_off_scale
    import skillmatrix.rules.level_order
    import skillmatrix.rules.limit_exceeded
    import skillmatrix.rules.long_advert
    import skillmatrix.rules.long_must_list
    import skillmatrix.rules.long_sentence
    import skillmatrix.rules.long_text
    import skillmatrix.rules.looks
    import skillmatrix.rules.lost_umlaut
    import skillmatrix.rules.low_contrast
    import skillmatrix.rules.lowest_required
    import skillmatrix.rules.many_musts
    import skillmatrix.rules.masculine_holder
    import skillmatrix.rules.masculine_noun
    import skillmatrix.rules.masculine_title
    import skillmatrix.rules.matrix_not_found
    import skillmatrix.rules.member_twice
    import skillmatrix.rules.merge_key
    import skillmatrix.rules.missing_descriptor
    import skillmatrix.rules.missing_disability_line
    import skillmatrix.rules.missing_evidence
    import skillmatrix.rules.missing_field
    import skillmatrix.rules.missing_job_title
    import skillmatrix.rules.missing_overpay
    import skillmatrix.rules.missing_part_time
    import skillmatrix.rules.missing_pay
    import skillmatrix.rules.missing_privacy_link
    import skillmatrix.rules.missing_provenance
    import skillmatrix.rules.missing_translation
    import skillmatrix.rules.mixed_address
    import skillmatrix.rules.mixed_gender_forms
    import skillmatrix.rules.much_about_us
    import skillmatrix.rules.must_above_level
    import skillmatrix.rules.must_without_task
    import skillmatrix.rules.must_without_why
    import skillmatrix.rules.na_on_must
    import skillmatrix.rules.nationality
    import skillmatrix.rules.native_speaker
    import skillmatrix.rules.need_cycle
    import skillmatrix.rules.newer_format
    import skillmatrix.rules.no_musts
    import skillmatrix.rules.no_words
    import skillmatrix.rules.not_marked
    import skillmatrix.rules.note_in_advert
    import skillmatrix.rules.one_sex
    import skillmatrix.rules.one_sided_words
    import skillmatrix.rules.only_musts
    import skillmatrix.rules.only_musts_decide
    import skillmatrix.rules.open_pay
    import skillmatrix.rules.origin
    import skillmatrix.rules.other_matrix
    import skillmatrix.rules.other_matrix_version
    import skillmatrix.rules.other_tense
    import skillmatrix.rules.other_version
    import skillmatrix.rules.part_time_mismatch
    import skillmatrix.rules.past_deadline
    import skillmatrix.rules.pay_history
    import skillmatrix.rules.pay_range
    import skillmatrix.rules.pay_secrecy
    import skillmatrix.rules.personal_data
    import skillmatrix.rules.photo
    import skillmatrix.rules.placeholder_text
    import skillmatrix.rules.posting_dates
    import skillmatrix.rules.practice_missing
    import skillmatrix.rules.programme_hours
    import skillmatrix.rules.quoted_text
    import skillmatrix.rules.range_upside_down
    import skillmatrix.rules.rating_not_offered
    import skillmatrix.rules.ready_count
    import skillmatrix.rules.ready_skill
    import skillmatrix.rules.removes_nothing
    import skillmatrix.rules.rename_target
    import skillmatrix.rules.reserved_id
    import skillmatrix.rules.role_cycle
    import skillmatrix.rules.same_text
    import skillmatrix.rules.scale_gap
    import skillmatrix.rules.several_documents
    import skillmatrix.rules.sexist_noun
    import skillmatrix.rules.share_sum
    import skillmatrix.rules.sign_in_word
    import skillmatrix.rules.similar_descriptor
    import skillmatrix.rules.small_team
    import skillmatrix.rules.social_media_screening
    import skillmatrix.rules.stale_answers
    import skillmatrix.rules.stale_review
    import skillmatrix.rules.step_count
    import skillmatrix.rules.storage_consent
    import skillmatrix.rules.stray_blank
    import skillmatrix.rules.strict_json
    import skillmatrix.rules.target_not_offered
    import skillmatrix.rules.target_twice
    import skillmatrix.rules.task_skill_not_required
    import skillmatrix.rules.task_without_hours
    import skillmatrix.rules.task_without_skill
    import skillmatrix.rules.text_cut
    import skillmatrix.rules.top_levels
    import skillmatrix.rules.training_cycle
    import skillmatrix.rules.two_genders_only
    import skillmatrix.rules.uncited_source
    import skillmatrix.rules.unclear_consent
    import skillmatrix.rules.unclear_must
    import skillmatrix.rules.unfilled_gap
    import skillmatrix.rules.union
    import skillmatrix.rules.unknown_answer
    import skillmatrix.rules.unknown_answer_field
    import skillmatrix.rules.unknown_answer_role
    import skillmatrix.rules.unknown_base
    import skillmatrix.rules.unknown_driver
    import skillmatrix.rules.unknown_field
    import skillmatrix.rules.unknown_group
    import skillmatrix.rules.unknown_ladder
    import skillmatrix.rules.unknown_language
    import skillmatrix.rules.unknown_market
    import skillmatrix.rules.unknown_posting_matrix
    import skillmatrix.rules.unknown_posting_role
    import skillmatrix.rules.unknown_role
    import skillmatrix.rules.unknown_rule
    import skillmatrix.rules.unknown_skill
    import skillmatrix.rules.unknown_source
    import skillmatrix.rules.unknown_step
    import skillmatrix.rules.unknown_task
    import skillmatrix.rules.unknown_team_role
    import skillmatrix.rules.unknown_team_skill
    import skillmatrix.rules.unknown_training
    import skillmatrix.rules.unknown_workshop_role
    import skillmatrix.rules.unknown_workshop_skill
    import skillmatrix.rules.unmet_need
    import skillmatrix.rules.unpaid_work
    import skillmatrix.rules.unpaired_german_title
    import skillmatrix.rules.unreadable_file
    import skillmatrix.rules.untrained_level
    import skillmatrix.rules.unused_anchor
    import skillmatrix.rules.unused_skill
    import skillmatrix.rules.unusual_default
    import skillmatrix.rules.useless_ignore
    import skillmatrix.rules.weaker_senior
    import skillmatrix.rules.work_hours
    import skillmatrix.rules.wrong_format
    import skillmatrix.rules.wrong_type
    import skillmatrix.rules.yaml_tag
    import skillmatrix.rules.years_of_experience
    import skillmatrix.rules.young_team
    from skillmatrix import rules
else:
    rules = Later("skillmatrix.rules")

CHECKS = (
    # What reading and building raise: these have no check of their own.
    reading(rules.bad_encoding.RULE),
    reading(rules.bad_character.RULE),
    reading(rules.bad_syntax.RULE),
    reading(rules.empty_file.RULE),
    reading(rules.duplicate_key.RULE),
    reading(rules.bad_key.RULE),
    reading(rules.bad_alias.RULE),
    reading(rules.merge_key.RULE),
    reading(rules.yaml_tag.RULE),
    reading(rules.several_documents.RULE),
    reading(rules.directive.RULE),
    reading(rules.limit_exceeded.RULE),
    reading(rules.wrong_format.RULE),
    reading(rules.newer_format.RULE),
    reading(rules.unknown_field.RULE),
    reading(rules.missing_field.RULE),
    reading(rules.wrong_type.RULE),
    reading(rules.bad_value.RULE),
    reading(rules.unknown_answer_field.RULE),
    reading(rules.unknown_ladder.RULE),
    reading(rules.unknown_step.RULE),
    reading(rules.step_count.RULE),
    reading(rules.unknown_base.RULE),
    reading(rules.base_cycle.RULE),
    reading(rules.removes_nothing.RULE),
    check(DOCUMENT, rules.text_cut.check),
    check(DOCUMENT, rules.unused_anchor.check),
    check(MATRIX, rules.duplicate_id.check),
    check(MATRIX, rules.reserved_id.check),
    check(MATRIX, rules.unknown_skill.check),
    check(MATRIX, rules.unknown_role.check),
    check(MATRIX, rules.unknown_source.check),
    check(MATRIX, rules.scale_gap.check),
    check(MATRIX, rules.level_off_scale.check_matrix),
    check(MATRIX, rules.level_not_offered.check),
    check(MATRIX, rules.category_nesting.check),
    check(MATRIX, rules.must_above_level.check),
    check(MATRIX, rules.share_sum.check),
    check(MATRIX, rules.rename_target.check),
    check(MATRIX, rules.role_cycle.check),
    check(MATRIX, rules.need_cycle.check),
    check(MATRIX, rules.ready_skill.check),
    check(TEXTS, rules.unknown_language.check),
    check(MATRIX_FILE, rules.file_name.check),
    # What makes a matrix better.
    advise(MATRIX, rules.duplicate_skill.check),
    advise(MATRIX, rules.duplicate_role.check),
    advise(MATRIX, rules.level_order.check),
    advise(MATRIX, rules.missing_descriptor.check),
    advise(MATRIX, rules.can_missing.check),
    advise(MATRIX, rules.empty_role.check),
    advise(MATRIX, rules.lowest_required.check),
    advise(MATRIX, rules.ready_count.check),
    advise(MATRIX, rules.all_musts.check),
    advise(MATRIX, rules.no_musts.check),
    advise(MATRIX, rules.many_musts.check),
    advise(MATRIX, rules.top_levels.check),
    advise(MATRIX, rules.unpaired_german_title.check),
    advise(MATRIX, rules.must_without_task.check),
    advise(MATRIX, rules.must_without_why.check),
    advise(MATRIX, rules.equal_weights.check),
    advise(MATRIX, rules.task_without_skill.check),
    advise(MATRIX, rules.task_skill_not_required.check),
    advise(MATRIX, rules.weaker_senior.check),
    advise(MATRIX, rules.unmet_need.check),
    advise(MATRIX, rules.unused_skill.check),
    advise(MATRIX, rules.missing_provenance.check),
    advise(MATRIX, rules.uncited_source.check),
    advise(MATRIX, rules.bad_code.check),
    advise(MATRIX, rules.bad_url.check_matrix),
    advise(TEXTS, rules.duplicate_descriptor.check),
    advise(TEXTS, rules.similar_descriptor.check),
    advise(TEXTS, rules.placeholder_text.check),
    advise(TEXTS, rules.no_words.check),
    advise(TEXTS, rules.quoted_text.check),
    advise(TEXTS, rules.long_text.check),
    advise(TEXTS, rules.first_person.check),
    advise(TEXTS, rules.other_tense.check),
    advise(TEXTS, rules.same_text.check),
    advise(WRITING, rules.stray_blank.check),
    advise(WRITING, rules.invisible_character.check),
    advise(WRITING, rules.missing_translation.check),
    advise(WRITING, rules.german_quotes.check),
    advise(WRITING, rules.lost_umlaut.check),
    advise(MATRIX_ON_DAY, rules.stale_review.check),
    advise(MATRIX_ON_DAY, rules.future_date.check_matrix),
    check(ANSWERS, rules.other_matrix.check),
    check(ANSWERS, rules.other_version.check),
    check(ANSWERS, rules.unknown_answer.check),
    check(ANSWERS, rules.unknown_answer_role.check),
    check(ANSWERS, rules.level_off_scale.check_answers),
    check(ANSWERS, rules.rating_not_offered.check),
    advise(ANSWERS, rules.unclear_consent.check),
    advise(ANSWERS, rules.na_on_must.check),
    advise(ANSWERS, rules.missing_evidence.check),
    advise(ANSWERS, rules.bad_url.check_answers),
    advise(ANSWERS_ON_DAY, rules.future_date.check_answers),
    advise(ANSWERS_AGE, rules.stale_answers.check),
    check(POSTING, rules.posting_dates.check),
    check(POSTING, rules.pay_range.check),
    check(POSTING, rules.implausible_pay.check),
    check(POSTING, rules.part_time_mismatch.check),
    check(POSTING, rules.bad_currency.check),
    check(POSTING, rules.full_remote_without_countries.check),
    check(POSTING, rules.bad_email.check),
    check(POSTING, rules.bad_url.check_posting),
    check(ORGANIZATION, rules.bad_url.check_organization),
    check(ORGANIZATION, rules.low_contrast.check),
    check(POSTING_OF_MATRIX, rules.unknown_posting_matrix.check),
    check(POSTING_OF_MATRIX, rules.unknown_posting_role.check),
    check(POSTING_ON_DAY, rules.past_deadline.check),
    check(TEAM, rules.target_twice.check),
    check(TEAM, rules.member_twice.check),
    check(TEAM, rules.unknown_group.check),
    check(TEAM, rules.group_not_refining.check),
    check(TEAM, rules.dates_with_groups.check),
    advise(TEAM, rules.small_team.check),
    check(TEAM_OF_MATRIX, rules.unknown_team_role.check),
    check(TEAM_OF_MATRIX, rules.unknown_team_skill.check),
    check(TEAM_OF_MATRIX, rules.level_off_scale.check_team),
    check(TEAM_OF_MATRIX, rules.target_not_offered.check),
    check(TRAININGS, rules.duplicate_id.check_trainings),
    check(TRAININGS, rules.unknown_training.check),
    check(TRAININGS, rules.unknown_source.check_trainings),
    check(TRAININGS, rules.training_cycle.check),
    check(TRAININGS, rules.empty_build.check),
    check(TRAININGS, rules.work_hours.check),
    advise(TRAININGS, rules.practice_missing.check),
    advise(TRAININGS, rules.programme_hours.check),
    advise(TRAININGS, rules.counted_lunch.check),
    check(TRAININGS_OF_MATRIX, rules.unknown_skill.check_trainings),
    check(TRAININGS_OF_MATRIX, rules.unknown_role.check_trainings),
    check(TRAININGS_OF_MATRIX, rules.level_off_scale.check_trainings),
    check(TRAININGS_OF_MATRIX, rules.other_matrix_version.check),
    advise(TRAININGS_OF_MATRIX, rules.untrained_level.check),
    # Workshops and their ballots.
    check(WORKSHOP, rules.duplicate_id.check_workshop),
    check(WORKSHOP_OF_MATRIX, rules.unknown_workshop_role.check),
    check(WORKSHOP_OF_MATRIX, rules.unknown_workshop_skill.check_workshop),
    check(WORKSHOP_OF_MATRIX, rules.other_matrix_version.check_workshop),
    check(BALLOT_OF_MATRIX, rules.level_off_scale.check_ballot),
    check(BALLOT_OF_MATRIX, rules.unknown_workshop_skill.check_ballot),
    # Hours of tasks.
    check(WORKLOAD, rules.duplicate_id.check_workload),
    check(WORKLOAD, rules.unknown_driver.check),
    check(WORKLOAD, rules.driver_share.check),
    check(WORKLOAD, rules.range_upside_down.check),
    check(WORKLOAD, rules.band_order.check),
    check(WORKLOAD, rules.band_words.check),
    check(WORKLOAD, rules.unknown_source.check_workload),
    advise(WORKLOAD, rules.uncited_source.check_workload),
    advise(WORKLOAD, rules.unusual_default.check),
    check(WORKLOAD_OF_MATRIX, rules.unknown_role.check_workload),
    check(WORKLOAD_OF_MATRIX, rules.unknown_task.check),
    check(WORKLOAD_OF_MATRIX, rules.other_matrix_version.check_workload),
    check(WORKLOAD_OF_MATRIX, rules.task_without_hours.check),
    check(VALUES_OF_MATRIX, rules.unknown_role.check_values),
    check(VALUES_OF_MATRIX, rules.other_matrix_version.check_values),
    # What texts of job descriptions are asked; their texts stand in `i18n/*/checks.py`.
    check(DRAFT, rules.missing_job_title.check),
    check(DRAFT, rules.empty_section.check),
    check(DRAFT, rules.unfilled_gap.check),
    check(DRAFT, rules.note_in_advert.check),
    check(DRAFT, rules.incomplete_advert.check),
    check(DRAFT, rules.gendered_title.check),
    check(DRAFT, rules.two_genders_only.check),
    check(DRAFT, rules.masculine_title.check),
    check(DRAFT, rules.age_span.check),
    check(DRAFT, rules.digital_native.check),
    check(DRAFT, rules.age_words.check),
    check(DRAFT, rules.young_team.check),
    check(DRAFT, rules.beginner_words.check),
    check(DRAFT, rules.years_of_experience.check),
    check(DRAFT, rules.native_speaker.check),
    check(DRAFT, rules.nationality.check),
    check(DRAFT, rules.origin.check),
    check(DRAFT, rules.belief.check),
    check(DRAFT, rules.family.check),
    check(DRAFT, rules.health.check),
    check(DRAFT, rules.looks.check),
    check(DRAFT, rules.one_sex.check),
    check(DRAFT, rules.sexist_noun.check),
    check(DRAFT, rules.flexible_resilient.check),
    check(DRAFT, rules.missing_pay.check),
    check(DRAFT, rules.empty_pay_words.check),
    check(DRAFT, rules.open_pay.check),
    check(DRAFT, rules.pay_secrecy.check),
    check(DRAFT, rules.unpaid_work.check),
    check(DRAFT, rules.pay_history.check),
    check(DRAFT, rules.photo.check),
    check(DRAFT, rules.personal_data.check),
    check(DRAFT, rules.criminal_record.check),
    check(DRAFT, rules.social_media_screening.check),
    check(DRAFT, rules.storage_consent.check),
    check(DRAFT, rules.automated_selection.check),
    check(DRAFT, rules.union.check),
    check(DRAFT, rules.driving_licence.check),
    check(DRAFT, rules.missing_overpay.check),
    check(DRAFT, rules.missing_part_time.check),
    check(DRAFT, rules.missing_privacy_link.check),
    check(DRAFT, rules.degree_without_equivalent.check),
    check(DRAFT, rules.missing_disability_line.check),
    check(DRAFT, rules.only_musts_decide.check),
    check(DRAFT, rules.mixed_gender_forms.check),
    check(DRAFT, rules.sign_in_word.check),
    check(DRAFT, rules.colon_form.check),
    check(DRAFT, rules.masculine_noun.check),
    check(DRAFT, rules.masculine_holder.check),
    check(DRAFT, rules.he_or_she.check),
    check(DRAFT, rules.gender_coded_words.check),
    check(DRAFT, rules.one_sided_words.check),
    check(DRAFT, rules.empty_word.check),
    check(DRAFT, rules.level_jargon.check),
    check(DRAFT, rules.unclear_must.check),
    check(DRAFT, rules.long_must_list.check),
    check(DRAFT, rules.only_musts.check),
    check(DRAFT, rules.long_advert.check),
    check(DRAFT, rules.long_sentence.check),
    check(DRAFT, rules.hard_to_read.check),
    check(DRAFT, rules.much_about_us.check),
    check(DRAFT, rules.mixed_address.check),
    # What an advert as linked data (JSON-LD) is asked.
    check(LINKED_DATA_FILE, rules.strict_json.check),
    check(LINKED_DATA, rules.job_board_required.check),
    check(LINKED_DATA, rules.job_board_recommended.check),
    check(LINKED_DATA, rules.hybrid_as_remote.check),
    check(LINKED_DATA, rules.job_board_title.check),
    check(LINKED_DATA, rules.job_board_description.check),
    check(LINKED_DATA, rules.job_board_date.check),
    check(LINKED_DATA_ON_DAY, rules.job_board_expired.check),
    check(LINKED_DATA, rules.job_board_pay.check),
    check(LINKED_DATA, rules.job_board_employment.check),
    check(LINKED_DATA, rules.job_board_place.check),
    check(LINKED_DATA, rules.job_board_entities.check),
    check(LINKED_DATA, rules.job_board_value.check),
    # What a run over files raises: what could not be looked at, and what silences nothing.
    running(rules.not_marked.RULE),
    running(rules.unreadable_file.RULE),
    running(rules.matrix_not_found.RULE),
    running(rules.ignore_without_reason.RULE),
    check(SETTINGS, rules.useless_ignore.check),
    check(SETTINGS, rules.unknown_rule.check),
    check(SETTINGS, rules.unknown_market.check),
    check(SETTINGS, rules.disputed_severity.check),
)
