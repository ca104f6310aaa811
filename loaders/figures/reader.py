"""From a sentence to its observations: clause by clause, carrying what an elliptic clause leaves out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from loaders.facts import Observation, Thing
from loaders.figures import clauses, naming, pairing, periods, quantities, subjects
from loaders.figures.clauses import Clause
from loaders.figures.indicators import canonical
from loaders.figures.measures import Reading, is_change, sort
from loaders.figures.naming import Head
from loaders.figures.periods import Period, Role
from loaders.figures.quantities import Form, Quantity
from loaders.figures.scene import Scene
from loaders.figures.subjects import Subject
from loaders.figures.words import one_of, words

_RULE = "figures"
_ESTIMATE_AHEAD = re.compile(rf"{one_of('estimate')}[，：]")
_NAMING = re.compile(f"^{one_of('naming')}")
_TIMED = re.compile(one_of("timed"))
_SHARE_OF = re.compile(
    r"占(?P<whole>[^，；。]{0,24}?)(?:总数|总量|总额)?(?:的)?(?:比重|比例|份额)?(?:为|达到|达|约|超过|近|的|提高到|提升至|上升到)*$"
)
_NEGATED = re.compile(r"尚未|未能|没有|零的|不是")
_DONE = re.compile("完成|投入使用|建成|竣工|落地|签约|开工|得到|获|处置|移交|整合|实现")
_AFFECTED = re.compile(r"(?:受|因|由于|在|保持|实现|持续|稳步|快速|均).*$")
_GENERIC = words("generic_heads")


@dataclass
class State:
    """What a clause may take over from those before it."""

    subject: Subject = field(default_factory=Subject)
    at: Period | None = None
    base: Period | None = None
    estimate: bool = False
    noun: str = ""  # the last thing measured
    names: tuple[str, ...] = ()  # the indicators that a bare growth belongs to
    verb: str = ""
    kind: str = ""
    unit: str = ""
    guessed: bool = False  # the last thing measured was an estimate
    waiting: str = ""  # the noun that a clause without a figure ends in


def observe(sentence_text: str, scene: Scene) -> list[Observation]:
    """The figures that a sentence states, in order. Spans are the clauses, as positions in `sentence_text`."""
    return list(_Sentence(sentence_text, scene).observations())


class _Sentence:
    def __init__(self, text: str, scene: Scene) -> None:
        self.text, self.scene = text, scene
        self.times = periods.find(text, scene)
        found = [q for q in quantities.find(text) if self._measures(q)]
        self.clauses = clauses.split(text, found)
        self.state = State(at=_inherited(scene), estimate=bool(_ESTIMATE_AHEAD.search(scene.previous[-60:])))

    def observations(self) -> Iterator[Observation]:
        for clause in self.clauses:
            self._time(clause, clause.start, clause.end if not clause.quantities else clause.quantities[0].core)
            self.state.subject = subjects.of(
                clause, self.scene, [(t.start, t.end) for t in self.times], self.state.subject
            )
            if _ESTIMATE_AHEAD.search(self.text[clause.start : clause.end + 1]):
                self.state.estimate = True
            if clause.quantities:
                yield from self._clause(clause)
            else:
                noun = naming.before(self._without_times(clause.start, clause.end)).noun
                self.state.waiting = _AFFECTED.sub("", noun) or noun

    def _measures(self, quantity: Quantity) -> bool:
        """Whether an amount measures anything: dates and hours do only behind a noun of time."""
        if any(t.start < quantity.end and quantity.core < t.end for t in self.times):
            return False
        if quantity.group == "time":
            clause = re.split("[，；。：]", self.text[: quantity.core])[-1]
            follows = self.text[quantity.end : quantity.end + 1]
            return bool(_TIMED.search(clause)) and follows in (
                "",
                "，",
                "；",
                "。",
                "、",
                "减",
                "缩",
                "压",
                "降",
                "提",
                "增",
                "左",
                "以",
                "）",
            )
        return True

    def _time(self, clause: Clause, start: int, end: int) -> None:
        """Take the time expressions between two places into the state."""
        if start == clause.start:
            self.state.base = self.state.base if clause.quantities else None
        for time in self.times:
            if start <= time.start < end:
                if time.role is Role.BASE:
                    self.state.base = time
                else:
                    self.state.at = time

    def _without_times(self, start: int, end: int) -> str:
        """The words between two places, without time expressions and the subject's name."""
        start = max(start, min(self.state.subject.end, end))
        drop = [(t.start, t.end) for t in self.times if start <= t.start < end]
        kept, place = "", start
        for first, last in drop:
            kept += self.text[place:first]
            place = max(place, last)
        return kept + self.text[place:end] if place <= end else kept

    def _clause(self, clause: Clause) -> Iterator[Observation]:
        if (_NAMING.match(clause.text) and not re.search("[现已]有", clause.text)) or _NEGATED.search(clause.text):
            return
        if not any(t.role is Role.BASE and clause.start <= t.start < clause.end for t in self.times):
            pass
        if clause.quantities[0].group == "ratio":
            yield from self._ratio(clause)
            return
        pairs = pairing.respective(clause)
        if pairs:
            yield from self._respective(clause, pairs)
            return
        moved = pairing.from_to(clause)
        if moved:
            yield from self._moved(clause, *moved)
            return
        previous = clause.start
        for index, quantity in enumerate(clause.quantities):
            self._time(clause, previous, quantity.core)
            limit = clause.quantities[index + 1].start if index + 1 < len(clause.quantities) else clause.end
            head = self._head(clause, quantity, previous, limit)
            yield from self._emit(clause, quantity, head)
            previous = quantity.end

    def _head(self, clause: Clause, quantity: Quantity, start: int, limit: int) -> Head:
        """The noun and verb of a quantity: before it, behind it, or taken over."""
        words_before = self._without_times(start, quantity.start)
        words_before = re.sub(r"^(?:、|和|及|以及|与|，)", "", words_before)
        behind = self.text[quantity.end : limit]
        head = naming.before(words_before)
        noun, predicate = naming.after(behind)
        growth = re.match(r"的?(?:年均)?(?:以上)?(?:的)?(增长速度|增长|增幅|增速|负增长|降幅|速度增长|的速度)", behind)
        if growth and quantity.group == "percent" and not head.change:
            change = "负增长" if growth[1] in ("负增长", "降幅") else "增长"
            head = replace(head, change=change, level=False)
            noun = ""
        if quantity.form is Form.FOLD and not head.change:
            head = replace(head, change="增长", level=False)
        if noun and self._noun_behind(head, quantity, words_before):
            verb = naming.ends_in_verb(words_before) or head.verb
            kind = "done" if verb.startswith("完成") else naming.kind_of(verb)
            full = verb + noun if kind == "act" and verb else noun
            if predicate and not kind:
                full = _described(noun, predicate)
                kind = "done" if _DONE.search(predicate) else ""
            head = replace(head, noun=full, verb=verb, kind=kind or head.kind, predicate=predicate, surface=noun)
        elif predicate and quantity.form is Form.PERCENT and head.noun and not head.change and not head.level:
            said = re.split("[，；。、（]", predicate)[0]
            if 2 <= len(said) <= 16:
                head = replace(head, noun=head.noun + said, surface=head.noun, predicate=predicate)
        return self._filled(head, quantity, start > clause.start)

    def _noun_behind(self, head: Head, quantity: Quantity, words_before: str) -> bool:
        """Whether the noun behind a number is the one that it counts."""
        if head.change or quantity.form is Form.RANK:
            return False
        bare = re.sub(r"[“”]", "", words_before)
        if (
            not head.noun
            or naming.ends_in_verb(words_before)
            or bare.endswith(("等", "内", "对", "为", "在", "的", "将"))
        ):
            return True
        return quantity.form is Form.AMOUNT and quantity.group in ("counter", "person") and not head.level

    def _filled(self, head: Head, quantity: Quantity, follows: bool) -> Head:
        """The head with what it leaves out taken from the clauses before."""
        state = self.state
        noun = head.noun
        if head.change and not noun:
            return head
        if noun in _GENERIC and state.noun:
            return replace(head, noun=state.noun + noun)
        if noun:
            same = quantity.unit == state.unit or follows
            if (
                not head.kind
                and not head.level
                and same
                and state.kind in ("new", "make", "act", "done", "have")
                and quantity.form is Form.AMOUNT
            ):
                name = state.verb + noun if state.kind == "act" else noun
                return replace(head, noun=name, kind=state.kind, verb=state.verb)
            return head
        if head.verb and head.kind in ("act", "new", "make"):
            return replace(head, noun=head.verb)
        noun = state.noun or state.waiting
        return replace(head, noun=noun, surface=head.surface or noun, kind=state.kind if state.noun else "")

    def _emit(
        self, clause: Clause, quantity: Quantity, head: Head, at: Period | None = None, subject: Thing | None = None
    ) -> Iterator[Observation]:
        """The observations of one quantity: one for each member of a list that grows, one for each subject."""
        clause_words = self.text[clause.start : quantity.core]
        share = _SHARE_OF.search(self._without_times(clause.start, quantity.start))
        change = is_change(Reading(quantity, head, clause_words))
        names: tuple[str, ...]
        if change and not head.noun:
            names = self.state.names or ((self.state.waiting,) if self.state.waiting else ())
        elif change:
            names = tuple(naming.items(head.noun))
        elif quantity.form is Form.PERCENT and share and not head.change:
            whole = share["whole"]
            part = self._without_times(clause.start, quantity.start)[: share.start()]
            part_noun = naming.before(part).noun if part else ""
            names = (f"{part_noun or self.state.noun}占{whole}比重",)
        else:
            names = (head.noun,)
        if quantity.form is Form.RANK:
            names = (self._ranked(clause, quantity, head),)
        if not names or not names[0]:
            return
        reading = Reading(
            quantity,
            head,
            clause_words,
            at or self.state.at,
            self.state.base,
            None,
            self.state.estimate,
            self.text + self.scene.lead,
        )
        sorted_as = sort(reading, self.scene)
        for name in names:
            for thing in (subject,) if subject else self.state.subject.things or (None,):
                yield Observation(
                    canonical(name), head.surface if len(names) == 1 and head.surface else name, sorted_as.value, quantity.unit, sorted_as.year, sorted_as.kind,
                    sorted_as.measure, clause.start, clause.end, _RULE, sorted_as.bound, sorted_as.high, "", thing,
                )  # fmt: skip
        if not change and quantity.form is not Form.RANK and not share:
            self.state.names = tuple(name for name in names if name)
            self.state.noun, self.state.unit = head.noun, quantity.unit
            self.state.verb, self.state.kind = head.verb, head.kind
            self.state.guessed = sorted_as.kind == "estimate"
        elif change and head.noun:
            self.state.names, self.state.noun = names, names[0] if len(names) == 1 else head.noun
            self.state.verb, self.state.kind, self.state.unit = "", "", ""
            self.state.guessed = sorted_as.kind == "estimate"

    def _ranked(self, clause: Clause, quantity: Quantity, head: Head) -> str:
        """A rank's name: what is ranked, among whom."""
        text = self._without_times(clause.start, quantity.start)
        match = re.search(
            r"(?:在)?(?P<scope>[^，]{0,20}?)(?:中)?(?:综合)?(?:排名|位居|名列|位列|居|列|排在|排|总量居|跃居)?(?:至|为|在)?$",
            text,
        )
        scope = re.search(r"(全[国省市区县]|世界|东北|[一-鿿]{2}[省市区]|“[^”]+”)[^，]{0,10}$", text)
        noun = re.sub(
            r"(?:位居|名列|位列|跃居|居|排名|排在|列|排|均|稳居|继续)+$", "", text[: scope.start()] if scope else text
        )
        noun = naming.before(noun).noun if noun else ""
        if not noun or noun in _GENERIC:
            noun = (self.state.noun or self.state.waiting) + noun if not (scope and scope[1].startswith("“")) else noun
        _ = match
        place = scope[1] if scope else ""
        name = f"{noun}{place}排名" if "排名" not in noun else noun
        return name if noun or place else ""

    def _ratio(self, clause: Clause) -> Iterator[Observation]:
        groups = [clause.quantities[i : i + 3] for i in range(0, len(clause.quantities) // 3 * 3, 3)]
        moved = len(groups) == 2
        for index, group in enumerate(groups):
            for quantity, sector in zip(group, ("第一产业", "第二产业", "第三产业"), strict=True):
                at = self._base_period(clause) if moved and index == 0 else None
                if moved and index == 1:
                    at = self._end_period(clause, groups[0][-1].end)
                head = Head(f"{sector}增加值占地区生产总值比重", surface="三次产业占比", level=True)
                yield from self._emit(clause, quantity, head, at)

    def _respective(self, clause: Clause, pairs: pairing.Pairs) -> Iterator[Observation]:
        """A、B分别增长15%、17.4%: each name with its value."""
        things = self.state.subject.things
        names = pairs.names
        head = naming.before(self._without_times(clause.start, clause.quantities[0].start).replace("分别", ""))
        self._time(clause, clause.start, clause.quantities[0].core)
        if not names and not things:
            waiting = naming.items(self.state.waiting)
            names = waiting if len(waiting) == len(pairs.quantities) else list(self.state.names)
        for index, quantity in enumerate(pairs.quantities):
            if len(things) == len(pairs.quantities) and not (
                names and len(names) == len(pairs.quantities) and not head.change and head.noun not in ("",)
            ):
                noun = "产值" if head.change and not head.noun else head.noun
                yield from self._emit(clause, quantity, replace(head, noun=noun, surface=noun), subject=things[index])
            elif len(names) == len(pairs.quantities):
                noun = names[index]
                yield from self._emit(clause, quantity, replace(head, noun=noun, surface=noun))
            elif head.noun or self.state.noun:
                noun = head.noun or self.state.noun
                at = pairing.year_of(self.state.at, index, len(pairs.quantities))
                yield from self._emit(clause, quantity, replace(head, noun=noun), at)

    def _moved(self, clause: Clause, first: Quantity, last: Quantity, cut: int) -> Iterator[Observation]:
        """由A增加到B: the value at the base year and at the reference year; what follows is read as its own."""
        words_before = self.text[clause.start : cut]
        head = naming.before(re.sub(r"(?:由|从)$", "", self._without_times(clause.start, cut)))
        ranked = first.form is Form.RANK
        if not head.noun and not ranked:
            head = replace(
                head, noun=self.state.waiting or self.state.noun, surface=self.state.waiting or self.state.noun
            )
        head = replace(head, change="", level=True, kind="", verb="")
        _ = words_before
        yield from self._emit(clause, first, head, self._base_period(clause))
        yield from self._emit(clause, last, head, self._end_period(clause, first.end))
        base = self._base_period(clause)
        self.state.base = replace(base, role=Role.BASE, named=True)
        for quantity in clause.quantities:
            if quantity.start >= last.end:
                yield from self._emit(clause, quantity, self._head(clause, quantity, last.end, clause.end))

    def _base_period(self, clause: Clause) -> Period:
        """When a value moved from: the year that the clause gives it, else the one before the years looked back on."""
        second = clause.quantities[-1].core
        for time in self.times:
            if clause.start <= time.start < second and time.role is not Role.UNTIL and time.last < self.scene.past[1]:
                return Period(time.start, time.end, time.last, time.last, Role.BASE)
        year = self.scene.past[0] - 1
        return Period(clause.start, clause.start, year, year, Role.BASE)

    def _end_period(self, clause: Clause, start: int) -> Period:
        """When a value moved to."""
        for time in self.times:
            if start <= time.start < clause.end:
                return replace(time, first=time.last)
        at = self.state.at
        if at is not None and at.first == at.last and at.last != self._base_period(clause).last:
            return at
        year = self.scene.last_actual if self.scene.looks_back else self.scene.aim
        return Period(clause.start, clause.start, year, year, Role.AT)


def _inherited(scene: Scene) -> Period | None:
    """The year that opens the paragraph or the sentence before, where it opens it alone: 到2022年，…"""
    for text in (scene.previous, scene.lead):
        opened: Period | None = None
        for sentence in re.split("[。；]", text):
            for time in periods.find(sentence, scene):
                follows = sentence[time.end : time.end + 1]
                if (
                    time.start == 0
                    and (follows == "，" or time.role is Role.UNTIL)
                    and time.role in (Role.UNTIL, Role.AT)
                ):
                    opened = time
        if opened is not None:
            return opened
    return None


def _described(noun: str, predicate: str) -> str:
    """得到贷款贴息支持的高新技术企业, of 高新技术企业 and what is said of them."""
    said = re.split("[，；。、（]", predicate)[0]
    return f"{said}的{noun}" if 2 <= len(said) <= 14 and not re.match("全部|相继|陆续|在|均", said) else noun
