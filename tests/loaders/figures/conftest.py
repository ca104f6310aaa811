"""How the tests write figures: an observation as the list [indicator, value, unit, year, kind, measure, bound, subject]."""

from typing import Any

from loaders.facts import Mention, Observation, Thing
from loaders.figures import Scene

Figure = list[Any]

SCENES = {
    "review": Scene("规划", 2020, 2025, (2021, 2025), "云山区", ("第一章 发展基础", "第一节 “十三五”发展成就")),
    "aims": Scene("规划", 2020, 2025, (2021, 2025), "云山区", ("第二章 总体思路", "第三节 主要目标")),
    "report": Scene("报告", 2022, 2023, None, "云山区", ("一、2022年国民经济和社会发展计划执行情况",)),
    "next": Scene("报告", 2022, 2023, None, "云山区", ("二、2023年国民经济和社会发展主要任务",)),
}


def figure_of(observation: Observation) -> Figure:
    """An observation as the tests write it; the subject is "" for the document's region."""
    value = observation.value if observation.high is None else [observation.value, observation.high]
    subject = observation.subject.name if observation.subject else ""
    o = observation
    return [o.indicator, value, o.unit, o.year, o.kind, o.measure, o.bound, subject]


def whole(figure: Figure) -> Figure:
    """A figure with the bound and the subject that it leaves out."""
    return [*figure, *["=", ""][len(figure) - 6 :]]


def mentions(text: str, things: list[tuple[str, str]]) -> tuple[Mention, ...]:
    """The places where a text names things of the given labels and names."""
    found = []
    for label, name in things:
        start = text.find(name)
        while start >= 0:
            found.append(Mention(start, start + len(name), name, Thing(label, name), "test"))
            start = text.find(name, start + 1)
    return tuple(sorted(found, key=lambda mention: mention.start))
