"""Texts of what is found in drafts of job descriptions: what is wrong, why it matters with its source, what would be right.

Keys are `check.<rule>`, `check.<rule>.why` and `check.<rule>.help`; a case of a rule has its own: `check.<rule>.<case>`.
`{quote}` is what the finding is about, in quotation marks already.
"""

from skillmatrix.i18n.catalogue import Message

MESSAGES: dict[str, Message] = {
    # Completeness
    # Law
    # Job boards
}
