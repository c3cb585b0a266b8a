"""The command line (命令行): every door of the window, for scripts.

Importing it costs next to nothing.
"""
