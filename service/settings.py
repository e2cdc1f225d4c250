"""Settings: from the environment (YIJIAN_*), and from a TOML file if YIJIAN_CONFIG names one."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints, ValidationError
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from service import assets
from service.domain.errors import SettingsError

CONFIG_VARIABLE = "YIJIAN_CONFIG"

Digest = Annotated[str, StringConstraints(pattern="^[0-9a-fA-F]{64}$")]


class Settings(BaseSettings):
    """Everything that can be set. Sizes are bytes, times seconds."""

    model_config = SettingsConfigDict(env_prefix="YIJIAN_", extra="forbid", frozen=True)

    model: str = Field(default="zh-en-small", description="Id of the model that translates.")
    engine: str | None = Field(default=None, description="Engine, if not the card's own.")
    threads: int = Field(default=0, ge=0, le=256, description="Threads of a model; 0: all cores.")
    chat_model: str = Field(
        default="", description="Id of a chat model that answers conversations; empty: rules."
    )
    chat_url: str = Field(
        default="", description="Server of the chat model, up to /v1; empty: the card's base_url."
    )
    models_dir: Path | None = Field(
        default=None, description="More models, beside the bundled; unset: in data_dir."
    )
    glossaries_dir: Path | None = Field(default=None, description="Folder of glossaries in CSV.")
    database: str = Field(
        default="", description="SQLAlchemy URL of the glossary store; empty: in data_dir."
    )
    data_dir: Path = Field(
        default=Path("~/.local/share/yijian"), description="Where the service keeps its data."
    )
    host: str = Field(default="127.0.0.1", description="Address to listen on.")
    port: int = Field(default=8000, ge=0, le=65535, description="Port to listen on.")
    api_keys: tuple[Digest, ...] = Field(
        default=(),
        description="SHA-256 digests of the keys that callers need; JSON list; empty: open.",
    )
    memory_threshold: float = Field(
        default=1.0, gt=0, le=1, description="Similarity from which remembered segments are used."
    )
    archive_roots: tuple[Path, ...] = Field(
        default=(), description="Folders whose archives the API may read by path; JSON list."
    )
    webhook_secret: str = Field(default="", description="Signs the webhooks of archives.")
    page_bytes: int = Field(default=5 * 1024 * 1024, gt=0, description="Largest page or file.")
    request_bytes: int = Field(default=8 * 1024 * 1024, gt=0, description="Largest request body.")
    queue: int = Field(default=4096, gt=0, description="Segments that may wait for the model.")
    batch_tokens: int = Field(default=2048, gt=0, description="Padded tokens of a micro-batch.")
    offline: bool = Field(default=False, description="Never fetch anything over the network.")
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        default="info", description="Least level that is logged."
    )

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Let arguments win over the environment, and the environment over the file."""
        del dotenv_settings, file_secret_settings
        sources: list[PydanticBaseSettingsSource] = [init_settings, env_settings]
        if path := os.environ.get(CONFIG_VARIABLE):
            sources.append(TomlConfigSettingsSource(settings_cls, toml_file=_existing(path)))
        return tuple(sources)

    @property
    def model_folders(self) -> tuple[Path, ...]:
        """The folders that hold model cards, the user's first."""
        return (self.own_models, assets.models_dir())

    @property
    def own_models(self) -> Path:
        """The folder that pulled models go to."""
        return (self.models_dir or self.data_dir / "models").expanduser()


def load_settings(**given: Any) -> Settings:  # noqa: ANN401
    """Read the settings; what is given wins over the environment.

    Raises:
        SettingsError: a value cannot be used; the message names each.
    """
    _refuse_unknown()
    try:
        return Settings(**{k: v for k, v in given.items() if v is not None})
    except ValidationError as error:
        wrong = "; ".join(
            f"YIJIAN_{'_'.join(map(str, e['loc'])).upper()}: {e['msg']}" for e in error.errors()
        )
        raise SettingsError(f"settings cannot be used: {wrong}") from error
    except (OSError, ValueError) as error:
        raise SettingsError(f"the settings file cannot be read: {error}") from error


def _refuse_unknown() -> None:
    """Refuse a misspelt setting instead of leaving the default in its place."""
    known = {CONFIG_VARIABLE, *(f"YIJIAN_{name.upper()}" for name in Settings.model_fields)}
    unknown = [n for n in os.environ if n.startswith("YIJIAN_") and n.upper() not in known]
    if unknown:
        raise SettingsError(
            f"unknown setting(s) {', '.join(sorted(unknown))}: "
            f"expected any of {', '.join(sorted(known))}"
        )


def _existing(path: str) -> Path:
    """Return the path of the settings file; a missing one would be passed over in silence."""
    file = Path(path).expanduser()
    if not file.is_file():
        raise FileNotFoundError(f"{CONFIG_VARIABLE} names {path}, which is not a file")
    return file
