"""What a user may give to a query, and what is said of the rest."""

from __future__ import annotations

import pytest

from graph.errors import QueryError
from graph.stores.ladybug import LadybugStore
from queries.catalogue import find
from queries.resolving import choices, resolve
from queries.running import run
from tests.sample import BMW, HUNNAN, NEPHARM, PLAN, ZHONGDE

THING = find("about-thing").parameters[0]
PARK = find("firms-of-park").parameters[0]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("华晨宝马", BMW),
        ("华晨宝马汽车有限公司", BMW),
        (BMW, BMW),
        ("东药集团", NEPHARM),
        ("中德（沈阳）高端装备", ZHONGDE),
        ("中德(沈阳)高端装备制造产业园", ZHONGDE),
        ("ix3", "Product:iX3"),
        ("hunnanqu", HUNNAN),
        ("第三工厂", "Project:华晨宝马第三工厂@铁西区"),
    ],
)
def test_a_thing_is_found_by(store: LadybugStore, words: str, expected: str) -> None:
    assert resolve(store, THING, words).id == expected


def test_a_document_is_found_by_title_part_of_it_or_id(store: LadybugStore) -> None:
    document = find("mentions-in-document").parameters[1]
    for words in (PLAN, f"Document:{PLAN}", "第十四个五年规划"):
        assert resolve(store, document, words).id == f"Document:{PLAN}"


def test_an_exact_name_goes_before_longer_ones(store: LadybugStore) -> None:
    assert resolve(store, THING, "中德园").id == ZHONGDE


def test_a_label_that_is_not_asked_for_is_not_found(store: LadybugStore) -> None:
    with pytest.raises(QueryError, match="park: the graph has no 园区、区域 named '华晨宝马'"):
        resolve(store, PARK, "华晨宝马")


def test_a_name_of_several_lists_their_ids(store: LadybugStore) -> None:
    with pytest.raises(QueryError, match="Park:信创产业园@浑南区, Park:信创产业园@皇姑区; give one of these ids"):
        run(store, "firms-of-park", {"park": "信创产业园"})
    assert run(store, "firms-of-park", {"park": "Park:信创产业园@浑南区"}).rows == []


def test_a_name_that_is_nearly_one_is_proposed_and_not_taken(store: LadybugStore) -> None:
    with pytest.raises(QueryError, match="named '华晨宝玛'; the nearest are Enterprise:华晨宝马"):
        resolve(store, THING, "华晨宝玛")


@pytest.mark.parametrize(
    ("identifier", "given", "message"),
    [
        ("nothing", {}, "there is no query 'nothing'; there are firms-of-chain, firms-of-park"),
        ("firms-of-park", {}, r"firms-of-park needs the parameter 'park' \(园区或区域\), for example 中德园"),
        ("firms-of-park", {"park": ""}, "needs the parameter 'park'"),
        ("firms-of-park", {"park": "中德园", "year": 1}, "no parameter 'year'; its parameters are: park"),
        ("documents", {"year": 1}, "no parameter 'year'; its parameters are: none"),
        ("firms-of-park", {"park": ["中德园", "经开区"]}, "park takes one value"),
        ("firms-of-park", {"park": 7}, "park is text, not 7"),
        ("region-indicators-compare", {"indicator": "GDP", "year": "soon"}, "year is a whole number, not 'soon'"),
        (
            "indicator-series",
            {"indicator": "GDP", "kind": "real"},
            "kind is one of actual, estimate, target, not 'real'",
        ),
        ("path-between", {"from": "华晨宝马", "to": BMW}, "path-between needs two different things"),
    ],
)
def test_what_does_not_fit_is_refused(
    store: LadybugStore, identifier: str, given: dict[str, str | int | list[str]], message: str
) -> None:
    with pytest.raises(QueryError, match=message):
        run(store, identifier, given)


def test_a_name_cannot_carry_cypher(store: LadybugStore) -> None:
    with pytest.raises(QueryError, match="the graph has no"):
        run(store, "about-thing", {"thing": "'}) MATCH (n) RETURN n //"})


def test_choices_are_the_things_of_the_labels_most_mentioned_first(store: LadybugStore) -> None:
    found = choices(store, PARK)
    assert found[0] == (ZHONGDE, "中德园")
    assert ("Park:信创产业园@浑南区", "信创产业园（浑南区）") in found
    assert {choice.value.partition(":")[0] for choice in found} == {"Park", "Region"}


def test_choices_of_a_word_are_the_schemas(store: LadybugStore) -> None:
    kind = find("indicator-series").parameters[2]
    assert choices(store, kind) == [("actual", "实际"), ("estimate", "预计"), ("target", "目标")]


def test_the_answer_tells_what_was_asked(store: LadybugStore) -> None:
    result = run(store, "firms-of-park", {"park": "中德产业园"})
    assert getattr(result.parameters["park"], "id", "") == ZHONGDE
