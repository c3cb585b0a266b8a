"""The outline of the open speech."""
