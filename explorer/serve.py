"""Starts the explorer's web server."""

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

from graph.errors import PlangraphError

APP = Path(__file__).with_name("app.py")
DATA_VARIABLE = "PLANGRAPH_DATA"
ADDRESS = "127.0.0.1"


def command(port: int, open_browser: bool) -> list[str]:
    """The command line that starts Streamlit on this machine only, silent but for errors."""
    options = {
        "server.address": ADDRESS,
        "server.port": str(port),
        "server.headless": str(not open_browser).lower(),
        "server.showEmailPrompt": "false",  # it would wait for an answer at the first start on a machine
        "logger.hideWelcomeMessage": "true",
    }
    return [
        sys.executable,
        "-m",
        "streamlit",
        "run",
        str(APP),
        *(f"--{name}={value}" for name, value in options.items()),
    ]


def serve(data_dir: Path, port: int = 8501, open_browser: bool = True) -> None:
    """Serve the explorer over the builds in `data_dir` until it is stopped (Ctrl-C).

    Raises PlangraphError when the port is taken or the server fails.
    """
    _check_free(port)
    print(f"plangraph explorer: http://{ADDRESS}:{port}  (Ctrl-C stops it)", flush=True)
    environment = {**os.environ, DATA_VARIABLE: str(data_dir.resolve())}
    try:
        code = subprocess.run(command(port, open_browser), env=environment, check=False).returncode
    except KeyboardInterrupt:
        return
    if code not in (0, -signal.SIGINT, -signal.SIGTERM):
        raise PlangraphError(f"the explorer stopped with code {code}; what it printed above says why")


def _check_free(port: int) -> None:
    with socket.socket() as asked:
        asked.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            asked.bind((ADDRESS, port))
        except OSError as error:
            raise PlangraphError(f"port {port} cannot be used ({error.strerror}); try --port {port + 1}") from None
