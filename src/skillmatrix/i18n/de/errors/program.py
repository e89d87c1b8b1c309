"""What is said of the program itself, by the system, and to programs that hand over values."""

MESSAGES: dict[str, str] = {
    # Programs that hand over values
    "which role? The matrix has {roles}": "Welche Rolle? Die Matrix hat {roles}",
    "there is no language “{name}” here; choose from {names}": "Die Sprache „{name}“ gibt es hier nicht; zur Wahl stehen {names}",
    "“{name}” is no form of this paper; {hint}": "„{name}“ ist keine Form dieses Dokuments; {hint}",
    "- is standard input for the command only; give a path or a mapping": "- ist nur für den Befehl die Standardeingabe; gebraucht wird ein Pfad oder ein Mapping",
    "the data holds itself, or is nested too deeply for a file": "die Daten enthalten sich selbst oder sind für eine Datei zu tief verschachtelt",
    "the data cannot stand in a file: {reason}": "die Daten können nicht in einer Datei stehen: {reason}",
    "{value} cannot stand in a file: write text, numbers, days, lists and mappings": "{value} kann nicht in einer Datei stehen; möglich sind Texte, Zahlen, Tage, Listen und Mappings",
    "{value} cannot stand in a file; leave out what is not known": "{value} kann nicht in einer Datei stehen; was unbekannt ist, bitte weglassen",
    "{value} cannot be a key of a file: write text, or the number of a level": "{value} kann kein Schlüssel einer Datei sein; möglich sind Texte und die Zahlen der Stufen",
    # The program and the system
    "internal error ({name}); set SKILLMATRIX_DEBUG=1 and run it again to see where": "interner Fehler ({name}); mit SKILLMATRIX_DEBUG=1 noch einmal starten, um zu sehen, wo",
    "PyYAML was installed without libyaml; install it from a wheel: pip install --force-reinstall pyyaml": "PyYAML ist ohne libyaml installiert; aus einem Wheel installieren: pip install --force-reinstall pyyaml",
    "the system gives no reason": "das System nennt keinen Grund",
    "File too large": "die Datei darf nicht so groß werden",
    "Permission denied": "keine Berechtigung",
    "No such file or directory": "diese Datei oder diesen Ordner gibt es nicht",
    "Not a directory": "das ist kein Ordner",
    "Is a directory": "das ist ein Ordner",
    "File exists": "diese Datei gibt es schon",
    "File name too long": "der Name ist zu lang",
    "No space left on device": "auf dem Datenträger ist kein Platz mehr",
    "Disk quota exceeded": "der zugeteilte Speicherplatz ist voll",
    "Read-only file system": "auf diesem Datenträger darf nicht geschrieben werden",
    "Too many levels of symbolic links": "zu viele symbolische Links hintereinander",
    "Input/output error": "Fehler beim Lesen oder Schreiben",
    "Broken pipe": "die andere Seite hat aufgehört zu lesen",
}
