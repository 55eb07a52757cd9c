"""The screen of `gap`, one module a block."""
