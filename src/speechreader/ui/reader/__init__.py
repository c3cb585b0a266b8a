"""The reading surface: a document of plain words, our own line setting, and the view that shows it."""
