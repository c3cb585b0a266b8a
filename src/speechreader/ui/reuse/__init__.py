"""«Where else?» in the window: the panel that lists places and sources, and the way from it to a comparison."""
