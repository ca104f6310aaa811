"""The model: schema, statements, stores and views of the graph. Knows nothing of text or of Streamlit."""
