"""Documents translated in place: the words go out, the English comes back, all else stays."""

from service.storage.documents.in_place.opening import open_translatable

__all__ = ["open_translatable"]
