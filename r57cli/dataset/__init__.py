"""The data as one whole: found, read, checked for shape, joined, looked up."""
