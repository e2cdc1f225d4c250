"""Translating whole files: sent in one request, fetched with another."""

from __future__ import annotations

import asyncio
import mimetypes
import re
from pathlib import PurePosixPath
from urllib.parse import quote

from fastapi import APIRouter, Request, Response

from service.api.deps import Loaded, Working
from service.api.libretranslate.codes import Code, read_source, read_target, refusal
from service.api.libretranslate.description import FILE, STRING, described
from service.api.libretranslate.params import read_params
from service.api.libretranslate.shelf import Shelf
from service.api.libretranslate.wire import DOCUMENTED, answered
from service.domain.errors import InvalidRequest
from service.domain.ports import Priority
from service.domain.translatable import EXTENSIONS
from service.runtime.loaded import Runtime

router = APIRouter(tags=["LibreTranslate"], responses=DOCUMENTED)

_ID_LENGTH = 36
_NAME_LENGTH = 100
_ODD = re.compile(r"[^\w.()（）《》-]+")


@router.post(
    "/translate_file",
    openapi_extra=described(
        {"file": FILE, "source": STRING, "target": STRING},
        required=("file", "source", "target"),
        files=True,
    ),
)
async def translate_file(request: Request, loaded: Loaded, workers: Working) -> Response:
    """Translate a file in place, and tell where it can be fetched, once and within an hour."""
    params = await read_params(request)
    upload = params.upload
    if upload is None:
        raise InvalidRequest("Invalid request: missing file parameter")
    source, target = read_source(params.text("source")), read_target(params.text("target"))
    if target is not Code.ENGLISH:
        raise refusal(source, target)
    if not upload.name or not upload.data:
        raise InvalidRequest("Invalid request: empty file")
    name, data = upload.name, upload.data
    if PurePosixPath(name).suffix.lower().lstrip(".") not in EXTENSIONS:
        raise InvalidRequest("Invalid request: file format not supported")

    async def work() -> dict[str, str]:
        done = await loaded.translate_document(
            data, name=name, glossaries=params.glossaries, priority=Priority.BACKGROUND
        )
        file_id = await asyncio.to_thread(_shelf(loaded).put, done.data)
        kept = quote(f"{file_id}.{_tidy(done.name)}")
        return {"translatedFileUrl": str(request.url_for("download_file", name=kept))}

    return answered(await workers.run_for(request, work))


@router.get(
    "/download_file/{name}",
    responses={200: {"content": {"application/octet-stream": {}}}},
)
async def download_file(name: str, loaded: Loaded) -> Response:
    """Return a translated file, which is forgotten with that."""
    file_id, shown = name[:_ID_LENGTH], _tidy(name[_ID_LENGTH + 1 :])
    data = await asyncio.to_thread(_shelf(loaded).take, file_id)
    media = mimetypes.guess_type(shown)[0] or "application/octet-stream"
    headers = {"content-disposition": f"attachment; filename*=UTF-8''{quote(shown)}"}
    return Response(data, media_type=media, headers=headers)


def _shelf(loaded: Runtime) -> Shelf:
    return Shelf(loaded.settings.data_dir.expanduser() / "translated_files")


def _tidy(name: str) -> str:
    """Return a file's own name without folders and whatever an address or a disk could mind."""
    bare = _ODD.sub("_", PurePosixPath(name.replace("\\", "/")).name)
    return bare[-_NAME_LENGTH:] or "file"
