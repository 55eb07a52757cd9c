"""The report of `validate` in its formats."""
