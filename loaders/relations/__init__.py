"""From the names in a sentence to the relations that it states: one module a family of relations."""

from __future__ import annotations

from dataclasses import replace

from graph.schema import schema
from loaders.facts import Relation
from loaders.lexicon import Lexicon
from loaders.relations import doings, industries, places, policies
from loaders.relations.governing import mask
from loaders.relations.scene import Scene, Subject, lay_out
from loaders.relations.wording import strength_of

__all__ = ["Scene", "Subject", "lay_out", "relate"]


def relate(scene: Scene, lexicon: Lexicon, looks_back: bool = False) -> list[Relation]:
    """The relations that a sentence states, each once, with the strength of its wording.

    `looks_back`: the sentence stands in a review of what was done. Ends that the schema does not allow are left out.
    """
    masked = mask(scene.text, scene.mentions)
    found: dict[tuple[object, ...], Relation] = {}
    for families in (
        places.relate(scene, lexicon),
        industries.relate(scene),
        policies.relate(scene),
        doings.relate(scene),
    ):
        for one in families:
            if (
                one.head.name != one.tail.name
                and (one.head.label, one.tail.label) in schema().relationships[one.type].ends
            ):
                strength = strength_of(masked, scene.mentions, one, looks_back)
                found.setdefault((one.head, one.type, one.tail), replace(one, strength=strength))
    return list(found.values())
