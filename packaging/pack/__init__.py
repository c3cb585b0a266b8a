"""Packs the program: `./dev pack` runs this package in an environment of its own. See docs/packaging.md."""
