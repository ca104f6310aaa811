"""Takes a picture of every page: ``python -m tests.explorer.screenshots FOLDER [DATA]``; without DATA of the sample."""

import sys
import tempfile
from pathlib import Path

from explorer import answers
from graph import builds
from queries.names import NameIndex
from tests import sample
from tests.explorer.browser import Browser, served

WIDTH, HEIGHT = 1280, 720
PARK = "中德园"  # looked up by name: its id differs between the sample and the real graph
PAGES: dict[str, tuple[str, dict[str, str | list[str]]]] = {
    "overview": ("", {}),
    "find-begin": ("find", {}),
    "find": ("find", {"q": "zd"}),
    "find-nothing": ("find", {"q": "中得园区"}),
    "thing": ("thing", {"id": PARK}),
    "thing-picked": ("thing", {"id": PARK, "picked": sample.BMW}),
    "thing-unknown": ("thing", {"id": "Park:没有"}),
    "query": ("query", {}),
    "query-graph": ("query", {"query": "belongs-to", "thing": sample.BMW}),
    "query-path": ("query", {"query": "path-between", "from": sample.BMW, "to": sample.UNIVERSITY}),
    "query-plot": ("query", {"query": "indicator-series", "indicator": sample.GDP}),
    "query-missing": ("query", {"query": "projects-of-firm"}),
    "indicators": ("indicators", {}),
    "accuracy": ("accuracy", {}),
    "about": ("about", {}),
}


def take(folder: Path, data: Path) -> None:
    """Write a PNG of each page as it opens, and say what its console or other hosts heard."""
    folder.mkdir(parents=True, exist_ok=True)
    with served(data) as address, tempfile.TemporaryDirectory() as profile:
        browser = Browser(address, Path(profile), WIDTH, HEIGHT)
        try:
            park = NameIndex(answers.names(builds.open_current(data))).find(PARK)[0].thing.id
            for name, (page, given) in PAGES.items():
                parameters = {key: park if value == PARK else value for key, value in given.items()}
                browser.open(page, **parameters)
                browser.driver.save_screenshot(str(folder / f"{name}.png"))
                print(folder / f"{name}.png", *browser.complaints(), *browser.strangers())
        finally:
            browser.quit()


def main() -> None:
    """Read the command line."""
    folder = Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as made:
        if len(sys.argv) > 2:
            take(folder, Path(sys.argv[2]))
        else:
            builds.write_build(sample.sample_statements(), sample.sample_texts(), {}, Path(made))
            take(folder, Path(made))


if __name__ == "__main__":
    main()
