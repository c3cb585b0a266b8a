"""What cleaning did: the list, and the original beside the page."""
