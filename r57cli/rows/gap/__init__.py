"""`gap`: where a place falls short of what it promised, and what was never reported."""
