"""Searching (检索): the query language, its matching in texts, concordance lines, and what is counted from hits."""
