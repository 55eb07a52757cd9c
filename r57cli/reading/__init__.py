"""Strict reading of YAML: bytes to plain data, with the place of everything that was read."""
