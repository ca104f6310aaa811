"""The explorer in a real browser: every page, and the way from a name to a sentence."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from tests import sample
from tests.explorer.browser import Browser, missing, served

PAGES = {
    "": "规划知识图谱",
    "find": "找一个事物",
    "thing": "还没有选事物",
    "query": "问什么",
    "indicators": "比较指标",
    "accuracy": "读得有多准",
    "about": "怎样读这张图",
}


@pytest.fixture(scope="module")
def address(sample_data: Path) -> Iterator[str]:
    if reason := missing():
        if "browser" in os.environ.get("PLANGRAPH_REQUIRE", ""):
            pytest.fail(reason)
        pytest.skip(reason)
    with served(sample_data) as where:
        yield where


@pytest.fixture(scope="module")
def window(address: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    opened = Browser(address, tmp_path_factory.mktemp("profile"))
    yield opened
    opened.quit()


@pytest.fixture
def browser(window: Browser) -> Iterator[Browser]:
    """The window; each page that a test opens is a session of its own."""
    yield window
    assert window.complaints() == []
    assert window.strangers() == []


def test_every_page_opens_by_its_address_and_asks_no_other_host(browser: Browser) -> None:
    for page, heading in PAGES.items():
        browser.open(page)
        browser.shows(heading)
        assert browser.complaints() == [], page
        assert browser.strangers() == [], page


def test_from_a_name_to_the_sentence_that_says_so(browser: Browser) -> None:
    browser.open("find")
    box = browser.driver.find_element(By.CSS_SELECTOR, "input[type=text]")
    box.send_keys("中德园", Keys.ENTER)
    browser.shows("找到 1 个")
    assert "q=" in browser.driver.current_url
    browser.driver.find_element(By.PARTIAL_LINK_TEXT, "中德园").click()
    browser.shows("又名")
    assert {"中德园", "华晨宝马", "铁西区"} <= set(browser.names_in_graph())

    before = browser.place_of("海通机器人")
    browser.point_at("华晨宝马").click().perform()
    browser.shows("华晨宝马 —位于→ 中德园")
    assert "picked=" in browser.driver.current_url
    assert browser.place_of("海通机器人") == pytest.approx(before, abs=1)
    marked = browser.driver.find_elements(By.CSS_SELECTOR, ".quoted mark")
    assert "华晨宝马" in {mark.text for mark in marked}
    assert "第一节 做强汽车产业" in browser.text()


def test_a_picked_node_has_a_link_and_the_thing_itself_takes_its_place(browser: Browser) -> None:
    browser.open("thing", id=sample.ZHONGDE, picked=sample.BMW)
    browser.shows("华晨宝马 —位于→ 中德园")
    browser.names_in_graph()
    browser.point_at("中德园").click().perform()
    browser.shows("← 位于（指向它）")
    assert "华晨宝马 —位于→ 中德园" not in browser.text()


def test_a_double_click_opens_the_things_page_and_back_returns(browser: Browser) -> None:
    browser.open("thing", id=sample.ZHONGDE)
    browser.names_in_graph()
    browser.point_at("华晨宝马").double_click().perform()
    browser.shows("华晨宝马汽车有限公司")
    assert "华晨宝马全新动力电池项目" in browser.names_in_graph()
    browser.driver.back()
    browser.shows("中德产业园")


def test_a_node_can_be_dragged_without_being_picked(browser: Browser) -> None:
    browser.open("thing", id=sample.ZHONGDE)
    browser.names_in_graph()
    browser.point_at("东北大学").click_and_hold().perform()
    x, y = browser.place_of("东北大学")
    moving = browser.point_at("东北大学")
    moving.move_by_offset(-40, 30).release().perform()
    assert browser.place_of("东北大学") == pytest.approx((x - 40, y + 30), abs=3)
    browser.settle()
    assert "picked=" not in browser.driver.current_url


def test_a_querys_link_gives_the_same_in_a_fresh_browser(browser: Browser, address: str, tmp_path: Path) -> None:
    browser.open("query", query="belongs-to", thing=sample.BMW)
    browser.names_in_graph()
    browser.point_at("中德园").click().perform()
    browser.shows("支持华晨宝马、海通机器人等企业扩大规模")
    fresh = Browser(address, tmp_path / "fresh")
    try:
        fresh.driver.get(browser.driver.current_url)
        fresh.shows("支持华晨宝马、海通机器人等企业扩大规模")
        assert fresh.names_in_graph() == browser.names_in_graph()
        assert _apart(fresh, "中德园", "沈阳市") == pytest.approx(_apart(browser, "中德园", "沈阳市"))
    finally:
        fresh.quit()


def _apart(window: Browser, one: str, other: str) -> tuple[float, float]:
    """From one node to the other, in pixels: what scrolling leaves alone."""
    (x, y), (to_x, to_y) = window.place_of(one), window.place_of(other)
    return to_x - x, to_y - y


def test_back_returns_to_the_query_before(browser: Browser) -> None:
    browser.open("query", query="firms-of-park")
    browser.shows("这个园区")
    before = browser.text()
    browser.driver.find_element(By.CSS_SELECTOR, "[data-testid=stSelectbox] input").send_keys("属于哪里", Keys.ENTER)
    browser.shows("它位于哪里")
    browser.driver.back()
    browser.wait(lambda: browser.text() == before)


def test_names_are_text_in_the_search_too(browser: Browser) -> None:
    browser.open("find", q="<img src=x onerror=alert(1)>")
    browser.shows("没有名称、别名或拼音含有")
    assert "<img src=x onerror=alert(1)>" in browser.text()
    assert not browser.driver.find_elements(By.CSS_SELECTOR, "img[src=x]")
