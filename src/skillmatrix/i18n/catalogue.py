"""The interface texts of a language. Every language is a folder here with the same modules and the same keys."""

from typing import Literal, TypeAlias

Address: TypeAlias = Literal["sie", "du", "neutral"]
Message: TypeAlias = str | dict[Address, str]

LANGUAGES = ("de", "en")


class Catalogue:
    """Interface texts in one language and, where the language has them, one form of address."""

    def __init__(self, language: str, address: Address = "neutral") -> None:
        """Languages without texts of their own use the English ones; `de-CH` uses the German ones."""
        main = language.partition("-")[0]
        self.language = main if main in LANGUAGES else "en"
        self.address = address
        self._messages = _messages(self.language)

    def say(self, key: str, **values: object) -> str:
        """The text for a key with the values filled in; values are put in as they are."""
        message = self._messages[key]
        if not isinstance(message, str):
            message = message.get(self.address) or message["neutral"]
        return message.format(**values)

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


def _messages(language: str) -> dict[str, Message]:
    # Imported here: a run needs one language, and a catalogue is a few hundred lines.
    if language == "de":
        from skillmatrix.i18n.de import MESSAGES
    else:
        from skillmatrix.i18n.en import MESSAGES
    return MESSAGES
