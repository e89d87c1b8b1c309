"""The report of an import for programs: `skillmatrix-loss/1`. Its sentences are English."""

from typing import Any

from skillmatrix.importers.loss import ACTIONS, Loss

FORMAT = "skillmatrix-loss/1"


def loss_data(loss: Loss) -> dict[str, Any]:
    """The report as plain data: `leaves` is the sum of `counts`, and each of these is that of its items."""
    return {
        "format": FORMAT,
        "dialect": loss.dialect,
        "sources": [{"file": each.name, "sha256": each.sha256, "bytes": each.size} for each in loss.sources],
        "leaves": loss.leaves,
        "counts": {action: loss.number(action) for action in ACTIONS},
        "items": [
            {
                "what": str(item.what),
                "action": item.action,
                "count": item.leaves,
                "where": str(item.where),
                "sample": item.sample,
                "because": str(item.because),
                "cure": str(item.cure),
            }
            for item in loss.items
        ],
        "added": [
            {"what": str(each.what), "because": str(each.because), "cure": str(each.cure)} for each in loss.added
        ],
    }
