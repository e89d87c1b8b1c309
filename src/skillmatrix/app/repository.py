"""Names of files as a repository has them: what CI systems show beside a line starts at the top of the repository."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from skillmatrix.app.git import work_tree
from skillmatrix.app.surroundings import Surroundings
from skillmatrix.diagnostics import Finding, Location

TOPS = ("GITHUB_WORKSPACE", "CI_PROJECT_DIR")
"""Variables in which GitHub and GitLab say where they put the repository."""


class RepositoryNames:
    """Turns names as they were typed, absolute or seen from the working directory, into names of the repository.

    The repository is the first of these that holds the file: what the CI system says, the work tree of git, and the
    working directory. A file outside all of them keeps its name, and so does standard input.
    """

    def __init__(self, around: Surroundings) -> None:
        self.folder = around.folder
        self.tops = tuple(dict.fromkeys(_tops(around)))

    def of(self, name: str) -> str:
        """The name of one file, with `/` between folders."""
        path = Path(os.path.normpath(self.folder / name))
        if name.startswith("<"):
            return name
        # A link in a repository is a file of it, so the folder is followed and the file is not.
        for known in (path, path.parent.resolve() / path.name):
            for top in self.tops:
                if known.is_relative_to(top):
                    return known.relative_to(top).as_posix()
        return Path(name).as_posix()

    def all(self, names: Iterable[str]) -> list[str]:
        """The names of files, in order."""
        return sorted(map(self.of, names))

    def told(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """Findings that name their files, and those of related places, so."""
        return tuple(
            finding._replace(
                location=self._place(finding.location),
                related=tuple((self._place(place), text) for place, text in finding.related),
            )
            for finding in findings
        )

    def _place(self, place: Location) -> Location:
        return place._replace(file=self.of(place.file))


def top_of(around: Surroundings) -> Path:
    """The work tree of git around the working directory, or that directory itself."""
    return work_tree(around.folder) or around.folder


def _tops(around: Surroundings) -> Iterator[Path]:
    named = [Path(around.environment[name]) for name in TOPS if around.environment.get(name)]
    for top in (*named, top_of(around), around.folder):
        if top.is_absolute():
            yield Path(os.path.normpath(top))
            yield top.resolve()
