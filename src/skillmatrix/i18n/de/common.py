"""Words that several views use."""

from skillmatrix.i18n.messages import Message

MESSAGES: dict[str, Message] = {
    # What a level looks like
    "level.optional": "{text} (optional)",
    "level.example": "Zum Beispiel: {text}",
    "quote": "„{text}“",
    "and": "{first} und {last}",
    "or": "{first} oder {last}",
    "number.decimal": ",",
    "number.thousands": ".",
    "date.long": "{day}. {month} {year}",
    "month.1": "Januar",
    "month.2": "Februar",
    "month.3": "März",
    "month.4": "April",
    "month.5": "Mai",
    "month.6": "Juni",
    "month.7": "Juli",
    "month.8": "August",
    "month.9": "September",
    "month.10": "Oktober",
    "month.11": "November",
    "month.12": "Dezember",
}
