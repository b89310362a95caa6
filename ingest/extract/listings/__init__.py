"""Listings: which groups are put on which lists, by whom and when."""
