"""The pages: scripts that Streamlit runs. What they reckon is in plain modules beside them."""
