"""The layout and that of editors, which use prettier with the settings in docs/editors.md, do not undo each other."""

import json
import re
import subprocess
from pathlib import Path

import pytest

from skillmatrix.source.layout import laid_out
from skillmatrix.source.quotes import with_usual_quotes
from skillmatrix.source.writer import write_yaml

pytestmark = pytest.mark.prettier

ROOT = Path(__file__).parents[2]
SHIPPED = (*ROOT.glob("matrices/**/*.yaml"), *ROOT.glob("templates/start/*/*.yaml"))
EDITED = {
    "blanks": "a:   1\nb: { c: 2 , d: [ 3,4 ] }\ne : 5\n",
    "lines": "a: {\n  b: 1,\n  c: 2\n}\nd:\n\n  e: one\n       two\n",
    "marks": "? a\n: b\nc:\n  -\n    d: 1\n  - - e\n# f\n",
    "texts": "a: >\n  one\n  two\nb: |2\n    three\nc: 'four\n   five'\n",
}
QUOTES = r"""
- 'plain'
- "\"said\""
- "it's \"both\""
- 'it''s'
- 'a "word"'
- "tab\t \"x\""
- 'back\slash'
- "back\\slash"
- ''
- ""
- {'k': 'v', "l": "\"m\""}
- "two\"
  lines"
""".lstrip()


def settings() -> dict[str, object]:
    """Those of the page, as prettier calls them."""
    (block,) = re.findall(
        r'\{\n  "\[yaml\]".*?\n\}', (ROOT / "docs" / "editors.md").read_text(encoding="utf-8"), re.DOTALL
    )
    return {key.removeprefix("yaml.format."): value for key, value in json.loads(block).items() if "format." in key}


def edited(text: str, folder: Path) -> str:
    """The text as an editor saves it."""
    (folder / ".prettierrc").write_text(json.dumps(settings()))
    (folder / "x.yaml").write_text(text, encoding="utf-8", newline="")
    command = ["prettier", "--config", ".prettierrc", "x.yaml"]
    return subprocess.run(command, cwd=folder, check=True, capture_output=True).stdout.decode()


def test_an_editor_leaves_all_that_we_ship_as_it_is(tmp_path: Path) -> None:
    for path in SHIPPED:
        text = path.read_text(encoding="utf-8")
        assert edited(text, tmp_path) == text, path


def test_an_editor_leaves_what_we_write_as_it_is(tmp_path: Path) -> None:
    texts = [
        "plain",
        'a "word"',
        "it's",
        'it\'s "both"',
        'tab\t"x"',
        "back\\slash",
        "yes",
        "1",
        "",
        "two\nlines",
        "a: b",
    ]
    text = write_yaml({"list": texts, "map": dict(zip("abcdefghijk", texts, strict=True)), "empty": {}, "none": None})

    assert edited(text, tmp_path) == text


def test_quotes_are_those_of_an_editor(tmp_path: Path) -> None:
    assert with_usual_quotes(QUOTES) == edited(QUOTES, tmp_path)


@pytest.mark.parametrize("text", EDITED.values(), ids=EDITED)
def test_what_an_editor_has_saved_is_left_as_it_is(text: str, tmp_path: Path) -> None:
    saved = edited(text, tmp_path)

    assert saved != text
    assert laid_out(saved) == saved
