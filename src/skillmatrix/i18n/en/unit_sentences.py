"""Sentences of the code that are said otherwise to a unit: the keys are what persons read.

What a unit reads is English as well, and has its translation where all sentences have theirs.
"""

MESSAGES: dict[str, str] = {
    # The target profile
    "which role? Choose one with --role: {roles}": "which target profile? Choose one with --role: {roles}",
    "the matrix has no roles, so none is called “{name}”": "the matrix has no target profiles, so none is called “{name}”",
    "“{name}” is a ladder of several roles; name one of them: {steps}": "“{name}” is a ladder of several target profiles; name one of them: {steps}",
    "the matrix has no role “{name}”; {hint}": "the matrix has no target profile “{name}”; {hint}",
    "the matrix has no roles; leave out {option}": "the matrix has no target profiles; leave out {option}",
    "the matrix has no roles, and a plan leads to one": "the matrix has no target profiles, and a plan leads to one",
    "{file} has no role “{role}”; leave out --old-matrix": "{file} has no target profile “{role}”; leave out --old-matrix",
    "{file}: there is no role, skill or category “{name}”; {hint}": "{file}: there is no target profile, area or group “{name}”; {hint}",
    # What is asked
    "no skill of the role fits these options, so there is nothing to ask": "no area of the target profile fits these options, so there is nothing to ask",
    "--without {name}: the matrix has no such category; {hint}": "--without {name}: the matrix has no such group of areas; {hint}",
    "--without {name}: this category is not optional in the matrix": "--without {name}: this group of areas is not optional in the matrix",
    "rate yourself with it: skillmatrix assess {matrix}": "rate your unit with it, together: skillmatrix assess {matrix}",
    # Who has rated
    "{file} is a rating by {rater}; name the person's own answers first, then: --with {file}": "{file} is a rating by {rater}; name the unit's own answers first, then: --with {file}",
    "{file} is the person's own rating, too; to see what changed, say: --compare {file}": "{file} is the unit's own rating, too; to see what changed, say: --compare {file}",
    "{file} is about “{there}”, not about “{here}”; --compare shows one person over time": "{file} is about “{there}”, not about “{here}”; --compare shows one unit over time",
    "a colleague's rating is never shown alone; name the person's own answers first, then: --with {file}": "a single view from outside is never shown alone; name the unit's own answers first, then: --with {file}",
}
