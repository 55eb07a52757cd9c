"""The answer of `explain`: its screen and its formats."""
