"""The marks of the reader on the page: which words they lie on, how they are painted, hit and resized."""
