"""From the names in a sentence to the relations that it states: one module a family of relations."""

from __future__ import annotations

from dataclasses import replace

from graph.schema import schema
from loaders.facts import Relation
from loaders.lexicon import Lexicon
from loaders.relations import doings, industries, places, policies
from loaders.relations.cues import strength_of
from loaders.relations.scene import Scene, Subject, lay_out

__all__ = ["Scene", "Subject", "lay_out", "relate"]


def relate(scene: Scene, lexicon: Lexicon) -> list[Relation]:
    """The relations that a sentence states, each once, with the strength of its wording.

    Ends that the schema does not allow are left out.
    """
    found: dict[tuple[object, ...], Relation] = {}
    for families in (
        places.relate(scene, lexicon),
        industries.relate(scene),
        policies.relate(scene),
        doings.relate(scene),
    ):
        for one in families:
            if one.head != one.tail and (one.head.label, one.tail.label) in schema().relationships[one.type].ends:
                strength = strength_of(scene.text[one.start : one.end])
                found.setdefault((one.head, one.type, one.tail), replace(one, strength=strength))
    return list(found.values())
