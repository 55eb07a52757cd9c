"""Answers as frozen rows: the contract of every machine format and the input of every screen."""
