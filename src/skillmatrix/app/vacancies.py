"""What a job description is about: a role of a matrix, and beside it the posting and the organisation's file."""

from datetime import date
from pathlib import Path
from typing import NamedTuple

from skillmatrix.app.inputs import choose_role, open_matrix, require, usable
from skillmatrix.app.matrices import find_matrix
from skillmatrix.app.telling import Tell
from skillmatrix.errors import UserError
from skillmatrix.lint.engine import check_organization, check_posting, check_posting_against
from skillmatrix.load.files import read_file
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.organization import FILE_NAME, Organization
from skillmatrix.model.posting import Posting
from skillmatrix.model.role import Role


class Opening(NamedTuple):
    """A role, what is known of the vacancy, and the files that say so."""

    matrix: Matrix
    role: Role
    posting: Posting | None
    organization: Organization | None
    files: tuple[Path, ...]


def find_opening(
    role: str | None,
    matrix: str | None,
    posting: str | None,
    organization_file: str | None,
    today: date | None,
    tell: Tell,
) -> Opening:
    """The role asked for, or that of the posting."""
    organization_path = Path(organization_file) if organization_file else _beside(posting)
    read = read_file(organization_path, str(organization_path)) if organization_path else None
    organization = require(check_organization(read), tell) if read else None
    given = check_posting(read_file(Path(posting), posting), today) if posting else None
    vacancy = usable(given) if given else None  # its warnings are told with those that need the matrix
    file = find_matrix(matrix or (vacancy.matrix.id if vacancy else None), tell)
    opened = open_matrix(file, tell)
    if given and vacancy:
        require(check_posting_against(given, opened), tell)
        _require_same_role(role, vacancy, str(posting))
    chosen = choose_role(opened, vacancy.role if vacancy else _named(role, opened))
    files = (file.path, *([Path(posting)] if posting else []), *([organization_path] if organization_path else []))
    return Opening(opened, chosen, vacancy, organization, files)


def _beside(posting: str | None) -> Path | None:
    """The organisation's file in the folder of a posting, if there is one."""
    path = Path(posting).parent / FILE_NAME if posting else None
    return path if path and path.is_file() else None


def _require_same_role(role: str | None, vacancy: Posting, path: str) -> None:
    if role is not None and role != vacancy.role:
        raise UserError(f"{path} is for the role “{vacancy.role}”, not for “{role}”; leave the role out")


def _named(role: str | None, matrix: Matrix) -> str:
    if role is None:
        raise UserError(f"which role? Name one: {', '.join(matrix.roles_by_id)}; or a vacancy with --posting")
    if Path(role).suffix in {".yaml", ".yml"}:
        raise UserError(f"“{role}” is no role; a posting is named with --posting {role}")
    return role
