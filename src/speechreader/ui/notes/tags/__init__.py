"""The tags of the library, to rename, merge and delete."""
