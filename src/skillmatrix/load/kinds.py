"""All kinds of files: what a file says it is in its key `format`, and what it then is. A new kind is a line here.

How a kind is looked at beyond its structure stands where the rules are asked: `lint/engine.py`.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

if TYPE_CHECKING:
    from skillmatrix.model.text import Model
    from skillmatrix.source.document import Document


class FileKind(NamedTuple):
    """A kind of file."""

    name: str
    """What commands and schemas call it."""
    format: str
    """What stands in its key `format`."""
    model: str
    """The model of a whole file, as `module.Class` in `model/`. It is imported when such a file is read."""
    called: str
    """What messages call it, with its article."""
    title: str
    """The title of its JSON Schema."""
    plain_text: Literal["", "first", "every"] = ""
    """A text without a language is in the first of the file's languages, or counts for every language."""
    without_unknown: str = ""
    """The function that leaves out unknown keys, as `module.function` in `model/`, if they are only warnings."""
    signs: frozenset[str] = frozenset()
    """Keys that tell the kind of a file whose format is missing or wrong."""
    starter: str = ""
    """The file in `templates/start/en/`, and for other languages beside it, that `init` writes, if there is one."""

    def load_model(self) -> "type[Model]":
        """The model, imported now."""
        model: type[Model] = _in_model(self.model)
        return model

    def known_part(self, data: object) -> object:
        """The data without the keys that nobody knows."""
        return _in_model(self.without_unknown)(data)


def _in_model(reference: str) -> Any:
    module, _, name = reference.partition(".")
    return getattr(import_module(f"skillmatrix.model.{module}"), name)


KINDS = {
    kind.name: kind
    for kind in (
        FileKind(
            "matrix",
            "skillmatrix/1",
            "matrix.Matrix",
            "a matrix",
            "Skill matrix",
            plain_text="first",
            starter="matrix.yaml",
        ),
        FileKind(
            "answers",
            "skillmatrix-answers/1",
            "answers.Answers",
            "an answers file",
            "Answers to a skill matrix",
            without_unknown="answers.without_unknown",
        ),
        FileKind(
            "posting",
            "skillmatrix-posting/1",
            "posting.Posting",
            "a posting",
            "Posting of a vacancy",
            plain_text="every",
            signs=frozenset({"matrix", "role", "location"}),
            starter="posting.yaml",
        ),
        FileKind(
            "trainings",
            "skillmatrix-trainings/1",
            "trainings.Trainings",
            "a file of trainings",
            "Trainings to a skill matrix",
            plain_text="first",
            signs=frozenset({"matrix", "trainings"}),
            starter="trainings.yaml",
        ),
        FileKind(
            "organization",
            "skillmatrix-organization/1",
            "organization.Organization",
            "an organisation's file",
            "What all papers of an organisation share",
            plain_text="every",
            starter="organization.yaml",
        ),
        FileKind(
            "team",
            "skillmatrix-team/1",
            "team.Team",
            "a team",
            "Team whose answers are read together",
            plain_text="every",
            signs=frozenset({"purpose", "audience"}),
            starter="team.yaml",
        ),
        FileKind(
            "workshop",
            "skillmatrix-workshop/1",
            "workshop.Workshop",
            "a workshop",
            "Workshop about a role",
            plain_text="every",
            signs=frozenset({"ask", "rules"}),
        ),
        FileKind(
            "ballot",
            "skillmatrix-ballot/1",
            "ballot.Ballot",
            "a ballot",
            "Ballot of a workshop",
            signs=frozenset({"votes", "side"}),
        ),
        FileKind(
            "round",
            "skillmatrix-round/1",
            "voting_round.VotingRound",
            "a round of a workshop",
            "Round of a workshop, counted",
        ),
        FileKind(
            "mapping",
            "skillmatrix-mapping/1",
            "mapping.TableMapping",
            "a mapping",
            "Mapping of somebody else's tables",
            plain_text="every",
            signs=frozenset({"scale", "tables"}),
        ),
        FileKind(
            "workload",
            "skillmatrix-workload/1",
            "workload.Workload",
            "a workload",
            "Hours a week that the tasks of roles take",
            plain_text="first",
            signs=frozenset({"matrix", "drivers", "bands"}),
        ),
        FileKind(
            "workload-values",
            "skillmatrix-workload-values/1",
            "workload.WorkloadValues",
            "values for a workload",
            "Values for the drivers of a workload",
            signs=frozenset({"matrix", "values"}),
        ),
        FileKind(
            "settings",
            "skillmatrix-settings/1",
            "settings.Settings",
            "a file of settings",
            "Settings of skillmatrix",
        ),
    )
}
"""All kinds by name."""


def kind_of(document: "Document") -> str | None:
    """A key of `KINDS`: what the document says it is, whatever the version. None if it does not say."""
    data: Any = document.data
    written = data.get("format") if isinstance(data, dict) else None
    name = str(written).partition("/")[0]
    return next((kind.name for kind in KINDS.values() if kind.format.partition("/")[0] == name), None)
