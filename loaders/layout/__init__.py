"""From the text as stored to blocks, sentences and tables."""
