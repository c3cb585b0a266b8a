"""Characters, numerals, sentences (文本基础): what every algorithm needs to know of Chinese text."""
