"""The floor of every command: a command of typer runs, a model of pydantic is built, and PyYAML reads a line."""

import gc

gc.set_threshold(300_000)  # as our command does, here and at the end

import typer  # noqa: E402
import yaml  # noqa: E402
from pydantic import BaseModel  # noqa: E402

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


class One(BaseModel):
    """A model with one field."""

    number: int


@app.command()
def command(text: str, name: str = typer.Option("")) -> None:
    """Read a text."""
    One.model_validate(yaml.load(text, Loader=yaml.CSafeLoader) | {"name": name})


app(["number: 1"], standalone_mode=False)
gc.freeze()
