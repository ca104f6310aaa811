"""An answer as text, tables and JSON."""

from __future__ import annotations

import json

from graph.stores.ladybug import LadybugStore
from queries.running import run


def test_a_table_has_chinese_titles_and_numbers_as_numbers(store: LadybugStore) -> None:
    table = run(store, "indicator-series", {"indicator": "GDP"}).to_arrow()
    assert table.column_names[:3] == ["对象", "年份", "性质"]
    assert {str(table.schema.field(name).type) for name in ("数值", "上限")} == {"double"}
    assert table.column("数值").to_pylist() == [6.5, 1.5, 8.0, 1200.2, 1500.0]


def test_an_empty_table_has_the_same_types(store: LadybugStore) -> None:
    full = run(store, "products-of-firm").to_arrow()
    empty = run(store, "products-of-firm", {"firm": "海通机器人"}).to_arrow()
    assert empty.num_rows == 0
    assert empty.schema == full.schema


def test_a_whole_number_that_is_missing_leaves_the_others_whole(store: LadybugStore) -> None:
    frame = run(store, "documents").to_pandas()
    assert str(frame["基准年"].dtype) == "Int64"
    assert frame["基准年"].dropna().tolist() == [2022]


def test_things_that_share_a_name_show_where_it_holds(store: LadybugStore) -> None:
    result = run(store, "belongs-to", {"thing": "Park:信创产业园@浑南区"})
    assert result.texts()[0][1] == "信创产业园"
    path = run(store, "path-between", {"from": "Park:信创产业园@浑南区", "to": "Park:信创产业园@皇姑区"})
    assert path.texts()[0][2] == "信创产业园（浑南区）"


def test_json_has_ids_words_and_whole_sentences(store: LadybugStore) -> None:
    [row] = json.loads(json.dumps(list(run(store, "partners-of", {"thing": "东北大学"}).dicts())))
    assert row["partner"] == {"id": "Park:中德园", "label": "Park", "name": "中德园", "scope": ""}
    assert (row["origin"], row["strength"], row["statements"]) == ("stated", "力争", 1)
    [quote] = row["evidence"]
    assert quote["text"] == "依据《中国制造2025》，力争与东北大学合作共建新型工业网络实验室。"
    assert quote["document"] == "sample-plan"
    assert quote["section"] == "第三章 建设先进制造业基地 / 第二节 做优园区"
