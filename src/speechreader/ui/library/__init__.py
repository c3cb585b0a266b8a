"""The list of the library."""
