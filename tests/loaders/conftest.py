"""The five real plans as extracted, once; and a small plan of another district."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders.documents import CATALOGUE, read_catalogue
from loaders.extraction import Extraction, extract

PLAN = """青岛市崂山区国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要

第一章 发展基础

第一节 主要成就

综合实力跃上新台阶。2020年，全区地区生产总值完成986.3亿元，增长5.1%。外贸规模扩大，进出口总额达到100-120亿元。

第二章 产业体系

第一节 青岛海洋科技园

打造引擎。引进海尔集团、海信集团等龙头企业，
发展人工智能产业。

第二节 重点任务

依托青岛大学，实施“人才强区”战略，举办青岛国际啤酒节。贯彻《山东省海洋强省行动方案》，建设海尔卡奥斯示范项目。

表1 主要指标

序号\t指标\t2020年\t2025年\t属性
1\t地区生产总值（亿元）\t986.3\t1500\t预期性
2\t常住人口（万人）\t50.2\t58\t预期性
3\t森林覆盖率（%）\t41.5\t42\t约束性

第三章 保障措施

加强组织领导，落实工作责任。
"""


def extracted(blind: bool) -> dict[str, Extraction]:
    """The five plans by id."""
    paths = (CATALOGUE.parent / entry.file for entry in read_catalogue().values())
    return {path.stem: extract(path, blind=blind) for path in paths}


@pytest.fixture(scope="session")
def plans() -> dict[str, Extraction]:
    """The five plans, read with the curated lists."""
    return extracted(blind=False)


@pytest.fixture(scope="session")
def blind_plans() -> dict[str, Extraction]:
    """The five plans, each read without what is known from its own region's plans alone."""
    return extracted(blind=True)


@pytest.fixture(scope="session")
def laoshan_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A plan that no catalogue lists."""
    path = tmp_path_factory.mktemp("plans") / "laoshan.txt"
    path.write_text(PLAN, "utf-8")
    return path


@pytest.fixture(scope="session")
def laoshan(laoshan_path: Path) -> Extraction:
    """What that plan states."""
    return extract(laoshan_path)
