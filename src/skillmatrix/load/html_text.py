"""The text of a web page as Markdown: headings, lists and tables stay what they are; scripts and menus say nothing."""

from html import unescape
from html.parser import HTMLParser

from skillmatrix.load.transcript import Transcript, Written
from skillmatrix.source.document import LINE_END

SILENT = frozenset({"head", "script", "style", "noscript", "template", "svg", "nav", "iframe", "select", "textarea"})
"""What no reader of a page sees as part of the advert."""
HIDEABLE = frozenset({"aside", "dialog", "div", "section", "span"})
"""What pages hide and show, such as a question about cookies; writers always close these."""
HEADINGS = {f"h{level}": f"{'#' * level} " for level in range(1, 7)}
BLOCKS = frozenset(
    {
        "address", "article", "aside", "blockquote", "body", "dd", "details", "div", "dl", "dt", "fieldset",
        "figcaption", "figure", "footer", "form", "header", "hr", "html", "li", "main", "ol", "p", "pre", "section",
        "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul",
    }
    | HEADINGS.keys()
)  # fmt: skip
"""What begins a line of its own."""
BOLD = frozenset({"b", "strong", "dt"})
ADDRESSES = ("http://", "https://", "mailto:")


def html_text(text: str) -> Written:
    """The text of a page, in the places of its source."""
    source = LINE_END.sub(lambda end: end[0] if end[0] != "\r" else "\n", text)
    page = _read(source, is_strict=True)
    if page.silent:  # what says nothing is never closed, and nobody knows where it ends
        page = _read(source, is_strict=False)
    return page.transcript.written(source.split("\n"))


def _read(source: str, *, is_strict: bool) -> "_Page":
    page = _Page(is_strict=is_strict)
    page.feed(source)
    page.close()
    return page


class _Page(HTMLParser):
    """Goes through the tags. `cells` of an open row are transcripts of their own, and so are rows inside them.

    If not strict, hidden parts are read, and what says nothing ends where its tag is closed for the first time.
    """

    def __init__(self, *, is_strict: bool) -> None:
        super().__init__(convert_charrefs=False)
        self.is_strict = is_strict
        self.transcript = Transcript()
        self.rows: list[_Row] = []
        self.silent: list[str] = []
        self.tables = 0
        self.heading = ""
        self.bold = 0
        self.link = ""
        self.linked = ""
        """The words of the open link."""

    @property
    def here(self) -> Transcript:
        """Where text goes: into the innermost open cell, or the page."""
        return next((row.cells[-1] for row in reversed(self.rows) if row.cells), self.transcript)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in SILENT or tag in self.silent or (self.is_strict and _is_hidden(tag, dict(attrs))):
            self.silent.append(tag)
        elif not self.silent:
            self._begin(tag, dict(attrs))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in SILENT and not self.silent:
            self._begin(tag, dict(attrs))
            self._finish(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self.silent:
            del self.silent[_last(self.silent, tag) if self.is_strict else self.silent.index(tag) :]
        elif not self.silent:
            self._finish(tag)

    def handle_data(self, data: str) -> None:
        line, column = self.getpos()
        for character in data:
            self._say(character, line, column)
            line, column = (line + 1, 0) if character == "\n" else (line, column + 1)

    def handle_entityref(self, name: str) -> None:
        self._say(unescape(f"&{name};"), *self.getpos())

    def handle_charref(self, name: str) -> None:
        self._say(unescape(f"&#{name};"), *self.getpos())

    def _say(self, text: str, line: int, column: int) -> None:
        if not self.silent:
            self.linked += text
            for character in text:
                self.here.say(character, (line, column + 1), bold=bool(self.bold) and not self.heading)

    def _begin(self, tag: str, attributes: dict[str, str | None]) -> None:
        if tag == "br":
            self._break()
        elif tag == "tr":
            self._end_rows()
            self.here.leave()
            self.rows.append(_Row(self.tables))
        elif tag in {"td", "th"} and self.rows:
            self.rows[-1].begin(is_head=tag == "th")
        elif tag in BLOCKS:
            self._leave(tag)
        self.tables += tag == "table"
        if tag in BOLD:
            self.bold += 1
        if tag == "a":
            self.link, self.linked = attributes.get("href") or "", ""

    def _leave(self, tag: str) -> None:
        """The end of what stands above; a paragraph inside an item does not take its mark away."""
        if tag == "dd" and not self.here.is_empty:
            return
        if tag in HEADINGS:
            self.heading = tag
        mark = HEADINGS.get(tag) or ("- " if tag == "li" else self.here.mark if self.here.is_empty else "")
        self.here.leave(mark)

    def _break(self) -> None:
        """The end of a line; in a heading it is a blank."""
        if self.heading:
            self._say(" ", *self.getpos())
        else:
            self.here.end()

    def _finish(self, tag: str) -> None:
        if tag in BOLD:
            self.bold = max(0, self.bold - 1)
        if tag == "a":
            self._say_link()
        elif tag == "dt" and not self.here.is_empty:
            self._say(" " if self.here.last == ":" else ": ", *self.getpos())
        elif tag == "table":
            self._end_rows()
            self.tables = max(0, self.tables - 1)
        elif tag == "tr":
            self._end_rows()
        elif tag in BLOCKS and tag not in {"td", "th"}:
            self.heading = "" if tag in HEADINGS else self.heading
            self.here.leave()

    def _end_rows(self) -> None:
        """The end of the open row of this table, and of those in tables that nobody closed."""
        while self.rows and self.rows[-1].table >= self.tables:
            row = self.rows.pop()
            for cell in row.cells:
                cell.leave()
            self.here.row(row.cells, is_head=row.is_head)

    def _say_link(self) -> None:
        """Where a link leads says how to apply, so it stands behind its words unless they say it."""
        address = self.link.removeprefix("mailto:")
        if self.link.startswith(ADDRESSES) and address not in self.linked and not self.here.is_empty:
            self._say(f" ({address})", *self.getpos())
        self.link = ""

    def close(self) -> None:
        """The end of the page, also of rows that nobody closed."""
        super().close()
        self.tables = 0
        self._end_rows()


def _is_hidden(tag: str, attributes: dict[str, str | None]) -> bool:
    style = (attributes.get("style") or "").replace(" ", "").lower()
    is_closed = tag == "dialog" and "open" not in attributes
    return tag in HIDEABLE and (is_closed or "hidden" in attributes or "display:none" in style)


def _last(tags: list[str], tag: str) -> int:
    return len(tags) - 1 - tags[::-1].index(tag)


class _Row:
    """The cells of a row so far, and how deep its table lies in others; `is_head`: all cells are heads of columns."""

    def __init__(self, table: int) -> None:
        self.table = table
        self.cells: list[Transcript] = []
        self.is_head = True

    def begin(self, *, is_head: bool) -> None:
        self.cells.append(Transcript())
        self.is_head = self.is_head and is_head
