"""What a check can look at, and the entry of a check in the list of all (`lint/checks.py`).

A subject carries the types of what its checks are given, so that mypy refuses a check under the wrong subject.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar, TypeVarTuple

from skillmatrix.diagnostics import KnownNames, Problem, Remark, Rule

if TYPE_CHECKING:
    from skillmatrix.language.texts import Texts
    from skillmatrix.model.answers import Answers
    from skillmatrix.model.ballot import Ballot
    from skillmatrix.model.draft import Draft
    from skillmatrix.model.matrix import Matrix
    from skillmatrix.model.organization import Organization
    from skillmatrix.model.posting import Posting
    from skillmatrix.model.settings import Settings
    from skillmatrix.model.team import Team
    from skillmatrix.model.trainings import Trainings
    from skillmatrix.model.workload import Workload, WorkloadValues
    from skillmatrix.model.workshop import Workshop
    from skillmatrix.source.document import Document

Said = TypeVar("Said")
Given = TypeVarTuple("Given")


class Subject(Generic[Said, *Given]):
    """Something to look at. Checks of a `Subject[Problem, Answers, Matrix]` are given these two and yield problems."""

    def __init__(self, name: str) -> None:
        self.name = name


DOCUMENT: "Subject[Problem, Document]" = Subject("the text of a file of any kind")
MATRIX: "Subject[Problem, Matrix]" = Subject("a matrix")
TEXTS: "Subject[Problem, Texts]" = Subject("the texts of a matrix")
WRITING: "Subject[Problem, Document, Texts]" = Subject("the texts of a matrix as they are written in the file")
MATRIX_FILE: "Subject[Problem, Document, Matrix]" = Subject("a matrix and its file")
MATRIX_ON_DAY: "Subject[Problem, Matrix, date]" = Subject("a matrix, seen from a day")
ANSWERS: "Subject[Problem, Answers, Matrix]" = Subject("answers and their matrix")
ANSWERS_ON_DAY: "Subject[Problem, Answers, date]" = Subject("answers, seen from a day")
ANSWERS_AGE: "Subject[Problem, Answers, date, int]" = Subject("answers, seen from a day, and the months they may count")
POSTING: "Subject[Problem, Posting]" = Subject("a posting")
POSTING_OF_MATRIX: "Subject[Problem, Posting, Matrix]" = Subject("a posting and its matrix")
POSTING_ON_DAY: "Subject[Problem, Posting, date]" = Subject("a posting, seen from a day")
TRAININGS: "Subject[Problem, Trainings]" = Subject("trainings")
TRAININGS_OF_MATRIX: "Subject[Problem, Trainings, Matrix]" = Subject("trainings and their matrix")
ORGANIZATION: "Subject[Problem, Organization]" = Subject("an organisation")
TEAM: "Subject[Problem, Team]" = Subject("a team")
TEAM_OF_MATRIX: "Subject[Problem, Team, Matrix]" = Subject("a team and its matrix")
WORKSHOP: "Subject[Problem, Workshop]" = Subject("a workshop")
WORKSHOP_OF_MATRIX: "Subject[Problem, Workshop, Matrix]" = Subject("a workshop and its matrix")
BALLOT_OF_MATRIX: "Subject[Problem, Ballot, Matrix]" = Subject("a ballot and its matrix")
WORKLOAD: "Subject[Problem, Workload]" = Subject("a workload")
WORKLOAD_OF_MATRIX: "Subject[Problem, Workload, Matrix]" = Subject("a workload and its matrix")
VALUES_OF_MATRIX: "Subject[Problem, WorkloadValues, Matrix]" = Subject("values for a workload and their matrix")
SETTINGS: "Subject[Problem, Settings, KnownNames]" = Subject("settings and the names they may use")
DRAFT: "Subject[Remark, Draft]" = Subject("the text of a job description")
LINKED_DATA_FILE: "Subject[Remark, Document]" = Subject("the text of linked data")
LINKED_DATA_ON_DAY: "Subject[Remark, Mapping[str, Any], date]" = Subject("linked data, seen from a day")
LINKED_DATA: "Subject[Remark, Mapping[str, Any]]" = Subject("a job advert as linked data (JSON-LD)")


class Entry(NamedTuple):
    """A line of the list: a rule, and the function in its module that looks at a subject.

    A rule that looks at several subjects has a function and a line for each. One without a subject has none: what it
    tells is seen where files are read (`is_reading`) or where a run goes over them.
    """

    rule: str
    module: str
    function: str = ""
    subject: Subject[Any, *tuple[Any, ...]] | None = None
    is_advice: bool = False
    is_reading: bool = False


def check(subject: Subject[Said, *Given], function: Callable[[*Given], Iterable[Said]]) -> Entry:
    """A check that everybody hears who opens such a file."""
    return _named(function)._replace(subject=subject)


def advise(subject: Subject[Said, *Given], function: Callable[[*Given], Iterable[Said]]) -> Entry:
    """A check for those who write the file; who only uses it does not hear it. Its rule is no error."""
    return check(subject, function)._replace(is_advice=True)


def reading(rule: Rule) -> Entry:
    """A rule that reading and building raise."""
    return _named(rule)._replace(is_reading=True)


def running(rule: Rule) -> Entry:
    """A rule that a run over files raises."""
    return _named(rule)


class Later:
    """A name that nobody has imported yet: `Later("skillmatrix.rules").bad_url.check`. The list holds such names."""

    def __init__(self, path: str) -> None:
        self.path = path

    def __getattr__(self, name: str) -> "Later":
        return Later(f"{self.path}.{name}")


def _named(listed: object) -> Entry:
    # For mypy, what is listed is the function or rule itself; at run time it is only named.
    assert isinstance(listed, Later)
    module, _, function = listed.path.rpartition(".")
    return Entry(module.rpartition(".")[2].replace("_", "-"), module, function)
