"""Forms that officers fill in: made from what was promised, and read back cell by cell."""
