"""A comparison on paper (对照表) and for spreadsheets."""
