"""Fitting the weights of the reader of notes: `python -m archref.training`."""
