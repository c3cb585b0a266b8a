"""All notes of a speech or of the library, as a list."""
