"""How long an answer may be: the room that a request gives to a brief."""

from __future__ import annotations

from service.domain.briefing import Budget
from service.domain.chat.asked import Asked, Kind

_POINTS = 5
_WHOLE = 400
_HAN_PER_WORD = 1.4
"""Han characters that come to about one English word, on the safe side."""
_LEAST = 24
_SHORTER = {1: 60, 2: 36}
"""Characters of a sentence after something shorter was asked for, once and more often."""
_SUMMARIES = {
    -1: Budget(lead=3, points=12, item=_WHOLE),
    0: Budget(lead=3, points=5, item=_WHOLE),
    1: Budget(lead=1, points=3, item=40, sentence=60, exact=True),
    2: Budget(lead=1, points=1, item=24, sentence=36, exact=True),
}


def room_of(asked: Asked) -> Budget:
    """Return the room for the points that a request asks for."""
    level = max(-1, min(2, asked.shorter))
    limit = limit_of(asked)
    if asked.kind is Kind.HEADLINE:
        return Budget(lead=1, points=0, item=_LEAST, exact=True)
    if limit:
        han = limit if asked.language == "zh" else int(limit * _HAN_PER_WORD)
        sentence = max(_LEAST, han)
        return Budget(lead=1, points=8, item=min(60, sentence), sentence=sentence, exact=True)
    if asked.kind is Kind.POINTS or asked.points:
        wanted = asked.points or _POINTS
        sentence = _SHORTER.get(level, 0)
        return Budget(
            lead=1, points=wanted - 1, item=sentence or _WHOLE, sentence=sentence, exact=True
        )
    return _SUMMARIES[level]


def limit_of(asked: Asked) -> int:
    """Return the most words or Chinese characters; 0 is no limit."""
    return max(10, asked.words >> max(0, asked.shorter)) if asked.words else 0
