"""From a sentence to its observations, clause by clause."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from loaders.facts import Observation
from loaders.figures import clauses, names, naming, pairing, periods, quantities, subjects
from loaders.figures.clauses import Clause
from loaders.figures.heads import head_of
from loaders.figures.naming import Head
from loaders.figures.periods import Period, Role
from loaders.figures.quantity import Form, Quantity
from loaders.figures.scene import Scene
from loaders.figures.state import State
from loaders.figures.words import one_of
from loaders.figures.writing import Writer

_ESTIMATE_AHEAD = re.compile(rf"{one_of('estimate')}(?:[，：]|（下同）)")
_NAMING = re.compile(rf"(?:重点)?{one_of('naming')}")
_IN_STOCK = re.compile("[现已]有")
_NEGATED = re.compile(r"尚未|未能|没有|零的突破|不是")
_AIM = re.compile(r"^以.*为.*目标")  # 以研发投入超2.5%为2022年的目标
_TIMED = re.compile(one_of("timed"))
_TIME_ENDS = re.compile(r"$|[，；。、内减缩压降提增左以）]")
_JOINED = re.compile(r"^(?:、|和|及|以及|与|，)")


def observe(sentence_text: str, scene: Scene) -> list[Observation]:
    """The figures that a sentence states, in order. Spans are the clauses, as positions in `sentence_text`."""
    amounts = quantities.find(sentence_text)
    if not amounts:
        return []
    times = periods.find(sentence_text, scene)
    found = [q for q in amounts if _measures(q, sentence_text, scene, times)]
    if not found:
        return []
    at = _inherited(scene)
    before = scene.previous if "（下同）" in scene.previous else scene.previous.split("。")[-1]
    state = State(at=at, inherited=at is not None, estimate=bool(_ESTIMATE_AHEAD.search(before)))
    reader = _Reader(Writer(sentence_text, scene, times, state))
    return [figure for clause in clauses.split(sentence_text, found) for figure in reader.read(clause)]


def _measures(quantity: Quantity, text: str, scene: Scene, times: list[Period]) -> bool:
    """Whether an amount measures anything: not in a date or a name; hours and days only behind a noun of time."""
    core = quantity.core
    if any(time.start < quantity.end and core < time.end for time in times):
        return False
    for name in scene.things:
        covered = name.start <= core and quantity.end <= name.end
        if covered and (name.thing.label == "Policy" or not text[core].isdigit()):
            return False  # 健康某区19个专项行动; 四方台镇, 六零一所
    if quantity.group == "time":
        clause = re.split("[，；。：]", text[:core])[-1]
        return bool(_TIMED.search(clause) and _TIME_ENDS.match(text[quantity.end :]))
    return True


def _inherited(scene: Scene) -> Period | None:
    """The year that opens the sentences before in the paragraph, or its topic sentence: 到2022年，…"""
    for text in (scene.previous, scene.lead):
        opened: Period | None = None
        for sentence in re.split("[。；]", text):
            for time in periods.find(sentence, scene):
                alone = re.match("[，、]|预计", sentence[time.end :]) or time.role is Role.UNTIL
                if time.start == 0 and alone and time.role in (Role.UNTIL, Role.AT):
                    opened = time
        if opened is not None:
            return opened
    return None


class _Reader:
    """Reads the clauses of a sentence in order and hands their quantities to a writer."""

    def __init__(self, writer: Writer) -> None:
        self._to, self._state = writer, writer.state

    def read(self, clause: Clause) -> Iterator[Observation]:
        """The observations of the next clause."""
        to, state = self._to, self._state
        to.take_time(clause.start, clause.quantities[0].core if clause.quantities else clause.end)
        state.subject = subjects.of(clause, to.scene, to.times, state.subject)
        state.estimate = state.estimate or bool(_ESTIMATE_AHEAD.search(to.text[clause.start : clause.end + 1]))
        state.among = state.among or "其中" in clause.text
        words = to.words(clause.start, clause.end).lstrip("，、")
        if not clause.quantities:
            state.base = None
            state.wait(words)
        elif not _NEGATED.search(clause.text) and (not _NAMING.match(words) or _IN_STOCK.search(words)):
            yield from self._figures(clause)

    def _figures(self, clause: Clause) -> Iterator[Observation]:
        if _AIM.search(clause.text):
            self._to.take_time(clause.start, clause.end)
        pairs = pairing.respective(clause)
        if clause.quantities[0].group == "ratio":
            yield from self._ratio(clause)
        elif pairs:
            yield from self._respective(clause, pairs)
        else:
            yield from self._in_turn(clause)

    def _in_turn(self, clause: Clause) -> Iterator[Observation]:
        """The quantities of a clause one after the other, those that a value moved between together."""
        moved = pairing.from_to(clause)
        previous = clause.start
        for index, quantity in enumerate(clause.quantities):
            self._to.take_time(previous, quantity.core)
            if moved and quantity is moved[0]:
                yield from self._moved(clause, *moved, previous)
            elif not (moved and quantity is moved[1]):
                rest = clause.quantities[index + 1 :]
                head = self._head(clause, quantity, previous, rest[0].start if rest else clause.end)
                if head is not None:
                    head = self._state.fill(head, quantity, previous > clause.start)
                    yield from self._to.write(clause, quantity, head)
            previous = quantity.end

    def _head(self, clause: Clause, quantity: Quantity, start: int, limit: int) -> Head | None:
        """What a quantity measures; a list behind it ends before a name of its own (2个基地、某某中心)."""
        text, things = self._to.text, self._to.scene.things
        named = [n.start - 1 for n in things if quantity.end < n.start < limit and text[n.start - 1] == "、"]
        before = self._to.words(start, quantity.start)
        if start > clause.start and "、" in before and not _JOINED.match(before):
            before = before.partition("、")[2]  # 4处广场、建成公厕12座: the square is the last number's
        before = _JOINED.sub("", before)
        return head_of(quantity, before, text[quantity.end : min([limit, *named])], limit == clause.end)

    def _ratio(self, clause: Clause) -> Iterator[Observation]:
        """三次产业占比由1：69：30调整为1：62：37: three shares a ratio."""
        groups = [clause.quantities[i : i + 3] for i in range(0, len(clause.quantities) // 3 * 3, 3)]
        for number, group in enumerate(groups):
            at = None
            if len(groups) == 2:
                at = self._to.end(clause, groups[0][-1].end) if number else self._to.begin(clause, group[0].core)
            for index, quantity in enumerate(group):
                head = Head(names.sector(index), surface="三次产业占比", level=True)
                yield from self._to.write(clause, quantity, head, at=at)

    def _respective(self, clause: Clause, paired: list[Quantity]) -> Iterator[Observation]:
        """A、B分别增长15%、17.4%: each name or subject with its value; 近三年分别…: each year."""
        count, things = len(paired), self._state.subject.things
        head = naming.before(self._to.words(clause.start, paired[0].start).replace("分别", ""))
        found = naming.items(head.noun or self._state.waiting, count)
        if len(found) != count:
            found = naming.split_pair(head.noun, count) or ([] if head.noun else list(self._state.recent[-count:]))
        by_subject = len(things) == count and (not head.noun or len(found) != count)
        by_name = not by_subject and len(found) == count
        common = head.noun or ("产值" if head.change and by_subject else self._state.noun)
        for index, quantity in enumerate(paired):
            noun = found[index] if by_name else common
            at = None if by_name or by_subject else pairing.year_of(self._state.at, index, count)
            own = replace(head, noun=noun, surface=noun)
            thing = things[index] if by_subject else None
            yield from self._to.write(clause, quantity, own, at=at, thing=thing, paired=by_name)

    def _moved(self, clause: Clause, first: Quantity, last: Quantity, cut: int, start: int) -> Iterator[Observation]:
        """由A增加到B: the value at the base year and at the reference year."""
        state = self._state
        text = _JOINED.sub("", self._to.words(start, cut))
        head = replace(naming.before(text), change="", level=True, kind="", verb="")
        if first.form is Form.RANK:
            name = names.rank(text, "") or names.rank(state.waiting, "")
            head = replace(head, noun=name, surface=name)
            first, last = (replace(rank, form=Form.AMOUNT) for rank in (first, last))
        if not head.noun:
            noun = state.waiting or state.noun
            head = replace(head, noun=noun, surface=noun)
        begin = self._to.begin(clause, first.core)
        yield from self._to.write(clause, first, head, at=begin)
        yield from self._to.write(clause, last, head, at=self._to.end(clause, first.end))
        state.base = replace(begin, role=Role.BASE)
