"""The explorer's entry: Streamlit runs this file for every page and every rerun."""

import streamlit as st

from graph.errors import PlangraphError, StoreError

# The paths are those that links name too; see explorer.parts.
PAGES = (
    st.Page("screens/overview.py", title="总览", default=True),
    st.Page("screens/find.py", title="找", url_path="find"),
    st.Page("screens/thing.py", title="事物", url_path="thing"),
    st.Page("screens/questions.py", title="查询", url_path="query"),
    st.Page("screens/indicators.py", title="指标", url_path="indicators"),
    st.Page("screens/accuracy.py", title="准确度", url_path="accuracy"),
    st.Page("screens/about.py", title="说明", url_path="about"),
)


# Streamlit leaves a hand's breadth free above the page.
STYLE = "<style>.stMainBlockContainer { padding-top: 4rem; padding-bottom: 3rem; }</style>"


def main() -> None:
    """Run the page asked for; what a user can act on is said in Chinese, without a traceback."""
    st.set_page_config(page_title="规划知识图谱", page_icon="🗺️", layout="wide")
    st.html(STYLE)
    page = st.navigation(list(PAGES), position="top")
    try:
        page.run()
    except StoreError as error:
        st.error("现在没有可以打开的图谱。请在命令行运行下面的命令，完成后刷新本页。")
        st.code("plangraph build", language=None)
        st.caption(f"程序的说明：{error}")
    except PlangraphError as error:
        st.error("这一步没有做成，请按下面的说明改一改再试。")
        st.caption(f"程序的说明：{error}")


main()
