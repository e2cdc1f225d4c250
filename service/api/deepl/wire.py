"""DeepL's error bodies: one message, and 400 for whatever the caller can mend."""

from __future__ import annotations

from service.api.wire import Failure, Shaped, Wire

_MENDABLE = frozenset({409, 422})


def _shape(failure: Failure) -> Shaped:
    status = 400 if failure.status in _MENDABLE else failure.status
    return Shaped(status=status, body={"message": failure.message})


WIRE = Wire(paths=("/v2/", "/v3/"), shape=_shape)
