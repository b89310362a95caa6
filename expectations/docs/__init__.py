"""Data Docs: one page that shows what was expected, what was found and which rows disagree."""
