"""The screen of `diff`."""
