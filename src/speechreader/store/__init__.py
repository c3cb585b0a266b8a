"""The library (资料库): one SQLite file. The only package that speaks SQL.

Values of `model` go in and out.
"""
