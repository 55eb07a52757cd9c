"""The report that an office hands in: results, shortfalls, silences, blanks, annexes."""
