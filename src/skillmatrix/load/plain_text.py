"""A plain or Markdown text as it stands in a file: its encoding, and the front matter or heads of a mail above it."""

import re
from collections.abc import Sequence

from skillmatrix.load.transcript import Place, Written
from skillmatrix.source.document import BOM, LINE_END

UTF_16 = (b"\xff\xfe", b"\xfe\xff")
FENCES = {"---": ("---", "..."), "+++": ("+++",)}
"""What begins front matter (YAML, TOML), and what ends it."""
MOST_LINES_AHEAD = 200
TITLE = re.compile(r"(?:title|titel)\s*[:=]\s*(?P<sign>[\"']?)(?P<title>\S.{0,300}?)(?P=sign)\s*", re.IGNORECASE)
MAIL_HEAD = re.compile(
    r"(?:From|To|Cc|Bcc|Subject|Date|Sent|Reply-To|Message-ID|MIME-Version|Content-[\w-]+|"
    r"Von|An|Kopie|Betreff|Datum|Gesendet|Antwort an):\s?(?=\S)"
)
SUBJECT = re.compile(r"(?:Subject|Betreff):\s*(?:(?:Re|Fwd?|WG|AW):\s*)*(?P<title>\S.{0,300}?)\s*")
FEWEST_HEADS = 2
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")


def decoded(data: bytes) -> str | None:
    """The text in bytes: UTF-8, UTF-16 with its mark, or else what Windows writes. None for what is no text."""
    try:
        text = data.decode("utf-16" if data.startswith(UTF_16) else "utf-8")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
        if CONTROL.search(text) or 100 * text.count("\ufffd") > len(text):
            return None
    return None if "\0" in text else text.removeprefix(BOM)


def plain_text(text: str) -> Written:
    """The text; the title that stands in front matter or in the subject of a mail is its title.

    What our own pages write for a line break is a blank of the same length, so that every place stays where it is.
    """
    raw = tuple(LINE_END.split(text))
    ahead = _front_matter(raw) or _mail_heads(raw)
    if not ahead:
        return Written(_without_breaks(text), raw)
    pattern = SUBJECT if MAIL_HEAD.match(raw[0]) else TITLE
    found = {number: match for number, line in enumerate(raw[:ahead]) if (match := pattern.fullmatch(line))}
    title = next(iter(found), None)
    lines, places = [], []
    for number, line in enumerate(raw):
        is_title = number == title
        said, start = (found[number]["title"], found[number].start("title")) if is_title else (line, 0)
        kept = "" if number < ahead and not is_title else said
        here = _places(kept, number + 1, start + 1)
        lines.append(f"# {kept}" if is_title else _without_breaks(kept))
        places.append([here[0], here[0], *here] if is_title else here)
    return Written("\n".join(lines), raw, places)


def _without_breaks(text: str) -> str:
    return text.replace("<br>", "    ")


def _places(text: str, number: int, column: int) -> list[Place]:
    return [(number, column + at) for at in range(len(text))]


def _front_matter(raw: Sequence[str]) -> int:
    """How many lines the front matter has; 0 if there is none."""
    ends = FENCES.get(raw[0].rstrip(), ())
    for number, line in enumerate(raw[1:MOST_LINES_AHEAD], 1):
        if line.rstrip() in ends:
            return number + 1 if any(re.match(r"[\w-]+\s*[:=]", each) for each in raw[1:number]) else 0
    return 0


def _mail_heads(raw: Sequence[str]) -> int:
    """How many lines the heads of a mail have, a subject among them; 0 if there are none."""
    count = next((number for number, line in enumerate(raw) if not MAIL_HEAD.match(line)), len(raw))
    return count if count >= FEWEST_HEADS and any(map(SUBJECT.fullmatch, raw[:count])) else 0
