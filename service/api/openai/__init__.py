"""OpenAI's chat completions and models, for chat front ends and scripts."""

from service.api.openai.routes import router
from service.api.openai.wire import WIRE

__all__ = ["WIRE", "router"]
