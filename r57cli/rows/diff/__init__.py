"""What one state of the data says that another does not."""
