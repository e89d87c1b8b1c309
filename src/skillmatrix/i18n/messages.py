"""What a text of the interface is: one for everybody, or one for each form of address; and whom it may speak of."""

from typing import Literal, TypeAlias

Address: TypeAlias = Literal["sie", "du", "neutral"]
Subject: TypeAlias = Literal["person", "unit"]
Message: TypeAlias = str | dict[Address, str]
