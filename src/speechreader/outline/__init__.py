"""The outline (层次结构): numbering found, runs built, levels nested as that text nests them."""
