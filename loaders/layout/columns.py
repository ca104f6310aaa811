"""What the columns of an indicator table hold, told from their heads."""

from __future__ import annotations

import re
from dataclasses import dataclass

GROUP, NUMBER, NAME, UNIT, ATTRIBUTE, REMARK, VALUE = "group", "number", "name", "unit", "attribute", "remark", "value"
ROLES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (NUMBER, re.compile(r"(?:序|编)号")),
    (GROUP, re.compile(r"(?:指标)?(?:类别|分类|类型|领域|门类)|一级指标|大类|分项|板块")),
    (UNIT, re.compile(r"(?:计量|指标)?单位")),
    (ATTRIBUTE, re.compile(r"(?:指标)?(?:属性|性质)")),
    (NAME, re.compile(r"(?:主要|具体|二级|三级|核心|规划)?指标(?:名称|内容)?|项目(?:名称)?|名称|内容")),
    (
        REMARK,
        re.compile(
            r"[（(]?(?:备注|说明|完成情况|实现情况|评估结果|责任(?:单位|部门)|牵头(?:单位|部门)|数据来源|依据)[）)]?"
        ),
    ),
)
ATTRIBUTES = re.compile(r"约束性|预期性|指导性|引导性|约束型|预期型")
YEAR = re.compile(r"((?:19|20)\d\d)\s*年?")
SPAN = re.compile(r"((?:19|20)\d\d)\s*年?\s*[-—－–~～至]+\s*((?:19|20)\d\d)")
TARGET = re.compile(r"目标|规划(?!纲要)|计划|力争|远景|预期目标")
ESTIMATE = re.compile(r"预计|预估|预测|快报|初步|预期完成")
ACTUAL = re.compile(r"基数|实际|完成|现状|基期|基准|达到值|现值|实绩")
ANNUAL = re.compile(r"年均|年平均")
GROWTH = re.compile(r"增长|增速|增幅|增加")
CUMULATIVE = re.compile(r"累计|五年合计")


@dataclass(frozen=True, slots=True)
class ValueColumn:
    """What a column of figures holds. `year`: "2020", or "2016-2020" for a span; empty where the head has none."""

    year: str
    kind: str
    measure: str = "level"


def role(head: str) -> str:
    """The role of a column: group, number, name, unit, attribute, remark or value."""
    for name, pattern in ROLES:
        if pattern.fullmatch(head):
            return name
    return VALUE


def value_columns(heads: tuple[str, ...], reference_year: int | None) -> dict[int, ValueColumn]:
    """What the columns of figures hold. A year up to `reference_year` is actual, a later one a target, unless the head says."""
    found: dict[int, ValueColumn] = {}
    before: ValueColumn | None = None
    base = min((int(year) for head in heads for year in YEAR.findall(head)), default=None)
    for index, head in enumerate(heads):
        if role(head) != VALUE:
            continue
        column = _value_column(head, before, base, reference_year)
        if column is not None:
            found[index] = before = column
    return found


def _value_column(head: str, before: ValueColumn | None, base: int | None, reference: int | None) -> ValueColumn | None:
    span, years = SPAN.search(head), [int(year) for year in YEAR.findall(head)]
    measure = _measure(head)
    if span:
        return ValueColumn(f"{span[1]}-{span[2]}", _kind(head, int(span[2]), reference), measure)
    if years:
        year = str(years[-1])
        if measure == "annual_growth" and base is not None and base < years[-1]:
            year = f"{base + 1}-{year}"
        return ValueColumn(year, _kind(head, years[-1], reference), measure)
    if measure == "level":
        return None
    # 年均增长 without years: over the years from the base to the column before it.
    if before is None or base is None:
        return None
    last = int(before.year[-4:])
    first = base + 1 if base < last else last - 4
    return ValueColumn(f"{first}-{last}", _kind(head, last, reference, before.kind), measure)


def _kind(head: str, year: int, reference: int | None, default: str = "") -> str:
    for kind, pattern in (("estimate", ESTIMATE), ("target", TARGET), ("actual", ACTUAL)):
        if pattern.search(head):
            return kind
    if default:
        return default
    return "target" if reference is not None and year > reference else "actual"


def _measure(head: str) -> str:
    if ANNUAL.search(head):
        return "annual_growth"
    if CUMULATIVE.search(head):
        return "cumulative"
    return "growth" if GROWTH.search(head) else "level"
