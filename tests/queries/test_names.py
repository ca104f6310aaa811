import pytest

from queries.names import How, Named, NameIndex

ZHONGDE = Named("Park:中德园", "Park", "中德园", "", ("中德（沈阳）高端装备制造产业园", "中德产业园"), 12)
BMW = Named("Enterprise:华晨宝马", "Enterprise", "华晨宝马", "", ("华晨宝马汽车有限公司",), 30)
BREWERY = Named("Enterprise:华润雪花", "Enterprise", "华润雪花", "", (), 2)
IX3 = Named("Product:iX3", "Product", "iX3")
INDEX = NameIndex([ZHONGDE, BMW, BREWERY, IX3])


@pytest.mark.parametrize(
    ("words", "first", "how", "spelling"),
    [
        ("中德园", ZHONGDE, How.EXACT, "中德园"),
        ("中德产业园", ZHONGDE, How.EXACT, "中德产业园"),
        ("中德(沈阳)高端装备", ZHONGDE, How.START, "中德（沈阳）高端装备制造产业园"),
        ("宝马", BMW, How.PART, "华晨宝马"),
        ("ｉｘ３", IX3, How.EXACT, "iX3"),
        ("zhongdeyuan", ZHONGDE, How.PINYIN, "中德园"),
        ("Zhong De", ZHONGDE, How.PINYIN, "中德园"),
        ("baoma", BMW, How.PINYIN, "华晨宝马"),
        ("hcbm", BMW, How.STARTING_INITIALS, "华晨宝马"),
        ("bm", BMW, How.INITIALS, "华晨宝马"),
        ("华辰宝马", BMW, How.NEARLY, "华晨宝马"),
    ],
)
def test_finds_by_any_spelling(words: str, first: Named, how: How, spelling: str) -> None:
    hit = INDEX.find(words)[0]
    assert (hit.thing, hit.how, hit.spelling) == (first, how, spelling)


def test_each_thing_once_the_most_mentioned_first() -> None:
    assert [hit.thing for hit in INDEX.find("华")] == [BMW, BREWERY]


def test_initials_at_the_start_of_a_name_or_alias_stand_before_those_inside() -> None:
    inside = Named("Industry:高中德育", "Industry", "高中德育", mentions=99)
    assert [(hit.thing, hit.how) for hit in NameIndex([inside, ZHONGDE]).find("zd")] == [
        (ZHONGDE, How.STARTING_INITIALS),
        (inside, How.INITIALS),
    ]


def test_pinyin_begins_at_a_syllable() -> None:
    assert INDEX.find("ongde") == []


@pytest.mark.parametrize("words", ["", " ", "（）", "完全没有的东西", "qqqq"])
def test_nothing_fits(words: str) -> None:
    assert INDEX.find(words) == []


def test_suggests_what_is_written_alike() -> None:
    assert INDEX.suggest("华中雪花")[0] == BREWERY


def test_most_mentioned_leaves_out_what_is_never_mentioned() -> None:
    assert INDEX.most_mentioned(1) == [("Park", [ZHONGDE]), ("Enterprise", [BMW])]
