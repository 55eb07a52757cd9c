"""`compare`: who promises and reports what, and what can be set side by side."""
