"""The answer of `compare`: its screens and its formats."""
