"""Every error of the product, one tree.

YijianError
├── InputError              the text or file that was handed in
│   ├── EmptyText
│   ├── NoChinese
│   ├── OnlyFurniture
│   ├── BinaryData
│   ├── UnknownEncoding
│   ├── TextTooLarge
│   ├── UnreadableDocument
│   ├── UnsupportedFormat
│   └── InvalidRequest
├── NotFound
│   ├── UnknownGlossary
│   ├── UnknownModel
│   └── UnknownResource
├── Conflict                two writers, or a state that forbids the step
├── ModelError              a model folder that cannot be used
│   ├── ModelMissing
│   ├── ModelCorrupt
│   └── ModelUnsafe
├── EngineError             a model that was loaded and failed
│   ├── EngineOverloaded
│   ├── EngineClosed
│   ├── EngineUnhealthy
│   ├── GenerationFailed
│   ├── UpstreamFailed
│   └── DeadlineExceeded
├── SettingsError
└── StorageError

``code`` is stable and part of the public interface; ``message`` says what was expected, what
came, and how to fix it, and never holds the user's text. Surfaces map codes to HTTP statuses
and exit codes in one table each.
"""

from __future__ import annotations

from typing import ClassVar


class YijianError(Exception):
    """The root of every error that the product raises on purpose."""

    code: ClassVar[str] = "internal"

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class InputError(YijianError):
    """What was handed in cannot be worked on."""

    code = "invalid_input"


class EmptyText(InputError):
    """There is no text, or only white space."""

    code = "empty_text"


class NoChinese(InputError):
    """The text holds no Chinese to translate."""

    code = "no_chinese"


class OnlyFurniture(InputError):
    """The page holds copyright notices and links, but no article."""

    code = "only_furniture"


class BinaryData(InputError):
    """The bytes are not text of any kind."""

    code = "binary_data"


class UnknownEncoding(InputError):
    """The bytes are text in an encoding that could not be told."""

    code = "unknown_encoding"


class TextTooLarge(InputError):
    """The input is over the configured limit."""

    code = "text_too_large"


class UnreadableDocument(InputError):
    """A document file is corrupt, encrypted, or holds no text."""

    code = "unreadable_document"


class UnsupportedFormat(InputError):
    """A file extension or output format that the product does not know."""

    code = "unsupported_format"


class InvalidRequest(InputError):
    """A parameter is missing or has a value outside what is allowed.

    ``param`` names it for protocols that tell it apart from the message.
    """

    code = "invalid_request"

    def __init__(self, message: str, *, param: str | None = None) -> None:
        super().__init__(message)
        self.param = param


class NotFound(YijianError):
    """Something was named that does not exist."""

    code = "not_found"


class UnknownGlossary(NotFound):
    """No glossary has that name."""

    code = "unknown_glossary"


class UnknownModel(NotFound):
    """No model card has that id."""

    code = "unknown_model"


class UnknownResource(NotFound):
    """No resource has that id."""

    code = "unknown_resource"


class Conflict(YijianError):
    """Another writer was faster, or the present state forbids the step."""

    code = "conflict"


class ModelError(YijianError):
    """A model folder cannot be used."""

    code = "model_error"


class ModelMissing(ModelError):
    """A file that the model card lists is not there."""

    code = "model_missing"


class ModelCorrupt(ModelError):
    """A model file does not have the size or sha256 of its card."""

    code = "model_corrupt"


class ModelUnsafe(ModelError):
    """A model folder holds weights that run code when they are loaded."""

    code = "model_unsafe"


class EngineError(YijianError):
    """A loaded model could not answer."""

    code = "engine_error"


class EngineOverloaded(EngineError):
    """The queue of the engine is full; try again after ``retry_after`` seconds."""

    code = "overloaded"

    def __init__(self, message: str, *, retry_after: float = 1.0) -> None:
        super().__init__(message)
        self.retry_after = retry_after


class EngineClosed(EngineError):
    """The engine is shutting down."""

    code = "closed"


class EngineUnhealthy(EngineError):
    """The engine failed several times in a row and takes no more work."""

    code = "engine_unhealthy"


class GenerationFailed(EngineError):
    """One item could not be generated; the others of its batch could."""

    code = "generation_failed"


class UpstreamFailed(EngineError):
    """A server that answers for a model cannot be reached, refuses, or broke off."""

    code = "upstream_failed"


class DeadlineExceeded(EngineError):
    """An item waited longer than its deadline."""

    code = "deadline_exceeded"


class SettingsError(YijianError):
    """A setting has a value that cannot be used."""

    code = "invalid_settings"


class StorageError(YijianError):
    """A file or database could not be read or written."""

    code = "storage_error"
