"""A real headless Chromium on a real server: what the browser tests and the screenshots share."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import quote, urlencode, urlsplit

from selenium import webdriver
from selenium.webdriver import ActionChains
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.support.ui import WebDriverWait

from explorer.serve import ADDRESS, DATA_VARIABLE, command

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--lang=zh-CN",
    "--window-size=1280,860",
]
PATIENCE = 60  # seconds: the machine may be busy
# Where a page is opened by its own address, Streamlit's script first looks for its server below that address.
LOOKED_FOR = ("/_stcore/health", "/_stcore/host-config")
# The graph views of the page, found through the shadow roots that Streamlit mounts components in.
VIEWS = """
const found = [];
const walk = (root) => root.querySelectorAll('*').forEach((element) => {
  if (element.matches('.view .canvas')) found.push(element);
  if (element.shadowRoot) walk(element.shadowRoot);
});
walk(document);
const canvas = found[0];
const cy = canvas && canvas._cyreg && canvas._cyreg.cy;
"""
T = TypeVar("T")


def missing() -> str:
    """Why no browser can be driven here, "" where one can."""
    absent = [name for name in ("chromium", "chromedriver") if not shutil.which(name)]
    return f"{' and '.join(absent)} not found (Debian: chromium, chromium-driver)" if absent else ""


@contextmanager
def served(data: Path) -> Iterator[str]:
    """The explorer over this data directory on a free port, as its address."""
    with socket.socket() as free:
        free.bind((ADDRESS, 0))
        port = free.getsockname()[1]
    environment = {**os.environ, DATA_VARIABLE: str(data)}
    server = subprocess.Popen(command(port, open_browser=False), env=environment, stdout=subprocess.DEVNULL)
    try:
        until(lambda: _answers(port))
        yield f"http://{ADDRESS}:{port}"
    finally:
        server.terminate()
        server.wait(PATIENCE)


def _answers(port: int) -> bool:
    with socket.socket() as asked:
        return asked.connect_ex((ADDRESS, port)) == 0


def until(ready: Callable[[], T]) -> T:
    """What `ready` gives as soon as it is true. Raises TimeoutError when it never becomes so."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if found := ready():
            return found
        time.sleep(0.1)
    raise TimeoutError(f"waited {PATIENCE} seconds")


class Browser:
    """One browser window of a size, which remembers what the console said and what was asked of which host."""

    def __init__(self, address: str, profile: Path, width: int = 1280, height: int = 720) -> None:
        options = webdriver.ChromeOptions()
        for flag in (*FLAGS, f"--user-data-dir={profile}"):
            options.add_argument(flag)
        options.binary_location = str(shutil.which("chromium"))
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.address = address
        self.driver = webdriver.Chrome(options=options, service=Service(str(shutil.which("chromedriver"))))
        self.driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False},
        )

    def open(self, page: str = "", **parameters: str | list[str]) -> None:
        """Go to a page by its address and wait until it is drawn."""
        query = f"?{urlencode(parameters, doseq=True, quote_via=quote)}" if parameters else ""
        self.driver.get(f"{self.address}/{page}{query}")
        self.settle()

    def settle(self) -> None:
        """Wait until the page has been drawn and Streamlit is at rest."""
        script = (
            "const app = document.querySelector('[data-testid=stApp]');"
            "return !!app && app.dataset.testScriptState === 'notRunning'"
            " && !!document.querySelector('[data-testid=stMainBlockContainer] [data-testid=stElementContainer]')"
            " && !document.querySelector('[data-testid=stSkeleton]')"
        )
        self.wait(lambda: self.driver.execute_script(script))
        time.sleep(0.8)  # charts and tables draw themselves after the page

    def wait(self, ready: Callable[[], T]) -> T:
        return WebDriverWait(self.driver, PATIENCE).until(lambda _: ready())

    def text(self) -> str:
        """What the page shows."""
        shown: str = self.driver.execute_script("return document.querySelector('[data-testid=stApp]').innerText")
        return shown

    def shows(self, words: str) -> None:
        """Wait until the page shows these words."""
        self.wait(lambda: words in self.text())
        self.settle()

    def names_in_graph(self) -> list[str]:
        """The names that the graph view draws."""
        names: list[str] = self.wait(
            lambda: self.driver.execute_script(VIEWS + "return cy ? cy.nodes().map((node) => node.data('name')) : []")
        )
        return names

    def place_of(self, name: str) -> tuple[float, float]:
        """Where the node of this name is drawn, in pixels of the window."""
        x, y = self.driver.execute_script(
            VIEWS + "const box = canvas.getBoundingClientRect();"
            "const at = cy.nodes().filter((node) => node.data('name') === arguments[0])[0].renderedPosition();"
            "return [box.left + at.x, box.top + at.y]",
            name,
        )
        return float(x), float(y)

    def point_at(self, name: str) -> ActionChains:
        """An action that has moved the mouse onto the node of this name."""
        self.driver.execute_script(VIEWS + "canvas.scrollIntoView({block: 'center'})")
        x, y = self.place_of(name)
        moving = ActionChains(self.driver)
        moving.w3c_actions.pointer_action.move_to_location(round(x), round(y))
        return moving

    def complaints(self) -> list[str]:
        """Errors on the console since the last call."""
        entries: list[dict[str, Any]] = self.driver.get_log("browser")
        return [
            entry["message"]
            for entry in entries
            if entry["level"] == "SEVERE" and not any(path in entry["message"] for path in LOOKED_FOR)
        ]

    def strangers(self) -> list[str]:
        """Addresses on other hosts that the page has asked for since the last call."""
        events = [json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance")]
        asked = [
            event["params"].get("request", event["params"]).get("url", "")
            for event in events
            if event["method"] in ("Network.requestWillBeSent", "Network.webSocketCreated")
        ]
        ours = urlsplit(self.address).netloc
        return [
            url
            for url in asked
            if urlsplit(url).scheme in ("http", "https", "ws", "wss") and urlsplit(url).netloc != ours
        ]

    def quit(self) -> None:
        self.driver.quit()
