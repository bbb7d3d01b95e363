# Khabar in a container. Never built where it was written: see docs/telegram.md.
FROM python:3.11-slim

RUN useradd --create-home --uid 10001 khabar
WORKDIR /opt/khabar
COPY . .
# The CPU build of torch is a tenth of the size; pass another index, or none, with --build-arg.
ARG PIP_ARGS="--extra-index-url https://download.pytorch.org/whl/cpu"
RUN pip install --no-cache-dir ${PIP_ARGS} -c constraints.txt -e . \
    && python -m compileall -q . \
    && install -d -o khabar -g khabar /var/lib/khabar

USER khabar
ENV KHABAR_DB=/var/lib/khabar/khabar.db \
    HF_HOME=/var/lib/khabar/models \
    KHABAR_HEALTH_PORT=8080 \
    PYTHONUNBUFFERED=1
VOLUME /var/lib/khabar
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
    CMD ["python", "-c", "import os, urllib.request as r; r.build_opener(r.ProxyHandler({})).open('http://127.0.0.1:' + os.environ['KHABAR_HEALTH_PORT'] + '/health', timeout=4)"]
CMD ["khabar", "serve"]
