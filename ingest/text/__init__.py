"""A text made readable for rules: sentences, tokens, numbers, dates, names."""
