"""The method: pure functions from targets and figures to shortfalls, verdicts and ranks."""
