"""Texts of `assess`."""

from skillmatrix.i18n.catalogue import Message

MESSAGES: dict[str, Message] = {
    "assess.instruction": "Choose the highest level that is true of you. It includes the lower ones, even if you no longer need the help described there. What counts is what you have done and could do again, in an earlier job too.",
    "assess.rating_someone": 'Rating for {person}. Read each level as "can …". Choose only what you have seen yourself; otherwise "cannot say".',
    "assess.keys": "0–5 level · n does not apply · u cannot say · s later · b back · ? help · q save and leave",
    "assess.ask_reason": "Why does this not apply?",
    "assess.saved": "Saved in {path}.",
    "assess.resume": "Continuing at question {i} of {all}; {done} answers are saved.",
    "assess.targets_hidden": "Target levels are shown at the end so that they do not steer the rating.",
    "assess.private": "The answers stay in this file on this device. The program sends nothing.",
}
