"""The curated Cypher queries and the catalogue that runs them."""
