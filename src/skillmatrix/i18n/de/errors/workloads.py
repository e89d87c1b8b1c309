"""What is said of workloads, the hours of a role."""

MESSAGES: dict[str, str] = {
    "{value} hours: a full-time post has from 1 to {most} hours a week": "{value} Stunden: Eine volle Stelle hat 1 bis {most} Stunden pro Woche",
    "--save: name a file": "--save: Bitte eine Datei nennen",
    "--set {driver}: given twice; leave out one of them": "--set {driver}: zweimal angegeben; bitte eines davon weglassen",
    "--set {text}: write a driver and its value, such as members=4000": "--set {text}: Gebraucht werden eine Einflussgröße und ihr Wert, etwa members=4000",
    "a workload": "eine Aufwandsschätzung",
    "for the matrix “{matrix}” nobody has estimated hours; they would stand in {file} beside it": "Für die Matrix „{matrix}“ hat niemand Stunden geschätzt; sie stünden daneben in {file}",
    "there are no hours for the role “{role}”; there are some for {roles}": "Für die Rolle „{role}“ gibt es keine Stunden; es gibt welche für {roles}",
    "values for a workload": "Werte für eine Aufwandsschätzung",
    "{driver}: {value} is more than {most}; this estimate is not made for that": "{driver}: {value} ist mehr als {most}; dafür ist diese Schätzung nicht gemacht",
    "{file} was written for the role “{its_role}”; look whether its values hold for “{role}”": "{file} ist für die Rolle „{its_role}“ geschrieben; bitte prüfen, ob die Werte auch für „{role}“ gelten",
    "{value}: a number below zero cannot be meant": "{value}: Eine Zahl unter null kann nicht gemeint sein",
    "{value}: this number is too long": "{value}: Diese Zahl ist zu lang",
    "{value}: write a number, such as 4000 or {example}": "{value}: Gebraucht wird eine Zahl, etwa 4000 oder {example}",
    "{value}: write {one}, or {other}": "{value}: gemeint ist {one} oder {other}; bitte so schreiben",
    "{where}: there is no driver “{name}”; {hint}": "{where}: Die Einflussgröße „{name}“ gibt es nicht; {hint}",
    "“{driver}” does not count for the role “{role}”": "„{driver}“ zählt für die Rolle „{role}“ nicht",
    "a workload is for job and task descriptions; an advert names the hours that are agreed": "Geschätzte Stunden gehören in Stellen- und Aufgabenbeschreibungen; eine Anzeige nennt die vereinbarte Arbeitszeit",
    "{value}: this is not a number to count with": "{value}: Mit dieser Zahl lässt sich nicht rechnen",
    "“{matrix}” is about units; hours are estimated for roles of people": "„{matrix}“ handelt von Einheiten; Stunden werden für Rollen von Menschen geschätzt",
}
