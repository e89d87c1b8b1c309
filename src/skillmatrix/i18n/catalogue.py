"""The interface texts of a language. Every language is a folder here with the same modules and the same keys.

Beside these modules each has `unit`: what is said otherwise where a unit rates itself, under the keys that it replaces.
"""

from collections.abc import Mapping
from functools import cache
from importlib import import_module

from skillmatrix.i18n.messages import Address, Message, Subject
from skillmatrix.i18n.phrase import filled

LANGUAGES = (
    "de",
    "en",
)
"""The languages of the interface: each is a folder beside this file."""
SPARE = "en"
"""The language of the interface where it does not have the one asked for."""
VOLUNTARY = ".voluntary"
"""What ends the key of a text that takes the place of another one where work is voluntary."""
MODULES = (
    "analyses",
    "assess",
    "ballot",
    "changes",
    "charts",
    "checks",
    "common",
    "difference",
    "form",
    "group",
    "importing",
    "jobdesc",
    "languages",
    "office",
    "pdf",
    "plan",
    "report",
    "screen",
    "show",
    "tally",
    "team",
    "uses",
    "vacancy",
    "views",
    "volunteering",
    "workbook",
    "workload",
    "workshop",
)
"""The modules of a language, each with its part of the texts."""
UNIT = "unit"
"""The module with the texts that a unit reads in the place of others."""


class Catalogue:
    """Interface texts in one language and, where the language has them, one form of address and those of a unit."""

    def __init__(
        self, language: str, address: Address = "neutral", subject: Subject = "person", *, voluntary: bool = False
    ) -> None:
        """Languages without texts of their own use the English ones; `de-CH` uses the German ones.

        `subject` is whom the texts speak to and about: that of the matrix. `voluntary` prefers texts for work that
        nobody is paid for, where there are any.
        """
        main = language.partition("-")[0]
        self.language = main if main in LANGUAGES else SPARE
        self.address = address
        self.subject = subject
        self.voluntary = voluntary
        self._messages = messages_of_units(self.language) if subject == "unit" else messages(self.language)

    @property
    def neutral(self) -> "Catalogue":
        """The same texts in the neutral form: of somebody else, or for readers who are not the ones that are meant."""
        return Catalogue(self.language, "neutral", self.subject, voluntary=self.voluntary)

    def say(self, key: str, **values: object) -> str:
        """The text for a key with the values filled in; values are put in as they are, in their language."""
        return filled(self.pattern(key), **values)

    def pattern(self, key: str) -> str:
        """The text for a key as it is written, with names in braces where values belong."""
        message = self._messages.get(f"{key}{VOLUNTARY}") if self.voluntary else None
        message = message or self._messages[key]
        return message if isinstance(message, str) else message.get(self.address) or message["neutral"]

    def has(self, key: str) -> bool:
        """Whether there is a text for a key."""
        return key in self._messages

    def count(self, key: str, n: int, **values: object) -> str:
        """The text `key.one` for one thing, `key.many` for any other number."""
        return self.say(f"{key}.{'one' if n == 1 else 'many'}", n=n, **values)

    def name_of(self, kind: str, code: str) -> str:
        """What people call something that has a code, such as a country; the code itself if no name is known."""
        return str(self._messages.get(f"{kind}.{code}", code))

    def quote(self, text: str) -> str:
        """The text in the quotation marks of the language."""
        return self.say("quote", text=text)


@cache
def messages(language: str) -> Mapping[str, Message]:
    """All texts of one of the languages, by key."""
    return {key: message for module in MODULES for key, message in messages_of(language, module).items()}


@cache
def messages_of_units(language: str) -> Mapping[str, Message]:
    """The same with those in their places that a unit reads otherwise."""
    said = messages(language)
    return {**said, **{key: _of_unit(said[key], own) for key, own in messages_of(language, UNIT).items()}}


def _of_unit(said: Message, own: Message) -> Message:
    """What a unit reads: its own text; what it does not have in a form of address is said as it is to a person.

    A unit is several people, so that one text is polite and neutral.
    """
    if isinstance(own, str):
        return own
    forms: dict[Address, str] = {"sie": said, "du": said, "neutral": said} if isinstance(said, str) else {**said}
    return {**forms, **({"neutral": own["sie"]} if "sie" in own else {}), **own}


def messages_of(language: str, module: str) -> Mapping[str, Message]:
    """The texts of one module of a language. It is imported here: a run needs one language of several."""
    found: dict[str, Message] = import_module(f"skillmatrix.i18n.{language}.{module}").MESSAGES
    return found
