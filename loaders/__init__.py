"""From documents and curated YAML to statements. Knows nothing of databases or of Streamlit."""
