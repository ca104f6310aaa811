"""Writes the observations of a sentence: names, subjects and times of each quantity, and what goes on holding."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from loaders.facts import Observation, Thing
from loaders.figures import names, naming
from loaders.figures.clauses import Clause
from loaders.figures.indicators import canonical
from loaders.figures.measures import is_change, sort
from loaders.figures.naming import Head
from loaders.figures.periods import Period, Role
from loaders.figures.quantity import Form, Quantity
from loaders.figures.scene import Scene
from loaders.figures.state import State
from loaders.figures.years import Reading

RULE = "figures"
_EVERY_ONE = re.compile("均|都|各")


class Writer:
    """A sentence, its time expressions, and the state that its clauses leave to one another."""

    def __init__(self, text: str, scene: Scene, times: list[Period], state: State) -> None:
        self.text, self.scene, self.times, self.state = text, scene, times, state

    def take_time(self, start: int, end: int) -> None:
        """Let the time expressions between two places hold from here on."""
        for time in self.times:
            if not start <= time.start < end or time.role is Role.FROM:
                continue
            if time.role is Role.EACH:
                self.state.each = True
            elif time.role is Role.BASE:
                self.state.base = time
            else:
                self.state.at, self.state.inherited, self.state.each = time, False, False

    def words(self, start: int, end: int) -> str:
        """The words between two places, without time expressions and the subject's name."""
        place, kept = max(start, min(self.state.subject.end, end)), ""
        for time in self.times:
            if place <= time.start < end:
                kept, place = kept + self.text[place : time.start], time.end
        return kept + self.text[place:end]

    def write(
        self,
        clause: Clause,
        quantity: Quantity,
        head: Head,
        *,
        at: Period | None = None,
        thing: Thing | None = None,
        paired: bool = False,
    ) -> Iterator[Observation]:
        """The observations of one quantity: one for each member of a list that grows, one for each subject.

        `at`, `thing`: the time and the subject where the clause pairs them with the quantity; `paired`: so is the name.
        """
        reading = self._reading(clause, quantity, head, at)
        change = is_change(reading)
        found, own = ((head.noun,), True) if paired else self._names(clause, quantity, head, change)
        if not found:
            return
        figure = sort(reading, self.scene)
        for name in found:
            for subject in (thing,) if thing else self._subjects(clause, quantity):
                yield Observation(
                    indicator=canonical(name, head.verb),
                    surface=head.surface if len(found) == 1 and head.surface else name,
                    value=figure.value,
                    high=figure.high,
                    unit=quantity.unit,
                    year=figure.year,
                    kind=figure.kind,
                    measure=figure.measure,
                    bound=quantity.bound,
                    subject=subject,
                    start=clause.start,
                    end=clause.end,
                    rule=RULE,
                )
        if own and (head.noun or not change):
            self.state.keep(head, quantity, found, figure.kind == "estimate", change)

    def begin(self, clause: Clause, core: int) -> Period:
        """When a value moved from: the year that the clause gives it, else the one before the years looked back on."""
        for time in reversed(self.times):
            near = time.role in (Role.FROM, Role.BASE) or core - time.end <= 2
            if clause.start <= time.start < core and near:
                return replace(time, first=time.last)
        year = self.scene.past[0] - 1
        return Period(clause.start, clause.start, year, year, Role.BASE)

    def end(self, clause: Clause, start: int) -> Period:
        """When a value moved to."""
        for time in self.times:
            if start <= time.start < clause.end:
                return replace(time, first=time.last)
        at = self.state.at
        if at is not None and not self.state.inherited:
            return replace(at, first=at.last)
        year = self.scene.last_actual if self.scene.looks_back else self.scene.aim
        return Period(clause.start, clause.start, year, year, Role.AT)

    def _reading(self, clause: Clause, quantity: Quantity, head: Head, at: Period | None) -> Reading:
        state = self.state
        return Reading(
            quantity=quantity,
            head=replace(head, cumulative=head.cumulative or (state.summed and head.kind == "done")),
            clause=self.text[clause.start : quantity.core],
            at=at or state.at,
            base=state.base,
            inherited=state.inherited and at is None,
            estimate=state.estimate or (state.guessed and not head.noun),
            theme=self.text + self.scene.lead,
            each=state.each,
        )

    def _names(self, clause: Clause, quantity: Quantity, head: Head, change: bool) -> tuple[tuple[str, ...], bool]:
        """The indicators that a quantity is a value of, and whether a bare growth behind it is theirs."""
        state = self.state
        start = max((q.end for q in clause.quantities if q.end <= quantity.start), default=clause.start)
        text = self.words(start, quantity.start)
        if quantity.group == "ratio" or quantity.form is Form.RANK:
            name = head.noun if quantity.group == "ratio" else names.rank(text, state.noun or state.waiting)
            return ((name,) if name else ()), False
        if change:
            waiting = (state.waiting,) if state.waiting else ()
            return (tuple(naming.items(head.noun)) if head.noun else state.names or waiting), True
        aside = names.beside(text, state.noun, state.share or state.noun)
        if aside:
            return (aside,), False
        share = names.share(text, state.noun) if quantity.form is Form.PERCENT else ""
        state.share = share
        name = share or head.noun
        return ((name,) if name else ()), not share

    def _subjects(self, clause: Clause, quantity: Quantity) -> tuple[Thing | None, ...]:
        """Whom a quantity is about; a sum of what several did together is no one's own."""
        things = self.state.subject.things
        counted = quantity.group in ("counter", "person")
        if not things or (len(things) > 1 and counted and not _EVERY_ONE.search(clause.text)):
            return (None,)
        return things
