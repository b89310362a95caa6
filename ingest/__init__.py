"""Articles in, claims out: read, segment, extract, resolve, write."""
