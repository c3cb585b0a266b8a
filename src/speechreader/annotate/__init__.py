"""Anchors (标注与锚定): marks described, carried from revision to revision, found in foreign texts, painted."""
