"""The names of things in sentences: a spaCy pipeline with a component a way of finding them."""
