"""What texts and documents are asked to be translated with: languages, glossaries, memory."""

from __future__ import annotations

from dataclasses import dataclass

from service.api.deepl.languages import Offered, base, known, offered
from service.api.params import Params
from service.domain.errors import InvalidRequest
from service.runtime.loaded import Runtime

_MAX_GLOSSARIES = 5
_THRESHOLD = "75"
"""The vendor's own, where a memory is named and no threshold."""
_FORMALITY = ("default", "more", "less", "prefer_more", "prefer_less")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A pair of languages and the ids of glossaries; ``source`` is empty where it is to be told."""

    source: str
    target: str
    glossary_ids: tuple[str, ...]
    threshold: float

    @property
    def same(self) -> bool:
        """Say whether both languages are the same."""
        return bool(self.source) and base(self.source) == base(self.target)


def read_asked(params: Params, loaded: Runtime) -> Asked:
    """Read and check what texts and documents have in common.

    Raises:
        InvalidRequest: something is missing, unknown, or not offered.
    """
    have = offered(loaded)
    source, target = _languages(params, have)
    _check_formality(params, target=target, have=have)
    return Asked(
        source=source,
        target=target,
        glossary_ids=_glossary_ids(params, source=source),
        threshold=_threshold(params),
    )


def _languages(params: Params, have: Offered) -> tuple[str, str]:
    if not params.has("target_lang"):
        raise InvalidRequest("Parameter 'target_lang' not specified.")
    target = known(params.text("target_lang"), name="target_lang")
    source = params.text("source_lang").strip()
    source = known(source, name="source_lang") if source else ""
    if target not in have.targets:
        raise InvalidRequest(
            "Value for 'target_lang' not supported. "
            f"This service translates into {', '.join(have.targets)}."
        )
    if source and source.split("-")[0] not in {*have.sources, "EN"}:
        raise InvalidRequest(
            "Value for 'source_lang' not supported. "
            f"This service translates from {', '.join(have.sources)}."
        )
    return source, target


def _check_formality(params: Params, *, target: str, have: Offered) -> None:
    """Check a parameter that changes nothing, so that a typing error is told."""
    asked = params.one_of("formality", _FORMALITY)
    if have.formal and asked in {"more", "less"} and target not in have.formal:
        raise InvalidRequest("'formality' is not supported for given 'target_lang'.")


def _glossary_ids(params: Params, *, source: str) -> tuple[str, ...]:
    many = params.names("glossary_ids")
    one = params.text("glossary_id")
    if many and one:
        raise InvalidRequest("Parameters 'glossary_id' and 'glossary_ids' exclude each other.")
    ids = many or ((one,) if one else ())
    if len(ids) > _MAX_GLOSSARIES:
        raise InvalidRequest(
            f"Too many glossary_ids: expected at most {_MAX_GLOSSARIES}, got {len(ids)}."
        )
    if ids and not source:
        raise InvalidRequest("Parameter 'source_lang' is required when a glossary is used.")
    return ids


def _threshold(params: Params) -> float:
    """Return how much alike a remembered segment must be to be used; 1 is the same."""
    given = params.text("translation_memory_threshold", _THRESHOLD)
    if given not in {str(percent) for percent in range(101)}:
        raise InvalidRequest("Value for 'translation_memory_threshold' not supported.")
    return max(1, int(given)) / 100 if params.has("translation_memory_id") else 1.0
