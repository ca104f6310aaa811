"""Measurements of accuracy and speed, run by hand: see README.md in this folder."""
