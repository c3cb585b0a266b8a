"""Notes: cards, popup, lists and reviews of the marks of a reader."""
