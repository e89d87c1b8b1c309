"""Papers inside notebooks: the web page in a frame of its own, where nothing of it reaches the notebook.

A frame keeps style and ids of the page apart from those of the notebook and of other papers in it. `sandbox` without
any permission is the browser's word that no script runs, no form is sent and nothing outside the frame is touched.
"""

from html import escape


def render_frame(page: str, title: str) -> str:
    """A web page as an element of another one. It can be dragged to be higher."""
    look = "width: 100%; height: 40rem; border: 1px solid #8888; resize: vertical"
    return f'<iframe sandbox="" title="{escape(title)}" style="{look}" srcdoc="{escape(page)}"></iframe>'
