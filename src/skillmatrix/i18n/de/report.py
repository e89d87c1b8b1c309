"""Texts of `report`."""

from skillmatrix.i18n.catalogue import Message

MESSAGES: dict[str, Message] = {
    "status.blocked.label": "Mindeststufe noch offen",
    "status.blocked.one": {
        "sie": "Für die Rolle {role} fehlt Ihnen bei einer von {m} Voraussetzungen noch die Mindeststufe: {skills}. Dort lohnt sich der nächste Schritt am meisten.",
        "du": "Für die Rolle {role} fehlt dir bei einer von {m} Voraussetzungen noch die Mindeststufe: {skills}. Dort lohnt sich der nächste Schritt am meisten.",
        "neutral": "Für die Rolle {role} ist bei einer von {m} Voraussetzungen die Mindeststufe noch nicht erreicht: {skills}. Dort lohnt sich der nächste Schritt am meisten.",
    },
    "status.blocked.many": {
        "sie": "Für die Rolle {role} fehlt Ihnen bei {n} von {m} Voraussetzungen noch die Mindeststufe. Dort lohnt sich der nächste Schritt am meisten.",
        "du": "Für die Rolle {role} fehlt dir bei {n} von {m} Voraussetzungen noch die Mindeststufe. Dort lohnt sich der nächste Schritt am meisten.",
        "neutral": "Für die Rolle {role} ist bei {n} von {m} Voraussetzungen die Mindeststufe noch nicht erreicht. Dort lohnt sich der nächste Schritt am meisten.",
    },
    "status.undetermined.label": "Noch nicht feststellbar",
    "status.undetermined.one": {
        "sie": "Ob Sie alle Voraussetzungen für die Rolle {role} erfüllen, lässt sich noch nicht sagen: Zu {skills} fehlt Ihre Einschätzung.",
        "du": "Ob du alle Voraussetzungen für die Rolle {role} erfüllst, lässt sich noch nicht sagen: Zu {skills} fehlt deine Einschätzung.",
        "neutral": "Ob alle Voraussetzungen für die Rolle {role} erfüllt sind, lässt sich noch nicht sagen: Zu {skills} fehlt eine Einschätzung.",
    },
    "status.undetermined.many": {
        "sie": "Ob Sie alle Voraussetzungen für die Rolle {role} erfüllen, lässt sich noch nicht sagen: Zu {n} von {m} fehlt Ihre Einschätzung.",
        "du": "Ob du alle Voraussetzungen für die Rolle {role} erfüllst, lässt sich noch nicht sagen: Zu {n} von {m} fehlt deine Einschätzung.",
        "neutral": "Ob alle Voraussetzungen für die Rolle {role} erfüllt sind, lässt sich noch nicht sagen: Zu {n} von {m} fehlt eine Einschätzung.",
    },
    "status.developing.label": "Auf dem Weg",
    "status.developing.many": {
        "sie": "Sie erfüllen alle Voraussetzungen für die Rolle {role} und haben {met} von {all} Zielstufen erreicht.",
        "du": "Du erfüllst alle Voraussetzungen für die Rolle {role} und hast {met} von {all} Zielstufen erreicht.",
        "neutral": "Alle Voraussetzungen für die Rolle {role} sind erfüllt; {met} von {all} Zielstufen sind erreicht.",
    },
    "status.near.label": "Fast am Ziel",
    "status.near.many": {
        "sie": "Sie erfüllen alle Voraussetzungen für die Rolle {role} und fast das ganze Profil. Offen sind noch {n} Kompetenzen.",
        "du": "Du erfüllst alle Voraussetzungen für die Rolle {role} und fast das ganze Profil. Offen sind noch {n} Kompetenzen.",
        "neutral": "Alle Voraussetzungen für die Rolle {role} und fast das ganze Profil sind erfüllt. Offen sind noch {n} Kompetenzen.",
    },
    "status.near.one": {
        "sie": "Sie erfüllen alle Voraussetzungen für die Rolle {role} und fast das ganze Profil. Offen ist noch {skills}.",
        "du": "Du erfüllst alle Voraussetzungen für die Rolle {role} und fast das ganze Profil. Offen ist noch {skills}.",
        "neutral": "Alle Voraussetzungen für die Rolle {role} und fast das ganze Profil sind erfüllt. Offen ist noch {skills}.",
    },
    "status.ready.label": "Profil erfüllt",
    "status.ready.many": {
        "sie": "Sie erfüllen das Profil der Rolle {role} in allen {all} Kompetenzen, die für Sie gelten.",
        "du": "Du erfüllst das Profil der Rolle {role} in allen {all} Kompetenzen, die für dich gelten.",
        "neutral": "Das Profil der Rolle {role} ist in allen {all} zutreffenden Kompetenzen erfüllt.",
    },
    "coverage.point": {
        "sie": "Ihre Angaben entsprechen dem Rollenprofil zu {p} %. Was für die Rolle wichtiger ist, zählt mehr.",
        "du": "Deine Angaben entsprechen dem Rollenprofil zu {p} %. Was für die Rolle wichtiger ist, zählt mehr.",
        "neutral": "Die Angaben entsprechen dem Rollenprofil zu {p} %. Was für die Rolle wichtiger ist, zählt mehr.",
    },
    "coverage.range": {
        "sie": "Ihre Angaben entsprechen dem Rollenprofil zu {low} bis {high} %; genauer geht es erst, wenn auch zu {u} weiteren Kompetenzen eine Einschätzung vorliegt.",
        "du": "Deine Angaben entsprechen dem Rollenprofil zu {low} bis {high} %; genauer geht es erst, wenn auch zu {u} weiteren Kompetenzen eine Einschätzung vorliegt.",
        "neutral": "Die Angaben entsprechen dem Rollenprofil zu {low} bis {high} %; genauer geht es erst, wenn auch zu {u} weiteren Kompetenzen eine Einschätzung vorliegt.",
    },
    "gap.new": "neu",
    "gap.on_target": "am Ziel",
    "gap.one": "noch 1 Stufe",
    "gap.many": "noch {n} Stufen",
    "gap.above_one": "1 Stufe über dem Ziel",
    "gap.above_many": "{n} Stufen über dem Ziel",
    "gap.not_answered": "noch nicht beantwortet",
    "gap.unknown": "nicht einschätzbar",
    "gap.not_applicable": "trifft nicht zu ({reason})",
    "gap.extra": "zusätzlich vorhanden",
    "gap.must_met": "Voraussetzung erfüllt",
    "gap.must_open": "Mindeststufe {g} noch offen",
    "weight.3": "zentral",
    "weight.2": "wichtig",
    "weight.1": "ergänzend",
    "closing.self": {
        "sie": "Diese Übersicht beruht auf Ihrer Selbsteinschätzung vom {date}. Sie ist eine Grundlage für ein Gespräch, keine Beurteilung Ihrer Leistung, und gehört Ihnen.",
        "du": "Diese Übersicht beruht auf deiner Selbsteinschätzung vom {date}. Sie ist eine Grundlage für ein Gespräch, keine Beurteilung deiner Leistung, und gehört dir.",
        "neutral": "Diese Übersicht beruht auf einer Selbsteinschätzung vom {date}. Sie ist eine Grundlage für ein Gespräch, keine Beurteilung von Leistung oder Verhalten.",
    },
    "closing.other": "Diese Übersicht beruht auf der Einschätzung einer anderen Person vom {date}. Sie ist eine Grundlage für ein Gespräch, keine Beurteilung von Leistung oder Verhalten.",
}
