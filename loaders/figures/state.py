"""What an elliptic clause takes over from the clauses before it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from loaders.figures import naming
from loaders.figures.naming import Head
from loaders.figures.periods import Period
from loaders.figures.quantity import Form, Quantity
from loaders.figures.subjects import Subject
from loaders.figures.words import words

_SECTOR = re.compile(r"[^，]{0,20}?(?:产业|行业|制造业|工业|农业|服务业|集群|板块|(?<!企)业)(?![园态务基集绩主])")
_HAPPENED = re.compile(r"(?:受|因|由于|保持|实现|持续|稳步|快速|均|蓬勃|势头).*$")
_GENERIC = frozenset(words("generic_heads"))
_SECTOR_HEADS = frozenset(words("sector_heads"))
_CARRIED = ("new", "make", "act", "have")


@dataclass
class State:
    """The last thing measured and the circumstances that go on holding.

    `names`: the indicators that a bare growth (增长5%) belongs to. `waiting`: the noun that a clause without a figure ended in;
    `sector`: the industry that opened it. `among`: a clause has said 其中, so that what follows are kinds of `whole`.
    """

    subject: Subject = field(default_factory=Subject)
    at: Period | None = None
    each: bool = False  # 每年 has been said
    inherited: bool = False  # `at` is from a sentence before
    base: Period | None = None
    estimate: bool = False
    noun: str = ""
    share: str = ""  # the last share that was named (A占B比重)
    names: tuple[str, ...] = ()
    recent: tuple[str, ...] = ()  # all that the sentence has measured so far
    thing: str = ""  # of what a share was given by what is said of it: 事项100%实现网办
    verb: str = ""
    kind: str = ""
    unit: str = ""
    group: str = ""
    guessed: bool = False
    summed: bool = False  # the clause before said 累计
    waiting: str = ""
    sector: str = ""
    among: bool = False
    whole: str = ""

    def wait(self, words_of_clause: str) -> None:
        """Note what a clause without a figure speaks of."""
        noun = naming.before(words_of_clause).noun
        self.waiting = _HAPPENED.sub("", noun) or noun
        sector = _SECTOR.match(words_of_clause.lstrip("、，"))
        self.sector = naming.before(sector[0]).noun if sector else ""

    def fill(self, head: Head, quantity: Quantity, follows: bool) -> Head:
        """The head with what it leaves out. `follows`: the quantity stands in one clause with the last one."""
        if self.among and quantity.unit == self.unit and self._is_kind(head.noun):
            return replace(head, noun=self._kind_of_whole(head), kind="have")
        if not head.noun:
            return self._with_noun(head, quantity)
        if head.noun in _GENERIC and self.noun:
            return replace(head, noun=self.noun + head.noun)
        if head.noun in _SECTOR_HEADS and self.sector and not self.subject.things:
            return replace(head, noun=self.sector + head.noun, surface=head.noun)
        return self._with_verb(head, quantity, follows)

    def keep(self, head: Head, quantity: Quantity, names: tuple[str, ...], guessed: bool, change: bool) -> None:
        """Remember what was measured."""
        self.guessed, self.summed = guessed, head.cumulative
        if change:
            self.names, self.noun = names, names[0] if len(names) == 1 else head.noun
            self.verb = self.kind = self.unit = self.group = ""
            return
        self.recent += names
        self.names, self.noun, self.unit, self.group = names, head.noun, quantity.unit, quantity.group
        self.verb, self.kind = head.verb, head.kind
        self.thing = head.surface if head.behind else ""
        if not self.among:
            self.whole = head.noun

    def _with_noun(self, head: Head, quantity: Quantity) -> Head:
        """A verb alone takes the noun before (改造提升8个), as does a level alone (达到3.9%); a growth keeps its own ways."""
        if head.change:
            return head
        if head.verb and head.kind in ("act", "new", "make"):
            known = self.noun if quantity.unit == self.unit else ""
            return replace(head, noun=(head.verb if head.kind == "act" or not known else "") + known)
        said = re.split("[，；。、（]", head.predicate)[0]
        if quantity.form is Form.PERCENT and self.thing and said:
            return replace(head, noun=self.thing + said, surface=self.thing, behind=True)
        noun = self.noun or self.waiting
        kind = head.kind or (self.kind if self.noun else "")
        return replace(head, noun=noun, surface=head.surface or noun, kind=kind)

    def _with_verb(self, head: Head, quantity: Quantity, follows: bool) -> Head:
        """A bare noun takes the verb of the noun before: 改造燃气管网52公里，供热管网22公里."""
        bare = not (head.kind or head.level or head.predicate or head.change) and quantity.form is Form.AMOUNT
        if not bare or not (self.kind in _CARRIED or (follows and self.kind == "done")):
            return head
        goes_on = follows or quantity.unit == self.unit or "等" in head.surface
        if not goes_on and not (self.kind in ("make", "act") and quantity.group == self.group == "counter"):
            return head
        noun = self.verb + head.noun if self.kind == "act" else head.noun
        return replace(head, noun=noun, kind=self.kind, verb=self.verb, cumulative=head.cumulative or self.summed)

    def _is_kind(self, noun: str) -> bool:
        return not noun or noun.endswith(("级", "类", "型"))

    def _kind_of_whole(self, head: Head) -> str:
        """国家级 + 研发机构; of a number alone, what is said of it: 已交付使用的学校."""
        if head.noun:
            return head.noun + self.whole
        return naming.described(self.whole, head.predicate)
