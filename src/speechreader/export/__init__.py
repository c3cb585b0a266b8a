"""What goes out: one file a format."""
