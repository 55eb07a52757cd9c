"""The shape of the authored files: strict pydantic models, one module a file kind."""
