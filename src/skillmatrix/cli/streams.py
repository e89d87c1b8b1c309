"""Standard input, output and error as streams that may be closed, full, or read by nobody any more.

What goes wrong there is a `StreamLost`, once; what is written to a lost stream afterwards is dropped, so that the end
of the program has nothing left to fail on. What is told on standard error is told to whoever can hear it, and never
fails.
"""

import errno
import io
import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:  # `typing` takes longer to load than `--version`
    from typing import Any

VANISHED = 141
"""The exit code of a program whose reader has gone, as shells know it: 128 and the number of SIGPIPE."""
STREAMS = {"stdin": "standard input", "stdout": "standard output", "stderr": "standard error"}
UTF8 = "utf-8-sig"
"""As files may begin with a mark of their encoding, so may input."""


class StreamLost(Exception):
    """Nothing can be read from a standard stream, or written to it."""

    def __init__(self, stream: str, error: OSError) -> None:
        from skillmatrix.errors import Sentence, reason

        super().__init__(stream)
        closed = Sentence("{stream} is closed", stream=Sentence(stream))
        is_closed = error.errno == errno.EBADF
        self.sentence = (
            closed if is_closed else Sentence("{file}: {reason}", file=Sentence(stream), reason=reason(error))
        )
        self.is_vanished_reader = error.errno == errno.EPIPE


class Guarded(io.RawIOBase):
    """A standard stream below its buffer. `raw` is the stream as it was, or nothing if it is closed."""

    def __init__(self, raw: "Any", name: str) -> None:
        self._raw = raw
        self._name = name
        self._is_lost = False

    def fileno(self) -> int:
        """The number of the stream."""
        return self._there().fileno()  # type: ignore[no-any-return]  # as streams do

    def isatty(self) -> bool:
        """Whether it is a terminal."""
        return self._raw is not None and self._raw.isatty()

    def readable(self) -> bool:
        """Whether it is standard input."""
        return self._name == STREAMS["stdin"]

    def writable(self) -> bool:
        """Whether it is one of the others."""
        return not self.readable()

    def readinto(self, buffer: "Any") -> int | None:
        """Read some bytes."""
        try:
            return self._there().readinto(buffer)  # type: ignore[no-any-return]
        except OSError as error:
            raise StreamLost(self._name, error) from None

    def write(self, data: "Any") -> int | None:
        """Write some bytes, or none once that has failed."""
        if not self._is_lost:
            try:
                return self._written(data)
            except OSError as error:
                self._is_lost = True
                if self._name != STREAMS["stderr"]:
                    raise StreamLost(self._name, error) from None
        return len(data)

    def _written(self, data: "Any") -> int:
        """Wait for a reader who takes his time, where somebody has made the stream one that does not wait."""
        while (count := self._there().write(data)) is None:
            import select

            select.select([], [self._raw], [])
        return count  # type: ignore[no-any-return]

    def _there(self) -> "Any":
        if self._raw is None:
            raise OSError(errno.EBADF, os.strerror(errno.EBADF))
        return self._raw


def guard() -> None:
    """Put guarded streams in the place of the three standard streams. What is written is UTF-8."""
    _fill_gaps()
    for name, called in STREAMS.items():
        stream: Any = getattr(sys, name)
        buffer = getattr(stream, "buffer", None)
        raw = Guarded(getattr(buffer, "raw", buffer), called)
        setattr(sys, name, _input(raw, stream) if raw.readable() else _output(raw, stream, called))


def _fill_gaps() -> None:
    """A closed stream leaves its number to the next file that is opened, which would then be written into."""
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)


def _input(raw: Guarded, stream: "Any") -> io.TextIOWrapper:
    encoding, errors = (stream.encoding, stream.errors) if stream else ("utf-8", "strict")
    return io.TextIOWrapper(io.BufferedReader(raw), encoding=encoding, errors=errors)


def _output(raw: Guarded, stream: "Any", called: str) -> io.TextIOWrapper:
    if stream is not None:
        try:  # `contextlib` takes half as long to load as all of `--version`
            stream.flush()
        except OSError:
            pass
    at_once = called == STREAMS["stderr"] or raw.isatty() or getattr(stream, "write_through", False)
    return io.TextIOWrapper(io.BufferedWriter(raw), encoding="utf-8", errors="replace", line_buffering=at_once)


def expect_utf8() -> None:
    """Read standard input as UTF-8 from now on, whatever comes; to be said before the first line is read."""
    if sys.stdin.encoding != UTF8:
        sys.stdin.reconfigure(encoding=UTF8, errors="surrogateescape")  # type: ignore[union-attr]  # a text file here
