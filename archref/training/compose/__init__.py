"""Composed notes: training data made from tables and forms, in our own words, for what the labelled notes are too few for."""
