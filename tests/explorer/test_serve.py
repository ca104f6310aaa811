import socket
from pathlib import Path

import pytest

from explorer.serve import ADDRESS, command, serve
from graph.errors import PlangraphError


def test_serves_this_machine_only() -> None:
    options = command(8501, open_browser=True)
    assert "--server.address=127.0.0.1" in options
    assert "--server.headless=false" in options
    assert "--server.headless=true" in command(8501, open_browser=False)


def test_a_first_start_asks_for_no_mail_address() -> None:
    assert "--server.showEmailPrompt=false" in command(8501, open_browser=True)


def test_a_taken_port_is_said_in_one_line(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind((ADDRESS, 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(PlangraphError, match=f"port {port} cannot be used .*try --port {port + 1}"):
            serve(tmp_path, port, open_browser=False)
