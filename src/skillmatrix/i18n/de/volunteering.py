"""Texts of job descriptions in place of others, for roles that nobody is paid for."""

from skillmatrix.i18n.messages import Message

MESSAGES: dict[str, Message] = {
    # The internal paper
    "jobdesc.title.internal.voluntary": "Rollenbeschreibung",
    "jobdesc.heading.title.voluntary": "Bezeichnung der Rolle",
    "jobdesc.heading.placement.voluntary": "Vertretung",
    "jobdesc.heading.purpose.voluntary": "Ziel der Rolle",
    "jobdesc.fact.unit.voluntary": "Projekt oder Gruppe:",
    "jobdesc.fact.area.voluntary": "Projekt oder Gruppe:",
    "jobdesc.fact.hours.voluntary": "Zeitaufwand:",
    "jobdesc.fact.workplace.voluntary": "Ort:",
    "jobdesc.fact.deadline.voluntary": "Melden bis:",
    "jobdesc.shares.voluntary": "Die Anteile sind Richtwerte und beziehen sich auf die Zeit, die jemand für die Rolle hat.",
    "jobdesc.powers.voluntary": "Die Rolle",
    "jobdesc.columns.voluntary": "Die mittlere Spalte gilt bei Übernahme der Rolle, die rechte ist das Ziel nach der Einarbeitung, in der Regel nach einem Jahr.",
    "jobdesc.approval.department.voluntary": "Projekt oder Gruppe (Freigabe)",
    "jobdesc.approval.holder.voluntary": "Person in der Rolle (Kenntnisnahme)",
    # What a person still has to say
    "jobdesc.ask.organisation.voluntary": "Name des Projekts oder der Organisation",
    "jobdesc.ask.unit.voluntary": "Projekt oder Gruppe",
    "jobdesc.ask.hours.voluntary": "Stunden in der Woche oder im Monat",
    "jobdesc.ask.place.voluntary": "Ort, oder „online“",
    "jobdesc.ask.start.voluntary": "Datum, oder „jederzeit“",
    "jobdesc.ask.covered_by.voluntary": "Rolle",
    "jobdesc.ask.purpose.voluntary": "wozu es die Rolle gibt, in ein bis zwei Sätzen",
    "jobdesc.ask.way.voluntary": "Adresse, unter der sich Interessierte melden",
    "jobdesc.ask.about.voluntary": "was das Projekt oder die Organisation tut, in ein bis zwei Sätzen",
    "jobdesc.ask.version.voluntary": "Version dieser Rollenbeschreibung",
    # The advert
    "jobdesc.ad.apply.voluntary": {
        "sie": "So machen Sie mit",
        "du": "So machst du mit",
        "neutral": "Mitmachen",
    },
    "jobdesc.ad.cv.voluntary": "Ein Link zu eigenen Beiträgen oder eine kurze Nachricht genügt.",
    "jobdesc.ad.way.voluntary": {
        "sie": "Melden Sie sich: {way}.",
        "du": "Melde dich: {way}.",
        "neutral": "Anmeldung: {way}.",
    },
    "jobdesc.ad.way_until.voluntary": {
        "sie": "Melden Sie sich bis zum {date}: {way}.",
        "du": "Melde dich bis zum {date}: {way}.",
        "neutral": "Anmeldung bis zum {date}: {way}.",
    },
    "jobdesc.ad.welcome.voluntary": {
        "sie": "Alle Menschen sind willkommen, mit und ohne Behinderung, unabhängig von Geschlecht, Alter, Herkunft, Religion, Weltanschauung und sexueller Identität. Sagen Sie uns, was Sie brauchen, um gut mitmachen zu können.",
        "du": "Alle Menschen sind willkommen, mit und ohne Behinderung, unabhängig von Geschlecht, Alter, Herkunft, Religion, Weltanschauung und sexueller Identität. Sag uns, was du brauchst, um gut mitmachen zu können.",
        "neutral": "Alle Menschen sind willkommen, mit und ohne Behinderung, unabhängig von Geschlecht, Alter, Herkunft, Religion, Weltanschauung und sexueller Identität. Hinweise, was zum Mitmachen gebraucht wird, sind willkommen.",
    },
    "jobdesc.ad.data.voluntary": {
        "sie": "So verarbeiten wir Ihre Daten: {address}",
        "du": "So verarbeiten wir deine Daten: {address}",
        "neutral": "So werden Daten verarbeitet: {address}",
    },
    # The task description
    "jobdesc.task.is.voluntary": "Es beschreibt eine Aufgabe, die jemand unentgeltlich neben anderem übernimmt. Ein Arbeitsvertrag ist es nicht.",
    "jobdesc.task.grading.lead.voluntary": "Warum das wichtig ist.",
    "jobdesc.task.grading.voluntary": "Wer unentgeltlich mithilft, entscheidet selbst über die eigene Zeit und kann die Aufgabe wieder abgeben. Kommen feste Zeiten, Weisungen oder eine Bezahlung hinzu, kann daraus ein Arbeitsverhältnis werden, mit anderen Rechten und Pflichten; das sollte vorher geprüft werden.",
    "jobdesc.task.less.voluntary": "Mehr ist es nicht, solange nichts anderes vereinbart ist.",
    "jobdesc.task.too_large.voluntary": "Nach der Schätzung ist das mehr, als nebenher zu schaffen ist. Es lässt sich unter mehreren Menschen teilen.",
    "jobdesc.task.agreed.times.voluntary": "Wann jemand erreichbar ist",
    "jobdesc.task.agreed.instead.voluntary": "Was das Projekt dafür bereitstellt",
    "jobdesc.task.signed.manager.voluntary": "Projekt oder Gruppe",
    "jobdesc.fact.agreed_by.voluntary": "Ansprechperson:",
}
