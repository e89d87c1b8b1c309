"""What a job description is about: a role of a matrix, and beside it the posting and the organisation's file."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from skillmatrix.app.inputs import choose_role, part_with_role, require, usable
from skillmatrix.app.matrices import find_matrix
from skillmatrix.app.telling import Tell
from skillmatrix.diagnostics import Loaded
from skillmatrix.errors import Sentence, UserError
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
    """A role, what is known of the vacancy, and the documents that say so."""

    matrix: Matrix
    role: Role
    posting: Posting | None
    organization: Organization | None
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
    _require_no_file(role)
    file = find_matrix(matrix or (vacancy.matrix.id if vacancy else None), tell, part_with_role(role))
    field = check_matrix(read_file(file.path, file.name), advice=False)
    opened = require(field, tell)
    if given and vacancy:
        require(check_posting_against(given, opened), tell)
        _require_same_role(role, vacancy, str(posting))
    chosen = choose_role(opened, vacancy.role if vacancy else _named(role, opened))
    if vacancy:
        vacancy = _told(vacancy, "posting", str(posting), tell)
    _tell_which_employer_counts(vacancy, organization, str(posting), str(organization_path), tell)
    return Opening(opened, chosen, vacancy, organization, _documents(field, given, house))


def opening_in(
    matrix: Matrix, role: str | None, posting: Document | None, organization: Document | None, tell: Tell
) -> Opening:
    """The role asked for, or that of the posting, in a matrix that is at hand; no file is looked for."""
    house = require(check_organization(organization), tell) if organization else None
    given = check_posting(posting) if posting else None
    vacancy = require(check_posting_against(given, matrix), tell) if given else None
    if posting and vacancy:
        _require_same_role(role, vacancy, posting.name)
    return Opening(matrix, choose_role(matrix, role or (vacancy.role if vacancy else None)), vacancy, house)


def _told(model: Said, kind: str, path: str, tell: Tell) -> Said:
    """The model without what `init` has invented, which is told."""
    said, left = without_invented(model, kind)
    if left:
        tell(Sentence("{file}: as init wrote it, so printed as a gap: {keys}", file=path, keys=", ".join(left)))
    return said


def _tell_which_employer_counts(
    posting: Posting | None, organization: Organization | None, path: str, house: str, tell: Tell
) -> None:
    """A posting that names an employer of its own beside the file of a house: one of them counts, and it is said."""
    own = posting.organization if posting else None
    if organization and own and own.name and own.name != organization.name:
        tell(
            Sentence(
                "{file} names an employer of its own; it counts, and that of {house} does not", file=path, house=house
            )
        )


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
        raise UserError(
            "{file} is for the role “{its_role}”, not for “{role}”; leave out the role",
            file=path,
            its_role=vacancy.role,
            role=role,
        )


def _require_no_file(role: str | None) -> None:
    if role is not None and Path(role).suffix in {".yaml", ".yml"}:
        raise UserError("“{role}” is not a role; for a posting, write --posting {role}", role=role)


def _named(role: str | None, matrix: Matrix) -> str:
    if role is None and len(matrix.roles) == 1:
        return matrix.roles[0].id
    if role is None and not matrix.roles:
        raise UserError("the matrix has no roles; a job description is about one, so write one under roles")
    if role is None:
        raise UserError(
            "which role? Choose one of {roles}, or name a vacancy with --posting", roles=", ".join(matrix.roles_by_id)
        )
    return role
