"""`export`: the whole dataset as tidy tables with their dictionary."""
