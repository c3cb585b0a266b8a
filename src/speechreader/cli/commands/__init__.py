"""The commands, one file each.

NAME, `describe` (what its help says) and `run` (its exit status).
"""
