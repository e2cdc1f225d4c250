"""DeepL's API, versions 2 and 3, for the clients that already speak it.

Paths, parameters, answers and messages follow the vendor's public OpenAPI description and its
clients; see docs/protocols/deepl.md for what is supported, ignored and refused.
"""

from service.api.deepl.routes import router
from service.api.deepl.wire import WIRE

__all__ = ["WIRE", "router"]
