"""``yijian glossary``: look at glossaries, change them, take files in and give them out."""

from service.cli.glossary import files, history, terms
from service.cli.glossary.shared import app

__all__ = ["app", "files", "history", "terms"]
