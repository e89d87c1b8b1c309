"""What a text of the interface is: one for everybody, or one for each form of address."""

from typing import Literal, TypeAlias

Address: TypeAlias = Literal["sie", "du", "neutral"]
Message: TypeAlias = str | dict[Address, str]
