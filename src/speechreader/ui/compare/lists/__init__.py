"""The lower panel of a comparison: what came of it as lists, each row of which leads to its place."""
