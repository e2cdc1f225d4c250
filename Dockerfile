# Build the wheel, install that wheel, run it as nobody in particular, offline.
FROM python:3.12-slim-bookworm AS build
WORKDIR /src
COPY pyproject.toml README.md LICENSE THIRD_PARTY_NOTICES.md constraints.txt ./
COPY service ./service
COPY models ./models
COPY prompts ./prompts
RUN python -m pip wheel --no-cache-dir --no-deps --wheel-dir /wheels .

FROM python:3.12-slim-bookworm
ENV PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    HF_HUB_OFFLINE=1 \
    TRANSFORMERS_OFFLINE=1 \
    YIJIAN_HOST=0.0.0.0 \
    YIJIAN_DATA_DIR=/data
RUN useradd --system --uid 10001 --home-dir /data --create-home yijian
COPY constraints.txt /tmp/constraints.txt
COPY --from=build /wheels /tmp/wheels
RUN python -m pip install --no-cache-dir -c /tmp/constraints.txt \
      --extra-index-url https://download.pytorch.org/whl/cpu /tmp/wheels/*.whl \
    && rm -r /tmp/wheels /tmp/constraints.txt
USER 10001
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=4 \
  CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/ready', timeout=4)"]
ENTRYPOINT ["yijian"]
CMD ["serve"]
