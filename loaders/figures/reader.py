"""From a sentence to its observations, clause by clause."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from loaders.facts import Observation, Thing
from loaders.figures import clauses, names, naming, pairing, periods, quantities, subjects
from loaders.figures.clauses import Clause
from loaders.figures.indicators import canonical
from loaders.figures.measures import Reading, is_change, sort
from loaders.figures.naming import Head
from loaders.figures.periods import Period, Role
from loaders.figures.quantities import Form, Quantity
from loaders.figures.scene import Scene
from loaders.figures.state import State
from loaders.figures.words import one_of, words

_RULE = "figures"
_ESTIMATE_AHEAD = re.compile(rf"{one_of('estimate')}(?:[，：]|（下同）)")
_NAMING = re.compile(rf"(?:重点)?{one_of('naming')}")
_TIMED = re.compile(one_of("timed"))
_TIME_ENDS = re.compile(r"$|[，；。、内减缩压降提增左以）]")
_GROWTH_BEHIND = re.compile(r"(?:以上)?的?(?:年均)?(?P<verb>增长速度|增长|增幅|增速|负增长|降幅|涨幅|速度增长|的速度)")
_DONE = re.compile("完成|投入使用|建成|竣工|落地|签约|开工|得到|获|处置|移交|整合|实现")
_NEGATED = re.compile(r"尚未|未能|没有|零的突破|不是")
_ATTRIBUTE = re.compile(r"的(?!增|比例|速度|目标|标准|水平|幅度|任务|基础|\d)[一-鿿“]")
_AIM = re.compile(r"^以.*为.*目标")  # 以研发投入超2.5%为2022年的目标
_NO_NAME = re.compile(r"批$|按照?$|第[一二三四五六七八九十\d]+$")


def observe(sentence_text: str, scene: Scene) -> list[Observation]:
    """The figures that a sentence states, in order. Spans are the clauses, as positions in `sentence_text`."""
    return list(_Sentence(sentence_text, scene).observations())


class _Sentence:
    """A sentence being read; `state` is what the clauses read so far leave to those that follow."""

    def __init__(self, text: str, scene: Scene) -> None:
        self.text, self.scene = text, scene
        self.times = periods.find(text, scene)
        self.clauses = clauses.split(text, [q for q in quantities.find(text) if self._measures(q)])
        at = _inherited(scene)
        before = scene.previous if "（下同）" in scene.previous else scene.previous.split("。")[-1]
        estimate = bool(_ESTIMATE_AHEAD.search(before))
        self.state = State(at=at, inherited=at is not None, estimate=estimate)

    def observations(self) -> Iterator[Observation]:
        state = self.state
        for clause in self.clauses:
            first = clause.quantities[0].core if clause.quantities else clause.end
            self._take_time(clause.start, first)
            state.subject = subjects.of(clause, self.scene, self.times, state.subject, clause.label)
            state.estimate = state.estimate or bool(_ESTIMATE_AHEAD.search(self.text[clause.start : clause.end + 1]))
            state.among = state.among or "其中" in clause.text
            if clause.quantities:
                yield from self._clause(clause)
            else:
                state.base = None
                state.wait(self._words(clause.start, clause.end))

    def _measures(self, quantity: Quantity) -> bool:
        """Whether an amount measures anything: not in a date or a name; hours and days only behind a noun of time."""
        if any(time.start < quantity.end and quantity.core < time.end for time in self.times):
            return False
        in_words = not self.text[quantity.core].isdigit()
        if in_words and any(name.start <= quantity.core and quantity.end <= name.end for name in self.scene.things):
            return False  # 四方台镇, 六零一所
        if any(name.thing.label == "Policy" and name.start <= quantity.core < name.end for name in self.scene.things):
            return False  # 健康某区19个专项行动
        if quantity.group == "time":
            clause = re.split("[，；。：]", self.text[: quantity.core])[-1]
            return bool(_TIMED.search(clause) and _TIME_ENDS.match(self.text[quantity.end :]))
        return True

    def _take_time(self, start: int, end: int) -> None:
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

    def _words(self, start: int, end: int) -> str:
        """The words between two places, without time expressions and the subject's name."""
        place, kept = max(start, min(self.state.subject.end, end)), ""
        for time in self.times:
            if place <= time.start < end:
                kept, place = kept + self.text[place : time.start], time.end
        return kept + self.text[place:end]

    def _clause(self, clause: Clause) -> Iterator[Observation]:
        opening = self._words(clause.start, clause.end).lstrip("，、")
        if (_NAMING.match(opening) and not re.search("[现已]有", opening)) or _NEGATED.search(clause.text):
            return
        if _AIM.search(clause.text):
            self._take_time(clause.start, clause.end)
        if clause.quantities[0].group == "ratio":
            yield from self._ratio(clause)
            return
        pairs = pairing.respective(clause)
        if pairs is not None:
            yield from self._respective(clause, pairs)
            return
        moved = pairing.from_to(clause)
        previous = clause.start
        for index, quantity in enumerate(clause.quantities):
            self._take_time(previous, quantity.core)
            if moved and quantity is moved[0]:
                yield from self._moved(clause, *moved, previous)
            elif not (moved and quantity is moved[1]):
                last = index + 1 == len(clause.quantities)
                limit = clause.end if last else clause.quantities[index + 1].start
                head = self._head(clause, quantity, previous, limit)
                if head is not None:
                    yield from self._emit(clause, quantity, head)
            previous = quantity.end

    def _head(self, clause: Clause, quantity: Quantity, start: int, limit: int) -> Head | None:
        """What a quantity measures, by the words on either side of it; None where it only describes another thing."""
        text = re.sub(r"^(?:、|和|及|以及|与|，)", "", self._words(start, quantity.start))
        behind = self.text[quantity.end : self._list_ends(quantity.end, limit)]
        noun, predicate = naming.after(behind, limit == clause.end)
        growth = _GROWTH_BEHIND.match(behind) if quantity.group == "percent" else None
        counts = bool(noun) and quantity.group != "percent" and growth is None
        head = naming.before(text, counts)
        if growth and not head.change:
            down = growth["verb"] in ("负增长", "降幅")
            head, noun = replace(head, change="降" if down else "增长", level=False), ""
        elif quantity.form is Form.FOLD and not head.change:
            head = replace(naming.before(re.sub(r"(?:同比|环比|总体|同期)+$", "", text)), change="增长", level=False)
        if self._describes(quantity, head, text, behind) or _NO_NAME.search(text):
            return None
        if noun and self._noun_behind(head, quantity, text):
            head = self._with_noun_behind(head, text, noun, predicate if limit == clause.end else "")
        elif quantity.form is Form.PERCENT and head.noun and not head.change and behind:
            head = self._with_said(head, behind)
        elif not head.noun:
            head = replace(head, predicate=predicate)
        return self.state.fill(head, quantity, start > clause.start)

    def _describes(self, quantity: Quantity, head: Head, text: str, behind: str) -> bool:
        """Whether an amount says which things are meant (漏失率超过20%的小区, 25万吨污水厂), and measures nothing itself."""
        if head.change or quantity.form is Form.RANK:
            return False
        if _ATTRIBUTE.match(behind) and head.noun:
            return True
        if quantity.group != "measure" or not text or head.level or naming.ends_in_verb(text):
            return False
        measured = head.noun in words("dimensions") or text.endswith(("的", "将", "把", "对", "等"))
        return bool(naming.after(behind, True)[0]) and not measured

    def _list_ends(self, start: int, limit: int) -> int:
        """Where a list behind a number ends: before a name of its own (2个基地、某某中心)."""
        named = [
            name.start - 1
            for name in self.scene.things
            if start < name.start < limit and self.text[name.start - 1] == "、"
        ]
        return min([limit, *named])

    def _noun_behind(self, head: Head, quantity: Quantity, text: str) -> bool:
        """Whether the noun behind a number is the one that it counts."""
        if head.change or quantity.form is Form.RANK:
            return False
        bare = re.sub(r"[“”]", "", text)
        if not head.noun or naming.ends_in_verb(text) or bare.endswith(("等", "内", "对", "为", "在", "的", "将")):
            return True
        return quantity.form is Form.AMOUNT and quantity.group in ("counter", "person") and not head.level

    def _with_noun_behind(self, head: Head, text: str, noun: str, predicate: str) -> Head:
        verb = naming.ends_in_verb(text) or head.verb
        kind = naming.kind_of(verb) or head.kind
        name = verb + noun if kind == "act" else noun
        if predicate and not kind:
            name, kind = naming.described(noun, predicate), "done" if _DONE.search(predicate) else ""
        return replace(head, noun=name, surface=noun, verb=verb, kind=kind, predicate=predicate)

    def _with_said(self, head: Head, behind: str) -> Head:
        """行政审批事项100%实现网办: a share of things is named by what is said of them."""
        said = re.split("[，；。、（]", behind)[0]
        plain = not head.level or head.surface.endswith(("家庭", "人群"))
        if not 2 <= len(said) <= 16 or not plain or re.match("以|左右|的|和|及|以内", said) or head.noun.endswith("率"):
            return head
        return replace(head, noun=head.noun + said, surface=head.noun, predicate=said)

    def _emit(
        self,
        clause: Clause,
        quantity: Quantity,
        head: Head,
        at: Period | None = None,
        thing: Thing | None = None,
        listed: bool = True,
    ) -> Iterator[Observation]:
        """The observations of one quantity: one for each subject, and where `listed` one for each member of a list that grows."""
        state = self.state
        text = self.text[clause.start : quantity.core]
        reading = Reading(
            quantity,
            replace(head, cumulative=head.cumulative or (state.summed and head.kind == "done")),
            text,
            at or state.at,
            state.base,
            state.inherited and at is None,
            state.estimate or (state.guessed and not head.noun),
            self.text + self.scene.lead,
            state.each,
        )
        change = is_change(reading)
        found = self._names(clause, quantity, head, change and listed)
        if not found:
            return
        figure = sort(reading, self.scene)
        state.last = found[0]
        for name in found:
            for subject in self._subjects(clause, quantity, thing):
                yield Observation(
                    indicator=canonical(name),
                    surface=head.surface if len(found) == 1 and head.surface else name,
                    value=figure.value,
                    high=figure.high,
                    unit=quantity.unit,
                    year=figure.year,
                    kind=figure.kind,
                    measure=figure.measure,
                    bound=figure.bound,
                    subject=subject,
                    start=clause.start,
                    end=clause.end,
                    rule=_RULE,
                )
        if (
            quantity.form is not Form.RANK
            and quantity.group != "ratio"
            and (head.noun or not change)
            and "占" not in found[0]
        ):
            state.keep(head, quantity, found, figure.kind == "estimate", change)

    def _names(self, clause: Clause, quantity: Quantity, head: Head, change: bool) -> tuple[str, ...]:
        """The indicators that a quantity is a value of."""
        state = self.state
        if quantity.group == "ratio":
            return (head.noun,)
        start = max((q.end for q in clause.quantities if q.end <= quantity.start), default=clause.start)
        text = self._words(start, quantity.start)
        if quantity.form is Form.RANK:
            name = names.rank(text, state.noun or state.waiting)
            return (name,) if name else ()
        if change:
            if not head.noun:
                return state.names or ((state.waiting,) if state.waiting else ())
            return tuple(naming.items(head.noun))
        name = names.share(text, state.noun) if quantity.form is Form.PERCENT else ""
        name = name or names.compared(text, state.last) or head.noun
        return (name,) if name else ()

    def _subjects(self, clause: Clause, quantity: Quantity, thing: Thing | None) -> tuple[Thing | None, ...]:
        """Whom a quantity is about; a sum of what several did together is no one's own."""
        things = self.state.subject.things
        if thing is not None:
            return (thing,)
        together = (
            len(things) > 1 and quantity.group in ("counter", "person") and not re.search("均|都|各", clause.text)
        )
        return things if things and not together else (None,)

    def _ratio(self, clause: Clause) -> Iterator[Observation]:
        """三次产业占比由1：69：30调整为1：62：37: three shares a ratio."""
        groups = [clause.quantities[i : i + 3] for i in range(0, len(clause.quantities) // 3 * 3, 3)]
        for number, group in enumerate(groups):
            at = self.state.at
            if len(groups) == 2:
                at = self._end(clause, groups[0][-1].end) if number else self._begin(clause, group[0].core)
            for index, quantity in enumerate(group):
                head = Head(names.sector(index), surface="三次产业占比", level=True)
                yield from self._emit(clause, quantity, head, at)

    def _respective(self, clause: Clause, pairs: pairing.Pairs) -> Iterator[Observation]:
        """A、B分别增长15%、17.4%: each name or subject with its value."""
        count = len(pairs.quantities)
        head = naming.before(self._words(clause.start, clause.quantities[0].start).replace("分别", ""))
        found, things = pairs.names or naming.split_pair(head.noun, count), self.state.subject.things
        if not found and not head.noun:
            waiting = naming.items(self.state.waiting, count)
            found = waiting if len(waiting) == count else list(self.state.names)
        for index, quantity in enumerate(pairs.quantities):
            if len(things) == count and (not head.noun or len(found) != count):
                noun = head.noun or ("产值" if head.change else self.state.noun)
                yield from self._emit(clause, quantity, replace(head, noun=noun, surface=noun), thing=things[index])
            elif len(found) == count:
                yield from self._emit(
                    clause, quantity, replace(head, noun=found[index], surface=found[index]), listed=False
                )
            elif head.noun or self.state.noun:
                at = pairing.year_of(self.state.at, index, count)
                yield from self._emit(clause, quantity, replace(head, noun=head.noun or self.state.noun), at)

    def _moved(self, clause: Clause, first: Quantity, last: Quantity, cut: int, start: int) -> Iterator[Observation]:
        """由A增加到B: the value at the base year and at the reference year."""
        text = re.sub(r"^(?:、|和|及|以及|与|，)", "", self._words(start, cut))
        head = replace(naming.before(text), change="", level=True, kind="", verb="")
        if first.form is Form.RANK:
            name = names.rank(text, "") or names.rank(self.state.waiting, "")
            head = replace(head, noun=name, surface=name)
        if not head.noun:
            noun = self.state.waiting or self.state.noun
            head = replace(head, noun=noun, surface=noun)
        begin, end = self._begin(clause, first.core), self._end(clause, first.end)
        ranked = (
            (replace(first, form=Form.AMOUNT), replace(last, form=Form.AMOUNT))
            if first.form is Form.RANK
            else (first, last)
        )
        for quantity, at in zip(ranked, (begin, end), strict=True):
            yield from self._emit(clause, quantity, head, at)
        self.state.base = replace(begin, role=Role.BASE)

    def _begin(self, clause: Clause, core: int) -> Period:
        """When a value moved from: the year that the clause gives it, else the one before the years looked back on."""
        for time in reversed(self.times):
            if clause.start <= time.start < core and (time.role in (Role.FROM, Role.BASE) or core - time.end <= 2):
                return replace(time, first=time.last)
        year = self.scene.past[0] - 1
        return Period(clause.start, clause.start, year, year, Role.BASE)

    def _end(self, clause: Clause, start: int) -> Period:
        """When a value moved to."""
        for time in self.times:
            if start <= time.start < clause.end:
                return replace(time, first=time.last)
        at = self.state.at
        if at is not None and not self.state.inherited:
            return replace(at, first=at.last)
        year = self.scene.last_actual if self.scene.looks_back else self.scene.aim
        return Period(clause.start, clause.start, year, year, Role.AT)


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
