"""How somebody can be employed in a role, and whether the role is a voluntary one."""

from collections.abc import Collection
from typing import Literal, TypeAlias

Employment: TypeAlias = Literal[
    "full_time", "part_time", "temporary", "contractor", "intern", "volunteer", "per_diem", "other"
]


def is_voluntary(kinds: Collection[Employment]) -> bool:
    """Whether nobody is paid for the work: it is voluntary, and nothing else is possible."""
    return set(kinds) == {"volunteer"}
