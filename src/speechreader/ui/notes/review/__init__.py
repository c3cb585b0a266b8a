"""The marks that a change of the text has made doubtful, for a person to settle."""
