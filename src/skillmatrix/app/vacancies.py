"""What a job description is about: a role of a matrix, and beside it the posting and the organisation's file."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from skillmatrix.app.inputs import choose_role, require, usable
from skillmatrix.app.matrices import find_matrix
from skillmatrix.app.telling import Tell
from skillmatrix.diagnostics import Loaded
from skillmatrix.errors import UserError
from skillmatrix.lint.engine import check_matrix, check_organization, check_posting, check_posting_against
from skillmatrix.load.files import read_file
from skillmatrix.load.invented import Said, without_invented
from skillmatrix.model.matrix import Matrix
from skillmatrix.model.organization import FILE_NAME, Organization
from skillmatrix.model.origin import FileKind
from skillmatrix.model.posting import Posting
from skillmatrix.model.role import Role
from skillmatrix.source.document import Document


class Opening(NamedTuple):
    """A role, what is known of the vacancy, and the files that say so, as paths and as documents."""

    matrix: Matrix
    role: Role
    posting: Posting | None
    organization: Organization | None
    files: tuple[Path, ...]
    documents: Mapping[FileKind, Document] = MappingProxyType({})


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
    house = check_organization(read_file(organization_path, str(organization_path))) if organization_path else None
    organization = _told(require(house, tell), "organization", str(organization_path), tell) if house else None
    given = check_posting(read_file(Path(posting), posting), today) if posting else None
    vacancy = usable(given) if given else None  # its warnings are told with those that need the matrix
    file = find_matrix(matrix or (vacancy.matrix.id if vacancy else None), tell)
    field = check_matrix(read_file(file.path, file.name), advice=False)
    opened = require(field, tell)
    if given and vacancy:
        require(check_posting_against(given, opened), tell)
        _require_same_role(role, vacancy, str(posting))
    chosen = choose_role(opened, vacancy.role if vacancy else _named(role, opened))
    if vacancy:
        vacancy = _told(vacancy, "posting", str(posting), tell)
    _tell_which_employer_counts(vacancy, organization, str(posting), str(organization_path), tell)
    files = (file.path, *([Path(posting)] if posting else []), *([organization_path] if organization_path else []))
    return Opening(opened, chosen, vacancy, organization, files, _documents(field, given, house))


def _told(model: Said, kind: str, path: str, tell: Tell) -> Said:
    """The model without what `init` has invented, which is told."""
    said, left = without_invented(model, kind)
    if left:
        tell(f"{path}: as init wrote it, so printed as a gap: {', '.join(left)}")
    return said


def _tell_which_employer_counts(
    posting: Posting | None, organization: Organization | None, path: str, house: str, tell: Tell
) -> None:
    """A posting that names an employer of its own beside the file of a house: one of them counts, and it is said."""
    own = posting.organization if posting else None
    if organization and own and own.name and own.name != organization.name:
        tell(f"{path} names an employer of its own; it counts, and that of {house} does not")


def _documents(
    matrix: Loaded[Matrix], posting: Loaded[Posting] | None, organization: Loaded[Organization] | None
) -> dict[FileKind, Document]:
    documents: dict[FileKind, Document] = {"matrix": matrix.document}
    if posting:
        documents["posting"] = posting.document
    if organization:
        documents["organization"] = organization.document
    return documents


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
