"""What is asked in a conversation about an article, and what answers are made of."""

from service.domain.chat.asked import Asked, Kind, Turn
from service.domain.chat.requests import understand

__all__ = ["Asked", "Kind", "Turn", "understand"]
