"""What Prometheus is told: requests, seconds, and how the model fares; one registry an app."""

from __future__ import annotations

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    ProcessCollector,
    generate_latest,
)

from service.runtime.loaded import Runtime

_METHODS = frozenset({"GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"})
_SECONDS = (0.01, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60)


class Metrics:
    """The metrics of one application."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        ProcessCollector(registry=self._registry)
        self._requests = Counter(
            "yijian_requests_total",
            "Requests by method, route and status.",
            ["method", "route", "status"],
            registry=self._registry,
        )
        self._seconds = Histogram(
            "yijian_request_seconds",
            "Seconds from request to answer, by route.",
            ["route"],
            buckets=_SECONDS,
            registry=self._registry,
        )
        self._ready = Gauge(
            "yijian_ready", "Whether the model takes work.", registry=self._registry
        )
        self._waiting = Gauge(
            "yijian_waiting_segments", "Segments that wait for the model.", registry=self._registry
        )

    def answered(self, *, method: str, route: str, status: int, seconds: float) -> None:
        """Count one answered request; ``route`` is the pattern, so that labels stay few."""
        known = method if method in _METHODS else "other"
        self._requests.labels(known, route, str(status)).inc()
        self._seconds.labels(route).observe(seconds)

    def page(self, loaded: Runtime) -> bytes:
        """Return everything in the text format of Prometheus."""
        self._ready.set(loaded.ready)
        self._waiting.set(loaded.translator.waiting)
        return generate_latest(self._registry)
