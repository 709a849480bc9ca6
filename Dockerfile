# The page of `archref serve`, run by an ordinary user. See docs/howto/host.md.
FROM python:3.12-slim AS build
WORKDIR /src
COPY . .
RUN python -m venv /opt/archref && /opt/archref/bin/pip install --no-cache-dir '.[web]'

FROM python:3.12-slim
RUN useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin archref
COPY --from=build /opt/archref /opt/archref
ENV PATH=/opt/archref/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 HOME=/tmp
USER archref
WORKDIR /tmp
EXPOSE 8765
HEALTHCHECK --interval=30s --timeout=5s CMD python -c "import urllib.request as u; u.urlopen('http://127.0.0.1:8765/health', timeout=4)"
ENTRYPOINT ["archref", "serve", "--no-open", "--host", "0.0.0.0", "--port", "8765"]
