"""Victims told one by one, by name or as a man, a girl, the driver."""
