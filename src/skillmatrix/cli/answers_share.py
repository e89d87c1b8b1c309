"""`skillmatrix answers share`: agree to stand on a team's page with a name, or take it back."""

import sys
from pathlib import Path

from skillmatrix.app.sharing import agree, consent_to, revoke
from skillmatrix.app.teams import open_team
from skillmatrix.cli.reader import interface_language
from skillmatrix.cli.telling import said, tell
from skillmatrix.errors import Sentence, UserError
from skillmatrix.model.answers import SharedFor

RATINGS = {
    "self": Sentence("your own"),
    "others": Sentence("those of others, where enough of them rated you"),
    "agreed": Sentence("what you have agreed on with others"),
}

LEVELS = "You agree that your levels and what you would like to learn stand on pages of this team, as “{person}”."


def share(file: str | None, team: str | None, *, is_taken_back: bool, is_sure: bool) -> None:
    """Show what is agreed to, ask, and write it into the answers."""
    if file is None:
        raise UserError("name the answers file that you want to share")
    path = Path(file)
    if is_taken_back:
        taken = revoke(path, tell)
        print(said(_taken_back(path) if taken else Sentence("{file} was not shared", file=path)))
        return
    opened = open_team(team, tell)
    answers, consent = consent_to(path, opened, interface_language(), tell)
    for line in _lines(answers.person, consent, opened.team.retention, path):
        print(said(line))
    if not is_sure and not _is_agreed():
        print(said(Sentence("nothing was shared")))
        return
    agree(path, consent, tell)
    print(said(Sentence("agreed; if you have handed in a copy of this file, hand it in again")))


def _lines(person: str, consent: SharedFor, retention: int, path: Path) -> list[Sentence]:
    """What the person agrees to, line by line."""
    named = [Sentence("Team: {team}", team=consent.team)] if consent.team else []
    return [
        Sentence(LEVELS, person=person),
        *named,
        Sentence("Purpose: {purpose}", purpose=consent.purpose),
        Sentence("Read by: {audience}", audience=consent.audience),
        Sentence("Ratings shown: {rating}", rating=RATINGS[consent.rating]),
        Sentence("Kept for {n} months at most", n=retention),
        Sentence("For anything else you will be asked again. Notes and evidence are never shown."),
        Sentence("You can take this back at any time: skillmatrix answers share {file} --revoke", file=path),
    ]


def _is_agreed() -> bool:
    if not sys.stdin.isatty():
        raise UserError("nothing was shared; add --yes to agree")
    print(said(Sentence("Do you agree? [yes/no] ")), end="", flush=True)
    return sys.stdin.readline().strip().lower() in {"y", "yes", "j", "ja"}


def _taken_back(path: Path) -> Sentence:
    return Sentence(
        "taken back: {file} stands on no page with your name any more; if you have handed in a copy, hand it in again",
        file=path,
    )
