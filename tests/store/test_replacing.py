"""A new file in the place of an old one."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from skillmatrix.store.replacing import replace


@pytest.fixture(autouse=True)
def _usual_umask() -> Iterator[None]:
    before = os.umask(0o027)
    yield
    os.umask(before)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_new_file_is_what_the_umask_makes_of_it_unless_somebody_says_otherwise(tmp_path: Path) -> None:
    replace(tmp_path / "usual", b"")
    replace(tmp_path / "open", b"", 0o666)

    assert (mode(tmp_path / "usual"), mode(tmp_path / "open")) == (0o640, 0o666)


def test_what_is_written_is_never_open_to_others_before_it_is_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[int] = []
    flush = os.fsync
    monkeypatch.setattr(os, "fsync", lambda descriptor: (seen.append(os.fstat(descriptor).st_mode), flush(descriptor)))
    replace(tmp_path / "a.yaml", b"answers", 0o600)

    assert stat.S_IMODE(seen[0]) == 0o600


@pytest.mark.skipif(not hasattr(os, "chown") or os.geteuid() != 0, reason="only a superuser may give files away")
def test_the_owner_of_a_file_stays_its_owner(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.touch()
    os.chown(path, 61234, 61235)
    replace(path, b"answers", 0o600)

    assert (path.stat().st_uid, path.stat().st_gid, mode(path)) == (61234, 61235, 0o600)


def test_a_link_that_waits_under_the_name_of_the_new_file_is_not_followed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("skillmatrix.store.replacing.secrets.token_hex", lambda _: "0000")
    (tmp_path / "of-others").write_bytes(b"theirs")
    (tmp_path / ".a.yaml.0000.tmp").symlink_to("of-others")
    with pytest.raises(FileExistsError):
        replace(tmp_path / "a.yaml", b"mine")

    assert (tmp_path / "of-others").read_bytes() == b"theirs"
    assert not (tmp_path / "a.yaml").exists()
