"""How much is measured: a few seconds, a few minutes, or as much as the goals say."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Sizes:
    """Rounds of what is short, of what takes long, of slow peers; and how many files and persons there are."""

    name: str
    rounds: int
    long_rounds: int
    peer_rounds: int
    matrices: int
    for_peers: int
    """Matrices that the slow peers check, too."""
    few: int
    many: int
    """Matrices in the two runs whose memory is compared."""
    scored: int
    reported: int
    gathered: int
    """Files of answers of a large team."""
    counted: int
    """People in the smaller of two tables."""
    collected: int
    in_workbook: int
    """Skills in the matrix whose workbook is read."""
    growth: int
    """The smaller of the sizes whose work is counted."""


SMOKE = Sizes(
    "smoke",
    rounds=1,
    long_rounds=1,
    peer_rounds=1,
    matrices=4,
    for_peers=0,
    few=2,
    many=4,
    scored=20,
    reported=5,
    gathered=20,
    counted=200,
    collected=20,
    in_workbook=10,
    growth=8,
)
SHORT = Sizes(
    "bench",
    rounds=15,
    long_rounds=3,
    peer_rounds=1,
    matrices=1000,
    for_peers=250,
    few=100,
    many=400,
    scored=10_000,
    reported=1000,
    gathered=1000,
    counted=1_000_000,
    collected=10_000,
    in_workbook=1000,
    growth=50,
)
FULL = replace(SHORT, name="bench-full", rounds=31, long_rounds=9, peer_rounds=3, for_peers=1000, many=1000, growth=100)
