"""The charts of a report: each says one thing, in shapes as well as in colours."""
