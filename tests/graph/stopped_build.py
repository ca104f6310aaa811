"""Run as a process of its own: a build that says so and stops in the midst of copying, for tests that kill it."""

import sys
import time
from dataclasses import replace

from graph.builds import write_build
from tests.sample import sample_statements, sample_texts


def stop_at_edges(what: str, done: int, total: int) -> None:
    if what == "HOSTS":
        print(f"{what} {done}/{total}", flush=True)
        time.sleep(600)


if __name__ == "__main__":
    statements = sample_statements()
    other = [replace(statements[0], confidence=0.5), *statements[1:]]  # so that it is not the build that is there
    write_build(other, sample_texts(), {}, sys.argv[1], stop_at_edges)
