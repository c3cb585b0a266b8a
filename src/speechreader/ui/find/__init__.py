"""Finding in the open speech: the bar over the page, what it asks, and what it makes of the answers."""
