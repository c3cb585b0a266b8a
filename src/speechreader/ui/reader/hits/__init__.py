"""What was found, on the page and on the ruler beside its scroll bar."""
