"""What a report says, before it is drawn."""
