"""Rows and findings as text: one module a format; nothing is computed here."""
