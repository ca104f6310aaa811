"""Plain values that sentences give of things: the status and amount of works, the honours of places, firms and bodies."""

from __future__ import annotations

from loaders.facts import Value
from loaders.relations.governing import mask
from loaders.relations.scene import Scene
from loaders.values import amounts, honours, status

__all__ = ["find"]


def find(scene: Scene, looks_back: bool, box: str = "") -> list[Value]:
    """The values that a sentence gives, each once. `looks_back`: it stands in a review of what was done; `box`: the title of
    the 专栏 that it is an item of, where that lists projects."""
    masked = mask(scene.text, (m for m in scene.mentions if m.thing.label != "Industry"))
    found = [*status.find(scene, masked, looks_back, box), *amounts.find(scene)]
    found += honours.find(scene, masked, looks_back)
    return list({(value.thing, value.name, value.value): value for value in found}.values())
