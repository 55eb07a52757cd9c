"""From bytes to plain data whose every part has a place in the file."""
