"""The cue words of ``cues.yaml`` as compiled patterns."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from loaders.curated import Loader


@dataclass(frozen=True)
class Cues:
    """One pattern for each cue."""

    develop: re.Pattern[str]
    foreign: re.Pattern[str]
    away: re.Pattern[str]
    basis: re.Pattern[str]
    lists_award: re.Pattern[str]
    settles_behind: re.Pattern[str]
    settle_verb: re.Pattern[str]
    brings: re.Pattern[str]
    relies: re.Pattern[str]
    relies_on_place: re.Pattern[str]
    passing: re.Pattern[str]
    begins_to_be: re.Pattern[str]
    builds: re.Pattern[str]
    produces: re.Pattern[str]
    partner_before: re.Pattern[str]
    partner_verb: re.Pattern[str]
    holds: re.Pattern[str]
    part: re.Pattern[str]
    built_here: re.Pattern[str]
    built_for: re.Pattern[str]


@cache
def cues() -> Cues:
    """The patterns, compiled once."""
    raw = yaml.load(Path(__file__).with_name("cues.yaml").read_text("utf-8"), Loader=Loader)
    return Cues(**{name: re.compile(pattern) for name, pattern in raw.items()})
