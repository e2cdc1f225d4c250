"""Keys to the service: random, shown once, and kept only as digests.

A key has 256 random bits, so a plain digest protects it: there is nothing to guess at, and
checking it costs a request nothing, unlike a digest that is slow for the sake of passwords.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Iterable

_PREFIX = "yijian_"
"""Tells people and scanners of leaked secrets what it is; no digest begins like this."""
_BYTES = 32


def new_key() -> str:
    """Return a fresh key."""
    return f"{_PREFIX}{secrets.token_urlsafe(_BYTES)}"


def digest_of(key: str) -> str:
    """Return what is kept of a key: its SHA-256 in hexadecimal."""
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()


class KeyRing:
    """The keys that open the service, as digests."""

    def __init__(self, digests: Iterable[str]) -> None:
        self._digests = tuple(digest.lower() for digest in digests)

    def knows(self, key: str) -> bool:
        """Say whether a key is one of them, in a time that does not tell which."""
        found = digest_of(key)
        return sum(hmac.compare_digest(found, digest) for digest in self._digests) > 0
