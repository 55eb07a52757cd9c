"""What the data must keep beyond its shape: one module a family of rules."""
