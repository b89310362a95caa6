"""Figures: how many people were killed, wounded, captured, missing, or survived."""
