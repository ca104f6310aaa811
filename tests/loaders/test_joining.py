"""New names of one thing come together in what documents state; what a plan keeps apart stays apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders.extraction import Extraction, extract
from loaders.joining import join
from loaders.resolving import LABELS
from loaders.statements import statements_of

HEAD = "青岛市崂山区国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要\n\n第一章 产业体系\n\n"
SHORT, FULL = "瀚海精工", "青岛瀚海精工设备股份有限公司"


def plan(folder: Path, *sentences: str, name: str = "plan", head: str = HEAD) -> Extraction:
    path = folder / f"{name}.txt"
    path.write_text(head + "\n\n".join(sentences) + "\n", "utf-8")
    return extract(path)


def named(extraction: Extraction) -> dict[str, str]:
    """Words → canonical name of the firms, parks and institutions."""
    return {m.text: m.thing.name for f in extraction.sentences for m in f.mentions if m.thing.label in LABELS}


def test_the_short_name_goes_by_the_fullest(tmp_path: Path) -> None:
    read = plan(tmp_path, f"引进{FULL}等企业。", f"依托{SHORT}、卡奥斯等企业，发展装备制造产业。")
    assert named(read)[SHORT] == SHORT
    [joined] = join([read]).extractions
    assert {named(joined)[SHORT], named(joined)[FULL]} == {FULL}
    assert named(joined)["卡奥斯"] == named(read)["卡奥斯"]
    ends = {end.name for f in joined.sentences for r in f.relations for end in (r.head, r.tail)}
    assert FULL in ends
    assert SHORT not in ends


def test_the_short_name_stays_a_name_of_the_thing_with_its_sentence(tmp_path: Path) -> None:
    read = plan(tmp_path, f"引进{FULL}等企业。", f"依托{SHORT}、卡奥斯等企业，发展装备制造产业。")
    said = [s for s in statements_of(join([read]).extractions) if s.predicate == "alias" and s.value == SHORT]
    assert [(s.subject.partition("@")[0], s.evidence.source) for s in said] == [(f"Enterprise:{FULL}", "joined")]
    assert SHORT in said[0].evidence.sentence


def test_names_come_together_across_documents_of_a_region(tmp_path: Path) -> None:
    one = plan(tmp_path, f"引进{FULL}等企业。", name="one")
    two = plan(tmp_path, f"依托{SHORT}、卡奥斯等企业，发展装备制造产业。", name="two")
    assert named(join([one, two]).extractions[1])[SHORT] == FULL
    assert named(join([two]).extractions[0])[SHORT] == SHORT


def test_names_of_another_region_stay(tmp_path: Path) -> None:
    one = plan(tmp_path, f"引进{FULL}等企业。", name="one")
    elsewhere = HEAD.replace("青岛市崂山区", "成都市武侯区")
    two = plan(tmp_path, f"依托{SHORT}、卡奥斯等企业，发展装备制造产业。", name="two", head=elsewhere)
    assert named(join([one, two]).extractions[1])[SHORT] == SHORT


def test_what_a_list_tells_apart_stays_apart(tmp_path: Path) -> None:
    read = plan(tmp_path, f"引进{FULL}等企业。", f"依托{SHORT}、{FULL}、卡奥斯等企业，发展装备制造产业。")
    joined = join([read])
    assert named(joined.extractions[0])[SHORT] == SHORT
    assert joined.unsure == []


def test_a_short_name_that_fits_two_joins_neither_and_is_told(tmp_path: Path) -> None:
    second = "青岛瀚海精工软件有限公司"
    read = plan(
        tmp_path, f"引进{FULL}等企业。", f"引进{second}等企业。", f"依托{SHORT}、卡奥斯等企业，发展装备制造产业。"
    )
    joined = join([read])
    assert named(joined.extractions[0])[SHORT] == SHORT
    assert {(a.name, b.name) for a, b, _ in joined.unsure} == {
        tuple(sorted((SHORT, FULL))),
        tuple(sorted((SHORT, second))),
    }
    assert all(pair["why"] for pair in joined.told())


@pytest.mark.parametrize("blind", [False, True])
def test_the_real_plans_keep_apart_what_is_curated_as_two(
    plans: dict[str, Extraction], blind_plans: dict[str, Extraction], blind: bool
) -> None:
    read = list((blind_plans if blind else plans).values())
    before = {t for e in read for f in e.sentences for t in (m.thing for m in f.mentions) if e.lexicon.entries(t)}
    joined = join(read).extractions
    after = {t for e in joined for f in e.sentences for t in (m.thing for m in f.mentions) if e.lexicon.entries(t)}
    assert before <= after


def test_joining_twice_is_joining_once(blind_plans: dict[str, Extraction]) -> None:
    once = join(list(blind_plans.values()))
    assert join(once.extractions).extractions == once.extractions
