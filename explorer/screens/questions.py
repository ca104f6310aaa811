"""查询: the catalogue of curated queries."""

import streamlit as st

st.header("查询")
st.info("查询目录正在准备。")
