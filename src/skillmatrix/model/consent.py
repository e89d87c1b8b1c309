"""Consent: whether a person agreed to stand on a team's page with a name, and to what exactly.

It holds for one team, one purpose, one audience and one kind of rating. Whoever changes one of them asks again; a text
that is only added in a further language changes nothing.
"""

from skillmatrix.model.answers import Answers, SharedFor
from skillmatrix.model.team import Team
from skillmatrix.model.text import in_language


def consent_asked(team: Team, language: str) -> SharedFor:
    """What a person agrees to who reads the team file in this language."""
    languages = (language, "en")
    return SharedFor(
        purpose=in_language(team.purpose, languages),
        audience=in_language(team.audience, languages),
        team=in_language(team.title, languages) if team.title else None,
        rating=team.rating,
    )


def has_agreed(answers: Answers, team: Team) -> bool:
    """Whether these answers of a person about themselves may stand on the named page of this team."""
    agreed = answers.shared_for
    if answers.rater != "self" or answers.share is None or agreed is None:
        return False
    return (
        agreed.purpose in team.purpose.values()
        and agreed.audience in team.audience.values()
        and (agreed.team in team.title.values() if team.title else agreed.team is None)
        and agreed.rating == team.rating
    )
