"""What is in the way of saving is a sentence that helps, in the language of the person."""

from pathlib import Path
from typing import Any

import pytest

from skillmatrix.app.saving import locked
from skillmatrix.errors import UserError
from skillmatrix.i18n.catalogue import LANGUAGES, Catalogue
from skillmatrix.store import answers as store
from skillmatrix.store.obstacle import CannotSave, Obstacle

SENTENCES = {
    Obstacle.FULL: "there is not enough room on the disk; make room, or name another file with --answers",
    Obstacle.FORBIDDEN: "writing is not allowed here; name another file with --answers",
    Obstacle.NO_FOLDER: "the folder does not exist, or not any more; name another file with --answers",
    Obstacle.IS_LINK: "this is a symbolic link; name the file itself",
    Obstacle.IS_NO_FILE: "this is not a regular file; name another one with --answers",
    Obstacle.IS_LOCKED: (
        "another assessment is writing to this file; end that one first, or name another file with --answers"
    ),
    Obstacle.CHANGED: "another program has changed this file meanwhile, and it stays as it is",
    Obstacle.OTHER: "the system says: Input/output error; name another file with --answers",
}


def failing(obstacle: Obstacle) -> Any:
    def fail(path: Path) -> None:
        raise CannotSave(path, obstacle, "Input/output error")

    return fail


@pytest.mark.parametrize("obstacle", Obstacle)
def test_every_obstacle_has_its_sentence(obstacle: Obstacle, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "locked", failing(obstacle))

    with pytest.raises(UserError) as caught, locked(Path("a.yaml")):
        pass
    assert str(caught.value) == f"a.yaml: {SENTENCES[obstacle]}"
    for language in LANGUAGES:
        with pytest.raises(UserError, match=r"^a\.yaml: [a-zäöü ]+"), locked(Path("a.yaml"), Catalogue(language)):
            pass


def test_who_is_kept_out_is_told_so_and_why_in_a_text_safe_to_print(tmp_path: Path) -> None:
    path = tmp_path / "a\x1b.yaml"
    with (
        locked(path),
        pytest.raises(UserError, match=r"a\\u001b\.yaml: gerade schreibt ein anderes „assess“"),
        locked(path, Catalogue("de")),
    ):
        pass


def test_what_fails_inside_the_lock_is_not_explained_as_a_matter_of_saving(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="mine"), locked(tmp_path / "a.yaml"):
        raise OSError("mine")
