"""DeepL's error bodies: one message, and 400 for whatever the caller can mend."""

from __future__ import annotations

from starlette.requests import Request

from service.api.params import read_params
from service.api.wire import Failure, Shaped, Wire

_MENDABLE = frozenset({409, 422})
_UNAUTHORISED, _FORBIDDEN = 401, 403
_NO_KEY = (
    "Authorization failed. Please supply a valid `DeepL-Auth-Key` via the `Authorization` header."
)


def _shape(failure: Failure) -> Shaped:
    if failure.status == _UNAUTHORISED:
        return Shaped(status=_FORBIDDEN, body={"message": _NO_KEY})
    status = 400 if failure.status in _MENDABLE else failure.status
    return Shaped(status=status, body={"message": failure.message})


async def _key_of(request: Request) -> str:
    """Read the old way to send a key, which some clients still know alone."""
    return (await read_params(request)).text("auth_key")


WIRE = Wire(paths=("/v2/", "/v3/"), shape=_shape, key_of=_key_of)
