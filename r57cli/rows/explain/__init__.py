"""`explain`: every input of one promise, what counts and why, and the arithmetic."""
