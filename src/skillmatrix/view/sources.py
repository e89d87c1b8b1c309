"""Which texts of which files a paper takes, noted while it takes them; and where facts of a vacancy are said."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from skillmatrix.model.origin import Origin, Quote
from skillmatrix.route import Route
from skillmatrix.source.display import without_invisible

IN_A_POSTING: dict[str, Route] = {
    "organisation": ("organization", "name"),
    "about": ("organization", "about"),
    "unit": ("unit",),
    "place": ("location", "city"),
    "hours": ("hours",),
    "start": ("start",),
    "day": ("start",),
    "term": ("permanent",),
    "pay": ("pay", "min"),
    "deadline": ("apply", "until"),
    "travel": ("travel",),
    "scope": ("scope",),
    "identifier": ("identifier",),
    "offer": ("offer",),
    "reports_to": ("reports_to",),
    "supervises": ("supervises",),
    "covered_by": ("covered_by",),
    "qualifications": ("qualifications",),
    "languages": ("languages",),
    "how": ("apply", "how"),
    "way": ("apply", "url"),
    "contact": ("contact", "name"),
    "privacy": ("privacy_url",),
    "version": ("version",),
    "as_of": ("date_posted",),
    "review": ("next_review",),
    "effort": ("hours",),
    "period": ("start",),
    "checked": ("next_review",),
}
"""The key that says a fact, by the name of the fact."""
IN_AN_ORGANIZATION: dict[str, Route] = {
    "organisation": ("name",),
    "about": ("about",),
    "equal": ("equal",),
    "privacy": ("privacy_url",),
}
IN_A_ROLE: dict[str, Route] = {
    "purpose": ("purpose",),
    "tasks": ("tasks",),
    "share": ("tasks",),
    "must": ("requires",),
}


def place_of(fact: str, role: Route, *, posting_only: bool = False) -> Origin:
    """Where a fact that nobody has said belongs: in the role, in what all papers of a house share, in the posting.

    `posting_only`: there is a posting and no file of a house, so that the posting says it all.
    """
    if fact in IN_A_ROLE:
        return Origin("matrix", (*role, *IN_A_ROLE[fact]))
    if fact in IN_AN_ORGANIZATION and not (posting_only and fact in IN_A_POSTING):
        return Origin("organization", IN_AN_ORGANIZATION[fact])
    return Origin("posting", IN_A_POSTING[fact])


@dataclass(slots=True)
class Sources:
    """The texts that a paper has taken so far. `origins` knows the texts of its files by their `id`."""

    origins: Mapping[int, Origin] = field(default_factory=dict)
    quotes: dict[Quote, None] = field(default_factory=dict)

    def take(self, text: Mapping[str, str], taken: str) -> None:
        """Note a text by language of a file, in the words that the paper has of it."""
        origin = self.origins.get(id(text))
        if origin and taken:
            language = next((tag for tag, said in text.items() if without_invisible(said).rstrip("\n") == taken), None)
            inside = () if language is None else (language,)
            self.quotes[Quote(str(taken), Origin(origin.file, (*origin.route, *inside)))] = None

    def take_fact(self, taken: str, origin: Origin) -> None:
        """Note what was made of a value that is no text, such as a date."""
        if taken:
            self.quotes.setdefault(Quote(str(taken), origin))
