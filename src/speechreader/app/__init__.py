"""Use cases (用例): what a person can do, free of Qt and of SQL.

Both faces, window and command line, stand on it.
"""
