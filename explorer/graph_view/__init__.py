"""The graph view: a Streamlit component of our own, whose sources are in ``src/`` and whose build is in ``dist/``."""
