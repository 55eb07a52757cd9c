"""The answer of `track`: its screen and its formats."""
