"""Texts of `assess`."""

from skillmatrix.i18n.catalogue import Message

MESSAGES: dict[str, Message] = {
    "assess.instruction": {
        "sie": "Wählen Sie die höchste Stufe, die auf Sie zutrifft. Diese Stufe schließt die niedrigeren ein, auch wenn Sie die dort genannte Hilfe nicht mehr brauchen. Es zählt, was Sie getan haben und wieder tun könnten, auch in einer früheren Aufgabe.",
        "du": "Wähle die höchste Stufe, die auf dich zutrifft. Diese Stufe schließt die niedrigeren ein, auch wenn du die dort genannte Hilfe nicht mehr brauchst. Es zählt, was du getan hast und wieder tun könntest, auch in einer früheren Aufgabe.",
        "neutral": "Bitte die höchste zutreffende Stufe wählen. Diese Stufe schließt die niedrigeren ein, auch wenn die dort genannte Hilfe nicht mehr nötig ist. Es zählt, was getan wurde und wieder gelingen würde, auch in einer früheren Aufgabe.",
    },
    "assess.rating_someone": "Einschätzung für {person}. Lesen Sie jede Stufe als „kann …“. Wählen Sie nur, was Sie selbst gesehen haben; sonst „kann ich nicht sagen“.",
    "assess.keys": "0–5 Stufe · n trifft nicht zu · u kann ich nicht sagen · s später · b zurück · ? Hilfe · q sichern und beenden",
    "assess.ask_reason": "Warum trifft das nicht zu?",
    "assess.saved": "Gespeichert in {path}.",
    "assess.resume": "Weiter bei Frage {i} von {all}; {done} Antworten sind gespeichert.",
    "assess.targets_hidden": "Die Zielstufen erscheinen erst am Ende, damit sie die Einschätzung nicht lenken.",
    "assess.private": "Die Antworten bleiben in dieser Datei auf diesem Gerät. Das Programm sendet nichts.",
}
