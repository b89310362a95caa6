"""The dashboard: an Evidence site of the published marts."""
