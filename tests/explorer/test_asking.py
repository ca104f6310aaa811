import pytest

from explorer import asking
from graph.stores.base import Store
from queries.catalogue import Parameter, catalogue
from queries.running import run
from tests import sample


def parameter(query: str, name: str) -> Parameter:
    return next(one for one in catalogue()[query].parameters if one.name == name)


@pytest.mark.parametrize(
    ("query", "name", "linked", "begins"),
    [
        ("firms-of-park", "park", [], [sample.ZHONGDE]),  # the example, found by its name
        ("firms-of-park", "park", [sample.JINGKAI], [sample.JINGKAI]),
        ("firms-of-park", "park", ["一", "二"], ["一"]),
        ("indicator-series", "region", [], []),  # none asks for all
        ("indicator-series", "region", ["一", "二"], ["一", "二"]),
    ],
)
def test_fields_begin_with_the_link_then_the_example(
    store: Store, query: str, name: str, linked: list[str], begins: list[str]
) -> None:
    assert asking.begins_with(store, parameter(query, name), linked) == begins


def test_an_example_of_another_graph_is_left_out(store: Store) -> None:
    absent = parameter("firms-of-park", "park").model_copy(update={"example": "别处的园区甲乙丙"})
    assert asking.begins_with(store, absent, []) == []


def test_a_graph_is_drawn_around_what_was_asked(store: Store) -> None:
    drawn = asking.drawing(run(store, "belongs-to", {"thing": sample.BMW}), "", 400)
    assert [node["id"] for node in drawn["nodes"] if node["centre"]] == [sample.BMW]
    assert {sample.ZHONGDE, sample.TIEXI, sample.CITY, sample.PROVINCE} <= {node["id"] for node in drawn["nodes"]}


def test_a_things_rows_lead_to_the_sentences_that_say_so(store: Store) -> None:
    result = run(store, "belongs-to", {"thing": sample.BMW})
    rows = asking.touching(result, sample.ZHONGDE)
    assert sample.BMW in {one.id for row in rows for one in asking.things(row)}
    assert any("华晨宝马" in quote.text for quote in asking.said(rows))
    assert asking.touching(result, "Park:没有") == []


def test_a_series_is_figures_with_years(store: Store) -> None:
    figures = asking.figures(run(store, "indicator-series", {"indicator": sample.GDP}))
    assert {(seen.subject, seen.year, seen.year_to, seen.value) for seen in figures} >= {
        ("铁西区", "2025", 2025, 1500.0),
        ("铁西区", "2021-2025", 2025, 6.5),
    }


def test_every_query_can_be_shown(store: Store) -> None:
    for query in catalogue().values():
        given = {one.name: asking.begins_with(store, one, []) for one in query.parameters}
        if any(one.required and not given[one.name] for one in query.parameters):
            continue
        result = run(store, query.id, {name: values[0] for name, values in given.items() if values})
        if query.shape in ("graph", "path"):
            assert bool(asking.drawing(result, "", 400)["nodes"]) == bool(result.rows)
        elif query.shape == "series":
            assert len(asking.figures(result)) == len(result.rows)
