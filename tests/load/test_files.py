"""Files as documents: whatever lies at a path, there is one sentence or a document, and never a wait."""

import os
from pathlib import Path

import pytest

from skillmatrix.errors import UserError
from skillmatrix.load.files import document_of, read_file
from skillmatrix.source.limits import MAX_BYTES


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"nowhere\.yaml: there is no such file"):
        read_file(tmp_path / "nowhere.yaml")


def test_a_folder_is_not_a_file(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="is a folder"):
        read_file(tmp_path, "matrices")


def test_a_named_pipe_is_refused_without_waiting_for_a_writer(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UserError, match="not a regular file"):
        read_file(tmp_path / "pipe")


def test_a_device_is_refused() -> None:
    with pytest.raises(UserError, match="not a regular file"):
        read_file(Path("/dev/zero"))


def test_a_loop_of_links_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    with pytest.raises(UserError):
        read_file(tmp_path / "a")


def test_a_path_that_cannot_be_a_path_is_refused() -> None:
    with pytest.raises(UserError, match="cannot be read"):
        read_file(Path("a\0b"), "a")


def test_a_link_to_a_file_is_followed(tmp_path: Path) -> None:
    (tmp_path / "real.yaml").write_text("a: 1")
    (tmp_path / "link.yaml").symlink_to(tmp_path / "real.yaml")
    assert read_file(tmp_path / "link.yaml").data == {"a": 1}


def test_a_file_over_the_limit_is_a_finding_and_is_not_parsed(tmp_path: Path) -> None:
    path = tmp_path / "huge.yaml"
    path.write_bytes(b"a: " + b"x" * MAX_BYTES)
    document = read_file(path, "huge.yaml")
    assert [fault.rule for fault in document.faults] == ["limit-exceeded"]
    assert document.data is None


def test_bytes_at_hand_are_a_document() -> None:
    assert document_of(b"a: 1", "<stdin>").name == "<stdin>"


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="open descriptors are counted in /proc")
def test_nothing_stays_open_whatever_was_opened(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_bytes(b"x: 1\n")
    before = len(list(Path("/proc/self/fd").iterdir()))
    for path in (tmp_path, Path("/dev/null"), tmp_path / "x.yaml"):
        try:
            read_file(path)
        except UserError:
            continue
    assert len(list(Path("/proc/self/fd").iterdir())) == before
