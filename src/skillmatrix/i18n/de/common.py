"""Words that several views use."""

from skillmatrix.i18n.catalogue import Message

MESSAGES: dict[str, Message] = {
    "quote": "„{text}“",
    "and": "{first} und {last}",
}
