"""Texte eines Workshops: seine Dateien, der Stimmzettel im Terminal und notierte Handzeichen."""

from skillmatrix.i18n.messages import Message

MESSAGES: dict[str, Message] = {
    "workshop.title": "Was braucht die Rolle {role}?",
    "workshop.need.necessary": "notwendig",
    "workshop.need.useful": "nützlich",
    "workshop.need.not-needed": "nicht nötig",
    # Die Karten
    "cards.title": "Karten zum Workshop: {role}",
    "cards.subtitle": "{matrix}, Version {version}",
    "cards.lowest": "die Rolle braucht das nicht",
    "cards.question": "Welche dieser Stufen braucht die Rolle?",
    "workshop.file.head": "Ein Workshop zu einer Rolle. Diese Datei vor der ersten Stimme ändern und danach nicht mehr.\nWas das ist: skillmatrix workshop --help",
    "workshop.file.ask": "Was gefragt wird. In einem Raum höchstens 12 Kompetenzen; per Mail dürfen es mehr sein: ids von Kompetenzen oder\nKompetenzbereichen, oder all für alle. Weitere Fragen haben id, Text und Antworten:\n  questions:\n    - id: role-or-task\n      text: Ist das eine Rolle oder nur eine Aufgabe?\n      answers: [{{id: role, text: eine Rolle}}, {{id: task, text: eine Aufgabe neben einer anderen Stelle}}]",
    "workshop.file.rules": "Wann sich ein Wert ändert: so viele Stimmen dazu, dieser Anteil davon auf einer Stufe, und die mittlere Hälfte liegt\nnicht weiter auseinander als iqr. Vor der ersten Stimme festgelegt und mit dem Ergebnis gedruckt.",
    "workshop.invitation": "# Was braucht die Rolle „{role}“?\n\nSie sind eingeladen, mit anderen darüber zu entscheiden: welche Kompetenzen die Rolle braucht, auf welcher Stufe, und ohne welche\nes nicht geht. Dafür müssen Sie nicht selbst in der Rolle arbeiten. Wer mit ihr zu tun hat, sieht anderes; deshalb\nwerden beide Seiten gefragt.\n\n## Wie es geht\n\nAlle stimmen zunächst für sich ab. Dann sehen Sie, wie alle abgestimmt haben, und stimmen noch einmal ab. Ein Wert\nändert sich nur, wenn mindestens acht Personen dazu abstimmen und die meisten einig sind. Was offen ist, behält den\nalten Wert; das steht auch so im Protokoll.\n\n## So stimmen Sie ab\n\nAm Terminal:\n\n    {command}\n\nPer Mail: die beigefügte Seite im Browser öffnen, ausfüllen, den Stimmzettel herunterladen und schicken an\n\n    (wer die Stimmzettel einsammelt)\n\nAuf Ihrem Stimmzettel steht eine zufällige Nummer statt Ihres Namens. Bitte notieren Sie die Nummer, und bewahren Sie\ndie Datei auf, wenn Sie per Mail abstimmen: Sie brauchen sie in der nächsten Runde. Kommentare werden vorgelesen und gedruckt; bitte schreiben Sie nichts hinein, woran man Sie erkennt.\nEine Runde dauert etwa zehn Minuten.\n",
    "workshop.guide": (
        "# Für die Moderation: {role}\n\n"
        "Sie leiten das Gespräch. Sie stimmen nicht mit ab und sehen keine einzelnen Stimmzettel: Eine andere Person, der beide\n"
        "Seiten vertrauen, sammelt sie ein und öffnet den Ordner ballots. Wem die Matrix gehört, sagt vorher, was mit dem Ergebnis\n"
        "geschieht.\n\n"
        "## Vorher\n\n"
        "- Mindestens acht Personen stimmen ab, besser zwölf, ebenso viele von außen wie aus der Rolle: Mit weniger Stimmen\n  ändert sich nichts.\n"
        "- Lesen Sie workshop.yaml: was gefragt wird, und die Regeln. Nach der ersten Stimme bleiben sie, wie sie sind.\n"
        "- Versenden Sie invitation.md. Für alle, die per Mail oder ohne Terminal abstimmen, gehört diese Seite dazu:\n\n"
        "      skillmatrix workshop vote {folder} --form stimmzettel.html --send-to ADRESSE\n\n"
        "  Stimmzettel, die per Mail kommen, werden unverändert in den Ordner ballots gelegt.\n\n"
        "## Neunzig Minuten\n\n"
        "| Minute | |\n|---|---|\n"
        "| 0 | Was heute entschieden wird und was nicht. Niemand im Raum wird eingeschätzt; es geht um die Rolle. |\n"
        "| 5 | Eine Kompetenz gemeinsam lesen, mit ihren Stufen. |\n"
        "| 10 | **Runde 1**, still. |\n"
        "| 20 | Pause; die Stimmzettel werden gemischt und gezählt. |\n"
        "| 30 | Die Auszählung an der Wand. Worüber Einigkeit besteht, bleibt weg; zuerst kommt, was am weitesten auseinanderliegt. |\n"
        "| 65 | **Runde 2.** Alle sehen, wie abgestimmt wurde, und können ihre Stimme ändern. |\n"
        "| 75 | Die Auszählung. Einen Gleichstand offen entscheiden oder so lassen. |\n"
        "| 85 | Wer es einträgt, wann das Protokoll kommt, wann der Raum wieder darauf schaut. |\n\n"
        "Wer die Stimmzettel einsammelt, gibt nach jeder Runde ein:\n\n"
        "    skillmatrix workshop shuffle {folder}\n"
        "    skillmatrix workshop tally {folder} -o tally.html\n\n"
        "## Was Sie sagen können\n\n"
        "- „Es gibt keine richtige Antwort. Stimmen Sie für das, was die Rolle in zwei Jahren braucht, nicht für das, was Sie\n  selbst können.“\n"
        "- „Sie können sich enthalten. Wer eine Kompetenz nicht kennt, hilft am meisten, wenn er oder sie das sagt.“\n"
        "- „Kommentare werden vorgelesen und gedruckt, ohne Ihre Stimme. Schreiben Sie nichts hinein, woran man Sie erkennt, und\n  nichts über einzelne Menschen.“\n"
        "- Bei zwei Lagern: „Bitte beschreiben Sie eine Situation, in der die höhere Stufe gebraucht wurde.“ Fragen Sie nicht, wer\n  wie gestimmt hat.\n\n"
        "## Gleichstand\n\n"
        "Bei Gleichstand bleibt der alte Wert. Will der Raum offen entscheiden, nennt er die Stufe, und das Protokoll sagt das:\n"
        "`--decide KOMPETENZ=STUFE`. Zwei Lesarten eines Textes sind keine Uneinigkeit über die Rolle: Verbessern Sie den Text, und\n"
        "fragen Sie beim nächsten Mal wieder.\n\n"
        "## Danach\n\n"
        "    skillmatrix workshop close {folder}\n"
        "    skillmatrix workshop close {folder} --write\n\n"
        "Der erste Befehl zeigt, was sich ändern würde. Der zweite ändert die Matrix, schreibt das Protokoll und löscht die\n"
        "Stimmzettel; vor der letzten Runde braucht er --early. Haben sich in Runde 2 weniger als 15 % der Stimmen geändert, lohnt\n"
        "sich keine weitere.\n"
    ),
    # Der Stimmzettel im Terminal
    "workshop.vote.side": "Aus welcher Sicht stimmen Sie ab?\n 1  von innen: ich arbeite in dieser Rolle\n 2  von außen: ich habe mit dieser Rolle zu tun",
    "workshop.vote.side.again": "1 für innen oder 2 für außen eingeben; q beendet.",
    "workshop.vote.start": "{title}\nRunde {round}, {n} Fragen.",
    "workshop.vote.secret": "Der Stimmzettel hat eine Nummer und keinen Namen. Jede Antwort ist sofort gespeichert.",
    "workshop.vote.keys": "Eine Zahl antwortet. Enter: weiter · s enthalten · c TEXT Kommentar · b zurück · ? Hilfe · q sichern und beenden",
    "workshop.vote.help": "Eine Zahl: Ihre Stimme.\nEnter: weiter; was als Ihre Stimme angezeigt wird, bleibt.\ns: enthalten; eine gegebene Stimme wird zurückgenommen.\nc TEXT: ein Kommentar zu dieser Kompetenz, der ohne Ihre Stimme gezeigt wird; c allein nimmt ihn zurück.\nb: zurück zur vorigen Frage.\nq: beenden; alles ist gesichert, und Sie können später weitermachen.",
    "workshop.vote.position": "Frage {number} von {total}",
    "workshop.vote.target": "{levels}: die Stufe, die die Rolle brauchen soll",
    "workshop.vote.must": "Geht es in der Rolle auch ohne?\n 1  notwendig: ohne geht es nicht\n 2  nützlich\n 3  nicht nötig",
    "workshop.vote.importance": "Wie wichtig ist das, von 1 (kaum) bis 9 (sehr)?",
    "workshop.vote.task": "Welchen Anteil der Zeit soll das brauchen, in Prozent (0–100)?",
    "workshop.vote.proposal": "Fehlt etwas? Schlagen Sie es in einem Satz vor. Enter: fertig.",
    "workshop.vote.before": "Runde {round}: {votes}",
    "workshop.vote.so_far": "Ihre Stimme: {answer}",
    "workshop.vote.misread": "{line} ist hier keine Antwort. Eine Zahl eingeben ({values}), s für Enthaltung, ? für Hilfe.",
    "workshop.vote.too_long": "Das ist zu lang; bitte höchstens {most} Zeichen.",
    "workshop.vote.kept": "Notiert.",
    "workshop.vote.withdrawn": "Zurückgenommen.",
    "workshop.vote.private": "Alle im Raum lesen das; bitte überlegen, ob {word} dort hingehört.",
    "workshop.vote.done": "Danke. Alle Stimmen sind gesichert.",
    "workshop.vote.left": "Gesichert. Sie können später weitermachen.",
    "workshop.vote.id": "Ihre Nummer ist {id}. Bitte notieren: Mit ihr machen Sie weiter und stimmen in der nächsten Runde ab.",
    # Handzeichen
    "workshop.hands.start": "Eine offene Abstimmung: zu jeder Kompetenz eingeben, wie viele Hände jede Stufe hat, etwa 3:4 4:5. Enter: keine Hand. q: sichern und beenden.",
    "workshop.hands.misread": "Stufen und Hände eingeben, etwa 3:4 4:5. Hier gibt es: {values}.",
    "workshop.hands.kept": "Notiert, Hände: {n}.",
}
