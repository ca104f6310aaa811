"""Which names hold in which document, and which curated files are refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.errors import InputError
from loaders.facts import Thing
from loaders.layout.model import DocumentInfo
from loaders.lexicon import Lexicon, seeds
from tests.loaders.small import INFO, PLANS, WUHOU_PLAN, lexicon, world, write_seeds


def meant(name: str, region: str = "吴江区", blind: bool = False) -> list[Thing]:
    return list(lexicon(region, blind).names.get(name, ()))


def of(folder: Path, region: str, files: dict[str, str], blind: bool = False) -> Lexicon:
    return Lexicon(seeds(write_seeds(folder, files)), DocumentInfo(id="plan", title="规划", region=region), blind)


# Names


def test_an_alias_names_the_thing() -> None:
    assert meant("亨通光电") == [Thing("Enterprise", "亨通集团")]
    assert meant("GDP") == [Thing("Indicator", "地区生产总值")]


def test_a_local_name_holds_only_in_documents_of_its_plans_region() -> None:
    assert meant("经开区") == [Thing("Park", "吴江经济技术开发区")]
    assert meant("经开区", "武侯区") == []
    assert meant("吴江经开区", "武侯区") == [Thing("Park", "吴江经济技术开发区")]


def test_a_local_name_goes_before_a_thing_that_has_the_name_everywhere(tmp_path: Path) -> None:
    files = {
        "parks.yaml": "- {name: 北京中关村, aliases: [中关村]}\n"
        "- {name: 吴江中关村科技园, local: [中关村], plans: [wujiang-plan]}\n"
    }
    folder = write_seeds(tmp_path, files)
    at_home, elsewhere = (
        Lexicon(seeds(folder), DocumentInfo(id="x", title="x", region=region)) for region in ("吴江区", "武侯区")
    )
    assert at_home.find("中关村") == Thing("Park", "吴江中关村科技园")
    assert elsewhere.find("中关村") == Thing("Park", "北京中关村")


def test_a_scoped_thing_is_another_in_every_region() -> None:
    assert meant("信创产业园") == [Thing("Park", "信创产业园", "吴江区")]
    assert meant("信创产业园", "武侯区") == [Thing("Park", "信创产业园", "武侯区")]
    assert meant("信创产业园", "崂山区") == []


def test_a_bare_name_means_the_likeliest_label_first(tmp_path: Path) -> None:
    files = {
        "regions.yaml": "- {name: 娄葑}\n",
        "facilities.yaml": "- {name: 娄葑}\n",
        "institutions.yaml": "- {name: 娄葑卫生院, aliases: [娄葑]}\n",
    }
    known = of(tmp_path, "吴江区", files)
    assert [thing.label for thing in known.names["娄葑"]] == ["Region", "Institution", "Facility"]
    assert known.find("娄葑", ["Facility"]) == Thing("Facility", "娄葑")
    assert known.find("娄葑", ["Park"]) is None
    assert known.find("nobody") is None


def test_two_entries_of_one_thing_add_up() -> None:
    hengtong = Thing("Enterprise", "亨通集团")
    assert len(lexicon().entries(hengtong)) == 2
    assert lexicon().told(hengtong, "located_in") == "吴江经济技术开发区"
    assert lexicon().told(hengtong, "parent") == ""
    assert lexicon().entries(Thing("Enterprise", "nobody")) == ()


def test_the_documents_own_regions_are_known_by_their_short_names_too() -> None:
    own = Lexicon(world(), DocumentInfo(id="x", title="x", region="金牛区", region_parents=("成都市", "四川省")))
    assert own.find("金牛") == own.find("金牛区") == Thing("Region", "金牛区")
    assert own.find("四川") == Thing("Region", "四川省")
    zone = Lexicon(world(), DocumentInfo(id="x", title="x", region="两江改革创新示范区"))
    assert zone.find("示范区") == Thing("Region", "两江改革创新示范区")
    assert own.find("示范区") is None


def test_a_region_of_two_characters_has_no_shorter_name() -> None:
    county = Lexicon(world(), DocumentInfo(id="x", title="x", region="赵县"))
    assert county.find("赵") is None


# Blind


def test_blind_leaves_out_what_is_known_from_the_own_regions_plans_alone() -> None:
    assert meant("吴江经开区") != [] == meant("吴江经开区", blind=True)
    assert meant("信创产业园", blind=True) == []
    assert meant("经开区", blind=True) == []


def test_blind_keeps_common_knowledge_and_what_other_regions_plans_tell() -> None:
    assert meant("海尔集团", blind=True) == [Thing("Enterprise", "海尔集团")]
    assert meant("盛虹集团", blind=True) == [Thing("Enterprise", "盛虹集团")]  # read from a plan of 武侯区 as well
    assert meant("亨通集团", blind=True) == [Thing("Enterprise", "亨通集团")]  # its common entry …
    assert meant("亨通光电", blind=True) == []  # … without the alias that only the plan knew
    assert meant("吴江经开区", "武侯区", blind=True) != []


def test_blind_knows_the_region_from_the_documents_head() -> None:
    assert Thing("Region", "吴江区") in meant("吴江", blind=True)
    stranger = Lexicon(world(), DocumentInfo(id="x", title="x", region="崂山区"), blind=True)
    assert stranger.find("崂山区") == Thing("Region", "崂山区")


# Refused


@pytest.mark.parametrize(
    "files",
    [
        {"parks.yaml": "- {name: 甲园, aliases: [科技城]}\n- {name: 乙园, aliases: [科技城]}\n"},
        {"parks.yaml": "- {name: 甲园, aliases: [乙园]}\n- {name: 乙园}\n"},
        {
            "parks.yaml": "- {name: 甲园, local: [经开区], plans: [wujiang-plan]}\n"
            "- {name: 乙园, local: [经开区], plans: [wujiang-plan]}\n"
        },
        {
            "parks.yaml": "- {name: 甲园, local: [经开区], plans: [wujiang-plan]}\n"
            "- {name: 经开区, unique: false, scope: 吴江区}\n"
        },
    ],
)
def test_a_name_of_two_things_is_refused_with_both(tmp_path: Path, files: dict[str, str]) -> None:
    with pytest.raises(InputError, match="both claim the name") as refused:
        seeds(write_seeds(tmp_path, files))
    assert str(refused.value).startswith("seeds/parks.yaml:2: Park ")
    assert "(line 1)" in str(refused.value)
    assert "take it from one of them" in str(refused.value)


@pytest.mark.parametrize(
    "files",
    [
        {"parks.yaml": "- {name: 双流}\n", "regions.yaml": "- {name: 双流}\n"},  # of two labels: kept apart by label
        {"parks.yaml": "- {name: 甲园, aliases: [甲]}\n- {name: 甲园, aliases: [甲], plans: [wujiang-plan]}\n"},
        {
            "parks.yaml": "- {name: 甲园, local: [经开区], plans: [wujiang-plan]}\n"
            "- {name: 乙园, local: [经开区], plans: [wuhou-plan]}\n"
        },
        {
            "parks.yaml": "- {name: 信创产业园, unique: false, scope: 吴江区}\n"
            "- {name: 信创产业园, unique: false, scope: 武侯区}\n"
        },
    ],
)
def test_what_is_kept_apart_is_no_conflict(tmp_path: Path, files: dict[str, str]) -> None:
    assert sum(map(len, seeds(write_seeds(tmp_path, files)).entries.values())) == 2


@pytest.mark.parametrize(
    ("files", "circle"),
    [
        ({"regions.yaml": "- {name: 吴江区, parent: 吴江区}\n"}, "吴江区 → 吴江区"),
        (
            {
                "regions.yaml": "- {name: 甲区, parent: 乙市}\n- {name: 乙市, parent: 丙省}\n- {name: 丙省, parent: 甲区}\n"
            },
            "甲区 → 乙市 → 丙省 → 甲区",
        ),
        (  # over a park, and an alias
            {
                "regions.yaml": "- {name: 甲区, parent: 大园}\n",
                "parks.yaml": "- {name: 甲高新区, aliases: [大园], parent: 小园}\n- {name: 小园, parent: 甲区}\n",
            },
            "甲区 → 甲高新区 → 小园 → 甲区",
        ),
        (  # that the first entry only leads to
            {"regions.yaml": "- {name: 村, parent: 甲}\n- {name: 甲, parent: 乙}\n- {name: 乙, parent: 甲}\n"},
            "甲 → 乙 → 甲",
        ),
    ],
)
def test_a_circle_of_belonging_is_refused(tmp_path: Path, files: dict[str, str], circle: str) -> None:
    with pytest.raises(InputError, match=r"seeds/regions.yaml:\d: BELONGS_TO runs in a circle: ") as refused:
        seeds(write_seeds(tmp_path, files))
    assert f": {circle}; correct a parent" in str(refused.value)


def test_many_that_lie_in_one_are_no_circle(tmp_path: Path) -> None:
    files = {"regions.yaml": "- {name: 市}\n- {name: 甲区, parent: 市}\n- {name: 乙区, parent: 市}\n"}
    assert len(seeds(write_seeds(tmp_path, files)).entries["Region"]) == 3


def test_files_that_are_not_there_are_no_mistake_but_the_catalogue_is(tmp_path: Path) -> None:
    assert seeds(write_seeds(tmp_path, {})).regions == {
        "wujiang-plan": "吴江区",
        "wuhou-plan": "武侯区",
        "laoshan-plan": "崂山区",
    }
    (tmp_path / "documents.yaml").unlink()
    seeds.cache_clear()
    with pytest.raises(InputError, match=r"documents.yaml: does not exist"):
        seeds(tmp_path)


def test_the_regions_of_an_entry_are_those_of_its_plans() -> None:
    [shenghong] = [entry for entry in world().entries["Enterprise"] if entry.name == "盛虹集团"]
    assert WUHOU_PLAN in shenghong.plans
    assert world().of(shenghong) == {INFO.region, "武侯区"}
    assert PLANS.count("- id: ") == len(world().regions)


@pytest.mark.parametrize(
    ("files", "place"),
    [
        ("- {name: 甲区, parent: 乙市}\n- {name: 甲区}\n- {name: 乙市, parent: 甲区}\n", 1),
        ("- {name: 甲区}\n- {name: 甲区, parent: 乙市}\n- {name: 乙市, parent: 甲区}\n", 2),
        (
            "- {name: 丙省}\n- {name: 甲区, parent: 丙省}\n- {name: 甲区, parent: 乙市}\n"
            "- {name: 乙市, parent: 丙省}\n- {name: 乙市, parent: 甲区}\n",
            3,
        ),
    ],
)
def test_a_circle_is_found_by_any_entry_of_a_thing(tmp_path: Path, files: str, place: int) -> None:
    with pytest.raises(InputError, match=f"regions.yaml:{place}: BELONGS_TO runs in a circle: 甲区 → 乙市 → 甲区;"):
        seeds(write_seeds(tmp_path, {"regions.yaml": files}))


def test_a_park_in_a_region_of_its_name_is_no_circle(tmp_path: Path) -> None:
    files = {"regions.yaml": "- {name: 新城}\n", "parks.yaml": "- {name: 新城, parent: 新城}\n"}
    assert len(seeds(write_seeds(tmp_path, files)).entries["Park"]) == 1


def test_a_park_in_itself_is_a_circle(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"parks.yaml:1: BELONGS_TO runs in a circle: 新城 → 新城;"):
        seeds(write_seeds(tmp_path, {"parks.yaml": "- {name: 新城, parent: 新城}\n"}))


@pytest.mark.parametrize(
    ("files", "message"),
    [
        ({"parks.yaml": "- {name: 信创产业园, unique: false}\n"}, "seeds/parks.yaml:1: .*; add .* scope"),
        ({"parks.yaml": "- {name: 甲园, plans: [wujiang-paln]}\n"}, "seeds/parks.yaml:1: .*'wujiang-paln'.*; correct"),
        ({"gadgets.yaml": "- {name: 甲}\n"}, "gadgets.yaml: is no curated file; .*parks.yaml"),
        ({"parks.yml": "- {name: 甲}\n"}, "parks.yml: is no curated file; .*parks.yaml"),
        ({"parks.yaml": "- {name: 甲园, name: 乙园}\n"}, "parks.yaml:1: has the key 'name' twice"),
    ],
)
def test_slips_that_nothing_would_show(tmp_path: Path, files: dict[str, str], message: str) -> None:
    with pytest.raises(InputError, match=message):
        seeds(write_seeds(tmp_path, files))
