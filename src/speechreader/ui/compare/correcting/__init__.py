"""Correcting a comparison by hand: linking, unlinking, another kind, a note on a pair."""
