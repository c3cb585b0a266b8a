"""Two speeches side by side: two pages, what joins them, and the lists of what they share."""
