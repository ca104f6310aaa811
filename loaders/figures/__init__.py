"""Figures: from a sentence to the indicator observations that it states."""

from loaders.figures.reader import observe
from loaders.figures.scene import Scene

__all__ = ["Scene", "observe"]
