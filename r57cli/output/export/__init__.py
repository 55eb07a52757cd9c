"""The tables of `export` in each kind of file."""
