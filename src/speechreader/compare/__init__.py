"""Comparing and reuse (对照与文本复用): what two texts share, word for word or reworded, in whatever order."""
