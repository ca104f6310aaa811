import pytest

from explorer.picture import LARGEST, SMALLEST, Dot, Line, picture
from graph.schema import schema

PARK, FIRM, INDUSTRY = (
    Dot("Park:甲", "Park", "甲", 3),
    Dot("Enterprise:乙", "Enterprise", "<script>alert(1)</script>", 1),
    Dot("Industry:丙", "Industry", "丙"),
)
LINES = [
    Line(FIRM.id, PARK.id, "LOCATED_IN", "stated"),
    Line(FIRM.id, PARK.id, "LOCATED_IN", "curated"),
    Line(PARK.id, INDUSTRY.id, "HOSTS", "derived"),
]


def test_one_line_a_type_dashed_only_where_all_is_derived() -> None:
    edges = picture([PARK, FIRM, INDUSTRY], LINES, PARK.id, "", 400)["edges"]
    assert [(edge["name"], edge["derived"], edge["directed"]) for edge in edges] == [
        ("位于", False, True),
        ("承载", True, True),
    ]
    assert edges[0]["hint"].endswith("（原文、整理）")


def test_colours_come_from_the_schema_and_sizes_from_degrees() -> None:
    park, firm, industry = picture([PARK, FIRM, INDUSTRY], LINES, PARK.id, FIRM.id, 400)["nodes"]
    assert park["colour"] == schema().labels["Park"].colour
    assert park["size"] == LARGEST
    assert SMALLEST < firm["size"] == industry["size"] < park["size"]
    assert [node["centre"] for node in (park, firm, industry)] == [True, False, False]


def test_legend_names_only_what_is_drawn() -> None:
    legend = picture([PARK, FIRM, INDUSTRY], LINES, PARK.id, "", 400)["legend"]
    assert [entry["name"] for entry in legend] == ["园区", "企业", "产业", "位于", "承载", "虚线：推导"]
    assert picture([PARK], [], PARK.id, "", 400)["legend"] == [legend[0]]


@pytest.mark.parametrize("number", [1, 30, 300])
def test_starting_places_are_apart_and_the_same_each_time(number: int) -> None:
    dots = [PARK, *(Dot(f"Project:{i}", "Project", str(i)) for i in range(number))]
    lines = [Line(dot.id, PARK.id, "LOCATED_IN", "stated") for dot in dots[1:]]
    first = picture(dots, lines, PARK.id, "", 400)
    assert len({(node["x"], node["y"]) for node in first["nodes"]}) == number + 1
    assert first["nodes"] == picture(dots, list(reversed(lines)), PARK.id, "", 400)["nodes"]
