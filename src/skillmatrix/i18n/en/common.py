"""Words that several views use."""

from skillmatrix.i18n.messages import Message

MESSAGES: dict[str, Message] = {
    # What a level looks like
    "level.optional": "{text} (optional)",
    "level.example": "For example: {text}",
    "quote": "“{text}”",
    "and": "{first} and {last}",
    "or": "{first} or {last}",
    "number.decimal": ".",
    "number.thousands": ",",
    "date.long": "{day} {month} {year}",
    "month.1": "January",
    "month.2": "February",
    "month.3": "March",
    "month.4": "April",
    "month.5": "May",
    "month.6": "June",
    "month.7": "July",
    "month.8": "August",
    "month.9": "September",
    "month.10": "October",
    "month.11": "November",
    "month.12": "December",
}
