"""Label Studio: a real server on the loopback imports our tasks, and gives back what it made of them."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx

from benchmarks.peers.environment import environment
from benchmarks.peers.material import Material, spans_by_text

REQUIREMENTS = ("label-studio==1.23.2",)

_WHO = {"email": "peer@example.org", "password": "only-on-loopback"}
_PATIENCE = 300.0
"""Seconds that the server may take to begin: it makes its database first."""


def check(material: Material) -> str:
    """Import the tasks, export them again, and hold every region against its text and against ours."""
    tasks = json.loads(material.export("label-studio").read_text(encoding="utf-8"))
    config = (material.folder / "label-studio.config.xml").read_text(encoding="utf-8")
    with _server(environment("label-studio", REQUIREMENTS), material.folder / "server") as client:
        project = _sent(client, "/api/projects", {"title": "peer", "label_config": config})["id"]
        imported = _sent(client, f"/api/projects/{project}/import", tasks)
        assert imported["annotation_count"] == len(tasks), f"{imported} of {len(tasks)} tasks were imported"
        answer = client.get(f"/api/projects/{project}/export", params={"exportType": "JSON"})
    assert answer.status_code == httpx.codes.OK, answer.text
    back = answer.json()
    regions = _held_against_their_text(back)
    path = material.folder / "back.json"
    path.write_text(json.dumps(back), encoding="utf-8")
    there, here = (material.sheets("label-studio", one) for one in (path, None))
    assert spans_by_text(there) == spans_by_text(here), "the spans that came back are not those that went out"
    assert _links(back) == _links(tasks), "the relations that came back are not those that went out"
    return f"{len(back)} tasks, {regions} regions imported by a server and exported again"


def _held_against_their_text(tasks: list[dict[str, Any]]) -> int:
    count = 0
    for task in tasks:
        text = task["data"]["text"]
        for result in task["annotations"][0]["result"]:
            if "value" in result:
                value = result["value"]
                assert text[value["start"] : value["end"]] == value["text"], f"{value} does not stand there"
                count += 1
    assert count
    return count


def _links(tasks: list[dict[str, Any]]) -> set[tuple[str, str, str]]:
    return {
        (task["data"]["text"], result["from_id"], result["to_id"])
        for task in tasks
        for result in task["annotations"][0]["result"]
        if result["type"] == "relation"
    }


@contextmanager
def _server(programs: Path, folder: Path) -> Iterator[httpx.Client]:
    """Start a server with a database of its own; yields somebody who is logged in."""
    port = _free_port()
    command = [
        str(programs.absolute() / "label-studio"),
        "start",
        "--no-browser",
        "--internal-host",
        "127.0.0.1",
    ]
    command += ["--port", str(port), "--data-dir", str(folder)]
    command += ["--username", _WHO["email"], "--password", _WHO["password"]]
    quiet = {**os.environ, "COLLECT_ANALYTICS": "0", "SENTRY_DSN": "", "FRONTEND_SENTRY_DSN": ""}
    folder.mkdir()
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log, env=quiet)
        try:
            with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=60, trust_env=False) as client:
                _wait_for(client, process, folder / "log")
                _log_in(client)
                yield client
        finally:
            process.terminate()
            process.wait()


def _wait_for(client: httpx.Client, process: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until and process.poll() is None:
        try:
            if client.get("/health").status_code == httpx.codes.OK:
                return
        except httpx.TransportError:
            time.sleep(1)
    last = log.read_text(encoding="utf-8", errors="replace").strip().splitlines()[-1:]
    raise AssertionError(f"the server did not begin: {last}")


def _log_in(client: httpx.Client) -> None:
    client.get("/user/login/")
    form = {**_WHO, "csrfmiddlewaretoken": client.cookies["csrftoken"], "persist_session": "on"}
    answer = client.post("/user/login/", data=form, headers={"Referer": str(client.base_url)})
    assert answer.status_code < httpx.codes.BAD_REQUEST, "the server does not let us in"


def _sent(client: httpx.Client, path: str, record: object) -> dict[str, Any]:
    headers = {"X-CSRFToken": client.cookies["csrftoken"], "Referer": str(client.base_url)}
    answer = client.post(path, json=record, headers=headers, timeout=300)
    assert answer.status_code == httpx.codes.CREATED, f"{path}: {answer.status_code} {answer.text[:300]}"
    found: dict[str, Any] = answer.json()
    return found


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port
