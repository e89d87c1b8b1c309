"""`skillmatrix workload`: which hours belong to a matrix and a role, and the values that people give for drivers."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from skillmatrix.app.estimates import Estimate, driver_named, require_possible, values_data
from skillmatrix.app.inputs import choose_role, open_matrix, part_with_role, require, usable
from skillmatrix.app.matrices import find_matrix, matrices_by_id
from skillmatrix.app.outputs import put_in_place, write_output
from skillmatrix.app.surroundings import STDIN
from skillmatrix.app.team_pages import Page
from skillmatrix.app.telling import Tell
from skillmatrix.errors import Sentence, UserError
from skillmatrix.lint.engine import Terms, check, check_in_matrix
from skillmatrix.load.files import read_file
from skillmatrix.model.draft import PaperKind
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.role import Role
from skillmatrix.model.workload import Workload, WorkloadValues
from skillmatrix.source.document import Document
from skillmatrix.source.revise import revise
from skillmatrix.source.writer import write_yaml
from skillmatrix.view.workload import build_workload
from skillmatrix.view.workload_data import workload_data, workload_table

FILE = "workload.yaml"
KIND = "workload-values"
WIDTH = 60
"""Longer values stand in lines of their own."""


def find_estimate(
    role: str | None, values: str | None, choose: Callable[[Matrix], str | None], tell: Tell, matrix: str | None
) -> Estimate:
    """The hours of a role, by id or title, with the values in a file, if one is named; it may say the role.

    Where nothing does, `choose` may be given one of the matrix.
    """
    given = check(read_file(Path(values), values), KIND, Terms()) if values else None
    named = usable(given) if given else None
    wanted = role or (named.role if named else None)
    asked = matrix or (named.matrix.id if named else None) or (None if wanted else _only_one_with_hours())
    file = find_matrix(asked, tell, part_with_role(wanted))
    opened = open_matrix(file, tell)
    _require_people(opened)
    estimate = _estimate(opened, wanted or choose(opened), _beside(file.path, opened, tell))
    if given is None:
        return estimate
    return _with_file(estimate, require(check_in_matrix(given, KIND, opened), tell), str(values), tell)


def estimate_in(matrix: Matrix, role: str | None, workload: Document | None, tell: Tell) -> Estimate:
    """The hours of a role of a matrix that is at hand; without a file of hours, that beside the matrix of this id."""
    _require_people(matrix)
    if workload is None:
        return _estimate(matrix, role, _beside(find_matrix(matrix.id, tell).path, matrix, tell))
    return _estimate(matrix, role, workload_in(workload, matrix, tell))


def with_values_file(matrix: Matrix, role: Role, file: str, reference: str | None, tell: Tell) -> Estimate:
    """The hours of a role of a matrix that is open, with the values in a file; `reference` is how it was named."""
    given = check(read_file(Path(file), file), KIND, Terms())
    usable(given)
    hours = _beside(find_matrix(reference or matrix.id, tell).path, matrix, tell)
    estimate = _estimate(matrix, role.id, hours)
    return _with_file(estimate, require(check_in_matrix(given, KIND, matrix), tell), file, tell)


def workload_in(document: Document, matrix: Matrix, tell: Tell) -> Workload:
    """The hours in a document, which must be to this matrix."""
    loaded = check(document, "workload", Terms(advice=False))
    hours: Workload = loaded.value or usable(loaded)  # with errors, those that the matrix brings to light are told, too
    _require_same_matrix(hours.matrix.id, matrix, Path(document.name).name)
    checked: Workload = require(check_in_matrix(loaded, "workload", matrix, advice=False), tell)
    return checked


def workload_page(estimate: Estimate, *, explain: bool, with_origin: bool, in_short: bool) -> Page:
    """The page about an estimate, `in_short` for a screen; also as a table and as data."""
    given = estimate.given
    build = partial(build_workload, given, explain=explain, with_origin=with_origin, in_short=in_short)
    return Page(build, partial(workload_table, given), partial(workload_data, given))


def _require_people(matrix: Matrix) -> None:
    """A target profile of a unit has no hours of its own: it says how the work is done that is there anyway."""
    if matrix.subject == "unit":
        raise UserError("“{matrix}” is about units; hours are estimated for roles of people", matrix=matrix.id)


def require_hours_fit(paper: PaperKind) -> None:
    """Estimated hours stand in papers for the house, never in an advert or a profile."""
    if paper not in {"internal", "task"}:
        raise UserError("a workload is for job and task descriptions; an advert names the hours that are agreed")


def _estimate(matrix: Matrix, role: str | None, workload: Workload) -> Estimate:
    chosen = choose_role(matrix, role)
    if chosen.id not in workload.roles:
        raise UserError(
            "there are no hours for the role “{role}”; there are some for {roles}",
            role=chosen.id,
            roles=", ".join(workload.roles) or Sentence("none"),
        )
    return Estimate(matrix, chosen, workload)


def _only_one_with_hours() -> str | None:
    """The only matrix at hand beside which there are hours."""
    found = [name for name, path in matrices_by_id().items() if (path.parent / name / FILE).is_file()]
    return found[0] if len(found) == 1 else None


def _beside(path: Path, matrix: Matrix, tell: Tell) -> Workload:
    file = path.parent / matrix.id / FILE
    if not file.is_file():
        name = f"{matrix.id}/{FILE}"
        raise UserError(
            "for the matrix “{matrix}” nobody has estimated hours; they would stand in {file} beside it",
            matrix=matrix.id,
            file=name,
        )
    return workload_in(read_file(file, file.name), matrix, tell)


def _with_file(estimate: Estimate, values: WorkloadValues, file: str, tell: Tell) -> Estimate:
    _require_same_matrix(values.matrix.id, estimate.matrix, file)
    if values.role is not None and values.role != estimate.role.id:
        tell(
            Sentence(
                "{file} was written for the role “{its_role}”; look whether its values hold for “{role}”",
                file=file,
                its_role=values.role,
                role=estimate.role.id,
            )
        )
    for name, value in values.values.items():
        require_possible(driver_named(estimate, name, file), value)
    return estimate._replace(values=values.values, full_time_hours=values.full_time_hours)


def _require_same_matrix(named: str, matrix: Matrix, file: str) -> None:
    if named != matrix.id:
        raise UserError("{file} belongs to another matrix, “{matrix}”", file=file, matrix=named)


def keep_values(estimate: Estimate, file: str, source: str | None, *, force: bool) -> None:
    """Write the values to a file. In the one they came from, everything else stays as it is written."""
    if file == STDIN:
        raise UserError("--save: name a file")
    path, data = Path(file), values_data(estimate)
    if source is not None and path.is_file() and path.samefile(source):
        document = read_file(path, file)
        put_in_place(path, document.text, revise(document, data, flow_width=WIDTH))
    else:
        write_output(path, write_yaml(data, flow_width=WIDTH).encode(), KIND, force=force)
