"""A real Neo4j Community server for the tests, from the jars on Maven Central, without Docker.

The jars are kept in the user's cache folder, by the hash of pom.xml; each server gets a home of its own.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import socket
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import neo4j
from neo4j.exceptions import DriverError, Neo4jError

HERE = Path(__file__).parent
PASSWORD = "only-for-tests"
SECONDS_TO_START = 120
OPENED = ("java.nio", "java.io", "sun.nio.ch", "java.lang")
CONFIGURATION = """\
server.bolt.listen_address=127.0.0.1:{port}
server.http.enabled=false
server.https.enabled=false
server.memory.pagecache.size=64m
dbms.usage_report.enabled=false
"""


def missing() -> str:
    """What this machine lacks to run the server, "" where it lacks nothing."""
    return ", ".join(tool for tool in ("java", "mvn") if shutil.which(tool) is None)


@dataclass
class Server:
    """A running server; log in as neo4j with `PASSWORD`."""

    address: str
    process: subprocess.Popen[bytes]

    def driver(self) -> neo4j.Driver:
        return neo4j.GraphDatabase.driver(self.address, auth=("neo4j", PASSWORD), notifications_min_severity="OFF")

    def stop(self) -> None:
        self.process.kill()  # its home is thrown away, so nothing has to be put in order
        self.process.wait()


def start(home: Path) -> Server:
    """Start a server in the empty folder `home` on a free port and set its password."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    (home / "conf").mkdir(parents=True)
    (home / "conf" / "neo4j.conf").write_text(CONFIGURATION.format(port=port))
    opens = [f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in OPENED]
    command = ["java", "-Xmx768m", *opens, "-cp", f"{_jars()}/*", "org.neo4j.server.CommunityEntryPoint"]
    log = home / "console.log"
    with log.open("wb") as console:
        process = subprocess.Popen(
            [*command, f"--home-dir={home}", f"--config-dir={home / 'conf'}"], stdout=console, stderr=console
        )
    server = Server(f"bolt://127.0.0.1:{port}", process)
    try:
        _set_password(server, log)
    except BaseException:
        server.stop()
        raise
    return server


def _jars() -> Path:
    """The folder of the server's jars, brought by Maven the first time."""
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "plangraph"
    folder = cache / f"neo4j-{hashlib.sha256((HERE / 'pom.xml').read_bytes()).hexdigest()[:12]}"
    if not folder.is_dir():
        cache.mkdir(parents=True, exist_ok=True)
        fresh = Path(tempfile.mkdtemp(dir=cache))
        goal = ["dependency:copy-dependencies", "-DincludeScope=runtime", f"-DoutputDirectory={fresh}"]
        subprocess.run(["mvn", "-q", "-B", "-f", HERE / "pom.xml", *goal], check=True)
        try:
            fresh.rename(folder)
        except OSError:  # another test process was faster
            shutil.rmtree(fresh)
    return folder


def _set_password(server: Server, log: Path) -> None:
    """Wait for the server and replace the password that a new one has, as it demands."""
    give_up = time.monotonic() + SECONDS_TO_START
    with neo4j.GraphDatabase.driver(server.address, auth=("neo4j", "neo4j")) as driver:
        while True:
            try:
                with driver.session(database="system") as session:
                    session.run("ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $new", new=PASSWORD).consume()
            except (DriverError, Neo4jError):
                if server.process.poll() is not None or time.monotonic() > give_up:
                    raise RuntimeError(f"Neo4j did not start:\n{log.read_text('utf-8')[-2000:]}") from None
                time.sleep(0.5)
            else:
                return
