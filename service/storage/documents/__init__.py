"""Files and bytes into text."""

from service.storage.documents.decoding import Decoded, decode
from service.storage.documents.html import extract_html, looks_like_html
from service.storage.documents.pages import read_page

__all__ = ["Decoded", "decode", "extract_html", "looks_like_html", "read_page"]
