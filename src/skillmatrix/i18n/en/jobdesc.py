"""Texts of `jobdesc`."""

from skillmatrix.i18n.catalogue import Message

MESSAGES: dict[str, Message] = {}
