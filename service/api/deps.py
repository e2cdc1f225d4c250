"""What routes receive."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Depends, Request

from service.api.inflight import InFlight
from service.api.jobs import Jobs
from service.api.metrics import Metrics
from service.api.usage import Usage
from service.api.workers import Workers
from service.runtime.loaded import Runtime
from service.usecases.translate_document import TranslatedDocument
from service.worker.jobs import ArchiveJobs


def _runtime(request: Request) -> Runtime:
    loaded: Runtime = request.app.state.runtime
    return loaded


def _workers(request: Request) -> Workers:
    workers: Workers = request.app.state.workers
    return workers


def _metrics(request: Request) -> Metrics:
    metrics: Metrics = request.app.state.metrics
    return metrics


def _usage(request: Request) -> Usage:
    usage: Usage = request.app.state.usage
    return usage


def _running(request: Request) -> InFlight[Any]:
    running: InFlight[Any] = request.app.state.running
    return running


def _documents(request: Request) -> Jobs[TranslatedDocument]:
    jobs: Jobs[TranslatedDocument] = request.app.state.documents
    return jobs


def _archives(request: Request) -> ArchiveJobs:
    jobs: ArchiveJobs = request.app.state.archives
    return jobs


Loaded = Annotated[Runtime, Depends(_runtime)]
Working = Annotated[Workers, Depends(_workers)]
Measured = Annotated[Metrics, Depends(_metrics)]
Counted = Annotated[Usage, Depends(_usage)]
Archived = Annotated[ArchiveJobs, Depends(_archives)]
Running = Annotated[InFlight[Any], Depends(_running)]
DocumentJobs = Annotated[Jobs[TranslatedDocument], Depends(_documents)]
