"""The floor of every command: a command of typer runs, a model of pydantic is built, and PyYAML reads a line."""

import typer
import yaml
from pydantic import BaseModel

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


class One(BaseModel):
    """A model with one field."""

    number: int


@app.command()
def command(text: str, name: str = typer.Option("")) -> None:
    """Read a text."""
    One.model_validate(yaml.load(text, Loader=yaml.CSafeLoader) | {"name": name})


app(["number: 1"], standalone_mode=False)
