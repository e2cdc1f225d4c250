"""What the OpenAPI description says is what the service does, whatever it is sent."""

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pytest
import requests
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import Case, GenerationMode, openapi
from schemathesis.checks import not_a_server_error
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from service.api.server import create_app
from service.settings import load_settings
from tests.api.serving import served

_EXAMPLES = 4
"""Requests for each operation, of each kind: as described, and not as described."""
_KEPT_APART = {"/v1/archives/{archive_id}/events"}
"""Streams, which end when their archive does."""

_CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]


def _operations() -> dict[str, Any]:
    described = create_app(load_settings(model="echo")).openapi()
    read = openapi.from_dict(described).get_all_operations()
    found = [each.ok() for each in read if isinstance(each, Ok)]
    return {each.label: each for each in found if each.path not in _KEPT_APART}


_OPERATIONS = _operations()


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(data_dir=tmp_path_factory.mktemp("data")) as url:
        yield url


@pytest.fixture(scope="module")
def session() -> Iterator[requests.Session]:
    with requests.Session() as opened:
        yield opened


@pytest.mark.parametrize("mode", list(GenerationMode), ids=lambda mode: mode.value)
@pytest.mark.parametrize("label", _OPERATIONS)
def test_nothing_that_is_sent_is_answered_otherwise_than_described(
    label: str, mode: GenerationMode, address: str, session: requests.Session
) -> None:
    @settings(
        max_examples=_EXAMPLES,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(_OPERATIONS[label].as_strategy(generation_mode=mode))
    def send(case: Case[Any]) -> None:
        answer = case.call(base_url=address, session=session)
        case.validate_response(answer, checks=_CHECKS)

    with suppress(Unsatisfiable):  # where nothing is asked, nothing can be asked wrongly
        send()
